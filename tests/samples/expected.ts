/**
 * The true totals, added up from the rows as they were written, without the engine: what a summary of the folder
 * must show. Cells that hold something unreadable are left out and named.
 */
import type { Workbook } from './books/workbook';
import type { Placement } from './layout/place';
import { rowsOf } from './layout/block';
import type { Row, Value } from './ledgers/row';
import { isLiteral, round } from './ledgers/row';
import { tableOf } from './layout/tables';
import { cellName } from './write/sheet';

export interface ExpectedTable {
  readonly file: string;
  readonly sheet: string;
  readonly table: string;
  readonly records: number;
  /** First and last header row, as Excel counts. */
  readonly headerRows: readonly [number, number];
  /** Rows of the records, as Excel counts. */
  readonly rows: readonly number[];
  /** Rows of 合计, 小计 and 平均, as Excel counts. */
  readonly totalRows: readonly number[];
  readonly subtotalRows: readonly number[];
  readonly meanRows: readonly number[];
  /** The column of each field: { orgName: "B" }. */
  readonly columns: Readonly<Record<string, string>>;
  /** Sums by field id, of the numbers that can be read. */
  readonly sums: Readonly<Record<string, number>>;
  /** How many cells of a field hold no number although something stands there. */
  readonly unreadable: Readonly<Record<string, number>>;
}

export interface Expected {
  readonly asOf: string;
  readonly tables: readonly ExpectedTable[];
  readonly branches: readonly {
    readonly branch: string;
    readonly town: string;
    readonly domain: string;
    readonly members: number;
  }[];
  readonly incomes: readonly { readonly village: string; readonly total: number; readonly reached: boolean }[];
  readonly city: {
    readonly branches: number;
    readonly members: number;
    readonly certified: number;
    readonly income: number;
  };
  /** What whoever collects a file knows of it, by file. */
  readonly collected: Readonly<Record<string, unknown>>;
}

export function expectedOf(books: readonly Workbook[]): Expected {
  const rows = books.flatMap((book) => book.placements.flatMap((placement) => rowsOf(placement.block)));
  const of = (table: string): Row[] => rows.filter((row) => row.table === table);
  const branches = of('T03').filter((row) => row.get('orgType') !== '党委');
  const incomes = of('T11').filter((row) => row.text('village').endsWith('村'));
  return {
    asOf: '2024-06-30',
    tables: books.flatMap((book) => book.placements.map((placement) => expectedTable(book, placement))),
    branches: branches.map((row) => ({
      branch: row.text('orgName'),
      town: row.text('town'),
      domain: row.text('domain'),
      members: row.number('memberCount'),
    })),
    incomes: incomes.map((row) => ({
      village: row.text('village'),
      total: row.number('total'),
      reached: row.get('reached') === true,
    })),
    city: {
      branches: branches.length,
      members: sum(branches, 'memberCount'),
      certified: sum(of('T10'), 'certified'),
      income: sum(incomes, 'total'),
    },
    collected: Object.fromEntries(
      books.filter((book) => book.made.collected !== undefined).map((book) => [book.path, book.made.collected]),
    ),
  };
}

export function expectedTable(book: Workbook, placement: Placement): ExpectedTable {
  const { block } = placement;
  const rows = rowsOf(block);
  const sums: Record<string, number> = {};
  const unreadable: Record<string, number> = {};
  for (const field of tableOf(block.code).fields) {
    const isNumber = field.kind === 'int' || field.kind === 'decimal' || field.kind === 'money';
    if (!isNumber || !placement.columns.has(field.id)) continue;
    sums[field.id] = sum(rows, field.id);
    const odd = rows.filter((row) => holdsNoNumber(row.get(field.id))).length;
    if (odd > 0) unreadable[field.id] = odd;
  }
  return {
    file: book.path,
    sheet: placement.sheet.name,
    table: block.code,
    records: rows.length,
    headerRows: [placement.headerTop + 1, placement.headerRow + 1],
    rows: [...placement.rows.values()].map((row) => row + 1),
    ...sumRows(placement),
    columns: Object.fromEntries(
      block.columns.flatMap(({ field }) =>
        field === null ? [] : [[field, cellName(0, placement.column(field)).slice(0, -1)]],
      ),
    ),
    sums,
    unreadable,
  };
}

function sumRows(placement: Placement): Pick<ExpectedTable, 'totalRows' | 'subtotalRows' | 'meanRows'> {
  const of = (level: string): number[] => placement.sums.filter((sum) => sum.level === level).map((sum) => sum.row + 1);
  return { totalRows: of('total'), subtotalRows: of('subtotal'), meanRows: of('mean') };
}

function holdsNoNumber(value: Value): boolean {
  const content = isLiteral(value) ? value.literal : value;
  return typeof content === 'string' && !/^[—/-]$/.test(content) && numberIn(value) === null;
}

/** 86.5万元 is 86.5 in a column of 万元. */
function numberIn(value: Value): number | null {
  const content = isLiteral(value) ? value.literal : value;
  if (typeof content === 'number') return content;
  const amount = typeof content === 'string' ? /^(\d+(?:\.\d+)?)万元$/.exec(content)?.[1] : undefined;
  return amount === undefined ? null : Number(amount);
}

function sum(rows: readonly Row[], field: string): number {
  let all = 0;
  for (const row of rows) {
    all += numberIn(row.get(field)) ?? 0;
  }
  return round(all, 6);
}
