/** What offices settle differently: which end of a ranking comes first, and where totals stand. */
import type { Consolidation } from '../../../src/core/summary/consolidation';
import type { Template } from '../../../src/core/model/template';
import { inRankOrder } from '../../../src/core/summary/layout/rank-order';
import { ballotFields, cityOf, day, drawn, type Grid } from './ledgers';

const T03: Grid = [
  ['orgName', 'orgType', 'domain', 'town', 'memberCount'],
  ['甲村支部', '党支部', '村', '东镇', 10],
  ['乙村支部', '党支部', '村', '西镇', 10],
];
const T15: Grid = [
  ballotFields,
  ['党支部', '甲村支部', '东镇', day('2024-06-01'), '现场测评', 40, 40, 0, 30, 5, 3, 2, 0],
  ['党支部', '乙村支部', '西镇', day('2024-06-01'), '现场测评', 40, 40, 0, 40, 0, 0, 0, 0],
];

const printed = (city: Consolidation, print: Template['print']): Consolidation => ({
  ...city,
  reading: { ...city.reading, template: { ...city.reading.template, print } },
});

test('low to high turns the rows, not the ranks', () => {
  const city = cityOf({ T03, T15 });
  const places = (print: Template['print']) => {
    const sheet = drawn(printed(city, print), 'O22');
    return ['甲村支部', '乙村支部'].map((name) => [
      sheet.row(name)[0]?.value,
      sheet.row(name)[0]?.row,
      sheet.row(name)[0]?.formula,
    ]);
  };
  expect(places({ rankOrder: 'highFirst', totals: 'asSheet' })).toEqual([
    [2, 5, 'RANK(L6,$L$5:$L$6)'],
    [1, 4, 'RANK(L5,$L$5:$L$6)'],
  ]);
  expect(places({ rankOrder: 'lowFirst', totals: 'asSheet' })).toEqual([
    [2, 4, 'RANK(L5,$L$5:$L$6)'],
    [1, 5, 'RANK(L6,$L$5:$L$6)'],
  ]);
});

test('what has no score stands last either way', () => {
  const { template } = cityOf({ T03 }).reading;
  for (const rankOrder of ['highFirst', 'lowFirst'] as const)
    expect(
      inRankOrder([null, 3, null, 5], (each) => each, { ...template, print: { rankOrder, totals: 'asSheet' } }),
    ).toEqual(rankOrder === 'highFirst' ? [5, 3, null, null] : [3, 5, null, null]);
});

test('totals stand first or last in all sheets when the template says so', () => {
  const T13: Grid = [
    [
      'problemCode',
      'source',
      'foundDate',
      'problem',
      'severity',
      'unit',
      'measure',
      'leader',
      'owner',
      'dueDate',
      'progress',
      'state',
      'recur',
    ],
    [
      'W1',
      '督查',
      day('2024-01-10'),
      '问题',
      '一般',
      '甲村支部',
      '措施',
      '赵一',
      '钱二',
      day('2024-03-31'),
      '正在整改',
      '已销号',
      '否',
    ],
  ];
  const city = cityOf({ T03, T13 });
  const rowOf = (code: string, word: string, totals: Template['print']['totals']) =>
    drawn(printed(city, { rankOrder: 'highFirst', totals }), code).row(word)[0]?.row ?? -1;
  expect(rowOf('O21', '合计', 'first')).toBeLessThan(rowOf('O21', '东镇', 'first'));
  expect(rowOf('O21', '合计', 'last')).toBeGreaterThan(rowOf('O21', '西镇', 'last'));
  expect(rowOf('O04', '全市', 'asSheet')).toBeLessThan(rowOf('O04', '东镇', 'asSheet'));
  expect(rowOf('O04', '全市', 'last')).toBeGreaterThan(rowOf('O04', '西镇', 'last'));
});
