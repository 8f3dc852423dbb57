/** The engine's formulas against LibreOffice: the rendered formulas are recalculated there and must give the same. */
import type { CellObject } from '@e965/xlsx';
import { compile, render } from '../../src/core/formula';
import type { Layout, Relation, TableSchema } from '../../src/core/formula';
import { cellName, columnName } from '../../src/core/model/address';
import { cases } from '../core/formula/cases';
import { branches, branchRows, parameters, people, peopleRows, run, schema } from '../core/formula/world';
import { cellOf, recalculated } from './recalculate';
import type { SheetCells } from './recalculate';

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

const rendered = Object.values(cases)
  .flat()
  .flatMap(([formula, , row = 0]) => {
    const compiled = compile(formula, schema, branches);
    const live = compiled.ok ? render(compiled.formula, layoutFor(row)) : null;
    return live?.ok === true ? [{ formula, row, live: live.text, engine: run(formula, row) }] : [];
  });

let results: readonly (CellObject | undefined)[] = [];

beforeAll(() => {
  const sheets = new Map<string, SheetCells>([['结果', rendered.map(({ live }) => [{ t: 'n', f: live } as const])]]);
  for (const { table, sheet, rows } of PLACES) {
    const columns = fieldsOf(table).map((field) => rows.column(field));
    const body = Array.from({ length: rows.count }, (_, row) => columns.map((column) => cellOf(column.value(row))));
    sheets.set(sheet, [table.labels.map(cellOf), ...body]);
  }
  sheets.set(
    '参数',
    [...parameters].map(([key, value]) => [cellOf(key), cellOf(value)]),
  );
  const back = recalculated(sheets).get('结果');
  results = rendered.map((_, row) => back?.[cellName(row, 0)] as CellObject | undefined);
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
