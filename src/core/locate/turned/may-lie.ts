/** Whether a sheet may lie otherwise than in rows: asked before it is looked at, of its size and of what was found as it stands. */
import type { FoundSheet, FoundTable } from '../../model/found';
import type { SheetSnapshot } from '../../model/snapshot';

/** Larger sheets are lists. */
const MOST_ROWS = 80;
const MOST_COLUMNS = 60;
const MOST_MERGES = 1000;
/** Names going down, once more for each village: few columns, however many rows a town may have. */
const MOST_ROWS_LISTED = 1000;
const MOST_COLUMNS_LISTED = 10;
/** A table that has so many fields as it stands is left so. */
const WELL = 6;
/** So few are hardly that table. */
const FEWEST = 4;
const SURE = 0.6;
const NAME_AND_VALUE = /[:：]\s*\S/;

export function mayLie(sheet: SheetSnapshot, found: FoundSheet): boolean {
  if (sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS) return false;
  if (sheet.merges.length > MOST_MERGES) return false;
  return found.tables.every((table) => holdsValues(table) || matchedIn(table) < WELL || table.confidence < SURE);
}

export function mayBeListed(sheet: SheetSnapshot, found: FoundSheet): boolean {
  if (sheet.rowCount > MOST_ROWS_LISTED || sheet.columnCount > MOST_COLUMNS_LISTED) return false;
  return sheet.merges.length <= MOST_MERGES && found.tables.every((table) => matchedIn(table) < FEWEST);
}

/** Groups of columns of which the names of all but the first are left over. */
export function mayBeOccasions({ rowCount, columnCount, merges }: SheetSnapshot, found: FoundSheet): boolean {
  if (rowCount > MOST_ROWS_LISTED || columnCount > MOST_COLUMNS || merges.length > MOST_MERGES) return false;
  return found.tables.some(({ columns }) => {
    const leaves = columns.flatMap(({ header }) => (header.length > 1 ? [header.at(-1)] : []));
    return new Set(leaves).size < leaves.length;
  });
}

/** A name over two rows is the least of it. */
export function mayBePaired({ rowCount, columnCount, merges }: SheetSnapshot): boolean {
  if (rowCount > MOST_ROWS_LISTED || columnCount > MOST_COLUMNS || merges.length > MOST_MERGES) return false;
  return merges.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow === firstRow + 1 && firstColumn === lastColumn,
  );
}

/** 所在党支部：竹影村 as the name of a column over nothing: the line of a form. */
export function holdsValues({ records, columns }: FoundTable): boolean {
  const named = columns.filter(({ header }) => header.length > 0);
  return records.length === 0 && named.filter(({ label }) => NAME_AND_VALUE.test(label)).length * 2 > named.length;
}

export function matchedIn({ table, columns }: FoundTable): number {
  return table === null ? 0 : columns.filter(({ field }) => field !== null).length;
}
