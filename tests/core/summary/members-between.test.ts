/** Q01 on whole files: the members of a branch at the end of the last period, those who joined and those who left since. */
import type { PeriodState } from '../../../src/core/summary/state/period-state';
import { day, type Grid } from './ledgers';
import { cityIn, left, told, untried, type Ledgers } from './periods';

const branch = '中共江城市东镇青山村支部委员会';
const renamed = '中共江城市东镇青山社区支部委员会';
const names = ['王建国', '陈秀英', '李明华', '张志强', '刘桂兰', '赵国庆', '孙丽娟', '周文斌'];

interface Told {
  readonly name?: string;
  readonly members: number;
  /** Of the last of them: the day on which they joined. */
  readonly joined?: readonly string[];
  /** Rows behind the members: who has left and still stands there. */
  readonly gone?: number;
}

function rosters({ name = branch, members, joined = [], gone = 0 }: Told): Ledgers {
  const person = (n: number, on: string, status: string): Grid[number] => [
    ...[names[n] ?? '', '男', '汉族', day('1970-05-12'), '大专', '正式党员', '普通党员', name, day(on), status, '否'],
  ];
  return {
    T03: [
      'orgCode orgName orgType parentOrg town domain secretary formalCount probCount memberCount'.split(' '),
      ['D001', name, '党支部', '中共江城市东镇委员会', '东镇', '村', '王建国', members, 0, members],
    ],
    T04: [
      'name sex nation birth education kind category branch joinDate status lost'.split(' '),
      ...Array.from({ length: members }, (_, n) =>
        person(n, joined[n - (members - joined.length)] ?? '1999-07-01', '正常'),
      ),
      ...Array.from({ length: gone }, (_, n) => person(members + n, '1999-07-01', n % 2 === 0 ? '已转出' : '已死亡')),
    ],
  };
}

const may = (): PeriodState => left(cityIn('2024-05', { 东镇: rosters({ members: 5, gone: 1 }) }));
const june = (now: Told, previous: readonly PeriodState[] = [may()]) =>
  cityIn('2024-06', { 东镇: rosters(now) }, { previous });

test.each([
  ['nobody came or went', { members: 5, gone: 1 }],
  ['one joined in June', { members: 6, joined: ['2024-06-20'], gone: 1 }],
  ['one left in June', { members: 4, gone: 2 }],
  ['one joined, one left', { members: 5, joined: ['2024-06-03'], gone: 2 }],
] as const)('%s: the count follows from the last and nothing is said', (_, now) => {
  expect(told(june(now), 'Q01')).toEqual([]);
});

test('more members than follow are asked about, fewer are an error; the cell of the count is named', () => {
  expect(told(june({ members: 6, gone: 1 }), 'Q01')).toEqual([
    `confirm 东镇.xlsx›T03!4.memberCount ${branch}：上期末 5 名，本期增 0、减 0，应为 5 名，实填 6 名。`,
  ]);
  expect(told(june({ members: 4, joined: ['2024-06-20'], gone: 1 }), 'Q01')).toEqual([
    `error 东镇.xlsx›T03!4.memberCount ${branch}：上期末 5 名，本期增 1、减 0，应为 6 名，实填 4 名。`,
  ]);
});

test('who joined before the last period ended was counted then', () => {
  expect(told(june({ members: 6, joined: ['2024-05-31'], gone: 1 }), 'Q01')).toHaveLength(1);
});

test('after a month in which the branch handed in nothing the month before that counts', () => {
  const other: Ledgers = {
    T19: [
      ['unit', 'members', 'eduBudget', 'eduPaid', 'spent'],
      ['西镇', 30, 2, 1, 0.5],
    ],
  };
  const april = left(cityIn('2024-04', { 东镇: rosters({ members: 5 }) }));
  const silent = left(cityIn('2024-05', { 西镇: other }, { previous: [april] }));
  const now = (members: number) => told(june({ members, joined: ['2024-05-20'] }, [april, silent]), 'Q01');
  expect(now(6)).toEqual([]);
  expect(now(4)).toEqual([expect.stringContaining('上期末 5 名，本期增 1、减 0，应为 6 名，实填 4 名')]);
});

test('the opening of 2025 is held against the closing of 2024, over months without a summary too', () => {
  const december = left(cityIn('2024-12', { 东镇: rosters({ members: 5, gone: 2 }) }));
  const year = (now: Told) => told(cityIn('2025-02', { 东镇: rosters(now) }, { previous: [december] }), 'Q01');
  // Those who had left were taken out of the roster of the new year.
  expect(year({ members: 5 })).toEqual([]);
  expect(year({ members: 4, gone: 1 })).toEqual([]);
  expect(year({ members: 3 })).toEqual([expect.stringContaining('error')]);
});

test('a branch under another name is known by its code', () => {
  const now = (members: number) => told(june({ name: renamed, members, gone: 1 }), 'Q01');
  expect(now(5)).toEqual([]);
  expect(now(3)).toEqual([expect.stringContaining(`${renamed}：上期末 5 名，本期增 0、减 0，应为 5 名，实填 3 名`)]);
});

test('the month told again is no previous one, and without any the rule is not checked', () => {
  const again = june({ members: 5 }, [left(june({ members: 7 }, []))]);
  expect(told(again, 'Q01')).toEqual([]);
  expect(untried(again)).toContain('Q01');
});

test('without the roster of members the rule says what it needs', () => {
  const { T03 } = rosters({ members: 3 });
  const one = cityIn('2024-06', { 东镇: { T03: T03 ?? [] } }, { previous: [may()] });
  expect(one.notChecked).toContainEqual({ rule: 'Q01', needs: ['T04'] });
});
