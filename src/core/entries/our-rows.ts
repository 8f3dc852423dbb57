/** Rows of our sheets as people left them: found by the headers, wherever columns were moved or lines sorted. */
import { isoOf } from '../model/calendar';
import { CellKind, type SheetSnapshot, type Snapshot } from '../model/snapshot';

/** Columns by header when the row holds all of them. */
export function headerAt(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  row: number,
  wanted: readonly string[],
): ReadonlyMap<string, number> | null {
  const found = new Map<string, number>();
  for (const [column, { kind, value }] of sheet.columns.entries()) {
    if (kind[row] !== CellKind.text) continue;
    const text = snapshot.strings[value[row] ?? -1] ?? '';
    if (wanted.includes(text) && !found.has(text)) found.set(text, column);
  }
  return found.size === wanted.length ? found : null;
}

/** Text or number as typed; a date as "2024-07-10"; "" for an empty cell, an error or a truth value. */
export function valueAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string | number {
  const cells = sheet.columns[column];
  const value = cells?.value[row] ?? 0;
  if (cells?.kind[row] === CellKind.text) return (snapshot.strings[value] ?? '').trim();
  if (cells?.kind[row] !== CellKind.number) return '';
  return snapshot.styles[cells.style[row] ?? -1]?.shows === 'date' ? isoOf(value) : value;
}
