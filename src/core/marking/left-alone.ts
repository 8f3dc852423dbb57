/** What marking leaves as it is, so that it can be said: sheets that are protected, and filtered ones in an open workbook. */
import type { Examination } from '../examination';
import type { LeftAlone } from '../summary/sheets/check-result';

/** Sheets in which something would have been written, in the order of the workbook. */
export function leftAlone({ reading, findings }: Examination): readonly LeftAlone[] {
  const { snapshot } = reading;
  const concerned = new Set(findings.flatMap(({ sheet, row }) => (sheet === null || row === null ? [] : [sheet])));
  for (const { found } of reading.tables) concerned.add(snapshot.sheets[found.sheet]?.name ?? '');
  return snapshot.sheets.flatMap((sheet): readonly LeftAlone[] => {
    if (!concerned.has(sheet.name)) return [];
    if (sheet.protected) return [{ sheet: sheet.name, reason: 'protected' }];
    // In a file, hidden rows are written like all others; an open workbook writes into the shown rows alone.
    return sheet.filtered && snapshot.format === 'open' ? [{ sheet: sheet.name, reason: 'filtered' }] : [];
  });
}
