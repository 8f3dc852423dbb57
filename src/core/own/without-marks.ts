/** The workbook as if it had never been marked: our sheets, columns and notes are not looked at when it is read again. */
import { CellKind, type ColumnCells, type SheetSnapshot, type Snapshot } from '../model/snapshot';
import { isOwnHeader, isOwnSheet } from './names';

const nothing: ColumnCells = {
  kind: new Uint8Array(0),
  value: new Float64Array(0),
  style: new Uint16Array(0),
  formula: null,
};

/** How far down a header of ours is looked for: no header block of the field is deeper. */
const headerDepth = 60;

/** Returns the same object when there is nothing of ours in it. */
export function withoutMarks(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.filter((sheet) => !isOwnSheet(sheet.name)).map((sheet) => cleaned(snapshot, sheet));
  const same = sheets.length === snapshot.sheets.length && sheets.every((sheet, i) => sheet === snapshot.sheets[i]);
  return same ? snapshot : { ...snapshot, sheets };
}

function cleaned(snapshot: Snapshot, sheet: SheetSnapshot): SheetSnapshot {
  const ours = sheet.columns.map((column) => hasOwnHeader(snapshot, column));
  if (!ours.includes(true)) return sheet;
  let columnCount = sheet.columns.length;
  const columns = sheet.columns.map((column, i) => (ours[i] === true ? nothing : column));
  while (columnCount > 0 && columns[columnCount - 1]?.kind.length === 0) columnCount -= 1;
  return { ...sheet, columns: columns.slice(0, columnCount), columnCount };
}

function hasOwnHeader(snapshot: Snapshot, column: ColumnCells): boolean {
  const depth = Math.min(headerDepth, column.kind.length);
  for (let row = 0; row < depth; row += 1) {
    if (column.kind[row] !== CellKind.text) continue;
    if (isOwnHeader(snapshot.strings[column.value[row] ?? -1] ?? '')) return true;
  }
  return false;
}
