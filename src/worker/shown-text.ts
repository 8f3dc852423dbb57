/** A cell as the grid shows it: dates and percents in their usual form, everything else as it is. */
import { isoOf } from '../core/model/calendar';
import { CellKind, type ColumnCells, type Snapshot } from '../core/model/snapshot';

export function shownText(snapshot: Snapshot, column: ColumnCells, row: number): string {
  const value = column.value[row] ?? 0;
  switch (column.kind[row]) {
    case CellKind.number:
      return shownNumber(value, snapshot.styles[column.style[row] ?? 0]?.shows ?? 'general');
    case CellKind.boolean:
      return value === 1 ? 'TRUE' : 'FALSE';
    case CellKind.text:
    case CellKind.error:
      return snapshot.strings[value] ?? '';
    default:
      return '';
  }
}

function shownNumber(value: number, shows: string): string {
  if (shows === 'date') return isoOf(value) === '' ? String(value) : isoOf(value);
  if (shows === 'percent') return `${String(Math.round(value * 1e6) / 1e4)}%`;
  return String(Math.round(value * 1e10) / 1e10);
}
