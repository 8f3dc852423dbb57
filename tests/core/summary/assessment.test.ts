/** Half-year, year, grades, void votes and debriefs on whole files, by numbers worked out by hand. */
import { gradeOf } from '../../../src/core/summary/figures/grades';
import { consolidate } from '../../../src/core/summary/consolidate';
import type { Fact, PeriodState } from '../../../src/core/summary/state/period-state';
import { yearTemplate } from '../../scenarios/year/town';
import { serial } from '../indices/workbook';
import { drawn, share, type Grid } from './ledgers';
import { cityIn, fileOf, lastDay, template, type Ledgers } from './periods';

const branch = '中共江城市东镇甲村支部委员会';

const roster: Ledgers = {
  T03: [
    'orgCode orgName orgType parentOrg town domain secretary formalCount probCount memberCount'.split(' '),
    ['D1', branch, '党支部', '中共江城市东镇委员会', '东镇', '村', '李明', 30, 0, 30],
  ],
};
const tasks = (done: number, month = '2024年6月'): Ledgers => ({
  T02: [
    'unit month taskCode taskTitle donePct doneValue targetValue narrative problem nextStep isDone'.split(' '),
    ['东镇', month, 'G-3', '规范主题党日', share(done), done * 100, 100, '按计划推进', '无', '继续', '否'],
  ],
});
/** @param total out of 100, over ten indicators of ten points */
function index(total: number): Ledgers {
  const { fortress } = yearTemplate();
  let missing = 100 - total;
  return {
    T05: [
      'branch domain period indicator content weight method selfScore auditScore reason'.split(' '),
      ...[...fortress.common, ...(fortress.personal.village ?? [])].map(({ id, title }): Grid[number] => {
        const cut = Math.min(10, missing);
        missing -= cut;
        return [branch, '村', '2024年上半年', id, title, 10, '人工评分', 10 - cut, 10 - cut, '—'];
      }),
    ],
  };
}
const member = (total: number): Ledgers => ({
  T06: [
    'branch name category period base1 base2 base3 base4 plus minus total'.split(' '),
    [branch, '李明', '任职党员', '2024年上半年', 12, 12, 13, 13, total - 70, 0, total],
  ],
});
const problems = (states: readonly string[]): Ledgers => ({
  T13: [
    'problemCode source foundDate problem unit measure leader owner dueDate state'.split(' '),
    ...states.map((state, i): Grid[number] => [
      ...[`W-${String(i)}`, '支部自查', '2024-03-01', `第${String(i)}个问题`, '东镇', '明确专人逐项落实整改', '张伟'],
      ...['李明', '2024-12-31', state],
    ]),
  ],
});
const votes = (lines: readonly (readonly [string, ...(number | null)[]])[]): Ledgers => ({
  T15: [
    'name unit target method issued returned invalid satisfied fairly basic dissatisfied abstain rate score'.split(' '),
    ...lines.map(([name, ...counts]): Grid[number] => [name, '东镇', '党的工作', '现场测评', ...counts]),
  ],
});

function city(ledgers: readonly Ledgers[], period = '2024-06', previous: readonly PeriodState[] = []) {
  const tables = Object.assign({}, ...ledgers) as Ledgers;
  return consolidate([fileOf('东镇', tables, period)], {
    ...{ template: yearTemplate(), asOf: serial(lastDay(period)), period, expectedUnits: [], previous },
  });
}
/** The template of the year must examine the file too: the index is worked out from the reading. */
const line = (ledgers: readonly Ledgers[], code: string, period?: string, previous?: readonly PeriodState[]) =>
  drawn(city(ledgers, period, previous), code).values('东镇');

describe('half-year: 40 by tasks, 30 and 10 by indices, 15 by problems, 5 by clean workbooks', () => {
  // Half of the year has passed by 181 of 365 days: 49.59 %.
  test.each([
    ['all there', [roster, tasks(0.4), index(80), member(75), problems(['已销号', '整改中'])], [32.26, 24, 7.5, 7.5]],
    [
      'more done than expected counts in full, not more',
      [roster, tasks(0.9), index(80), member(75), problems(['已销号'])],
      [40, 24, 7.5, 15],
    ],
    ['no tasks: unknown, not 0', [roster, index(80), member(75), problems(['已销号'])], ['无法计算', 24, 7.5, 15]],
    ['no index of the branch', [roster, tasks(0.4), member(75), problems(['已销号'])], [32.26, '无法计算', 7.5, 15]],
    [
      'no ledger of members’ scores',
      [roster, tasks(0.4), index(80), problems(['已销号'])],
      [32.26, 24, '无法计算', 15],
    ],
    ['no ledger of problems', [roster, tasks(0.4), index(80), member(75)], [32.26, 24, 7.5, '无法计算']],
  ] as const)('%s', (_, ledgers, parts) => {
    const cells = line(ledgers, 'O27');
    expect(cells.slice(2, 6)).toEqual(parts);
    const quality = Number(cells[6]);
    expect(quality === 0 || quality === 5).toBe(true);
    const known = parts.every((part) => typeof part === 'number');
    const sum = parts.reduce<number>((total, part) => total + Number(part), quality);
    expect(cells[7]).toBe(known ? Math.round(sum * 100) / 100 : '无法计算');
    expect(cells[0]).toBe(known ? 1 : '—');
  });

  test('a unit without problems: nothing to be judged, its 15 points go to the other parts by their shares', () => {
    const other: Ledgers = { ...problems(['已销号']) };
    const [header = [], row = []] = other.T13 ?? [];
    const elsewhere: Ledgers = { T13: [header, row.map((cell) => (cell === '东镇' ? '西镇' : cell))] };
    const cells = line([roster, tasks(0.4), index(80), member(75), elsewhere], 'O27');
    expect(cells[5]).toBe('—');
    const told = 32.26 + 24 + 7.5 + Number(cells[6]);
    expect(cells[7]).toBe(Math.round((told / 85) * 100 * 100) / 100);
  });

  test('the best village is first among villages, whatever the towns have', () => {
    const as = (unit: string, org: string, domain: string, score: number): Ledgers => {
      const named = Object.assign(
        {},
        roster,
        tasks(score / 200),
        index(score),
        member(75),
        problems(['已销号']),
      ) as Ledgers;
      const told = Object.entries(named).map(([code, rows]) => [
        code,
        rows.map((row) =>
          row.map((cell) => (cell === '东镇' ? unit : cell === branch ? org : cell === '村' ? domain : cell)),
        ),
      ]);
      return Object.fromEntries(told) as Ledgers;
    };
    const files = [
      fileOf('东镇', as('东镇', '中共江城市东镇机关支部委员会', '村', 90), '2024-06'),
      fileOf('西镇', as('西镇', '中共江城市西镇机关支部委员会', '村', 80), '2024-06'),
      fileOf('乙村', as('乙村', '中共江城市乙村支部委员会', '村', 70), '2024-06'),
    ];
    const whole = consolidate(files, {
      ...{
        template: yearTemplate(),
        asOf: serial(lastDay('2024-06')),
        period: '2024-06',
        expectedUnits: [],
        previous: [],
      },
    });
    const sheet = drawn(whole, 'O27');
    expect(['东镇', '西镇', '乙村'].map((name) => sheet.values(name)[0])).toEqual([1, 2, 1]);
    // Each rank is worked out among its own rows.
    expect(sheet.row('东镇')[0]?.formula).not.toBe(sheet.row('乙村')[0]?.formula);
    expect(sheet.row('乙村')[0]?.formula).toMatch(/^RANK\(H(\d+),\$H\$\1:\$H\$\1\)$/);
  });
});

const fact = (item: string, number: number): Fact => ({
  kind: 'unit',
  unit: '东镇',
  subject: '东镇',
  item,
  number,
  text: '',
});
const state = (period: string, facts: readonly Fact[]): PeriodState => ({
  period,
  asOf: serial(lastDay(period)),
  facts,
});
const whole = [roster, tasks(1, '2024年12月'), index(90), member(80), problems(['已销号'])] as const;

describe('the year: 20 daily, 20 half-years, 25 branches, 15 members, 20 votes', () => {
  const good = votes([['东镇', 107, 107, 0, 60, 20, 15, 5, 7, 0.95, 85]]);
  const december = (previous: readonly PeriodState[], ledgers: readonly Ledgers[] = [...whole, good]) =>
    line(ledgers, 'O28', '2024-12', previous);

  test('months and half-years each once, though quarters and halves have summaries of their own', () => {
    const months = [
      state('2024-05', [fact('done', 20), fact('expected', 40)]),
      state('2024-06', [fact('done', 30), fact('expected', 50), fact('half', 60)]),
    ];
    const cells = december(months);
    // (50 + 60 + 100) ÷ 3 = 70; the half of December is this one's own.
    const own = Number(line([...whole, good], 'O27', '2024-12')[7]);
    expect(cells.slice(2, 7)).toEqual([14, Math.round(((60 + own) / 2) * 0.2 * 100) / 100, 22.5, 12, 17]);
    const quarter = state('2024-Q2', [fact('done', 1), fact('expected', 50), fact('half', 1)]);
    expect(december([...months, quarter])).toEqual(cells);
    // The half-year's own summary goes before June's; it is no further month.
    const half = state('2024-H1', [fact('done', 1), fact('expected', 50), fact('half', 90)]);
    const withHalf = december([...months, quarter, half]);
    expect(withHalf.slice(2, 4)).toEqual([14, Math.round(((90 + own) / 2) * 0.2 * 100) / 100]);
  });

  test('where no month was told a quarter stands for its months; what another year told is not of this one', () => {
    const quarter = state('2024-Q2', [fact('done', 20), fact('expected', 40)]);
    const old = state('2023-12', [fact('done', 1), fact('expected', 100), fact('half', 1)]);
    // (50 + 100) ÷ 2 = 75
    expect(december([quarter, old])[2]).toBe(15);
  });

  test.each([
    ['no votes', 6, [...whole]],
    ['no scores of members', 5, [roster, tasks(1, '2024年12月'), index(90), problems(['已销号']), good]],
    ['no index', 4, [roster, tasks(1, '2024年12月'), member(80), problems(['已销号']), good]],
  ] as const)('%s: that part and the sum are 无法计算, and there is no grade', (_, column, ledgers) => {
    const cells = december([], ledgers);
    expect(cells[column]).toBe('无法计算');
    expect(cells.slice(8, 10)).toEqual(['无法计算', '—']);
    expect(cells[0]).toBe('—');
  });

  test('a void ballot counts nowhere; a ballot without votes counts as filled in', () => {
    const several = votes([
      ['东镇', 107, 107, 0, 60, 20, 15, 5, 7, 0.95, 85],
      // More came back than went out: whatever was filled in is void.
      ['东镇', 50, 52, 0, 1, 0, 0, 51, 0, 0.01, 1],
      ['东镇', null, null, null, null, null, null, null, null, 0.93, 95],
    ]);
    expect(december([], [...whole, several])[6]).toBe(18);
    // Worked out where only the votes are told.
    const untold = votes([['东镇', 107, 107, 0, 60, 20, 15, 5, 7, null, null]]);
    expect(december([], [...whole, untold])[6]).toBe(17);
  });

  test('under 90 % satisfied the grade is neither 好 nor 较好 whatever the sum', () => {
    const previous = [state('2024-06', [fact('done', 60), fact('expected', 50), fact('half', 100)])];
    const grade = (ledgers: Ledgers) =>
      december(previous, [roster, tasks(1, '2024年12月'), index(100), member(90), problems(['已销号']), ledgers]).slice(
        8,
        10,
      );
    expect(grade(votes([['东镇', 100, 100, 0, 90, 0, 0, 10, 0, 0.9, 90]]))[1]).toBe('好');
    expect(grade(votes([['东镇', 100, 100, 0, 89, 0, 0, 11, 0, 0.89, 89]]))[1]).toBe('一般');
  });
});

describe('grades: half-open cuts on the numbers as printed', () => {
  test.each([
    [90, '好'],
    [89.995, '好'],
    [89.994, '较好'],
    [80, '较好'],
    [79.995, '较好'],
    [79.994, '一般'],
    [60, '一般'],
    [59.994, '差'],
    [0, '差'],
  ])('%p: %s', (score, grade) => {
    expect(gradeOf(template, score)).toBe(grade);
  });

  test.each([
    [95, 0.9, '好'],
    [95, 0.899_96, '好'],
    [95, 0.8999, '一般'],
    [85, 0.5, '一般'],
    [55, 0.5, '差'],
    [95, null, '好'],
  ])('%p with %p satisfied: %s', (score, satisfied, grade) => {
    expect(gradeOf(template, score, satisfied)).toBe(grade);
  });

  test('no score, no grade', () => {
    expect(gradeOf(template, null, 1)).toBeNull();
  });
});

describe('debriefs: 100, 85, 70 and 50 a vote', () => {
  const debrief = (...lines: readonly (readonly (string | number | null)[])[]): Ledgers => ({
    T18: ['name post org layer kind good fair average poor score grade'.split(' '), ...lines],
  });
  const of = (ledgers: Ledgers, name: string) => drawn(cityIn('2024-12', { 东镇: ledgers }), 'O31').values(name);

  test('the score is worked out, live, and the grade that follows is marked as proposed', () => {
    const told = debrief(
      ['王建国', '村书记', branch, '乡镇', '村书记', 20, 10, 5, 0, null, null],
      ['陈秀英', '村书记', branch, '乡镇', '村书记', 10, 0, 0, 10, null, null],
      ['李明华', '村书记', branch, '乡镇', '村书记', 1, 2, null, null, 91, null],
      ['张志强', '村书记', branch, '乡镇', '村书记', 35, 0, 0, 0, 88, '较好'],
    );
    // (2000 + 850 + 350) ÷ 35 = 91.43; (1000 + 500) ÷ 20 = 75
    expect(of(told, '王建国').slice(8, 10)).toEqual([91.43, '好（建议）']);
    expect(of(told, '陈秀英').slice(8, 10)).toEqual([75, '一般（建议）']);
    // Votes that are not all told: what was filled in.
    expect(of(told, '李明华').slice(8, 10)).toEqual([91, '好（建议）']);
    // What was decided stands.
    expect(of(told, '张志强').slice(8, 10)).toEqual([100, '较好']);
    const row = drawn(cityIn('2024-12', { 东镇: told }), 'O31').row('王建国');
    expect(row[8]?.formula).toMatch(/^ROUND\(\(E\d+\*100\+F\d+\*85\+G\d+\*70\+H\d+\*50\)\/SUM\(E\d+:H\d+\),2\)$/);
  });
});

test('an assessment before its day says that it is none yet', () => {
  const all = [roster, tasks(0.4), index(80), member(75), problems(['已销号'])];
  const said = (period: string, code: string): boolean => drawn(city(all, period), code).text.includes('试算');
  expect(['2024-05', '2024-06', '2024-12'].map((period) => said(period, 'O27'))).toEqual([true, false, false]);
  expect(['2024-05', '2024-06', '2024-12'].map((period) => said(period, 'O28'))).toEqual([true, true, false]);
});
