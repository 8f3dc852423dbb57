/** What stands around the tables of a page: unit line, legend, signatures. */
import { printWords } from '../messages/print';
import type { DrawnCell } from '../model/drawing';
import type { Area } from '../model/snapshot';
import type { Block } from './page';
import { evenGroups, threeGroups } from './partition';
import { printedWidth } from './printed-width';

/** The cells of a page while it is drawn. */
export interface Canvas {
  readonly cells: DrawnCell[];
  readonly merges: Area[];
  /** In points, by row. */
  readonly heights: Map<number, number>;
  /** In characters, by column: as many as the widest table has. */
  readonly widths: readonly number[];
}

/** Height of a legend's line, in points. */
const legendHeight = 16;
/** Room that a legend's word wants, in characters. */
const legendWidth = 14;

/** 填报单位, 时间, 单位 under the title, each over about a third of the width and what it needs. */
export function drawLine(
  line: { readonly left: string; readonly middle: string; readonly right: string },
  row: number,
  canvas: Canvas,
): void {
  const { widths } = canvas;
  if (widths.length < 3) {
    const text = [line.left, line.middle, line.right].filter((part) => part !== '').join('　');
    across(canvas, row, 0, widths.length - 1, { value: text, style: 'unitLine' });
    return;
  }
  const room = (text: string): number => (text === '' ? 0 : printedWidth(text) + 1);
  const ends = threeGroups(widths, [room(line.left), room(line.middle), room(line.right)]);
  [line.left, line.middle, line.right].forEach((value, index) => {
    across(canvas, row, ends[index - 1] ?? 0, (ends[index] ?? 1) - 1, { value, style: 'unitLine' });
  });
}

/** How many columns from the first on are as wide as asked; one at least. */
export function columnsFor(widths: readonly number[], asked: number): number {
  let [count, width] = [0, 0];
  // A hair less will do: shares of a width are seldom whole.
  while (count < widths.length && width < asked - 0.5) width += widths[count++] ?? 0;
  return Math.max(1, count);
}

function across(
  { cells, merges }: Canvas,
  row: number,
  first: number,
  last: number,
  cell: Pick<DrawnCell, 'value' | 'style' | 'tint'>,
): void {
  cells.push({ ...cell, row, column: first });
  for (let column = first + 1; column <= last && cell.tint !== undefined; column += 1)
    cells.push({ ...cell, value: null, row, column });
  if (last > first) merges.push({ firstRow: row, lastRow: row, firstColumn: first, lastColumn: last });
}

/** Word and meaning of each colour, the word in the colour. Returns the row after it. */
export function drawLegend(block: Extract<Block, { kind: 'legend' }>, top: number, canvas: Canvas): number {
  const { widths } = canvas;
  const word = Math.min(columnsFor(widths, legendWidth), Math.max(1, widths.length - 1));
  let row = top + 1;
  canvas.cells.push({ row, column: 0, value: block.heading, style: 'subtitle' });
  row += 1;
  for (const entry of block.entries) {
    across(canvas, row, 0, word - 1, { value: entry.word, style: 'legend', tint: entry.tint });
    across(canvas, row, word, Math.max(word, widths.length - 1), { value: entry.meaning, style: 'note' });
    const room = widths.slice(word).reduce((sum, width) => sum + width, 0);
    if (printedWidth(entry.meaning) <= room) canvas.heights.set(row, legendHeight);
    row += 1;
  }
  return row;
}

/** 单位负责人 and the others who sign, side by side over the width. */
export function drawSignatures(row: number, canvas: Canvas): void {
  const { signatures } = printWords;
  const { widths } = canvas;
  if (widths.length < signatures.length) {
    across(canvas, row, 0, widths.length - 1, { value: signatures.join('　　　　'), style: 'signature' });
    return;
  }
  const ends = evenGroups(widths, signatures.length);
  signatures.forEach((value, index) => {
    across(canvas, row, ends[index - 1] ?? 0, (ends[index] ?? 1) - 1, { value, style: 'signature' });
  });
}
