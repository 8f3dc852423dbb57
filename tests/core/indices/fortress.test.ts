import { computeIndices } from '../../../src/core/indices';
import type { Reading } from '../../../src/core/model/reading';
import type { IndexPart, IndexResult } from '../../../src/core/model/score';
import type { IndicatorDef, Template } from '../../../src/core/model/template';
import type { Grid } from './workbook';
import { readingOf, templateWith } from './workbook';

function indicator(id: string, element: string, more: Partial<IndicatorDef>): IndicatorDef {
  const plain = {
    id,
    element,
    title: `指标${id}`,
    max: 20,
    method: 'manualMax',
    params: '',
    source: '',
    needs: [],
    src: 'D',
  };
  return { ...plain, ...more } as IndicatorDef;
}

const fortress: Template['fortress'] = {
  common: [
    indicator('G1', 'orgCoverage', { method: 'boolean', actual: '=[@届满日期]>=参数[截至日期]' }),
    indicator('G2', 'teamStrength', {
      method: 'proportional',
      needs: ['T10'],
      actual:
        '=SUMIFS(认证台账[已认证数],认证台账[党支部],[@党组织全称])/SUMIFS(认证台账[党员总数],认证台账[党支部],[@党组织全称])',
      target: '=参数[党员电子身份认证率]',
      max: 12,
    }),
    indicator('G3', 'teamStrength', { max: 8, appliesIf: '=[@党员总数]>=3' }),
    indicator('G4', 'activityNorm', {
      method: 'deductPerMissing',
      needs: ['T09'],
      unitPoints: 2,
      actual: '=MAX(0,MONTH(参数[截至日期])-COUNTIFS(组织生活[党支部],[@党组织全称],组织生活[活动类型],"主题党日"))',
    }),
  ],
  personal: {
    village: [indicator('V1', 'systemExec', {}), indicator('V2', 'support', {})],
    community: [indicator('C1', 'systemExec', {}), indicator('C2', 'support', {})],
  },
  bonus: [
    indicator('B1', '', { max: 3, method: 'honourHighestOnly' }),
    indicator('B2', '', {
      max: 3,
      method: 'boolean',
      needs: ['T20'],
      actual: '=COUNTIFS(品牌荣誉[单位],[@党组织全称])>0',
    }),
  ],
  bonusCap: 4,
  deduct: [
    { id: 'K1', title: '迟报', unitPoints: -1, cap: 3, needs: [], src: 'D' },
    {
      id: 'K4',
      title: '反弹',
      unitPoints: -2,
      cap: 4,
      needs: ['T13'],
      actual: '=COUNTIFS(问题整改[责任单位],[@党组织全称],问题整改[是否反弹],TRUE)',
      src: 'D',
    },
  ],
  veto: [
    { id: 'X1', title: '严重违纪违法', needs: [], src: 'D' },
    { id: 'X4', title: '书记空缺', needs: [], actual: '=[@书记姓名]=""', src: 'D' },
  ],
};
const template = templateWith({ fortress });

const roster: Grid = [
  ['orgName', 'orgType', 'domain', 'secretary', 'termEnd', 'memberCount'],
  ['甲村党支部', '党支部', '村', '张三', '2025-12-31', 30],
  ['乙村党支部', '党支部', '村', '李四', '2024-01-31', 20],
  ['丙社区党支部', '联合党支部', '社区', null, '2025-12-31', 2],
  ['东镇党委', '党委', '村', '王五', '2025-12-31', 52],
];
const eId: Grid = [
  ['branch', 'memberCount', 'certified'],
  ['甲村党支部', 30, 30],
  ['乙村党支部', 20, 17],
  ['丙社区党支部', 2, 1],
];
const meetings: Grid = [
  ['branch', 'kind', 'date'],
  ...[1, 2, 3, 4, 5, 6].map((month) => ['甲村党支部', '主题党日', `2024-0${String(month)}-05`]),
  ['乙村党支部', '主题党日', '2024-01-05'],
  ['乙村党支部', '主题党日', '2024-03-05'],
  ['乙村党支部', '支委会', '2024-04-05'],
];
const scores: Grid = [
  ['branch', 'domain', 'period', 'indicator', 'selfScore', 'auditScore'],
  ['甲村党支部', '村', '上半年', 'G3', 8, 7.5],
  ['甲村党支部', '村', '上半年', 'V1', 20, null],
  ['甲村党支部', '村', '上半年', 'V2', 19, 18],
  ['甲村党支部', '村', '上半年', 'B1', 3, 2.5],
  ['乙村党支部', '村', '上半年', 'G3', 8, null],
  ['乙村党支部', '村', '上半年', 'V1', null, null],
  ['乙村党支部', '村', '上半年', 'V2', 15, null],
  ['乙村党支部', '村', '上半年', 'K1', -2, null],
  ['丙社区党支部', '社区', '上半年', 'C1', 18, null],
  ['丙社区党支部', '社区', '上半年', 'C2', '一般', null],
];

function fortressOf(reading: Reading): readonly IndexResult[] {
  return computeIndices(reading).indices.filter((index) => index.index === 'fortressIndex');
}
function partIn(result: IndexResult | undefined, id: string): IndexPart | undefined {
  return result?.parts.find((part) => part.indicator === id);
}

describe('a workbook with roster, ledgers and score sheet', () => {
  const results = fortressOf(readingOf({ T03: roster, T05: scores, T09: meetings, T10: eId }, '2024-06-30', template));
  const [first, second, third] = results;

  test('branches are scored, committees above them are not', () => {
    expect(results.map((result) => result.subject)).toEqual(['甲村党支部', '乙村党支部', '丙社区党支部']);
    expect(first).toMatchObject({ domain: 'village', sheet: 'T03', row: 1 });
  });

  test('the points come from the ledgers, else from the audit score, else from the own score', () => {
    const told = (result: IndexResult | undefined) =>
      result?.parts.map((part) => [part.indicator, part.by, part.score.known ? part.score.value : null]);
    expect(told(first)).toEqual([
      ['G1', 'computed', 20],
      ['G2', 'computed', 12],
      ['G3', 'audit', 7.5],
      ['G4', 'computed', 20],
      ['V1', 'self', 20],
      ['V2', 'audit', 18],
      ['B1', 'audit', 2.5],
      ['B2', 'none', 0],
      ['K1', 'none', 0],
      ['K4', 'none', 0],
    ]);
    expect(first?.total).toEqual({ known: true, value: 100, outOf: 100 });
  });

  test('a blank entry is 0, deductions are taken off whatever their sign', () => {
    expect(partIn(second, 'V1')).toMatchObject({ score: { known: true, value: 0 }, by: 'self', cells: ['T05!E7'] });
    expect(partIn(second, 'K1')).toMatchObject({ score: { known: true, value: -2, outOf: 3 }, kind: 'deduction' });
    // 0 + 12×0.85÷0.95 + 8 + (20−2×4) + 0 + 15 − 2
    expect(second?.total).toMatchObject({ value: 43.74 });
  });

  test('each part names the cells behind it', () => {
    expect(partIn(first, 'G1')?.cells).toEqual(['T03!E2']);
    expect(partIn(second, 'G2')?.cells).toEqual(['T10!C3', 'T10!B3']);
    expect(partIn(first, 'G4')?.cells).toEqual(['T09!B2:B7']);
    expect(partIn(first, 'V2')?.cells).toEqual(['T05!F4']);
  });

  test('actual and target are kept for the live sheet', () => {
    expect(partIn(second, 'G2')).toMatchObject({ actual: 0.85, target: 0.95 });
    expect(partIn(second, 'G4')).toMatchObject({ actual: 4, target: null });
    expect(partIn(first, 'G1')).toMatchObject({ actual: true });
  });

  test('what does not apply is dropped and its points go to the rest of the element', () => {
    expect(partIn(third, 'G3')).toMatchObject({ applies: false, max: 8, score: { known: true, value: 0, outOf: 0 } });
    const g2 = partIn(third, 'G2')?.score;
    expect(g2?.outOf).toBeCloseTo(20, 10);
    expect(g2?.known === true && g2.value).toBeCloseTo((0.5 / 0.95) * 20, 10);
    expect(third?.elements.teamStrength).toEqual({ known: true, value: 10.53, outOf: 20 });
  });

  test('what cannot be read is unknown, and the total says which parts are', () => {
    expect(partIn(third, 'C2')?.score).toEqual({
      known: false,
      outOf: 20,
      reason: { code: 'unreadable', detail: ['T05!E11'] },
    });
    expect(third?.total).toEqual({ known: false, outOf: 100, reason: { code: 'part-unknown', detail: ['C2'] } });
    expect(third?.elements.support).toMatchObject({ known: false });
    expect(third?.elements.systemExec).toEqual({ known: true, value: 18, outOf: 20 });
    expect(third).toMatchObject({ composite: null, rank: null });
  });

  test('a veto forces the lowest star and leaves the score', () => {
    expect(third).toMatchObject({ vetoes: ['X4'], stars: 1 });
  });

  test('ranks are within a domain', () => {
    expect([first?.rank, second?.rank]).toEqual([1, 2]);
  });
});

describe('what is missing', () => {
  test('without the ledger the score sheet counts, without both it is unknown and says what it needs', () => {
    const [first, second] = fortressOf(
      readingOf(
        { T03: roster, T05: [...scores, ['甲村党支部', '村', '上半年', 'G2', 11, null]] },
        '2024-06-30',
        template,
      ),
    );
    expect(partIn(first, 'G2')).toMatchObject({ by: 'self', score: { known: true, value: 11 } });
    expect(partIn(second, 'G2')?.score).toMatchObject({ reason: { code: 'needs-table', detail: ['T10'] } });
    expect(partIn(second, 'G4')?.score).toMatchObject({ reason: { code: 'needs-table', detail: ['T09'] } });
    expect(second?.total).toMatchObject({ known: false, reason: { code: 'part-unknown', detail: ['G2', 'G4'] } });
  });

  test('a required column that is not there is named', () => {
    const [first] = fortressOf(
      readingOf(
        {
          T03: roster,
          T10: [
            ['branch', 'memberCount'],
            ['甲村党支部', 30],
          ],
        },
        '2024-06-30',
        template,
      ),
    );
    expect(partIn(first, 'G2')?.score).toMatchObject({ reason: { code: 'needs-table', detail: ['T10.certified'] } });
  });

  test('a formula that asks whether a column is filled goes on without it', () => {
    const asking = [
      indicator('G1', 'orgCoverage', {
        method: 'boolean',
        needs: ['T10'],
        actual:
          '=IF(COUNTIFS(认证台账[党支部],[@党组织全称],认证台账[已认证数],"<>")=0,FALSE,SUMIFS(认证台账[已认证数],认证台账[党支部],[@党组织全称])>0)',
      }),
      indicator('G2', 'orgCoverage', { method: 'boolean', actual: '=IF(ISBLANK([@届满日期]),TRUE,FALSE)' }),
      indicator('G3', 'orgCoverage', { method: 'boolean', actual: '=IF(COUNTA(组织名册[书记姓名])=0,TRUE,FALSE)' }),
    ];
    const [first] = fortressOf(
      readingOf(
        {
          T03: [
            ['orgName', 'orgType', 'domain'],
            ['甲村党支部', '党支部', '村'],
          ],
          T10: [
            ['branch', 'memberCount'],
            ['甲村党支部', 30],
          ],
        },
        '2024-06-30',
        { ...template, fortress: { ...fortress, common: asking } },
      ),
    );
    expect(first?.parts.slice(0, 3).map((part) => part.score.known && part.score.value)).toEqual([0, 20, 20]);
  });

  test('a cell of the ledger that cannot be read makes the part unknown, not 0', () => {
    const [first, second] = fortressOf(
      readingOf(
        { T03: roster, T10: [eId[0] ?? [], ['甲村党支部', 30, '大部分'], ['乙村党支部', 20, 19]] },
        '2024-06-30',
        template,
      ),
    );
    expect(partIn(first, 'G2')?.score).toMatchObject({ reason: { code: 'unreadable', detail: ['T10!C2'] } });
    expect(partIn(second, 'G2')?.score).toMatchObject({ known: true, value: 12 });
  });

  test('a branch without a row in the ledger has no rate', () => {
    const [, second] = fortressOf(
      readingOf({ T03: roster, T10: [eId[0] ?? [], ['甲村党支部', 30, 30]] }, '2024-06-30', template),
    );
    expect(partIn(second, 'G2')?.score).toMatchObject({ known: false, reason: { code: 'no-entry' } });
  });

  test('without a roster the branches of the score sheet are scored by it', () => {
    const results = fortressOf(readingOf({ T05: scores, T10: eId }, '2024-06-30', template));
    expect(results.map(({ subject, domain, sheet }) => [subject, domain, sheet])).toEqual([
      ['甲村党支部', 'village', null],
      ['乙村党支部', 'village', null],
      ['丙社区党支部', 'community', null],
    ]);
    expect(partIn(results[0], 'G2')).toMatchObject({ by: 'computed', score: { known: true, value: 12 } });
    expect(partIn(results[0], 'G1')?.score).toMatchObject({ known: false, reason: { code: 'no-subject' } });
  });

  test('a branch without domain has no personal part and no total', () => {
    const [first] = fortressOf(
      readingOf(
        { T03: [roster[0] ?? [], ['甲村党支部', '党支部', null, '张三', '2025-12-31', 30]] },
        '2024-06-30',
        template,
      ),
    );
    expect(first?.total).toMatchObject({ known: false, reason: { code: 'no-entry', detail: ['T03!C2'] } });
  });

  test('of two periods the last one counts', () => {
    const twice = [
      ...scores,
      ['甲村党支部', '村', '年终', 'V2', 10, null],
      ['甲村党支部', '村', '年终', 'V1', 12, null],
    ];
    const [first] = fortressOf(readingOf({ T03: roster, T05: twice }, '2024-12-31', template));
    expect(partIn(first, 'V2')?.score).toMatchObject({ value: 10 });
    expect(partIn(first, 'G3')?.score).toMatchObject({ known: false, reason: { code: 'no-entry' } });
  });

  test('a threshold that the office has not entered is named', () => {
    const thresholds = template.thresholds.map((each) => (each.id === 'eIdRate' ? { ...each, value: null } : each));
    const [first] = fortressOf(readingOf({ T03: roster, T10: eId }, '2024-06-30', { ...template, thresholds }));
    expect(partIn(first, 'G2')?.score).toMatchObject({ reason: { code: 'needs-threshold', detail: ['eIdRate'] } });
  });
});

describe('deductions, bonus, review', () => {
  const rest: Grid = scores.slice(0, 5);

  test('occurrences are counted up to the cap', () => {
    const problems: Grid = [['problemCode', 'unit', 'recur'], ...['1', '2', '3'].map((n) => [n, '甲村党支部', '是'])];
    const [first] = fortressOf(
      readingOf({ T03: roster, T05: rest, T09: meetings, T10: eId, T13: problems }, '2024-06-30', template),
    );
    expect(partIn(first, 'K4')).toMatchObject({ score: { known: true, value: -4, outOf: 4 }, actual: 3 });
    // 97.5 + 2.5 − 4
    expect(first?.total).toMatchObject({ value: 96 });
  });

  test('the bonus is capped as a whole and the total at 100', () => {
    const honours: Grid = [
      ['unit', 'brand'],
      ['甲村党支部', '红心'],
    ];
    const [first] = fortressOf(
      readingOf(
        {
          T03: roster,
          T05: [...rest, ['甲村党支部', '村', '上半年', 'K1', 3, null]],
          T09: meetings,
          T10: eId,
          T20: honours,
        },
        '2024-06-30',
        template,
      ),
    );
    // 97.5 + min(2.5 + 3, 4) − 3
    expect(first?.total).toMatchObject({ value: 98.5 });
  });

  test('index and review make the composite and the proposed star; a written veto wins', () => {
    const review: Grid = [
      ['target', 'name', 'branch', 'review', 'vetoCase'],
      ['党支部', '甲村党支部', '东镇党委', 86.5, '无'],
      ['党支部', '乙村党支部', '东镇党委', 99, '发生严重违纪违法'],
    ];
    const [first, second] = fortressOf(
      readingOf({ T03: roster, T05: scores, T07: review, T09: meetings, T10: eId }, '2024-06-30', template),
    );
    expect(first).toMatchObject({ composite: 95.95, stars: 5, vetoes: [] });
    expect(second?.composite).toBe(60.32);
    expect(second?.stars).toBe(1);
    expect(second?.vetoes).toEqual(['X1']);
  });

  test('in the named model a star is earned with 80 % of an element', () => {
    const named = { ...template, stars: { ...template.stars, model: 'named' as const } };
    const [first, second] = fortressOf(
      readingOf({ T03: roster, T05: scores, T09: meetings, T10: eId }, '2024-06-30', named),
    );
    expect(first).toMatchObject({ stars: 5, composite: null });
    expect(second?.stars).toBe(1);
  });
});
