/** Snapshots from small literal grids, with a way of writing merges that can be seen in the grid. */
import { columnIndex } from '../../src/core/model/address';
import type { Area, Snapshot } from '../../src/core/model/snapshot';
import type { GridCell, GridSheet } from './builder';
import { buildSnapshot } from './builder';

export type { GridCell, GridSheet } from './builder';
export { buildSnapshot } from './builder';

/** "B2:D3" → an area. */
export function area(name: string): Area {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(name);
  if (parts === null) throw new Error(`not an area: ${name}`);
  return {
    firstRow: Number(parts[2]) - 1,
    firstColumn: columnIndex(parts[1] ?? ''),
    lastRow: Number(parts[4]) - 1,
    lastColumn: columnIndex(parts[3] ?? ''),
  };
}

/** A cell that belongs to the merge of its left neighbour ('<') or of the cell above ('^'). */
const LEFT = '<';
const UP = '^';

/**
 * Turns '<' and '^' into merges: [['收入', '<'], ['经营', '租金']] merges A1:B1.
 * In a merge over both directions the first row is written with '<' and the others with '^' throughout.
 */
export function withMerges(rows: readonly (readonly GridCell[])[]): Pick<GridSheet, 'rows' | 'merges'> {
  const merges: Area[] = [];
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === LEFT || cell === UP) return;
      let lastColumn = c;
      while (row[lastColumn + 1] === LEFT) lastColumn++;
      let lastRow = r;
      while (rows[lastRow + 1]?.[c] === UP) lastRow++;
      if (lastRow > r || lastColumn > c) merges.push({ firstRow: r, firstColumn: c, lastRow, lastColumn });
    });
  });
  return {
    rows: rows.map((row) => row.map((cell) => (cell === LEFT || cell === UP ? null : cell))),
    merges,
  };
}

/** One sheet; '<' and '^' are merges. */
export function fromGrid(
  rows: readonly (readonly GridCell[])[],
  name = 'Sheet1',
  about: Partial<Snapshot> = {},
): Snapshot {
  return buildSnapshot([{ name, ...withMerges(rows) }], about);
}

export function percent(value: number): GridCell {
  return { value, shows: 'percent', format: '0%' };
}

/** A date cell: serial of the 1900 system. */
export function dated(value: number): GridCell {
  return { value, shows: 'date', format: 'yyyy/m/d' };
}
