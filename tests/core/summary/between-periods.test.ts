/** Q04 to Q08 on whole files, each planted and in order, over months, quarters and years. */
import type { PeriodState } from '../../../src/core/summary/state/period-state';
import { day, share } from './ledgers';
import { cityIn, left, told, untried, type Ledgers } from './periods';

const state = (period: string, units: Readonly<Record<string, Ledgers>>): PeriodState => left(cityIn(period, units));

describe('Q04: tasks against the list of the year’s beginning', () => {
  interface Task {
    readonly title?: string;
    readonly target?: number;
    readonly due?: string;
  }
  const list = ({ title = '规范支部主题党日', target = 100, due = '2024-12-31' }: Task = {}): Ledgers => ({
    T01: [
      'taskCode level element taskTitle measure standard targetValue targetUnit leadUnit owner startDate dueDate'.split(
        ' ',
      ),
      [
        'G-3',
        '共性',
        '活动规范',
        title,
        '逐支部落实',
        '全覆盖',
        target,
        '%',
        '市委组织部',
        '李明',
        day('2024-01-01'),
        day(due),
      ],
    ],
  });
  const report = (month: string, title = '规范支部主题党日', target = 100): Ledgers => ({
    T02: [
      'unit month taskCode taskTitle donePct doneValue targetValue narrative problem nextStep isDone'.split(' '),
      ['东镇', month, 'G-3', title, share(0.5), 50, target, '按计划推进', '无', '继续', '否'],
    ],
  });
  const january = () => state('2024-01', { 组织部: list(), 东镇: report('2024年1月') });

  test('the same text, target and day: silent, points and spaces aside', () => {
    const june = cityIn(
      '2024-06',
      { 组织部: list(), 东镇: report('2024年6月', '规范支部主题党日。') },
      { previous: [january()] },
    );
    expect(told(june, 'Q04')).toEqual([]);
    expect(untried(june)).not.toContain('Q04');
  });

  test('another text, target or day is asked about in the cell, against the year’s first list, not last month’s', () => {
    const changed = list({ due: '2025-03-31' });
    const may = left(cityIn('2024-05', { 组织部: changed, 东镇: report('2024年5月') }, { previous: [january()] }));
    const june = cityIn(
      '2024-06',
      { 组织部: changed, 东镇: report('2024年6月', '规范支部组织生活', 80) },
      { previous: [january(), may] },
    );
    expect(told(june, 'Q04')).toEqual([
      'confirm 东镇.xlsx›T02!4.taskTitle 任务 G-3 的“任务内容”与年初清单不同（年初：规范支部主题党日）。',
      'confirm 东镇.xlsx›T02!4.targetValue 任务 G-3 的“目标值”与年初清单不同（年初：100）。',
      'confirm 组织部.xlsx›T01!4.dueDate 任务 G-3 的“完成时限”与年初清单不同（年初：2024-12-31）。',
    ]);
  });

  test('the list of another year is no list of this year: not checked', () => {
    const old = { ...january(), period: '2023-12' };
    const one = cityIn(
      '2024-01',
      { 组织部: list({ title: '新一年的任务' }), 东镇: report('2024年1月', '新一年的任务') },
      { previous: [old] },
    );
    expect(told(one, 'Q04')).toEqual([]);
    expect(untried(one)).toContain('Q04');
    // The same January told earlier is no list from before either.
    const again = cityIn(
      '2024-01',
      { 组织部: list({ title: '改过的' }), 东镇: report('2024年1月', '改过的') },
      { previous: [january()] },
    );
    expect(told(again, 'Q04')).toEqual([]);
  });
});

describe('Q05: income runs on within the year', () => {
  const income = (quarter: string, total: number, year = 2024): Ledgers => ({
    T11: [
      'village town year quarter operating rent subsidy total basis threshold reached'.split(' '),
      ['青山村', '东镇', year, quarter, total, 0, 0, total, '总收入（含补助）', 5, '否'],
    ],
  });
  const other: Ledgers = {
    T19: [
      ['unit', 'members', 'eduBudget', 'eduPaid', 'spent'],
      ['东镇', 30, 2, 1, 0.5],
    ],
  };
  const march = () => state('2024-03', { 东镇: income('一季度', 4) });

  test('more in the next quarter: silent; less is asked about, though the months between had no ledger of incomes', () => {
    const between = ['2024-04', '2024-05'].map((period) => state(period, { 东镇: other }));
    const june = (total: number) =>
      cityIn('2024-06', { 东镇: income('二季度', total) }, { previous: [march(), ...between] });
    expect(told(june(4.5), 'Q05')).toEqual([]);
    expect(told(june(3.2), 'Q05')).toEqual([
      'confirm 东镇.xlsx›T11!4.total 青山村 本季累计 3.2 万元，小于上季 4 万元。',
    ]);
  });

  test('a new year begins at 0, and the same quarter told again is no earlier quarter', () => {
    const next = cityIn('2025-03', { 东镇: income('一季度', 1, 2025) }, { previous: [march()] });
    expect(told(next, 'Q05')).toEqual([]);
    const may = cityIn('2024-05', { 东镇: income('一季度', 3.9) }, { previous: [march()] });
    expect(told(may, 'Q05')).toEqual([]);
  });

  test('ledgers without a column for the quarter, or without the year, run on from period to period', () => {
    const without = (total: number): Ledgers => ({
      T11: [
        'village town operating rent subsidy total basis threshold reached'.split(' '),
        ['青山村', '东镇', total, 0, 0, total, '总收入（含补助）', 5, '否'],
      ],
    });
    const before = state('2024-03', { 东镇: without(4) });
    expect(told(cityIn('2024-06', { 东镇: without(4.5) }, { previous: [before] }), 'Q05')).toEqual([]);
    const less = 'confirm 东镇.xlsx›T11!4.total 青山村 本季累计 3.2 万元，小于上季 4 万元。';
    expect(told(cityIn('2024-06', { 东镇: without(3.2) }, { previous: [before] }), 'Q05')).toEqual([less]);
    expect(told(cityIn('2024-06', { 东镇: income('二季度', 3.2) }, { previous: [before] }), 'Q05')).toEqual([less]);
    expect(told(cityIn('2024-H1', { 东镇: without(3.2) }, { previous: [before] }), 'Q05')).toEqual([less]);
    expect(told(cityIn('2025-03', { 东镇: without(1) }, { previous: [before] }), 'Q05')).toEqual([]);
  });
});

describe('Q06: a project never goes back', () => {
  const project = (stage: string, donePct: number): Ledgers => ({
    T12: [
      'projectCode place town facilityKind projectKind area invest stage donePct startDate dueDate'.split(' '),
      [
        'F-1',
        '青山村',
        '东镇',
        '党员群众服务中心',
        '新建',
        320,
        80,
        stage,
        share(donePct),
        day('2024-02-01'),
        day('2024-11-30'),
      ],
    ],
  });
  test('further or the same stage: silent; an earlier one is asked about', () => {
    const may = state('2024-05', { 东镇: project('主体完工', 0.65) });
    const june = (stage: string, done: number) =>
      told(cityIn('2024-06', { 东镇: project(stage, done) }, { previous: [may] }), 'Q06');
    expect(june('装修布置', 0.82)).toEqual([]);
    expect(june('主体完工', 0.7)).toEqual([]);
    expect(june('开工建设', 0.4)).toEqual([
      'confirm 东镇.xlsx›T12!4.stage 项目 F-1（青山村） 由“主体完工”退回“开工建设”，请说明。',
    ]);
  });
});

describe('Q07: stars against the year before', () => {
  const stars = (final: string, last: string): Ledgers => ({
    T07: [
      'target name branch should joined index review composite proposed final lastStar'.split(' '),
      ['党员', '王建国', '东镇青山村党支部', '是', '是', 90, 80, 87, final, final, last],
    ],
  });
  test('by the list’s own column even without an earlier summary', () => {
    expect(told(cityIn('2024-06', { 东镇: stars('四星', '三星') }), 'Q07')).toEqual([]);
    const jump = cityIn('2024-06', { 东镇: stars('五星', '三星') });
    expect(told(jump, 'Q07')).toEqual(['confirm 东镇.xlsx›T07!4.final 王建国 由3星变为5星，请说明。']);
    expect(untried(jump)).toEqual(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q08']);
  });
  test('what last year’s summary recorded counts before the column; this year’s months do not', () => {
    const last = state('2023-12', { 东镇: stars('二星', '二星') });
    const may = state('2024-05', { 东镇: stars('五星', '五星') });
    expect(told(cityIn('2024-06', { 东镇: stars('四星', '四星') }, { previous: [last, may] }), 'Q07')).toEqual([
      expect.stringContaining('王建国 由2星变为4星'),
    ]);
  });
});

describe('R06: a task of which less is done than the month before', () => {
  const report = (month: string, done: number, task = 'G-1'): readonly (string | number)[] => [
    '东镇',
    month,
    task,
    `任务${task}`,
    done,
    '按计划推进',
    '否',
  ];
  const file = (...rows: readonly (readonly (string | number)[])[]): Ledgers => ({
    T02: [
      'unit month taskCode taskTitle donePct narrative isDone'.split(' '),
      ...rows.map((row) => row.map((value) => (typeof value === 'number' ? share(value) : value))),
    ],
  });
  const may = state('2024-05', { 东镇: file(report('2024年5月', 0.41), report('2024年5月', 0.5, 'G-2')) });
  const june = (...rows: readonly (readonly (string | number)[])[]) =>
    told(cityIn('2024-06', { 东镇: file(...rows) }, { previous: [may] }), 'R06');

  test('told against the summary of the month before; the same or more is silent', () => {
    expect(june(report('2024年6月', 0.35), report('2024年6月', 0.5, 'G-2'))).toEqual([
      'confirm 东镇.xlsx›T02!4.donePct 第4行本月 35%，上月 41%，进度下降，请说明。',
    ]);
    expect(june(report('2024年6月', 0.41))).toEqual([]);
  });

  test('a workbook with both months has told it itself, and an older summary is no month before', () => {
    expect(june(report('2024年5月', 0.41), report('2024年6月', 0.35))).toEqual([]);
    const july = cityIn('2024-07', { 东镇: file(report('2024年7月', 0.35)) }, { previous: [may] });
    expect(told(july, 'R06')).toEqual([]);
  });
});

describe('Q08: headline numbers', () => {
  const roster = (town: string, members: number): Ledgers => ({
    T03: [
      'orgCode orgName orgType parentOrg town domain secretary formalCount probCount memberCount'.split(' '),
      [
        `D-${town}`,
        `中共江城市${town}支部委员会`,
        '党支部',
        '中共江城市委员会',
        town,
        '村',
        '王建国',
        members,
        0,
        members,
      ],
    ],
  });
  const towns = (east: number, west: number): Readonly<Record<string, Ledgers>> => ({
    东镇: roster('东镇', east),
    西镇: roster('西镇', west),
  });

  test('up to 30 % either way is silent, more is asked about for the unit and the whole', () => {
    const may = state('2024-05', towns(100, 100));
    const june = (east: number) => told(cityIn('2024-06', towns(east, 100), { previous: [may] }), 'Q08');
    expect(june(130)).toEqual([]);
    expect(june(131)).toEqual(['confirm 东镇 党员数 由 100 变为 131（+31%），请说明。']);
    expect(june(69)).toEqual(['confirm 东镇 党员数 由 100 变为 69（-31%），请说明。']);
    expect(june(190)).toEqual([
      'confirm 全市 党员数 由 200 变为 290（+45%），请说明。',
      'confirm 东镇 党员数 由 100 变为 190（+90%），请说明。',
    ]);
  });

  test('a unit that handed in nothing last month: itself against the month before, the whole only with the units named', () => {
    const april = state('2024-04', towns(100, 100));
    const { 东镇 } = towns(100, 100);
    const may = left(cityIn('2024-05', { 东镇: 东镇 ?? {} }, { previous: [april] }));
    const june = (west: number) => told(cityIn('2024-06', towns(100, west), { previous: [april, may] }), 'Q08');
    expect(june(100)).toEqual([
      'hint 全市 支部数 由 1 变为 2（+100%）：两期有数据的单位不同，本期新增 西镇，本期没有 无，不能直接比较。',
      'hint 全市 党员数 由 100 变为 200（+100%）：两期有数据的单位不同，本期新增 西镇，本期没有 无，不能直接比较。',
    ]);
    expect(june(150)).toContain('confirm 西镇 党员数 由 100 变为 150（+50%），请说明。');
  });

  test('a unit under another name is not held against anything, and the whole says which came and went', () => {
    const may = state('2024-05', towns(100, 40));
    const june = cityIn(
      '2024-06',
      { 东镇: roster('东镇', 100), 西城街道: roster('西城街道', 90) },
      { previous: [may] },
    );
    expect(told(june, 'Q08')).toEqual([
      'hint 全市 党员数 由 140 变为 190（+35.7%）：两期有数据的单位不同，本期新增 西城街道，本期没有 西镇，不能直接比较。',
    ]);
  });
});
