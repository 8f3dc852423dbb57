import { balanceOf, computeBalance, computeProgress } from '../../../src/core/progress';
import { percent } from '../records/from-grid';
import { readingOf, templateWith } from '../indices/workbook';

const T01 = [
  ['taskCode', 'taskTitle', 'startDate', 'dueDate', 'q1', 'q2'],
  ['G-1', '应建尽建', '2024-02-01', '2024-06-30', '完成20%', '完成40%'],
  ['V-5', '一村一亮点', null, '长期坚持', null, null],
  ['G-5', '三保障', null, null, null, null],
];

describe('the task ledger', () => {
  const reading = readingOf({
    T01,
    T02: [
      ['unit', 'month', 'taskCode', 'taskTitle', 'donePct', 'isDone', 'doneDate'],
      ['东镇', '2024-06', 'G-1', '应建尽建', percent(0.9), '否', null],
      ['东镇', '2024-06', 'G-2', '认证', percent(0.396), '否', null],
      ['东镇', '2024-06', 'G-3', '党日', percent(0.395), '否', null],
      ['东镇', '2024-06', 'G-4', '合格支部', percent(0.195), '否', null],
      ['东镇', '2024-06', 'V-5', '亮点', percent(0.5), '否', null],
      ['东镇', '2024-06', 'G-5', '三保障', percent(1), '是', '2025-01-03'],
      ['东镇', '2024-06', 'G-6', '口袋书', null, '否', null],
      ['东镇', '2024-06', 'V-1', '收入', percent(1), '是', null],
      ['东镇', '2024-06', 'X-9', '没有的任务', percent(0.5), '否', null],
      ['东镇', '2024-06', 'V-2', '服务中心', '大部分', '否', null],
    ],
  });
  const results = computeProgress(reading);
  const of = (task: string) => results.find((result) => result.task === task);

  test('dates come from the workbook, then from the template', () => {
    expect(of('G-1')).toMatchObject({ startOn: '2024-02-01', dueOn: '2024-06-30', expected: 100 });
    expect(of('G-5')).toMatchObject({ startOn: '2024-01-01', dueOn: '2024-12-31' });
    expect(of('G-2')).toMatchObject({ startOn: '2024-01-01', dueOn: '2024-12-31', expected: 49.59 });
  });

  test.each([
    ['G-1', 'blue', 90, 10, 'due-soon'],
    ['G-2', 'green', 39.6, 9.99, ''],
    ['G-3', 'yellow', 39.5, 10.09, 'behind'],
    ['G-4', 'red', 19.5, 30.09, 'far-behind'],
    ['G-5', 'done', 100, -50.41, 'late-done'],
    ['V-1', 'done', 100, -50.41, 'missing-done-date'],
    ['G-6', 'none', null, null, 'missing-done'],
    ['V-5', 'none', 50, null, 'no-due-date'],
    ['X-9', 'none', 50, null, 'missing-due'],
    ['V-2', 'none', null, null, 'unreadable'],
  ])('%s is %s', (task, colour, done, gap, reason) => {
    expect(of(task)).toMatchObject({ colour, done, gap, reason });
  });

  test('a result points at the cell of the rate', () => {
    expect(of('G-2')).toMatchObject({ table: 'T02', sheet: 'T02', row: 2, column: 4, subject: '东镇', title: '认证' });
  });

  test('of several months the newest report counts', () => {
    const twice = readingOf({
      T02: [
        ['unit', 'month', 'taskCode', 'donePct'],
        ['东镇', '2024-06', 'G-2', percent(0.6)],
        ['东镇', '2024-05', 'G-2', percent(0.1)],
        ['西镇', '2024-05', 'G-2', percent(0.2)],
      ],
    });
    expect(computeProgress(twice).map(({ subject, done }) => [subject, done])).toEqual([
      ['东镇', 60],
      ['西镇', 20],
    ]);
  });

  test('without a column for the unit the one named above the ledger counts', () => {
    const above = readingOf(
      {
        T02: [
          ['taskCode', 'donePct'],
          ['G-2', percent(0.6)],
        ],
      },
      '2024-06-30',
      templateWith(),
      {
        填报单位: '东镇党委',
      },
    );
    expect(computeProgress(above)[0]).toMatchObject({ subject: '东镇党委', colour: 'green' });
  });

  test('quarter goals are read from the task list', () => {
    const quarters = readingOf(
      {
        T01: [T01[0] ?? [], ['G-1', '应建', null, '2024-12-31', '完成20%', '达到 40％']],
        T02: [
          ['taskCode', 'donePct'],
          ['G-1', percent(0.3)],
        ],
      },
      '2024-06-30',
      templateWith({ expectedProgress: 'quarterNodes' }),
    );
    expect(computeProgress(quarters)[0]).toMatchObject({ expected: 40, gap: 10, colour: 'green' });
  });
});

describe('projects and problems', () => {
  const reading = readingOf({
    T12: [
      ['projectCode', 'place', 'facilityKind', 'donePct', 'startDate', 'dueDate', 'doneDate'],
      ['P1', '甲村', '党员群众服务中心', percent(0.3), '2024-01-01', '2024-12-31', null],
      ['P2', '乙村', '党员群众服务中心', percent(0.5), null, '2024-12-31', null],
      ['P3', '丙村', '党员群众服务中心', percent(1), '2024-01-01', '2024-05-31', '2024-06-01'],
      ['P4', '丁村', '党员群众服务中心', percent(0), '2024-09-01', '2024-12-31', null],
    ],
    T13: [
      ['problemCode', 'unit', 'problem', 'foundDate', 'dueDate', 'state', 'doneDate'],
      ['W1', '甲村', '一', '2024-03-01', '2024-06-29', '整改中', null],
      ['W2', '甲村', '二', '2024-03-01', '2024-07-07', '整改中', null],
      ['W3', '甲村', '三', '2024-03-01', '2024-07-08', '整改中', null],
      ['W4', '甲村', '四', '2024-03-01', '2024-05-31', '已销号', '2024-06-02'],
      ['W5', '甲村', '五', '2024-03-01', '长期坚持', '长期坚持', null],
      ['W6', '甲村', '六', '2024-03-01', '2024-07-08', null, null],
      ['W7', '甲村', '七', '2024-03-01', '2024-01-31', '长期坚持', null],
    ],
  });
  const results = computeProgress(reading);

  test.each([
    ['P1', 'yellow', 'behind'],
    ['P2', 'green', 'missing-start'],
    ['P3', 'done', 'late-done'],
    ['P4', 'grey', 'not-started'],
    ['W1', 'overdue', 'overdue'],
    ['W2', 'blue', 'due-soon'],
    ['W3', 'green', ''],
    ['W4', 'done', 'late-done'],
    ['W5', 'none', 'no-due-date'],
    ['W6', 'none', 'missing-done'],
    ['W7', 'none', 'no-due-date'],
  ])('%s is %s', (task, colour, reason) => {
    expect(results.find((result) => result.task === task)).toMatchObject({ colour, reason });
  });
});

describe('balance', () => {
  const template = templateWith();

  test('the published example of five schools', () => {
    const weights = [45, 37, 89, 76, 55];
    const units = [279, 137, 935, 160, 402].map((total, i) => {
      const weight = weights[i] ?? 0;
      return { subject: String(i), value: total / weight, weight };
    });
    expect(balanceOf('x', units, template)).toMatchObject({ mean: 6.3344, coefficient: 0.5153, level: 'unbalanced' });
  });

  test('three branches weighted by their members', () => {
    const units = [
      { subject: '甲', value: 92.5, weight: 120 },
      { subject: '乙', value: 81, weight: 80 },
      { subject: '丙', value: 66, weight: 60 },
    ];
    expect(balanceOf('fortressIndex', units, template)).toEqual({
      measure: 'fortressIndex',
      count: 3,
      mean: 82.8462,
      coefficient: 0.1263,
      level: 'balanced',
      range: 26.5,
      best: { subject: '甲', value: 92.5, alike: 1 },
      worst: { subject: '丙', value: 66, alike: 1 },
    });
  });

  test('fewer than three units are not judged, upper bounds belong to the level', () => {
    const two = [
      { subject: '甲', value: 10, weight: 1 },
      { subject: '乙', value: 20, weight: 1 },
    ];
    expect(balanceOf('x', two, template)).toMatchObject({ coefficient: null, level: null, range: 10 });
    const bound = [
      { subject: '甲', value: 1.15, weight: 1 },
      { subject: '乙', value: 0.85, weight: 1 },
      { subject: '丙', value: 1.15, weight: 1 },
      { subject: '丁', value: 0.85, weight: 1 },
    ];
    expect(balanceOf('x', bound, template)).toMatchObject({ coefficient: 0.15, level: 'balanced' });
  });

  test('task progress is compared between units by their mean', () => {
    const reading = readingOf({
      T02: [
        ['unit', 'taskCode', 'donePct'],
        ['东镇', 'G-1', percent(0.4)],
        ['东镇', 'G-2', percent(0.6)],
        ['西镇', 'G-1', percent(0.7)],
        ['南镇', 'G-1', percent(0.3)],
      ],
    });
    const [result] = computeBalance(reading, [], computeProgress(reading));
    expect(result).toMatchObject({ measure: 'taskProgress', count: 3, mean: 50, range: 40 });
    expect(result).toMatchObject({ best: { subject: '西镇', value: 70 }, worst: { subject: '南镇', value: 30 } });
  });
});
