/** Where a printed sheet is parted, and whether it is rather pressed onto one page. */
import type { SheetDrawing } from '../model/drawing';
import { rowHeights, type Lettering } from './row-heights';

/** Rows before which a page begins, ascending. */
export function pageBreaksOf(drawing: SheetDrawing): readonly number[] {
  return [...new Set([...drawing.pageBreaks, ...chartBreaks(drawing)])].filter((row) => row > 0).sort((a, b) => a - b);
}

/** In points, A4 within its margins; A3 has twice the area. */
const longSide = 770;
const shortSide = 515;
/** How much smaller a sheet is rather printed than with a few lines on a second page. */
const squeeze = 1.25;
/** Of one character, in points. */
const characterWidth = 5.3;

/** True for sheets whose last lines would hardly fill a second page: legends and signatures stay with their table. */
export function fitsOnOnePage(drawing: SheetDrawing, lettering: Lettering): boolean {
  if (pageBreaksOf(drawing).length > 0 || drawing.charts.length > 0) return false;
  const { landscape, paper } = drawing.print;
  const larger = paper === undefined ? 1 : Math.SQRT2;
  const [pageWidth, pageHeight] = landscape ? [longSide, shortSide] : [shortSide, longSide];
  let height = 0;
  for (const { points } of rowHeights(drawing, lettering).values()) height += points;
  const width = drawing.widths.reduce((sum, characters) => sum + characters, 0) * characterWidth;
  const scale = Math.min(1, (pageWidth * larger) / Math.max(1, width));
  return height * scale <= pageHeight * larger * squeeze;
}

/** Charts below everything else begin a page: otherwise the end of the first page cuts through them. */
function chartBreaks(drawing: SheetDrawing): readonly number[] {
  const lastRow = drawing.cells.reduce((last, cell) => Math.max(last, cell.row), -1);
  // Right behind the last line: the blank rows between would make a page of their own where the one before is full.
  return lastRow >= 0 && drawing.charts.some(({ anchor }) => anchor.row > lastRow) ? [lastRow + 1] : [];
}
