/** Sheets that hold rows of something and of which nothing was read: they are named, so that nothing is left out silently. */
import { readAnswers } from './answers';
import { isReturnedSheet } from './entries';
import { isOutputSheet } from './model/sheet-name';
import type { Reading } from './model/reading';
import { summarySheetNames } from './own/names';
import { CellKind, type SheetSnapshot } from './model/snapshot';

/** A cover, a note or a picture has fewer rows with so many cells. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
const ROWS_LOOKED_AT = 1000;

/**
 * Names of the sheets, in the workbook's order; not those that are hidden, that are ours, or of which the clerk said that
 * they are no ledger.
 */
export function unreadSheets({ snapshot, tables, former = [] }: Reading): readonly string[] {
  const read = new Set([...tables, ...former].map(({ found }) => found.sheet));
  const { choices } = readAnswers(snapshot);
  const hasSummary = snapshot.sheets.some(({ name }) => isOutputSheet(name));
  return snapshot.sheets.flatMap((sheet, index) => {
    if (read.has(index) || sheet.visibility !== 'visible' || isOutputSheet(sheet.name)) return [];
    if (isReturnedSheet(sheet.name) || (hasSummary && sheet.name === summarySheetNames.origin)) return [];
    return choices.get(sheet.name)?.table !== null && holdsRows(sheet) ? [sheet.name] : [];
  });
}

function holdsRows({ columns, rowCount }: SheetSnapshot): boolean {
  const filled = columns.filter(({ kind }) => kind.length > 0);
  const end = Math.min(rowCount, ROWS_LOOKED_AT);
  let rows = 0;
  for (let row = 0; row < end && rows < FEWEST_ROWS; row++) {
    let cells = 0;
    for (const { kind } of filled) if ((kind[row] ?? CellKind.empty) !== CellKind.empty) cells++;
    if (cells >= FEWEST_CELLS) rows++;
  }
  return rows >= FEWEST_ROWS;
}
