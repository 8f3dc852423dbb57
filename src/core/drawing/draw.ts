/** From a page to cells. */
import { printWords } from '../messages/print';
import { columnName } from '../model/address';
import { longestFormula, type DrawnCell, type SheetDrawing, type StyleRole } from '../model/drawing';
import type { Rows } from '../model/found';
import type { Area } from '../model/snapshot';
import { drawLegend, drawLine, drawSignatures, type Canvas } from './around';
import { layCharts } from './charts';
import { fittedWidths } from './fitted-widths';
import type { Block, Content, DrawnTable, Page, PageColumn, PageRow, Place, RichContent } from './page';
import { printedWidth } from './printed-width';

type TableBlock = Extract<Block, { kind: 'table' }>;

export interface DrawnPage {
  readonly drawing: SheetDrawing;
  /** One a table block, in order. */
  readonly tables: readonly DrawnTable[];
}

const totalOf: Partial<Record<StyleRole, StyleRole>> = {
  score: 'totalScore',
  percent: 'totalPercent',
  money: 'totalMoney',
};

const usualWidth = 10;

/** Lines of a table or a long legend that stand on the same page as what heads them. */
const withHeader = 1;
/** A legend up to so many lines is not parted: beside the half of it colours have no word. */
const wholeLegend = 12;

const numeric: ReadonlySet<StyleRole> = new Set(['int', 'score', 'ratio', 'percent', 'money', 'date']);

/** Draws a page: rows from the top, every table's columns from column A; widths are the widest asked for. */
export function drawPage(page: Page): DrawnPage {
  const cells: DrawnCell[] = [];
  const merges: Area[] = [];
  const heights = new Map<number, number>();
  const tables: DrawnTable[] = [];
  const widest = Math.max(1, ...page.blocks.map((block) => (block.kind === 'table' ? block.columns.length : 1)));
  const widths = fittedWidths(page, columnWidths(page, widest));
  const canvas = { cells, merges, heights, widths };
  let titleRows: Rows | null = null;
  let heads: { from: number; until: number } | null = null;
  let filter: Area | null = null;
  const asked = page.blocks.filter((block) => block.kind === 'table');
  const several = asked.length > 1;
  const shared = several && asked.every(({ columns }) => columns === asked[0]?.columns);
  let headerRow: number | null = null;
  const breaks: number[] = [];
  const together: Rows[] = [];
  let row = 0;

  const across = (value: string, style: StyleRole, height?: number): void => {
    for (let column = 0; column < widest; column += 1)
      cells.push({ row, column, value: column === 0 ? value : null, style });
    if (widest > 1) merges.push({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: widest - 1 });
    if (height !== undefined) heights.set(row, height);
    row += 1;
  };

  across(page.title, 'title', 32);
  if (page.line !== undefined) {
    drawLine(page.line, row, canvas);
    row += 1;
  }
  for (const block of page.blocks) {
    if (block.kind === 'text') {
      // A heading stands on the page of what it heads.
      if (block.style === 'subtitle') together.push({ first: row, last: row + block.lines.length + withHeader });
      const room = widths.reduce((sum, width) => sum + width, 0);
      for (const line of block.lines) across(line, block.style, 15 * Math.max(1, Math.ceil(printedWidth(line) / room)));
      continue;
    }
    if (block.kind === 'legend') {
      const end = drawLegend(block, row, canvas);
      const [blank, heading] = [1, 1];
      const kept = block.entries.length <= wholeLegend ? block.entries.length : withHeader;
      together.push({ first: row, last: Math.min(end - 1, row + blank + heading + kept - 1) });
      row = end;
      continue;
    }
    if (tables.length > 0 && block.newPage !== true) row += 1;
    const top = row;
    if (shared && headerRow === null) {
      headerRow = drawHeaders(block.columns, row, canvas);
      row = headerRow + 1;
      titleRows = { first: 0, last: headerRow };
      heads = { from: top, until: top };
    } else if (block.newPage === true && tables.length > 0) breaks.push(top);
    if (block.heading !== undefined) across(block.heading, 'subtitle', 20);
    const table = drawTable(block, row, headerRow, canvas);
    // The heading of the first of several unlike tables would stand above the others, too.
    const others = several && block.heading !== undefined;
    if (titleRows === null) {
      titleRows = { first: 0, last: others ? Math.max(0, top - 1) : table.firstRow - 1 };
      if (!others) heads = { from: top, until: table.lastRow };
    }
    if (shared && heads !== null) heads = { ...heads, until: table.lastRow };
    if (block.filter === true && block.rows.length > 0)
      filter = {
        firstRow: table.firstRow - 1,
        lastRow: table.lastRow,
        firstColumn: 0,
        lastColumn: block.columns.length - 1,
      };
    tables.push(table);
    together.push({ first: top, last: Math.min(table.lastRow, table.firstRow + withHeader - 1) });
    const sums = sumsBelow(block.rows);
    // Sums alone on a page are sums of nothing.
    if (sums > 0) together.push({ first: table.lastRow - sums, last: table.lastRow });
    row = table.lastRow + 1;
  }
  if (page.signatures) drawSignatures(row + 1, canvas);
  const last = cells.reduce((lowest, cell) => Math.max(lowest, cell.row), row);
  const laid = layCharts(page, tables, last + 3, widths);

  return {
    tables,
    drawing: {
      name: page.name,
      role: page.role,
      visibility: page.visibility ?? 'visible',
      cells,
      merges,
      widths,
      heights,
      freeze: titleRows === null ? null : { rows: titleRows.last + 1, columns: page.frozenColumns ?? 0 },
      rules: [],
      validations: page.validations ?? [],
      charts: laid.charts,
      pageBreaks: [...breaks, ...laid.breaks],
      together,
      print: {
        landscape: page.landscape ?? true,
        titleRows,
        ...(heads === null ? {} : { heads }),
        fitToWidth: true,
        footer: printWords.footer,
      },
      tabColour: page.tabColour ?? null,
      protect: false,
      autoFilter: filter,
    },
  };
}

/** How many rows of sums a table ends with, after others. */
function sumsBelow(rows: readonly PageRow[]): number {
  const last = rows.findLastIndex(({ kind }) => kind !== 'total');
  return last < 0 ? 0 : rows.length - 1 - last;
}

/** The widest that any table asks for. */
function columnWidths(page: Page, count: number): readonly number[] {
  const asked = page.blocks.flatMap((block) => (block.kind === 'table' ? [block.columns] : []));
  return Array.from({ length: count }, (_, index) => {
    const widths = asked.flatMap((columns) => columns[index]?.width ?? []);
    return widths.length === 0 ? usualWidth : Math.max(...widths);
  });
}

/** @returns the last row of the header */
function drawHeaders(columns: readonly PageColumn[], top: number, { cells, merges, heights }: Canvas): number {
  const grouped = columns.some((column) => column.group !== undefined);
  const headerRow = grouped ? top + 1 : top;
  drawHeader(columns, top, grouped, cells, merges);
  heights.set(headerRow, headerHeight(columns));
  return headerRow;
}

/** @param above the row of a header that this table shares with others; null: it gets its own at `top` */
function drawTable(block: TableBlock, top: number, above: number | null, canvas: Canvas): DrawnTable {
  const { cells, merges, heights } = canvas;
  const headerRow = above ?? drawHeaders(block.columns, top, canvas);
  const firstRow = above === null ? headerRow + 1 : top;
  const plain = block.rows
    .map((row, index) => (row.kind === 'plain' ? firstRow + index : -1))
    .filter((row) => row >= 0);
  if (block.rows.length === 0) {
    block.columns.forEach((_, column) =>
      cells.push({
        row: firstRow,
        column,
        value: column === 0 ? (block.empty ?? printWords.nothing) : null,
        style: 'centre',
      }),
    );
    if (block.columns.length > 1)
      merges.push({ firstRow, lastRow: firstRow, firstColumn: 0, lastColumn: block.columns.length - 1 });
    return { headerRow, firstRow, lastRow: firstRow };
  }
  block.rows.forEach((row, index) => {
    drawRow(block.columns, row, firstRow + index, plain, cells, merges);
    if (row.height !== undefined) heights.set(firstRow + index, row.height);
  });
  return { headerRow, firstRow, lastRow: firstRow + block.rows.length - 1 };
}

function headerHeight(columns: readonly PageColumn[]): number {
  const linesOf = ({ header, width }: PageColumn): number =>
    header.split('\n').reduce((sum, line) => sum + Math.ceil((printedWidth(line) + 1) / width), 0);
  const lines = Math.max(...columns.map(linesOf));
  return 8 + 14 * Math.max(1, lines);
}

function drawHeader(
  columns: readonly PageColumn[],
  top: number,
  grouped: boolean,
  cells: DrawnCell[],
  merges: Area[],
): void {
  columns.forEach((column, index) => {
    if (!grouped) {
      cells.push({ row: top, column: index, value: column.header, style: 'header' });
      return;
    }
    const group = column.group;
    const opens = group === undefined || columns[index - 1]?.group !== group;
    cells.push({
      row: top,
      column: index,
      value: group === undefined ? column.header : opens ? group : null,
      style: 'header',
    });
    cells.push({ row: top + 1, column: index, value: group === undefined ? null : column.header, style: 'header' });
    if (group === undefined) merges.push({ firstRow: top, lastRow: top + 1, firstColumn: index, lastColumn: index });
    else if (opens) {
      let last = index;
      while (columns[last + 1]?.group === group) last += 1;
      if (last > index) merges.push({ firstRow: top, lastRow: top, firstColumn: index, lastColumn: last });
    }
  });
}

function drawRow(
  columns: readonly PageColumn[],
  row: PageRow,
  at: number,
  plain: readonly number[],
  cells: DrawnCell[],
  merges: Area[],
): void {
  if (row.kind === 'section') {
    columns.forEach((_, column) =>
      cells.push({ row: at, column, value: column === 0 ? valueOf(row.cells[0] ?? null) : null, style: 'total' }),
    );
    if (columns.length > 1) merges.push({ firstRow: at, lastRow: at, firstColumn: 0, lastColumn: columns.length - 1 });
    return;
  }
  const place: Place = {
    row: at,
    cell: (key) => columnName(indexOf(columns, key)) + String(at + 1),
    range: (key) => {
      const column = columnName(indexOf(columns, key));
      const first = (plain[0] ?? at) + 1;
      const last = (plain.at(-1) ?? at) + 1;
      return `$${column}$${String(first)}:$${column}$${String(last)}`;
    },
    sum: (key) => sumOf(columnName(indexOf(columns, key)), plain),
  };
  columns.forEach((column, index) => {
    const content = row.cells[index] ?? null;
    const rich: RichContent = typeof content === 'object' && content !== null ? content : { value: content };
    // Words where a number was to stand: 无法计算, —, 未报.
    const asked = rich.style ?? (typeof rich.value === 'string' && numeric.has(column.style) ? 'centre' : column.style);
    const style = row.kind === 'total' ? (totalOf[asked] ?? 'total') : asked;
    cells.push({
      row: at,
      column: index,
      value: rich.value,
      style,
      ...formulaOf(rich, place),
      ...(rich.tint === undefined ? {} : { tint: rich.tint }),
      ...(rich.link === undefined ? {} : { link: rich.link }),
      ...(rich.note === undefined ? {} : { note: rich.note }),
    });
  });
}

/** Of a formula that no cell holds, as over hundreds of towns, the value stands alone. */
function formulaOf({ formula }: RichContent, place: Place): { readonly formula?: string } {
  const text = formula?.(place) ?? '';
  return text === '' || text.length > longestFormula ? {} : { formula: text };
}

/** A function takes 255 arguments. */
const mostArguments = 255;

/** @param rows sheet rows from 0, ascending */
function sumOf(column: string, rows: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const ranges = runs.map(({ first, last }) => `$${column}$${String(first + 1)}:$${column}$${String(last + 1)}`);
  const sums: string[] = [];
  for (let at = 0; at < ranges.length; at += mostArguments)
    sums.push(`SUM(${ranges.slice(at, at + mostArguments).join(',')})`);
  return sums.length === 0 ? '0' : sums.join('+');
}

function indexOf(columns: readonly PageColumn[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`page has no column "${key}"`);
  return index;
}

const valueOf = (content: Content): string | number | boolean | null =>
  typeof content === 'object' && content !== null ? content.value : content;
