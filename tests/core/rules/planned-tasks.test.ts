/** A monthly report without a list of tasks: what is asked of the yellow and red goes by the same days as their colours. */
import { computeProgress } from '../../../src/core/progress';
import { check } from '../../../src/core/rules';
import { read } from './book';
import { serial } from '../indices/workbook';

const asked = (rows: readonly (readonly [task: string, done: number])[], asOf = '2024-06-30') => {
  const entries = rows.map(([taskCode, donePct]) => ({
    unit: '红星镇',
    month: asOf.slice(0, 7),
    taskCode,
    taskTitle: `任务${taskCode}`,
    donePct,
    narrative: '按计划推进',
    isDone: false,
    evidence: '见附件',
    filler: '李明',
    problem: null,
    nextStep: null,
    pushMethod: null,
  }));
  const reading = { ...read([{ table: 'T02', entries }]), asOf: serial(asOf) };
  const { findings } = check(reading);
  const colours = computeProgress(reading).map(({ colour }) => colour);
  return rows.map(([task], index) => {
    const mine = findings.filter(({ row }) => row === index + 2);
    return [
      task,
      colours[index],
      mine.find(({ rule }) => rule === 'R05')?.facts.colour ?? '',
      mine.some(({ rule, field }) => rule === 'V01' && field === 'pushMethod'),
    ];
  });
};

test('tasks that the template has due in September and in December', () => {
  expect(
    asked([
      ['N-2', 0.3333],
      ['N-2', 0.45],
      ['G-1', 0.3333],
      ['G-1', 0.45],
    ]),
  ).toEqual([
    ['N-2', 'red', '红牌', true],
    ['N-2', 'yellow', '黄牌', false],
    ['G-1', 'yellow', '黄牌', false],
    ['G-1', 'green', '', false],
  ]);
});

test('one that is past its day is red however little is left', () => {
  expect(
    asked(
      [
        ['I-1', 0.99],
        ['G-1', 0.99],
      ],
      '2024-11-30',
    ),
  ).toEqual([
    ['I-1', 'overdue', '红牌', true],
    ['G-1', 'green', '', false],
  ]);
});
