import { computeIndices, countedIncome, qualifiedBy, satisfactionOf } from '../../../src/core/indices';
import type { Grid } from './workbook';
import { readingOf, templateWith } from './workbook';

const { satisfaction } = templateWith();

function ratesOf(tables: Readonly<Record<string, Grid>>, day = '2024-06-30') {
  const { rates } = computeIndices(readingOf(tables, day));
  return (rate: string, subject = '') => rates.find((each) => each.rate === rate && each.subject === subject);
}

describe('satisfaction', () => {
  const counts = { satisfied: 60, fairly: 20, basic: 15, dissatisfied: 5, abstain: 7 };

  test('60/20/15/5 and 7 abstentions: 100 valid votes, score 85, rate 95 %', () => {
    const found = satisfactionOf({ issued: 120, returned: 107, counts }, satisfaction.coefficients);
    expect(found).toEqual({ valid: 100, score: 85, rate: 0.95 });
  });

  test('60/35/5 and 7 who do not know, by the other coefficients: 89', () => {
    const votes = { satisfied: 60, basic: 35, dissatisfied: 5, abstain: 7 };
    const found = satisfactionOf({ issued: null, returned: null, counts: votes }, satisfaction.alternative);
    expect(found).toMatchObject({ valid: 100, score: 89 });
  });

  test('more votes returned than issued are no vote at all', () => {
    expect(satisfactionOf({ issued: 50, returned: 52, counts }, satisfaction.coefficients)).toBeNull();
    expect(satisfactionOf({ issued: 50, returned: 40, counts: {} }, satisfaction.coefficients)).toBeNull();
  });

  test('as rates of a workbook', () => {
    const rate = ratesOf({
      T15: [
        ['target', 'name', 'issued', 'returned', 'satisfied', 'fairly', 'basic', 'dissatisfied', 'abstain'],
        ['党支部', '甲村党支部', 120, 107, 60, 20, 15, 5, 7],
        ['党支部', '乙村党支部', 50, 52, 40, 5, 5, 0, 2],
      ],
    });
    expect(rate('satisfaction', '甲村党支部')).toMatchObject({ value: 0.95, denominator: 100, target: 0.9 });
    expect(rate('satisfactionScore', '甲村党支部')?.value).toBeCloseTo(0.85, 12);
    expect(rate('satisfaction', '乙村党支部')).toBeUndefined();
    expect(rate('satisfaction')).toMatchObject({ value: 0.95 });
  });

  test('votes that cannot be read are not none: the row has no rate', () => {
    const rate = ratesOf({
      T15: [
        ['target', 'name', 'issued', 'returned', 'satisfied', 'fairly', 'basic', 'dissatisfied', 'abstain'],
        ['党支部', '甲村党支部', 120, 107, 60, '若干', 15, 5, 7],
        ['党支部', '乙村党支部', 50, 50, 40, null, 5, 5, '若干'],
      ],
    });
    expect(rate('satisfaction', '甲村党支部')).toBeUndefined();
    expect(rate('satisfaction', '乙村党支部')).toMatchObject({ value: 0.9, denominator: 50 });
  });
});

describe('income', () => {
  const parts = { operating: 1.8, rent: 1.2, invest: 0.5, subsidy: 2, other: 0.1, total: null };

  test('reached on the total basis, not without subsidies', () => {
    expect(countedIncome(parts, 'total')).toBe(5.6);
    expect(countedIncome(parts, 'operating')).toBe(3.6);
    expect(countedIncome({ operating: 68, rent: 35, invest: 5, subsidy: 30, other: 42, total: null }, 'total')).toBe(
      180,
    );
  });

  test('the written total counts, whatever the parts make', () => {
    expect(countedIncome({ ...parts, total: 5.5 }, 'total')).toBe(5.5);
    expect(countedIncome({ ...parts, total: 5.5 }, 'operating')).toBe(3.5);
    expect(countedIncome({ ...parts, subsidy: null, total: 5.5 }, 'operating')).toBe(5.5);
    expect(countedIncome({ ...parts, other: null, total: 5.5 }, 'total')).toBe(5.5);
    expect(countedIncome({ ...parts, other: null, total: 5.5 }, 'operating')).toBe(3.5);
    expect(countedIncome({ ...parts, other: null }, 'total')).toBeNull();
  });

  test('villages that reach the line, by the basis of their row and on both; the newest row of a village counts', () => {
    const rate = ratesOf({
      T11: [
        ['village', 'town', 'year', 'operating', 'rent', 'invest', 'subsidy', 'other', 'total', 'basis', 'threshold'],
        ['甲村', '东镇', 2023, 9, 0, 0, 0, 0, 9, '总收入', 5],
        ['甲村', '东镇', 2024, 1.8, 1.2, 0.5, 2, 0.1, 5.6, '总收入（含补助）', 5],
        ['乙村', '东镇', 2024, 1.8, 1.2, 0.5, 2, 0.1, 5.6, '经营性收入（不含补助）', 5],
        ['丙村', '西镇', 2024, 5, 0, 0, 0, 0, 5, '总收入（含补助）', null],
      ],
    });
    expect(rate('incomeReached')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(rate('incomeReached', '东镇')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rate('incomeReachedTotal')).toMatchObject({ numerator: 3, denominator: 3 });
    expect(rate('incomeReachedOperating')).toMatchObject({ numerator: 1, denominator: 3 });
  });
});

test('of several quarters the last counts, wherever it stands', () => {
  const rate = ratesOf({
    T11: [
      ['village', 'town', 'year', 'quarter', 'total', 'basis', 'threshold'],
      ['甲村', '东镇', 2024, '二季度', 5.6, '总收入（含补助）', 5],
      ['甲村', '东镇', 2024, '一季度', 2.1, '总收入（含补助）', 5],
    ],
  });
  expect(rate('incomeReached')).toMatchObject({ numerator: 1, denominator: 1 });
});

describe('qualified branches', () => {
  const lines = (missed: readonly string[], count: number) => [
    ...missed.map((content) => ({ content, met: false })),
    ...Array.from({ length: count - missed.length }, () => ({ content: '其他', met: true })),
  ];
  test.each([
    [[], 10, 'qualified'],
    [['有后备人选'], 10, 'qualified'],
    [['党费按期交纳'], 10, 'basic'],
    [['a', 'b', 'c'], 10, 'basic'],
    [['a', 'b', 'c', 'd'], 10, 'unqualified'],
  ])('with %p missed of %i is %s', (missed, count, expected) => {
    expect(qualifiedBy(lines(missed, count), templateWith())).toBe(expected);
  });

  test('as rates: a branch with a line that cannot be read is not judged', () => {
    const rate = ratesOf({
      T08: [
        ['branch', 'standard', 'content', 'met'],
        ['甲村党支部', '1', '一', '是'],
        ['甲村党支部', '2', '二', '√'],
        ['乙村党支部', '1', '一', '是'],
        ['乙村党支部', '2', '二', null],
        ['丙村党支部', '1', '一', '基本上'],
      ],
    });
    expect(rate('qualified')).toMatchObject({ numerator: 1, denominator: 2, target: 0.9 });
    expect(rate('standardsMet', '乙村党支部')).toMatchObject({ value: 0.5 });
  });
});

describe('the other rates', () => {
  test('certified members from the ledger, with the cells behind', () => {
    const rate = ratesOf({
      T10: [
        ['branch', 'memberCount', 'certified'],
        ['甲村党支部', 30, 30],
        ['乙村党支部', 20, 17],
      ],
    });
    expect(rate('eIdRate')).toMatchObject({ numerator: 47, denominator: 50, value: 0.94, target: 0.95 });
    expect(rate('eIdRate')?.cells).toEqual(['T10!B2:B3', 'T10!C2:C3']);
    expect(rate('eIdRate', '乙村党支部')).toMatchObject({ value: 0.85 });
  });

  test('certified members from the roster where there is no ledger', () => {
    const rate = ratesOf({
      T04: [
        ['name', 'branch', 'status', 'eIdState'],
        ['张三', '甲村党支部', '正常', '是'],
        ['李四', '甲村党支部', '正常', '否'],
        ['王五', '甲村党支部', '已转出', '否'],
      ],
    });
    expect(rate('eIdRate')).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('review coverage counts those that should be reviewed, members and branches apart', () => {
    const rate = ratesOf({
      T07: [
        ['target', 'name', 'branch', 'should', 'joined'],
        ['党员', '张三', '甲村党支部', '是', '是'],
        ['党员', '李四', '甲村党支部', '是', '否'],
        ['党员', '王五', '甲村党支部', '否', '否'],
        ['党支部', '甲村党支部', '东镇党委', '是', '是'],
      ],
    });
    expect(rate('reviewCoverage')).toMatchObject({ numerator: 1, denominator: 2, value: 0.5, target: 0.95 });
    expect(rate('branchReviewCoverage')).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('attendance, closed problems and building progress', () => {
    const rate = ratesOf({
      T09: [
        ['branch', 'kind', 'date', 'should', 'present'],
        ['甲村党支部', '主题党日', '2024-01-05', 30, 27],
        ['甲村党支部', '主题党日', '2024-02-05', 30, 24],
      ],
      T12: [
        ['place', 'town', 'donePct'],
        ['甲村', '东镇', '30%'],
        ['乙村', '东镇', '60%'],
      ],
      T13: [
        ['problemCode', 'unit', 'dueDate', 'state'],
        ['1', '甲村', '2024-05-31', '已销号'],
        ['2', '甲村', '2024-12-31', '已销号'],
        ['3', '甲村', '2024-05-31', '整改中'],
        ['4', '甲村', '2024-12-31', '整改中'],
        ['5', '甲村', '长期坚持', '长期坚持'],
      ],
    });
    expect(rate('attendance', '甲村党支部')).toMatchObject({ value: 0.85, target: 0.8 });
    expect(rate('facility')?.value).toBeCloseTo(0.45, 12);
    expect(rate('closed')).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('without ledgers there are no rates', () => {
    expect(computeIndices(readingOf({ T03: [['orgName'], ['甲村党支部']] })).rates).toEqual([]);
  });
});
