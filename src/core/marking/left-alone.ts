/** What marking leaves as it is, so that it can be said: sheets that are protected, filtered (in an open workbook) or full. */
import type { Examination } from '../examination';
import type { SheetSnapshot } from '../model/snapshot';
import type { LeftAlone } from '../summary/sheets/check-result';
import { freeColumn, rowsOf, sheetColumns } from './free-column';

/** No ledger has more columns of ours. */
const mostColumns = 4;

/** Sheets in which something would have been written, in the order of the workbook. */
export function leftAlone(examination: Examination): readonly LeftAlone[] {
  const { reading, findings } = examination;
  const { snapshot } = reading;
  const concerned = new Set(findings.flatMap(({ sheet, row }) => (sheet === null || row === null ? [] : [sheet])));
  for (const { found } of reading.tables) concerned.add(snapshot.sheets[found.sheet]?.name ?? '');
  return snapshot.sheets.flatMap((sheet): readonly LeftAlone[] => {
    if (!concerned.has(sheet.name)) return [];
    if (sheet.protected) return [{ sheet: sheet.name, reason: 'protected' }];
    // In a file, hidden rows are written like all others; an open workbook writes into the shown rows alone.
    if (sheet.filtered && snapshot.format === 'open') return [{ sheet: sheet.name, reason: 'filtered' }];
    return isFull(sheet, examination) ? [{ sheet: sheet.name, reason: 'full' }] : [];
  });
}

/** Something stands so far right, a stray cell in XFD, that no room for columns is left behind it. */
function isFull(sheet: SheetSnapshot, { reading: { snapshot, tables }, progress }: Examination): boolean {
  const theirs = tables.filter(({ found }) => snapshot.sheets[found.sheet] === sheet);
  if (!progress.some((row) => row.sheet === sheet.name) && !theirs.some(({ def }) => def.code === 'T03')) return false;
  const wanted = mostColumns * theirs.length;
  return theirs.some((table) => freeColumn(sheet, rowsOf(table)) + wanted > sheetColumns);
}
