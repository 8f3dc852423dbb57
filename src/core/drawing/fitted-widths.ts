/**
 * Columns of words made wider where that makes a printed table shorter: full names of party branches are longer than any
 * width that suits all offices, and broken in two or three lines they push the last rows onto a page of their own.
 */
import type { Block, Page } from './page';
import { characterWidth, longSide, padding } from './paper';
import { printedWidth } from './printed-width';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** How much wider than asked at most, and how small the sheet may come to be printed for it. */
const mostWider = 1.8;
const smallest = 0.72;
/** In points; a line of text, and what a row has around its lines. */
const line = 15.6;
const around = 6;
/** Rows that are looked at: what the first hundreds want, the others want, too. */
const looked = 400;
/** Room that is lost at both edges of a cell, in characters; as heights are reckoned. */
const edges = 1;

/** @param asked in characters, by column: the widest that any table of the page asks for */
export function fittedWidths(page: Page, asked: readonly number[]): readonly number[] {
  if (page.landscape === false) return asked;
  const tables = page.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const rows = tables.flatMap(textsOf).slice(0, looked);
  if (rows.length === 0) return asked;
  let widths = asked;
  for (let column = 0; column < asked.length; column += 1) {
    if (!rows.some((row) => (row.get(column) ?? 0) > (asked[column] ?? 0) - edges)) continue;
    let best = printedHeight(rows, widths);
    const [before, most] = [widths, Math.floor((asked[column] ?? 0) * mostWider)];
    for (let width = (asked[column] ?? 0) + 1; width <= most; width += 1) {
      const tried = before.map((each, at) => (at === column ? width : each));
      const height = scaleOf(tried) < Math.min(smallest, scaleOf(asked)) ? Infinity : printedHeight(rows, tried);
      if (height < best) [best, widths] = [height, tried];
    }
  }
  return widths;
}

/** By column of words, how wide the text of each row is; the longest line counts. */
function textsOf(table: TableBlock): readonly ReadonlyMap<number, number>[] {
  const wrapped = table.columns.flatMap(({ style }, column) => (style === 'wrapped' ? [column] : []));
  return table.rows
    .filter(({ kind }) => kind === 'plain')
    .map(({ cells }) => {
      const texts = new Map<number, number>();
      for (const column of wrapped) {
        const content = cells[column] ?? null;
        const value = typeof content === 'object' && content !== null ? content.value : content;
        if (typeof value === 'string' && !value.includes('\n')) texts.set(column, printedWidth(value));
      }
      return texts;
    });
}

function printedHeight(rows: readonly ReadonlyMap<number, number>[], widths: readonly number[]): number {
  let height = 0;
  for (const row of rows) {
    let lines = 1;
    for (const [column, width] of row)
      lines = Math.max(lines, Math.ceil(width / Math.max(2, (widths[column] ?? 0) - edges)));
    height += lines * line + around;
  }
  return height * scaleOf(widths);
}

/** How small a sheet of these widths is printed to be as wide as a page. */
function scaleOf(widths: readonly number[]): number {
  const points = widths.reduce((sum, width) => sum + width + padding, 0) * characterWidth;
  return Math.min(1, longSide / Math.max(1, points));
}
