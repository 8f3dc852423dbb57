/** One pass over the rows under a header. */
import { CellKind } from '../../model/snapshot';
import type { Grid, Region } from '../cells/grid';
import { kindAt, textAt } from '../cells/grid';
import type { RowLabels } from '../cells/row-label';
import { SEQUENCE } from '../cells/words';
import type { Body } from './body';
import { bodyOf } from './body';
import type { BodyColumns, RowKind } from './row-kind';
import { RowReader } from './row-kind';

/**
 * Asked where a new table may begin: true when one does at this row.
 * @param closed the lines of those who sign, notes or a sum stand above.
 */
export type BeginsTable = (row: number, afterBlank: boolean, closed: boolean) => boolean;

/**
 * @param fill by sheet row, how many cells of the region hold something.
 * @param from the row under the header.
 */
export function scanRows(
  grid: Grid,
  region: Region,
  fill: Uint16Array,
  from: number,
  columns: BodyColumns,
  labels: RowLabels,
  begins: BeginsTable,
): Body {
  const reader = new RowReader(grid, region, columns, labels, typicalFill(fill, from, region.lastRow));
  const kinds: RowKind[] = [];
  let afterBlank = false;
  let closed = false;
  for (let row = from; row <= region.lastRow; row++) {
    const filled = fill[row] ?? 0;
    if (filled === 0) {
      kinds.push('blank');
      afterBlank = true;
      continue;
    }
    const kind = reader.kindOf(row, filled, afterBlank);
    const mayBegin = kind === 'header' || ((afterBlank || filled === 1) && kind !== 'total' && kind !== 'subtotal');
    if (mayBegin && row > from && begins(row, afterBlank, closed)) return bodyOf(kinds, from, row, reader);
    kinds.push(kind);
    closed = kind === 'signature' || kind === 'note' || kind === 'fact' || kind === 'total' || kind === 'mean';
    // Facts under a table follow each other: 支部数量, 总人数.
    afterBlank &&= kind === 'loose' || kind === 'fact' || kind === 'signature' || kind === 'note';
  }
  return bodyOf(kinds, from, region.lastRow + 1, reader);
}

/** The median number of cells of rows with more than one. */
function typicalFill(fill: Uint16Array, from: number, to: number): number {
  const counts = new Map<number, number>();
  let rows = 0;
  for (let row = from; row <= to; row++) {
    const filled = fill[row] ?? 0;
    if (filled < 2) continue;
    counts.set(filled, (counts.get(filled) ?? 0) + 1);
    rows++;
  }
  let passed = 0;
  for (const [filled, count] of [...counts].sort(([a], [b]) => a - b)) {
    passed += count;
    if (passed * 2 >= rows) return filled;
  }
  return 0;
}

/** Rows looked at for numbers that count up. */
const COUNTED = 12;

/** The column whose name says that it numbers the rows; without one, whole numbers under no name that count up. */
export function sequenceColumn(grid: Grid, region: Region, from: number, names: readonly string[]): number | null {
  const named = names.findIndex((name) => SEQUENCE.test(name));
  if (named >= 0) return region.firstColumn + named;
  if (names[0] !== '') return null;
  let before: number | null = null;
  let steps = 0;
  let rows = 0;
  for (let row = from; row <= Math.min(region.lastRow, from + COUNTED); row++) {
    if (kindAt(grid, row, region.firstColumn) === CellKind.empty) continue;
    const text = textAt(grid, row, region.firstColumn).trim();
    if (!/^\d{1,4}$/.test(text)) continue;
    rows++;
    if (before !== null && Number(text) === before + 1) steps++;
    before = Number(text);
  }
  return rows >= 3 && steps >= rows - 1 ? region.firstColumn : null;
}
