/** Heights for rows whose text runs over several lines: programs do not fit rows to merged cells, and some to none. */
import { printedWidth } from '../../../../core/drawing';
import type { DrawnCell, SheetDrawing } from '../../../../core/model/drawing';
import { fontSize, wraps } from './looks';

/** In points: what a row of 11-point text takes, and the most that Excel allows. */
export const usualHeight = 18;
const highest = 409;
export const usualWidth = 10;

/** Heights by row, in points: those asked for, and estimates where text needs more than one line. */
export function rowHeights(drawing: SheetDrawing): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const spans = new Map<number, { readonly columns: number; readonly rows: number }>();
  for (const area of drawing.merges) {
    spans.set(area.firstRow * 16384 + area.firstColumn, {
      columns: area.lastColumn - area.firstColumn + 1,
      rows: area.lastRow - area.firstRow + 1,
    });
  }
  for (const cell of drawing.cells) {
    if (drawing.heights.has(cell.row) || typeof cell.value !== 'string' || !wraps(cell.style)) continue;
    const span = spans.get(cell.row * 16384 + cell.column);
    if (span !== undefined && span.rows > 1) continue;
    const height = needed(cell, widthOf(drawing, cell.column, span?.columns ?? 1));
    if (height > (heights.get(cell.row) ?? usualHeight)) heights.set(cell.row, Math.min(highest, height));
  }
  for (const [row, height] of drawing.heights) heights.set(row, Math.min(highest, height));
  return heights;
}

function needed(cell: DrawnCell, width: number): number {
  const size = fontSize(cell.style);
  // Widths count characters of the 11-point font; a little room is lost at both edges.
  const room = Math.max(2, ((width - 1) * 11) / size);
  const lines = String(cell.value)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line) / room)), 0);
  return lines === 1 ? 0 : Math.ceil(lines * size * 1.32 + 4);
}

function widthOf(drawing: SheetDrawing, first: number, columns: number): number {
  let width = 0;
  for (let column = first; column < first + columns; column += 1) width += drawing.widths[column] ?? usualWidth;
  return width;
}
