import { bind, compile, relationOfValues, schemaOfOne, tableSchema } from '../../../src/core/formula';
import type { Value } from '../../../src/core/formula';

const ROWS = 100_000;
const table = tableSchema('T04', '党员', [
  { id: 'name', label: '姓名' },
  { id: 'branch', label: '支部' },
  { id: 'state', label: '状态' },
  { id: 'hours', label: '学时' },
]);

function made(): ReadonlyMap<string, readonly Value[]> {
  const numbers = Array.from({ length: ROWS }, (_, i) => i);
  return new Map<string, readonly Value[]>([
    ['name', numbers.map((i) => `党员${String(i % 99_000)}`)],
    ['branch', numbers.map((i) => `第${String(i % 2_000)}党支部`)],
    ['state', numbers.map((i) => (i % 3 === 0 ? '正常' : '已转出'))],
    ['hours', numbers.map((i) => i % 60)],
  ]);
}

/** Milliseconds for the formula over all rows, the index included. */
function timed(text: string): number {
  const compiled = compile(text, schemaOfOne(table), table);
  if (!compiled.ok) throw new Error(compiled.fault.code);
  const context = relationOfValues('T04', made());
  const columns = ['name', 'branch', 'state', 'hours'].map((field) => context.column(field));
  expect(columns).toHaveLength(4);
  const start = performance.now();
  const run = bind(compiled.formula, { relation: () => undefined, parameter: () => null, context });
  let met = 0;
  for (let row = 0; row < ROWS; row++) if (run(row) !== null) met++;
  expect(met).toBe(ROWS);
  return performance.now() - start;
}

describe('100,000 rows over a table of 100,000 rows', () => {
  test.each([
    '=COUNTIFS([姓名],[@姓名])=1',
    '=COUNTIFS([支部],[@支部],[状态],"正常")',
    '=COUNTIFS([支部],[@支部],[学时],">=32")',
    '=COUNTIFS([支部],[@支部],[学时],">"&[@学时])',
    '=SUMIFS([学时],[支部],[@支部])>0',
    '=SUMIFS([学时],[状态],[@状态],[学时],">10")',
    '=MATCH([@姓名],[姓名],0)',
    '=RANK([@学时],[学时])',
    '=[@学时]/MAX([学时])',
    '=IF(AND([@学时]>=32,[@状态]="正常"),"达标","未达标")',
  ])('%s', (text) => {
    console.info(`${text}: ${timed(text).toFixed(0)} ms`);
  });
});
