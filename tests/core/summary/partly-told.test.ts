/** What a ledger leaves blank: neither a nought nor a no, and nothing is held against others that did tell. */
import { cityOf, day, drawn, share, type Grid } from './ledgers';
import { cityIn, left, type Ledgers } from './periods';

const T01: Grid = [
  ['taskCode', 'taskTitle', 'level', 'leadUnit', 'startDate', 'dueDate'],
  ['G-1', '推进七类支部建设', '共性', '市委组织部', day('2024-01-01'), day('2024-12-31')],
  ['G-2', '推进电子身份认证', '共性', '市委组织部', day('2024-01-01'), day('2024-05-31')],
];

test('a task of which nothing is told has no part in what is expected of its unit', () => {
  const T02: Grid = [
    ['month', 'unit', 'taskCode', 'taskTitle', 'donePct'],
    ['2024-06', '东镇', 'G-1', '推进七类支部建设', share(0.48)],
    ['2024-06', '东镇', 'G-2', '推进电子身份认证', null],
  ];
  const [, , tasks, done, rate, expected, gap, colour] = drawn(cityOf({ T01, T02 }), 'O04').values('东镇');
  expect([tasks, done, rate, expected, gap, colour]).toEqual([2, 0, 0.48, 0.4959, 1.59, '绿']);
});

test('a month in which a task was left blank neither counts nor ends the reds in a row', () => {
  const month = (period: string, done: number | null): Ledgers => ({
    T01,
    T02: [
      ['month', 'unit', 'taskCode', 'taskTitle', 'donePct'],
      [period, '东镇', 'G-1', '推进七类支部建设', done === null ? null : share(done)],
      [period, '东镇', 'G-2', '推进电子身份认证', share(1)],
    ],
  });
  const april = left(cityIn('2024-04', { 东镇: month('2024-04', 0) }));
  const may = left(cityIn('2024-05', { 东镇: month('2024-05', null) }, { previous: [april] }));
  const june = cityIn('2024-06', { 东镇: month('2024-06', 0.1) }, { previous: [april, may] });
  expect(drawn(june, 'O08').values('G-1')).toContain('2（约谈）');
});

test('a task left blank stays on the list of the month as it was told last, and once its day has passed', () => {
  const month = (period: string, done: number | null): Ledgers => ({
    T01,
    T02: [
      ['month', 'unit', 'taskCode', 'taskTitle', 'donePct'],
      [period, '东镇', 'G-1', '推进七类支部建设', done === null ? null : share(done)],
      [period, '东镇', 'G-2', '推进电子身份认证', null],
    ],
  });
  const may = left(cityIn('2024-05', { 东镇: month('2024-05', 0) }));
  const list = drawn(cityIn('2024-06', { 东镇: month('2024-06', null) }, { previous: [may] }), 'O25');
  expect(list.values('G-1　推进七类支部建设').slice(2)).toEqual([
    '上月未完',
    '东镇',
    '—',
    expect.any(Number),
    '本期没有填完成率；2024年5月完成 0%，严重滞后',
  ]);
  expect(list.values('G-2　推进电子身份认证').at(-1)).toBe('本期没有填完成率；2024年5月完成 —，无法判定');
});

test('a promise of which it is not told whether it was kept is no broken one', () => {
  const T16: Grid = [
    ['secretary', 'post', 'org', 'promiseCode', 'promise', 'dueDate', 'kept'],
    ['陈一', '支部书记', '竹影村党支部', 'CN-1', '修好村道', day('2024-03-31'), '否'],
    ['陈一', '支部书记', '竹影村党支部', 'CN-2', '办好食堂', day('2024-03-31'), null],
    ['陈一', '支部书记', '竹影村党支部', 'CN-3', '建好广场', day('2024-03-31'), '是'],
    ['林二', '支部书记', '石桥村党支部', 'CN-4', '通好自来水', day('2024-03-31'), null],
  ];
  const page = drawn(cityOf({ T16 }), 'O29');
  expect(page.values('陈一').slice(3, 7)).toEqual([3, 1, 1, 0.5]);
  expect(page.values('林二').slice(3, 7)).toEqual([1, 0, 0, '—']);
  expect(page.values('合计').slice(3, 7)).toEqual([4, 1, 1, 0.5]);
  expect(page.text).toContain('2 条没有填是否兑现，只计入承诺数');
});

test('an income whose total is not written is the sum of its parts, in every figure', () => {
  const T11: Grid = [
    ['village', 'town', 'year', 'operating', 'rent', 'invest', 'subsidy', 'other', 'total', 'lastYear'],
    ['竹影村', '望禾镇', 2024, 2, 1, 1, 0.5, 0.5, 5, 4],
    ['石桥村', '望禾镇', 2024, 4, 2, 1, 1, 2, null, 8],
  ];
  const page = drawn(cityOf({ T11 }), 'O18');
  expect(page.row('石桥村').at(8)).toMatchObject({ value: 10, formula: 'SUM(D6:H6)' });
  expect(page.values('石桥村').at(-1)).toBe(0.25);
  expect(page.values('望禾镇小计').slice(8, 10)).toEqual([15, 15]);
  expect(page.text).toContain('5—10万元（不含）1 个村；10万元及以上 1 个村');
});

test('who was reviewed of those that should be: members, not branches', () => {
  const T03: Grid = [
    ['orgName', 'orgType', 'domain', 'town', 'memberCount'],
    ['竹影村党支部', '党支部', '村', '望禾镇', 3],
  ];
  const T07: Grid = [
    ['target', 'name', 'branch', 'should', 'joined'],
    ['党支部', '竹影村党支部', '竹影村党支部', '是', '是'],
    ['党员', '陈一', '竹影村党支部', '是', '是'],
    ['党员', '林二', '竹影村党支部', '是', '否'],
    ['党员', '何三', '竹影村党支部', '否', '否'],
  ];
  const page = drawn(cityOf({ T03, T07 }), 'O04');
  const at = page.values('创评覆盖率').indexOf('创评覆盖率');
  expect(page.values('望禾镇')[at]).toBe(0.5);
});
