/** What no column or cell of a ledger tells is no score of 0: the built-in template's own formulas on columns that may be left out. */
import { computeIndices } from '../../../src/core/indices';
import type { Grid } from './workbook';
import { readingOf } from './workbook';

const roster = (...more: readonly (readonly [field: string, value: string])[]): Grid => [
  ['orgName', 'orgType', 'domain', 'parentOrg', ...more.map(([field]) => field)],
  ...['村', '社区', '机关事业单位', '“两新”组织'].map((domain) => [
    ...[`${domain}党支部`, '党支部', domain, '东镇党委'],
    ...more.map(([, value]) => value),
  ]),
];
type Value = string | number | null;
/** A column that may be left out, and what stands in it; null: the ledger has none. */
type Optional = readonly [field: string, value: Value] | null;

const withOptional = (header: readonly string[], row: readonly Value[], optional: Optional): Grid =>
  optional === null
    ? [header, row]
    : [
        [...header, optional[0]],
        [...row, optional[1]],
      ];
const incomes = (optional: Optional): Grid =>
  withOptional(['village', 'town', 'year', 'total'], ['村党支部', '东镇', 2024, 9], optional);
const meetings = (unit: string, optional: Optional): Grid =>
  withOptional(['branch', 'kind', 'date', 'present'], [unit, '主题党日', '2024-03-05', 20], optional);
const funds = (unit: string, optional: Optional): Grid =>
  withOptional(['unit', 'year', 'eduBudget', 'eduPaid', 'input'], [unit, 2024, 5, 4, 3], optional);

/** Points of one indicator of the only branch that has it; undefined: it cannot be told. */
function pointsOf(id: string, tables: Readonly<Record<string, Grid>>): number | undefined {
  const { indices } = computeIndices(readingOf({ T03: roster(), ...tables }));
  const part = indices.flatMap(({ parts }) => parts).find(({ indicator }) => indicator === id);
  return part?.score.known === true ? part.score.value : undefined;
}

test.each<[string, string, (optional: Optional) => Record<string, Grid>, string, number]>([
  ['V10', '收入用于服务群众', (optional) => ({ T11: incomes(optional) }), 'serviceSpend', 4],
  ['V6', '群众参与', (optional) => ({ T09: meetings('村党支部', optional) }), 'massPresent', 0.5],
  ['C6', '居民参与', (optional) => ({ T09: meetings('社区党支部', optional) }), 'massPresent', 0.5],
  ['C10', '服务群众经费使用', (optional) => ({ T19: funds('社区党支部', optional) }), 'spent', (4 * 0.25) / 0.9],
  ['N10', '党建经费', (optional) => ({ T19: funds('“两新”组织党支部', optional) }), 'spent', 4],
])('%s %s', (id, _, tables, field, some) => {
  expect(pointsOf(id, tables(null))).toBeUndefined();
  expect(pointsOf(id, tables([field, null]))).toBeUndefined();
  expect(pointsOf(id, tables([field, 0]))).toBe(0);
  expect(pointsOf(id, tables([field, 1]))).toBeCloseTo(some, 5);
});

test('V6: where no meeting at all was held, nothing was done', () => {
  expect(pointsOf('V6', { T09: meetings('社区党支部', ['massPresent', 3]) })).toBe(0);
});

test('I2: where the roster has no such column nobody can be asked to fill it in', () => {
  expect(pointsOf('I2', {})).toBeUndefined();
  expect(pointsOf('I2', { T03: roster(['unitSituation', '法人单位']) })).toBe(4);
});

describe('how many organisations there should be, where the roster does not say', () => {
  const scored: Grid = [
    ['branch', 'domain', 'period', 'indicator', 'content', 'weight', 'selfScore'],
    ...[
      ['村', 'V1'],
      ['社区', 'C1'],
      ['“两新”组织', 'N1'],
    ].map(([domain = '', id = '']) => [`${domain}党支部`, domain, '2024年上半年', id, '组织覆盖', 4, 3]),
  ];

  test.each(['V1', 'C1', 'N1'])('%s: points that were given count; without any it does not apply', (id) => {
    expect(pointsOf(id, { T05: scored })).toBeCloseTo(3, 5);
    expect(pointsOf(id, { T03: roster(['shouldBuild', '']), T05: scored })).toBeCloseTo(3, 5);
    expect(pointsOf(id, {})).toBe(0);
  });

  test('a 0 that is written says that it does not apply', () => {
    expect(pointsOf('C1', { T03: roster(['shouldBuild', '0'], ['built', '0']), T05: scored })).toBe(0);
  });
});

test('X3: few content voters bar a branch though nobody worked the rate out; votes that cannot be read bar nobody', () => {
  const ballots = (satisfied: Value): Grid => [
    ['target', 'name', 'date', 'issued', 'returned', 'satisfied', 'fairly', 'basic', 'dissatisfied'],
    ['党支部', '村党支部', '2024-06-01', 100, 100, satisfied, 20, 20, 50],
  ];
  const vetoes = (satisfied: Value): readonly string[] =>
    computeIndices(readingOf({ T03: roster(), T15: ballots(satisfied) })).indices.flatMap((index) => index.vetoes);
  expect(vetoes(10)).toEqual(['X3']);
  expect(vetoes(100)).toEqual([]);
  expect(vetoes('若干')).toEqual([]);
});

test('K5: a month behind by more than the red card allows counts though the ledger has no column of what was planned', () => {
  const reported = (planned: readonly Value[] | null): Grid => [
    ['unit', 'month', 'taskCode', 'taskTitle', 'donePct', ...(planned === null ? [] : ['planPct'])],
    ...['2024-04', '2024-05', '2024-06'].map((month, i) => [
      ...['村党支部', month, 'G-1', '任务', '5%'],
      ...(planned === null ? [] : [planned[i] ?? null]),
    ]),
  ];
  // Of the year 33 %, 41 % and 50 % have gone by.
  for (const planned of [null, [null, null, null], ['33%', '41%', '50%']])
    expect(pointsOf('K5', { T02: reported(planned) })).toBe(-1);
});

test('V9: what subsidies came to is asked only where the income is counted without them, and the line of the whole holds for all', () => {
  const income = (basis: string, subsidy: Optional): Grid =>
    withOptional(['village', 'town', 'year', 'total', 'basis'], ['村党支部', '东镇', 2024, 4, basis], subsidy);
  expect(pointsOf('V9', { T11: income('总收入（含补助）', null) })).toBeCloseTo((4 * 4) / 5, 5);
  expect(pointsOf('V9', { T11: income('经营性收入（不含补助）', null) })).toBeUndefined();
  expect(pointsOf('V9', { T11: income('经营性收入（不含补助）', ['subsidy', 1]) })).toBeCloseTo((4 * 3) / 5, 5);
});

test('G2: the names of units are asked of joint branches only', () => {
  const branch = (kind: string, ...names: readonly string[]): Grid => [
    ['orgName', 'orgType', 'domain', 'formalCount', 'memberCount', ...(names.length === 0 ? [] : ['unitName'])],
    ['村党支部', kind, '村', 2, 2, ...names],
  ];
  // Fewer than three full members; V1, which does not apply, gives its points to the others of its element, a quarter more.
  expect(pointsOf('G2', { T03: branch('党支部') })).toBe(3 * 1.25);
  expect(pointsOf('G2', { T03: branch('联合党支部') })).toBeUndefined();
  expect(pointsOf('G2', { T03: branch('联合党支部', '甲、乙、丙、丁、戊、己') })).toBe(2 * 1.25);
});
