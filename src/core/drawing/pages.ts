/** Where a printed sheet is parted, and whether it is rather pressed onto one page. */
import type { SheetDrawing } from '../model/drawing';
import type { Rows } from '../model/found';
import { characterWidth, longSide, padding, shortSide } from './paper';
import { rowHeights, usualHeight, type Lettering } from './row-heights';

/** How much smaller a sheet is rather printed than with a few lines on a second page. */
const squeeze = 1.25;
/** Of one character where the usual font is missing, in points. */
const substituteWidth = 7;
/** Heights are estimates: the page ends between these shares of what is reckoned. */
const soonest = 0.97;
const latest = 1.04;

/** Rows before which a page begins, ascending. */
export function pageBreaksOf(drawing: SheetDrawing, lettering: Lettering): readonly number[] {
  const asked = askedBreaks(drawing);
  if ((drawing.together ?? []).length === 0 || fitsOnOnePage(drawing, lettering)) return asked;
  const heights = rowHeights(drawing, lettering);
  return [characterWidth, substituteWidth].reduce(
    (breaks, width) =>
      inOrder([...breaks, ...breaksBeforeParted(drawing, breaks, heights, titleRowsOf(drawing, lettering), width)]),
    asked,
  );
}

/** True for sheets whose last lines would hardly fill a second page: legends and signatures stay with their table. */
export function fitsOnOnePage(drawing: SheetDrawing, lettering: Lettering): boolean {
  if (askedBreaks(drawing).length > 0 || drawing.charts.length > 0) return false;
  let height = 0;
  for (const { points } of rowHeights(drawing, lettering).values()) height += points;
  return height <= pageRoom(drawing, characterWidth) * squeeze;
}

/** A table is taken to end on the first page only where much room is left under it: its height is an estimate. */
const surely = 0.9;

/** Rows that every page repeats: with the names of columns only where what they name goes on beyond the first page. */
export function titleRowsOf(drawing: SheetDrawing, lettering: Lettering): Rows | null {
  const { titleRows, heads } = drawing.print;
  if (titleRows === null || heads === undefined || fitsOnOnePage(drawing, lettering)) return titleRows;
  const [broken = Infinity] = askedBreaks(drawing);
  const heights = rowHeights(drawing, lettering);
  let height = 0;
  for (let row = 0; row <= heads.until; row += 1) height += heights.get(row)?.points ?? usualHeight;
  const room = Math.min(pageRoom(drawing, characterWidth), pageRoom(drawing, substituteWidth));
  if (heads.until >= broken || height > room * surely) return titleRows;
  return heads.from === 0 ? null : { first: titleRows.first, last: heads.from - 1 };
}

function askedBreaks(drawing: SheetDrawing): readonly number[] {
  return inOrder([...drawing.pageBreaks, ...chartBreaks(drawing)].filter((row) => row > 0));
}

const inOrder = (rows: readonly number[]): readonly number[] => [...new Set(rows)].sort((a, b) => a - b);

/** How high the rows of one page may be together, in points, when the sheet is as wide as a page. */
function pageRoom(drawing: SheetDrawing, character: number): number {
  const { landscape, paper } = drawing.print;
  const larger = paper === undefined ? 1 : Math.SQRT2;
  const [pageWidth, pageHeight] = landscape ? [longSide, shortSide] : [shortSide, longSide];
  const width = drawing.widths.reduce((sum, characters) => sum + characters + padding, 0) * character;
  return (pageHeight * larger) / Math.min(1, (pageWidth * larger) / Math.max(1, width));
}

/** Breaks before rows that stay together, where the end of a page would part them. */
function breaksBeforeParted(
  drawing: SheetDrawing,
  asked: readonly number[],
  heights: ReturnType<typeof rowHeights>,
  titleRows: Rows | null,
  character: number,
): readonly number[] {
  // A sheet may have more rows than a call has arguments.
  let lastRow = 0;
  for (const row of heights.keys()) lastRow = Math.max(lastRow, row);
  /** By row, how much lies above it. */
  const above = new Float64Array(lastRow + 2);
  for (let row = 0; row <= lastRow; row += 1)
    above[row + 1] = (above[row] ?? 0) + (heights.get(row)?.points ?? usualHeight);
  const between = (first: number, end: number): number =>
    (above[Math.min(end, lastRow + 1)] ?? 0) - (above[first] ?? 0);
  const repeated = titleRows === null ? 0 : between(titleRows.first, titleRows.last + 1);
  const room = pageRoom(drawing, character);
  const forced = new Set(asked);
  const breaks: number[] = [];
  let pageTop = 0;
  let onTop = 0;
  // Where the program itself ends a page is known so nearly that the end of the next one is not.
  let known = true;
  for (let row = 1; row <= lastRow; row += 1) {
    if (!forced.has(row) && onTop + between(pageTop, row + 1) <= room * soonest) continue;
    const mayPart = ({ first, last }: Rows): boolean =>
      first > pageTop && row <= last && onTop + between(pageTop, first) < room * latest;
    const parted: Rows | undefined = forced.has(row) || !known ? undefined : drawing.together?.find(mayPart);
    if (parted !== undefined) breaks.push(parted.first);
    known = forced.has(row) || parted !== undefined;
    pageTop = parted?.first ?? row;
    onTop = repeated;
    row = pageTop;
  }
  return breaks;
}

/** Charts below everything else begin a page: otherwise the end of the first page cuts through them. */
function chartBreaks(drawing: SheetDrawing): readonly number[] {
  const lastRow = drawing.cells.reduce((last, cell) => Math.max(last, cell.row), -1);
  // Right behind the last line: the blank rows between would make a page of their own where the one before is full.
  return lastRow >= 0 && drawing.charts.some(({ anchor }) => anchor.row > lastRow) ? [lastRow + 1] : [];
}
