/** The charts of a page: where they lie below it and which cells they show. */
import { columnName, quoteSheet } from '../model/address';
import type { DrawnChart } from '../model/drawing';
import { columnsFor } from './around';
import type { Block, Content, DrawnTable, Page, PageChart, PageColumn, PageRow } from './page';

/** Rows of a chart; lying bars want one for each point and some for title, axis and legend. */
const usualRows = 16;
const aloneRows = 22;
const mostRows = 60;
const aroundBars = 6;
const mostSteps = 8;

/** What fits on a printed page below each other, in rows. */
const pageRows = 34;

/**
 * @param top the first row below the page, from 0
 * @returns the charts, and the rows before which another printed page begins
 */
export function layCharts(
  page: Page,
  tables: readonly DrawnTable[],
  top: number,
  widths: readonly number[],
): { readonly charts: readonly DrawnChart[]; readonly breaks: readonly number[] } {
  const lines = linesOf((page.charts ?? []).filter((chart) => drawable(page, chart)));
  const usual = lines.length > 1 ? usualRows : aloneRows;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const middle = Math.min(widths.length - 1, columnsFor(widths, total / 2));
  const charts: DrawnChart[] = [];
  const breaks: number[] = [];
  let row = top;
  let pageTop = top;
  for (const line of lines) {
    const rows = Math.max(usual, ...line.map((chart) => Math.min(mostRows, wantedRows(page, chart))));
    if (row > pageTop && row + rows - pageTop > pageRows) {
      breaks.push(row);
      pageTop = row;
    }
    line.forEach((chart, place) => {
      const table = tables[chart.table];
      if (table === undefined) return;
      const column = place === 0 ? 0 : middle;
      const end = chart.width === 'half' && place === 0 ? middle : widths.length;
      const anchor = { row, column, rows, columns: Math.max(1, end - column) };
      charts.push({ kind: chart.kind, title: chart.title, ...shown(page, chart, table), anchor });
    });
    row += rows + 1;
  }
  return { charts, breaks };
}

function wantedRows(page: Page, chart: PageChart): number {
  if ((chart.kind !== 'bar' && chart.kind !== 'stackedBar') || chart.of.by === 'rows') return usualRows;
  const plain = tableOf(page, chart)?.rows.filter((row) => row.kind === 'plain').length ?? 0;
  return aroundBars + Math.min(plain, chart.of.rows ?? plain);
}

/** Halves in pairs, everything else on a line of its own. */
function linesOf(charts: readonly PageChart[]): readonly (readonly PageChart[])[] {
  const lines: PageChart[][] = [];
  for (const chart of charts) {
    const open = lines.at(-1);
    if (open?.length === 1 && open[0]?.width === 'half' && chart.width === 'half') open.push(chart);
    else lines.push([chart]);
  }
  return lines;
}

/** A table without rows, or without a number other than 0 in what is drawn of it, has nothing to show. */
function drawable(page: Page, chart: PageChart): boolean {
  const { rows = [], columns = [] } = tableOf(page, chart) ?? {};
  const { of } = chart;
  const tells = (row: PageRow | undefined, from: number, to: number): boolean =>
    (row?.cells ?? []).slice(from, to + 1).some((cell) => numberOf(cell) !== 0);
  const place = (key: string): number => columns.findIndex((column) => column.key === key);
  if (of.by === 'rows') {
    if (of.series.some(({ row }) => rows[row] === undefined)) return false;
    return of.series.some(({ row }) => tells(rows[row], place(of.first), place(of.last)));
  }
  const plain = rows.filter((row) => row.kind === 'plain').slice(0, of.rows);
  return plain.some((row) => of.series.some(({ column }) => tells(row, place(column), place(column))));
}

function shown(
  page: Page,
  chart: PageChart,
  table: DrawnTable,
): Pick<DrawnChart, 'categories' | 'series' | 'valueFormat' | 'valueStep'> {
  const block = tableOf(page, chart);
  const columns = block?.columns ?? [];
  const area = (first: string, last: string, top: number, bottom: number): string =>
    `${quoteSheet(page.name)}!$${letters(columns, first)}$${String(top + 1)}:$${letters(columns, last)}$${String(bottom + 1)}`;
  const { of } = chart;
  if (of.by === 'rows') {
    return {
      categories: area(of.first, of.last, table.headerRow, table.headerRow),
      series: of.series.map(({ row, ...series }) => ({
        ...series,
        values: area(of.first, of.last, table.firstRow + row, table.firstRow + row),
      })),
    };
  }
  const plain = (block?.rows ?? []).flatMap((row, index) => (row.kind === 'plain' ? [index] : [])).slice(0, of.rows);
  const first = table.firstRow + (plain[0] ?? 0);
  const last = table.firstRow + (plain.at(-1) ?? 0);
  const all = (style: PageColumn['style']): boolean =>
    of.series.every(({ column }) => columns.find(({ key }) => key === column)?.style === style);
  return {
    ...(all('percent') ? { valueFormat: '0%' } : {}),
    ...(all('int')
      ? {
          valueStep: wholeStep(
            longest(
              chart,
              plain.map((index) => block?.rows[index]),
              columns,
            ),
          ),
        }
      : {}),
    categories: area(of.categories, of.categories, first, last),
    series: of.series.map(({ column, ...series }) => ({ ...series, values: area(column, column, first, last) })),
  };
}

/** The greatest number that is drawn; where bars lie end to end, the greatest sum of a row. */
function longest(
  { kind, of }: PageChart,
  rows: readonly (PageRow | undefined)[],
  columns: readonly PageColumn[],
): number {
  if (of.by === 'rows') return 0;
  const places = of.series.map(({ column }) => columns.findIndex(({ key }) => key === column));
  const lengths = rows.map((row) => {
    const numbers = places.map((place) => numberOf(row?.cells[place] ?? null));
    return kind === 'stackedBar' ? numbers.reduce((sum, number) => sum + number, 0) : Math.max(0, ...numbers);
  });
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}

function numberOf(content: Content): number {
  const value = typeof content === 'object' && content !== null ? content.value : content;
  return typeof value === 'number' ? value : 0;
}

/** Of what is counted there is no half. */
function wholeStep(greatest: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, greatest))) - 1);
  return [1, 2, 5, 10, 20].map((step) => step * power).find((step) => greatest <= step * mostSteps) ?? power * 50;
}

const tableOf = (page: Page, chart: PageChart): Extract<Block, { kind: 'table' }> | undefined =>
  page.blocks.filter((block) => block.kind === 'table')[chart.table];

function letters(columns: readonly PageColumn[], key: string): string {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`page has no column "${key}"`);
  return columnName(index);
}
