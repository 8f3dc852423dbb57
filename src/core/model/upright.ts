/**
 * Sheets whose records do not stand in rows: one a column, or one in a form with each name beside its value. For reading
 * they are set upright, names on top and records below; whatever is said of a cell says where it stands in the workbook.
 */
import { cellName } from './address';
import type { SheetSnapshot, Snapshot } from './snapshot';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Where a cell of a sheet stands in the workbook. */
export function standsAt(sheet: SheetSnapshot | undefined, row: number, column: number): CellAt {
  const upright = sheet?.setUpright;
  if (upright === undefined || row < 0 || column < 0 || column >= upright.width) return { row, column };
  const at = row * upright.width + column;
  const [ownRow = -1, ownColumn = -1] = [upright.rows[at], upright.columns[at]];
  return ownRow < 0 || ownColumn < 0 ? { row, column } : { row: ownRow, column: ownColumn };
}

/** The same as Excel names it: "C7". */
export function cellIn(sheet: SheetSnapshot | undefined, row: number, column: number): string {
  const at = standsAt(sheet, row, column);
  return cellName(at.row, at.column);
}

/** The snapshot with all its sheets as they are in the workbook. */
export function asWritten(snapshot: Snapshot): Snapshot {
  if (snapshot.sheets.every((sheet) => sheet.setUpright === undefined)) return snapshot;
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => sheet.setUpright?.original ?? sheet) };
}
