/** A list printed on several pages, each with the title and the header once more, is one table. */
import { compact } from '../../text/normalise';
import { isRunningTotal } from '../../text/running-total';
import type { Body } from '../body/body';
import type { Grid } from '../cells/grid';
import { textAt } from '../cells/grid';
import type { Located } from './blocks';

/** 第2页, 共3页, 2/3页, 第1页 共3页, 续表 */
const PAGE_MARK =
  /\(?(?:第?[\d一二三四五六七八九十]+[/／]?\d*页|共[\d一二三四五六七八九十]+页|页码[:：]?\d*|续表?[\d一二三四五六七八九十]*)[,，]?\)?/g;

/** The tables from top to bottom, pages of one put together. */
export function joinPages(grid: Grid, all: readonly Located[]): readonly Located[] {
  const joined: Located[] = [];
  for (const located of all) {
    const at = joined.findLastIndex((each) => each.region.firstColumn === located.region.firstColumn);
    const before = joined[at];
    if (before !== undefined && goesOn(grid, before, located)) joined[at] = together(before, located);
    else joined.push(located);
  }
  return joined;
}

/** A table that was added up or signed has ended; what was added up so far goes on. */
function goesOn(grid: Grid, before: Located, next: Located): boolean {
  const { body } = before;
  if (!body.totalRows.every((row) => isRunning(grid, before, row))) return false;
  if (body.meanRows.length > 0 || !sameNames(before, next)) return false;
  if (linesUnder(grid, before).some((text) => text !== '')) return false;
  const titles = new Set(before.titles.map(withoutPage));
  if (next.titles.map(withoutPage).some((title) => title !== '' && !titles.has(title))) return false;
  const signed = next.body.footerRows?.first ?? Infinity;
  return [...next.meta].every(([label, { text, row }]) => {
    const known = before.meta.get(label);
    return row >= signed || withoutPage(label) === '' || known === undefined || known.text === text;
  });
}

function isRunning(grid: Grid, { region }: Located, row: number): boolean {
  for (let column = region.firstColumn; column <= region.lastColumn; column++) {
    const text = textAt(grid, row, column);
    if (text !== '') return isRunningTotal(text);
  }
  return false;
}

function sameNames(before: Located, next: Located): boolean {
  const named = (located: Located): string =>
    located.columns
      .filter(({ path }) => path.length > 0)
      .map(({ column, path }) => `${String(column)} ${path.join(' ')}`)
      .join('\n');
  return named(before) === named(next);
}

function linesUnder(grid: Grid, { body, region }: Located): readonly string[] {
  const lines: string[] = [];
  const { footerRows } = body;
  if (footerRows === null) return lines;
  for (let row = footerRows.first; row <= footerRows.last; row++) {
    for (let column = region.firstColumn; column <= region.lastColumn; column++)
      lines.push(withoutPage(compact(textAt(grid, row, column))));
  }
  return lines;
}

function withoutPage(text: string): string {
  return text.replace(PAGE_MARK, '');
}

function together(before: Located, next: Located): Located {
  const [one, other] = [before.body, next.body];
  const first = one.dataRows?.first ?? other.dataRows?.first;
  const last = other.dataRows?.last ?? one.dataRows?.last;
  const body: Body = {
    dataRows: first === undefined || last === undefined ? null : { first, last },
    records: Int32Array.from([...one.records, ...other.records]),
    totalRows: other.totalRows,
    // What was added up so far is not of the whole.
    subtotalRows: [...one.subtotalRows, ...one.totalRows, ...other.subtotalRows],
    meanRows: other.meanRows,
    sectionRows: [...one.sectionRows, ...other.sectionRows],
    carriedRows: [...one.carriedRows, ...other.carriedRows],
    footerRows: other.footerRows,
    end: other.end,
    reasons: [...new Set([...one.reasons, ...other.reasons, 'repeated-header'])],
  };
  return {
    ...before,
    region: { ...before.region, lastRow: next.region.lastRow },
    body,
    meta: new Map([...next.meta, ...before.meta]),
    reasons: [...new Set([...before.reasons, ...next.reasons, 'repeated-header'])],
  };
}
