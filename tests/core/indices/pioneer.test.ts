import { computeIndices } from '../../../src/core/indices';
import type { Reading } from '../../../src/core/model/reading';
import type { IndexResult } from '../../../src/core/model/score';
import type { IndicatorDef } from '../../../src/core/model/template';
import type { Grid } from './workbook';
import { readingOf, templateWith } from './workbook';

function pioneersOf(reading: Reading): readonly IndexResult[] {
  return computeIndices(reading).indices.filter((index) => index.index === 'pioneerIndex');
}

const header = [
  'branch',
  'name',
  'idNumber',
  'category',
  'period',
  'base1',
  'base2',
  'base3',
  'base4',
  'plus',
  'minus',
  'zero',
];
const sheet: Grid = [
  header,
  ['甲村党支部', '张三', null, '普通党员', '2024', 14.5, 15, 12, 13, 12, 3.5, null],
  ['甲村党支部', '李四', null, '普通党员', '2024', 14.5, 15, 12, 13, 12, 3.5, '受党纪处分期间'],
  ['甲村党支部', '王五', null, '年老体弱党员（免评）', '2024', 10, 10, 10, 10, 0, 0, null],
  ['甲村党支部', '赵六', null, '普通党员', '2024', 15, '较好', 15, 15, 25, null, '无'],
  ['乙村党支部', '钱七', null, '普通党员', '2024', 15, null, 15, 15, 25, null, '否'],
];

describe('members', () => {
  const results = pioneersOf(readingOf({ T06: sheet }));
  const of = (name: string) => results.find((result) => result.subject === name);

  test('base 54.5, plus 12 and minus 3.5 make 83', () => {
    expect(of('张三')).toMatchObject({
      total: { known: true, value: 83, outOf: 100 },
      branch: '甲村党支部',
      sheet: 'T06',
      row: 1,
    });
    expect(of('张三')?.parts.map((part) => [part.indicator, part.score.known && part.score.value])).toEqual([
      ['base1', 14.5],
      ['base2', 15],
      ['base3', 12],
      ['base4', 13],
      ['plus', 12],
      ['minus', 16.5],
    ]);
    expect(of('张三')?.parts[0]?.cells).toEqual(['T06!F2']);
    expect(of('张三')?.elements.base3).toEqual({ known: true, value: 12, outOf: 15 });
  });

  test('a case of zero-clearing leaves nothing and one star', () => {
    expect(of('李四')).toMatchObject({ total: { known: true, value: 0 }, vetoes: ['受党纪处分期间'], stars: 1 });
  });

  test('exempt members are not scored', () => {
    expect(of('王五')).toBeUndefined();
  });

  test('an entry that cannot be read leaves the total unknown', () => {
    expect(of('赵六')).toMatchObject({
      total: { known: false, reason: { code: 'unreadable', detail: ['T06!G5'] } },
      vetoes: [],
      rank: null,
    });
  });

  test('a blank entry is 0, plus is capped, no minus leaves the pool full', () => {
    expect(of('钱七')).toMatchObject({ total: { known: true, value: 85 }, vetoes: [], rank: 1 });
  });

  test('members are ranked within their branch', () => {
    expect([of('张三')?.rank, of('李四')?.rank]).toEqual([1, 2]);
  });
});

describe('beside the roster', () => {
  const roster: Grid = [
    ['name', 'idNumber', 'branch', 'category', 'status', 'studyHours', 'eIdState'],
    ['张三', '110101199003072316', '甲村党支部', '普通党员', '正常', 16, '是'],
    ['李四', '11010519491231002X', '甲村党支部', '普通党员', '正常', 32, '是'],
    ['王五', null, '甲村党支部', '年老体弱党员（免评）', '正常', 0, '否'],
    ['赵六', null, '甲村党支部', '普通党员', '已转出', 0, '否'],
  ];
  const formulas: Readonly<Record<string, Partial<IndicatorDef>>> = {
    P1: { method: 'proportional', actual: '=[@年度学时]', target: '=参数[党员年度学时]' },
    P2: { method: 'boolean', actual: '=[@电子身份认证]' },
    P3: { method: 'boolean', actual: '=[@电子身份认证]' },
  };
  const base = templateWith().pioneer.base.map(({ id, aspect, element, title, max, params, source, src }) => ({
    ...{ id, aspect, element, title, max, params, source, src, needs: [], method: 'manualMax' as const },
    ...formulas[id],
  }));
  const template = templateWith({ pioneer: { ...templateWith().pioneer, base } });

  test('an aspect that nobody entered is worked out when the ledgers know all its items', () => {
    const [first] = pioneersOf(
      readingOf(
        {
          T04: roster,
          T06: [
            ['name', 'branch', 'idNumber', 'base2', 'base3', 'base4', 'plus', 'minus'],
            ['张三', '甲村党支部', '110101199003072316', 15, 15, 15, null, null],
          ],
        },
        '2024-06-30',
        template,
      ),
    );
    expect(first?.parts[0]).toMatchObject({ by: 'computed', score: { known: true, value: 12.5, outOf: 15 } });
    // 12.5 + 45 + no plus + a pool that nobody took from
    expect(first?.total).toMatchObject({ known: true, value: 77.5 });
  });

  test('without a column for plus or minus their points are unknown, and so is the total', () => {
    const without = (missing: string) =>
      pioneersOf(readingOf({ T06: sheet.map((row) => row.filter((_, i) => header[i] !== missing)) }))[0];
    expect(without('plus')?.total).toMatchObject({ known: false, reason: { code: 'no-entry' } });
    expect(without('minus')?.total).toMatchObject({ known: false, reason: { code: 'no-entry' } });
    expect(without('zero')?.total).toMatchObject({ known: true, value: 83 });
  });

  test('but the office’s own sum tells what they come to, unless it is less than what is there', () => {
    const totalled = (total: number) =>
      pioneersOf(
        readingOf({
          T06: [
            ['name', 'branch', 'base1', 'base2', 'base3', 'base4', 'total'],
            ['张三', '甲村党支部', 12, 13, 14, 12, total],
          ],
        }),
      )[0]?.total;
    expect(totalled(83)).toMatchObject({ known: true, value: 83 });
    expect(totalled(40)).toMatchObject({ known: false });
  });

  test('members of the roster without a row are unknown, not forgotten; exempt and gone ones are neither', () => {
    const results = pioneersOf(readingOf({ T04: roster, T06: [header, sheet[1] ?? []] }));
    expect(results.map((result) => [result.subject, result.total.known])).toEqual([
      ['张三', true],
      ['李四', false],
    ]);
    expect(results[1]?.total).toMatchObject({ reason: { code: 'no-entry', detail: ['T06'] } });
  });

  test('of two periods the last one counts; two rows of one period are two people of one name', () => {
    const results = pioneersOf(
      readingOf({
        T06: [
          ['name', 'branch', 'period', 'total'],
          ['张三', '甲村党支部', '上半年', 70],
          ['张三', '甲村党支部', '年终', 80],
          ['李四', '甲村党支部', '年终', 60],
          ['李四', '甲村党支部', '年终', 65],
        ],
      }),
    );
    expect(results.map((result) => [result.subject, result.total.known && result.total.value])).toEqual([
      ['张三', 80],
      ['李四', 60],
      ['李四', 65],
    ]);
  });

  test('a sheet with nothing but totals is taken at its word', () => {
    const [first] = pioneersOf(
      readingOf({
        T06: [
          ['name', 'branch', 'total'],
          ['张三', '甲村党支部', 88.5],
        ],
      }),
    );
    expect(first).toMatchObject({ total: { known: true, value: 88.5 } });
    expect(first?.parts).toMatchObject([{ indicator: 'total', cells: ['T06!C2'] }]);
  });
});

test('without a score sheet no member is scored', () => {
  expect(
    pioneersOf(
      readingOf({
        T04: [
          ['name', 'branch'],
          ['张三', '甲村党支部'],
        ],
      }),
    ),
  ).toEqual([]);
});
