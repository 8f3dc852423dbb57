/** Plain looks into a sheet's cells, for the rules on headers, totals and notes around the table. */
import { isoOf } from '../../model/calendar';
import type { Snapshot } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import { fifteenDigits } from '../../text/shown';

/** The text that a cell shows, trimmed; '' for none. Days as 2024-06-30. */
export function textAt(snapshot: Snapshot, sheet: number, row: number, column: number): string {
  const cells = snapshot.sheets[sheet]?.columns[column];
  const value = cells?.value[row] ?? 0;
  switch (cells?.kind[row]) {
    case CellKind.number: {
      const shows = snapshot.styles[cells.style[row] ?? 0]?.shows;
      return (shows === 'date' && isoOf(value)) || String(fifteenDigits(value));
    }
    case CellKind.text:
    case CellKind.error:
      return (snapshot.strings[value] ?? '').trim();
    case CellKind.boolean:
      return value === 1 ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}

export function kindAt(snapshot: Snapshot, sheet: number, row: number, column: number): number {
  return snapshot.sheets[sheet]?.columns[column]?.kind[row] ?? CellKind.empty;
}

/** The formula of a cell without "=", or null. */
export function formulaAt(snapshot: Snapshot, sheet: number, row: number, column: number): string | null {
  const index = snapshot.sheets[sheet]?.columns[column]?.formula?.[row] ?? 0;
  return index > 0 ? (snapshot.strings[index - 1] ?? null) : null;
}

/** All texts of some rows, joined. */
export function textOfRows(snapshot: Snapshot, sheet: number, first: number, last: number): string {
  const of = snapshot.sheets[sheet];
  const texts: string[] = [];
  for (let row = first; row <= last; row++) {
    for (let column = 0; column < (of?.columnCount ?? 0); column++) {
      const text = textAt(snapshot, sheet, row, column);
      if (text !== '') texts.push(text);
    }
  }
  return texts.join(' ');
}
