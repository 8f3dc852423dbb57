/** The workbook as if it had never been marked: our sheets, columns and notes are not looked at when it is read again. */
import { CellKind, type ColumnCells, type SheetSnapshot, type Snapshot } from '../model/snapshot';
import { isOwnHeader, isOwnSheet } from './names';

const nothing: ColumnCells = {
  kind: new Uint8Array(0),
  value: new Float64Array(0),
  style: new Uint16Array(0),
  formula: null,
};

/** Returns the same object when there is nothing of ours in it. */
export function withoutMarks(snapshot: Snapshot): Snapshot {
  const ours = new Set<number>();
  for (const [place, text] of snapshot.strings.entries()) if (isOwnHeader(text)) ours.add(place);
  const theirs = snapshot.sheets.filter((sheet) => !isOwnSheet(sheet.name));
  const sheets = ours.size === 0 ? theirs : theirs.map((sheet) => cleaned(sheet, ours));
  const same = sheets.length === snapshot.sheets.length && sheets.every((sheet, i) => sheet === snapshot.sheets[i]);
  return same ? snapshot : { ...snapshot, sheets };
}

/** @param ours places of our headers among the texts */
function cleaned(sheet: SheetSnapshot, ours: ReadonlySet<number>): SheetSnapshot {
  const columns = sheet.columns.map((column) => (hasOwnHeader(column, ours) ? nothing : column));
  if (columns.every((column, i) => column === sheet.columns[i])) return sheet;
  let columnCount = columns.length;
  while (columnCount > 0 && columns[columnCount - 1]?.kind.length === 0) columnCount -= 1;
  return { ...sheet, columns: columns.slice(0, columnCount), columnCount };
}

/** However far down: of ledgers one under the other the lower ones have columns of ours, too. */
function hasOwnHeader({ kind, value }: ColumnCells, ours: ReadonlySet<number>): boolean {
  for (let row = 0; row < kind.length; row += 1)
    if (kind[row] === CellKind.text && ours.has(value[row] ?? -1)) return true;
  return false;
}
