/** Where own columns can stand beside a ledger: behind everything on the sheet. */
import type { RecordTable } from '../model/record';
import type { Area, SheetSnapshot } from '../model/snapshot';

export type Rows = Pick<Area, 'firstRow' | 'lastRow'>;

/** Of a sheet in a workbook, XFD being the last one. */
export const sheetColumns = 16_384;

/** From its header to its last record. */
export function rowsOf({ found: { headerRows }, rows }: RecordTable): Rows {
  return { firstRow: headerRows.first, lastRow: rows.reduce((a, b) => Math.max(a, b), headerRows.last) };
}

export function shareRows(one: Rows, other: Rows): boolean {
  return one.firstRow <= other.lastRow && other.firstRow <= one.lastRow;
}

/**
 * One column stays empty beside an Excel table: a neighbour would be drawn into it. Merged cells may reach farther than
 * what is filled in, and hide what is written under them; so may texts without characters, as programs export them.
 */
export function freeColumn({ columnCount, emptyTexts = 0, tables, merges }: SheetSnapshot, rows: Rows): number {
  const behindTables = tables.reduce(
    (column, { area }) => Math.max(column, area.lastColumn + 2),
    Math.max(columnCount, emptyTexts),
  );
  return merges.reduce(
    (column, area) => (shareRows(area, rows) ? Math.max(column, area.lastColumn + 1) : column),
    behindTables,
  );
}
