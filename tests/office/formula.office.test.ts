/** The engine's formulas against LibreOffice: the rendered formulas are recalculated there and must give the same. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { compile, isError, render } from '../../src/core/formula';
import type { Layout, Relation, TableSchema, Value } from '../../src/core/formula';
import { cellName, columnName } from '../../src/core/model/address';
import { cases } from '../core/formula/cases';
import { branches, branchRows, parameters, people, peopleRows, run, schema } from '../core/formula/world';

/** Where LibreOffice is known to differ from Excel; the engine follows Excel. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '=SUM(1,"2",TRUE)': 'takes no texts',
  '=0^0': 'is 1',
  '=TRUE&""': 'booleans are numbers',
  '=TRUE>"z"': 'booleans are numbers',
  '=TRUE=1': 'booleans are numbers',
  '=AND("TRUE",TRUE)': 'takes no texts',
  '=MIN(1,"0.5")': 'takes no texts',
  '=COUNTIF(党员花名册[年度学时],32)': 'does not count texts that look like the number',
  '=COUNTIF(党员花名册[公民身份号码],5)': 'does not count texts that look like the number',
  '=TEXT(12,"0.##")': 'leaves the decimal point out',
};
/** An error there too, under another name. */
const OTHER_ERROR: ReadonlySet<string> = new Set([
  '=SQRT(-1)',
  '=WEEKDAY(45473,5)',
  '=DATEDIF(45473,45400,"d")',
  '=INDEX([党组织全称],4)',
  '=RANK(9,[“好”票])',
  '=LARGE([“好”票],4)',
]);

const PLACES: readonly { readonly table: TableSchema; readonly sheet: string; readonly rows: Relation }[] = [
  { table: people, sheet: '党员', rows: peopleRows },
  { table: branches, sheet: '支部', rows: branchRows },
];

function fieldsOf(table: TableSchema): readonly string[] {
  return table.labels.map((label) => table.column(label) ?? label);
}

function layoutFor(row: number): Layout {
  const keys = [...parameters.keys()];
  return {
    cell: (field) => `'支部'!${cellName(row + 1, fieldsOf(branches).indexOf(field))}`,
    column: (code, field) => {
      const place = PLACES.find(({ table }) => table.code === code);
      if (place === undefined) return null;
      const letter = columnName(fieldsOf(place.table).indexOf(field));
      return `'${place.sheet}'!$${letter}$2:$${letter}$${String(place.rows.count + 1)}`;
    },
    parameter: (key) => `'参数'!$B$${String(keys.indexOf(key) + 1)}`,
  };
}

function cellOf(value: Value): xlsx.CellObject | null {
  if (value === null) return null;
  if (isError(value)) return { t: 'n', f: 'NA()' };
  // An empty text is no empty cell; only a formula keeps it apart.
  if (value === '') return { t: 's', v: '', f: '""' };
  if (typeof value === 'string') return { t: 's', v: value };
  return typeof value === 'boolean' ? { t: 'b', v: value } : { t: 'n', v: value };
}

function sheetOf(cells: readonly (readonly (xlsx.CellObject | null)[])[]): xlsx.WorkSheet {
  const sheet: xlsx.WorkSheet = {};
  let width = 0;
  cells.forEach((row, r) => {
    width = Math.max(width, row.length);
    row.forEach((cell, c) => {
      if (cell !== null) sheet[cellName(r, c)] = cell;
    });
  });
  sheet['!ref'] = `A1:${cellName(Math.max(cells.length, 1) - 1, Math.max(width, 1) - 1)}`;
  return sheet;
}

const rendered = Object.values(cases)
  .flat()
  .flatMap(([formula, , row = 0]) => {
    const compiled = compile(formula, schema, branches);
    const live = compiled.ok ? render(compiled.formula, layoutFor(row)) : null;
    return live?.ok === true ? [{ formula, row, live: live.text, engine: run(formula, row) }] : [];
  });

let results: readonly (xlsx.CellObject | undefined)[] = [];

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'formula-'));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheetOf(rendered.map(({ live }) => [{ t: 'n', f: live }])), '结果');
  for (const { table, sheet, rows } of PLACES) {
    const columns = fieldsOf(table).map((field) => rows.column(field));
    const body = Array.from({ length: rows.count }, (_, row) => columns.map((column) => cellOf(column.value(row))));
    xlsx.utils.book_append_sheet(book, sheetOf([table.labels.map(cellOf), ...body]), sheet);
  }
  const named = [...parameters].map(([key, value]) => [cellOf(key), cellOf(value)]);
  xlsx.utils.book_append_sheet(book, sheetOf(named), '参数');
  try {
    const file = join(folder, 'in.xlsx');
    writeFileSync(file, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      file,
    ]);
    const back = xlsx.read(readFileSync(join(folder, 'out', 'in.xlsx')), { type: 'buffer' }).Sheets['结果'];
    results = rendered.map((_, row) => back?.[cellName(row, 0)] as xlsx.CellObject | undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a few hundred formulas are compared', () => {
  expect(rendered.length).toBeGreaterThan(250);
});

test.each(rendered.map((each, index) => ({ ...each, index })))('$formula in row $row', ({ formula, index, engine }) => {
  const cell = results[index];
  if (formula in OTHERWISE) return;
  if (engine !== null && typeof engine === 'object') {
    expect(cell?.t).toBe('e');
    if (!OTHER_ERROR.has(formula)) expect(cell?.w).toBe('error' in engine ? engine.error : '');
  } else if (typeof engine === 'number' || engine === null) {
    expect(cell?.t).toBe('n');
    expect(cell?.v).toBeCloseTo(engine ?? 0, 9);
  } else expect(cell?.v ?? '').toBe(engine);
});
