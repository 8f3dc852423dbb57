/** Heights for rows: programs do not fit rows to merged cells, and some to none. */
import type { DrawnCell, SheetDrawing, StyleRole } from '../model/drawing';
import { oncePer } from '../model/once';
import { printedWidth } from './printed-width';

/** In points: what a row of 11-point text takes, and the most that Excel allows. */
export const usualHeight = 20;
const highest = 409;
export const usualWidth = 10;

/** How a host writes cells of a role: size of the font in points, and whether long texts go on in a second line. */
export type Lettering = (role: StyleRole) => { readonly size: number; readonly wraps: boolean };

export interface RowHeight {
  readonly points: number;
  /** False: an estimate, which the program may better when the text changes. */
  readonly fixed: boolean;
}

/**
 * By row: the heights asked for, estimates where text needs more than one line, the usual height for the others.
 * Rows that people type into are never fixed: they must grow with what is typed.
 */
export function rowHeights(drawing: SheetDrawing, lettering: Lettering): ReadonlyMap<number, RowHeight> {
  return heightsBy(lettering)(drawing);
}

const heightsBy = oncePer((lettering: Lettering) => oncePer((drawing: SheetDrawing) => heightsOf(drawing, lettering)));

function heightsOf(drawing: SheetDrawing, lettering: Lettering): ReadonlyMap<number, RowHeight> {
  const heights = new Map<number, RowHeight>();
  const spans = new Map<number, { readonly columns: number; readonly rows: number }>();
  for (const area of drawing.merges) {
    spans.set(area.firstRow * 16384 + area.firstColumn, {
      columns: area.lastColumn - area.firstColumn + 1,
      rows: area.lastRow - area.firstRow + 1,
    });
  }
  for (const cell of drawing.cells) {
    const before = heights.get(cell.row);
    const span = spans.get(cell.row * 16384 + cell.column);
    const points = span !== undefined && span.rows > 1 ? 0 : needed(drawing, cell, span?.columns ?? 1, lettering);
    const fixed = cell.style !== 'input' && points <= usualHeight;
    if (before === undefined)
      heights.set(cell.row, { points: Math.min(highest, Math.max(usualHeight, points)), fixed });
    else if (points > before.points || (before.fixed && !fixed))
      heights.set(cell.row, {
        points: Math.min(highest, Math.max(before.points, points)),
        fixed: before.fixed && fixed,
      });
  }
  for (const [row, points] of drawing.heights) heights.set(row, { points: Math.min(highest, points), fixed: true });
  return heights;
}

/** 0 for text of one line. */
function needed(drawing: SheetDrawing, cell: DrawnCell, columns: number, lettering: Lettering): number {
  const { size, wraps } = lettering(cell.style);
  if (typeof cell.value !== 'string' || !wraps) return 0;
  let width = 0;
  for (let column = cell.column; column < cell.column + columns; column += 1)
    width += drawing.widths[column] ?? usualWidth;
  return heightOfText(cell.value, width, size);
}

/** In points; 0 for text of one line. @param width in characters of the usual font, which has 11 points */
export function heightOfText(text: string, width: number, size = 11): number {
  // A little room is lost at both edges.
  const room = Math.max(2, ((width - 1) * 11) / size);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line) / room)), 0);
  if (lines === 1) return 0;
  // Letters and figures are not parted at the end of a line as Chinese is: long texts with them need a line more.
  const spare = lines > 2 && /[A-Za-z0-9]{2}/.test(text) ? 1 : 0;
  return Math.ceil((lines + spare) * size * 1.42 + 6);
}
