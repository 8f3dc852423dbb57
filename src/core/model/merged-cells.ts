/** Which cells lie under merged areas: the first of an area alone is drawn and holds its value. */
import type { Area, SheetSnapshot } from './snapshot';

/**
 * The cells of all areas within the used part, row by row, each with its area. Whole columns may be merged; areas over each
 * other, which no program writes, end it where they come to more cells than the sheet has.
 */
export function* mergedCells({
  merges,
  rowCount,
  columnCount,
}: Pick<SheetSnapshot, 'merges' | 'rowCount' | 'columnCount'>): Generator<
  readonly [row: number, column: number, area: Area]
> {
  let left = rowCount * columnCount;
  for (const area of merges) {
    const lastRow = Math.min(area.lastRow, rowCount - 1);
    const lastColumn = Math.min(area.lastColumn, columnCount - 1);
    for (let row = area.firstRow; row <= lastRow; row++) {
      for (let column = area.firstColumn; column <= lastColumn; column++) {
        if (left-- <= 0) return;
        yield [row, column, area];
      }
    }
  }
}
