/** One sheet for the list of tasks and what was done of them, as offices keep it. */
import { noAnswers } from '../../../src/core/answers';
import { examine } from '../../../src/core/engine';
import { markChanges } from '../../../src/core/marking';
import { sentence } from '../../../src/core/messages';
import { recheckRow } from '../../../src/core/recheck';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';

const asOf = 45473;
type Rows = readonly (readonly GridCell[])[];

function examined(rows: Rows, columns?: ReadonlyMap<number, string | null>) {
  const choices = new Map(columns === undefined ? [] : [['台账', { columns }]]);
  return examine(buildSnapshot([{ name: '台账', rows }]), builtInTemplate(), {
    asOf,
    answers: { ...noAnswers, choices },
  });
}

const listed: Rows = [
  ['桃花镇2024年重点任务清单及完成情况'],
  ['填报单位：桃花镇', null, null, '截至月份：2024年6月'],
  ['任务编号', '任务内容', '年度目标', '完成时限', '责任单位', '责任人', '累计完成', '完成率', '进展情况'],
  ['G-1', '推进七类支部建设，实现组织应建尽建', '全部建成', '2024-12-31', '组织办', '王芳', 45, '45%', '已建二十个'],
  ['G-2', '推进党员电子身份认证', '全部认证', '2024-07-15', '组织办', '李强', 12, '12%', '刚刚开始'],
];

const reported: Rows = [
  ['桃花镇2024年基层党建重点任务推进台账'],
  ['填报单位：桃花镇', null, null, '截至月份：2024年6月'],
  ['任务编号', '重点任务', '责任领导', '责任人', '完成时限', '进展情况', '完成进度', '存在问题', '下步措施', '备注'],
  [
    'G-1',
    '推进七类支部建设，实现组织应建尽建',
    '赵明',
    '王芳',
    '2024年6月30日',
    '已建二十个',
    '80%',
    '无',
    '再建',
    null,
  ],
  ['G-2', '推进党员电子身份认证', '赵明', '李强', '2024年6月31日', '刚刚开始', '52%', '无', '再催', null],
  ['G-3', '规范主题党日', '赵明', '李强', null, '每月都有', '55%', '无', '照旧', null],
];

const rulesOf = (rows: Rows): readonly string[] =>
  examined(rows).findings.map(({ rule, row, column }) => `${rule} ${String(row)} ${String(column)}`);

test('of a list with rates beside its tasks both ledgers are read', () => {
  const { reading, progress } = examined(listed);
  expect(reading.tables.map(({ def }) => def.code)).toEqual(['T01', 'T02']);
  const [list, report] = reading.tables;
  expect(list?.fields.get('owner')?.text).toEqual(['王芳', '李强']);
  expect(report?.fields.get('narrative')?.text).toEqual(['已建二十个', '刚刚开始']);
  expect(report?.fields.get('taskCode')?.text).toEqual(['G-1', 'G-2']);
  expect(progress.map(({ task, subject, done, dueOn, colour }) => [task, subject, done, dueOn, colour])).toEqual([
    ['G-1', '桃花镇', 45, '2024-12-31', 'green'],
    ['G-2', '桃花镇', 12, '2024-07-15', 'red'],
  ]);
});

test('the clerk is told what else was read and what it lacks, once; nothing is called a surplus column', () => {
  const told = examined(listed);
  expect(told.findings.filter(({ rule }) => rule === 'F06')).toEqual([]);
  const [note] = told.findings.filter(({ rule }) => rule === 'F03');
  expect(note?.severity).toBe('hint');
  expect(note === undefined ? '' : sentence(note, builtInTemplate(), 'zh-CN')).toBe(
    '《台账》同时有《任务进度月报》的列（累计完成、完成率、进展情况），已一并读取；没有“是否完成、填表人”列。如一表两用，请补上；如不对，请在右侧把这些列改为“不使用”。',
  );
});

test('a fault in a column that both ledgers have is told once, one in a column of the second as that', () => {
  const [title = [], line = [], names = [], first = []] = listed;
  const coded = (code: string, rate: string): readonly GridCell[] => [code, ...first.slice(1, 7), rate, '已建'];
  const rows = [
    coded('X1', '45%'),
    coded('G-2', '150%'),
    coded('G-3', '10%'),
    coded('G-4', '20%'),
    coded('G-5', '30%'),
  ];
  const told = rulesOf([title, line, names, ...rows]);
  expect(told.filter((each) => each.endsWith(' 3 0'))).toEqual(['V11 3 0']);
  expect(told.filter((each) => each.endsWith(' 4 7'))).toEqual(['V06 4 7']);
  const cells = told.filter((each) => !each.endsWith('null'));
  expect(new Set(cells).size).toBe(cells.length);
});

test('a report with the days of its tasks is judged by those, a task without one by the template', () => {
  const { reading, progress } = examined(reported);
  expect(reading.tables.map(({ def }) => def.code)).toEqual(['T02']);
  expect(progress.map(({ task, done, dueOn, colour, reason }) => [task, done, dueOn, colour, reason])).toEqual([
    ['G-1', 80, '2024-06-30', 'yellow', 'behind'],
    ['G-2', 52, null, 'none', 'unreadable'],
    ['G-3', 55, '2024-12-31', 'green', ''],
  ]);
});

test('a day that does not exist is told, a day left open is not', () => {
  expect(rulesOf(reported).filter((each) => each.endsWith(' 4'))).toEqual(['V08 4 4']);
  expect(rulesOf(reported).filter((each) => each.startsWith('F06'))).toEqual([]);
});

test('who lags by the day of the row has to say how it goes on', () => {
  const [title = [], line = [], names = [], first = []] = reported;
  const silent = [...first.slice(0, 7), null, null, null];
  const told = examined([title, line, names, silent]).findings.filter(({ row }) => row === 3);
  expect(told.map(({ field }) => field)).toContain('problem');
});

test('a column that the clerk sets aside makes no second ledger', () => {
  const { reading } = examined(listed, new Map([[7, null]]));
  expect(reading.tables.map(({ def }) => def.code)).toEqual(['T01']);
});

test('words alone are no report, nor is a rate in which nothing stands yet', () => {
  const without = (from: number): Rows =>
    listed.map((row, at) => (at < 2 ? row : at === 2 ? row : row.map((cell, i) => (i === from ? null : cell))));
  const noRate = listed.map((row) => row.filter((_, i) => i !== 7));
  for (const rows of [noRate, without(7)])
    expect(examined(rows).reading.tables.map(({ def }) => def.code)).toEqual(['T01']);
});

test('the colours stand beside the sheet once', () => {
  const columns = markChanges(examined(listed), { stamp: null }).filter(({ kind }) => kind === 'addColumn');
  expect(columns.map((change) => (change.kind === 'addColumn' ? change.header : ''))).toEqual([
    '整推·完成率',
    '整推·应达',
    '整推·落后（百分点）',
    '整推·牌色',
  ]);
});

test('while the clerk types, the day of a row stays among what is looked at', () => {
  const before = examined(reported);
  const now = recheckRow(before, before.reading.snapshot, '台账', 4, 6);
  expect(now?.map(({ rule, row, column }) => `${rule} ${String(row)} ${String(column)}`)).toEqual(rulesOf(reported));
});

test('the days of a report without a rate are no account of how it goes', () => {
  const rows: Rows = [
    ['桃花镇2024年重点任务推进情况表'],
    ['填报单位：桃花镇', null, '截至月份：2024年6月'],
    ['重点任务', '责任人', '完成时限', '是否完成', '存在问题', '下一步措施'],
    ['推进七类支部建设，实现组织应建尽建', '王芳', '2024年6月底', '是', '无', '无'],
    ['推进党员电子身份认证', '李强', '2024年9月底', '否', '无', '再催'],
  ];
  const [table] = examined(rows).reading.tables;
  expect(table?.def.code).toBe('T02');
  expect(table?.fields.get('narrative')?.found).toBeNull();
  expect(table?.fields.get('dueDate')?.found?.label).toBe('完成时限');
});

test('words in the place of a rate are asked about in words', () => {
  const said = ['推进中', '60%', '80%', '90%', '100%'];
  const rows: Rows = [
    ['桃花镇2024年重点任务推进情况表'],
    ['填报单位：桃花镇', null, '截至月份：2024年6月'],
    ['任务编号', '重点任务', '完成情况', '进展情况', '是否完成'],
    ...said.map((done, i) => [`G-${String(i + 1)}`, '推进七类支部建设', done, '正常', '否']),
  ];
  const [fault] = examined(rows).findings.filter(({ rule }) => rule === 'V02');
  expect(fault === undefined ? '' : sentence(fault, builtInTemplate(), 'zh-CN')).toBe(
    '《台账》第4行“完成情况”读到“推进中”，不是百分数。请填百分数，如 60%；文字另写一列。',
  );
});

test('完成时间 before the rate, with a day in every row, is until when; behind it, or open for what is not done, the day done', () => {
  const head: Rows = [['桃花镇2024年重点任务推进情况表'], ['填报单位：桃花镇', null, '截至月份：2024年6月']];
  const dueOf = (names: readonly string[], ...rows: Rows): readonly (string | null)[] =>
    examined([...head, names, ...rows]).progress.map(({ dueOn }) => dueOn);
  const [one, other] = ['推进七类支部建设，实现组织应建尽建', '推进党员电子身份认证和五星党员创评全覆盖'];
  const names = ['重点任务', '责任人', '完成时间', '进展情况', '完成进度'];
  const rows: Rows = [
    [one, '王芳', '2024年9月底', '正常', '60%'],
    [other, '李强', '2024年10月底', '正常', '70%'],
  ];
  expect(dueOf(names, ...rows)).toEqual(['2024-09-30', '2024-10-31']);
  const open: Rows = [
    [one, '王芳', '2024年5月20日', '完成', '100%'],
    [other, '李强', null, '正常', '70%'],
  ];
  expect(dueOf(names, ...open)).toEqual(['2024-12-31', '2024-12-31']);
  const behind = ['重点任务', '责任人', '进展情况', '完成进度', '完成时间'];
  const done: Rows = [
    [one, '王芳', '完成', '100%', '2024年5月20日'],
    [other, '李强', '完成', '100%', '2024年5月21日'],
  ];
  expect(dueOf(behind, ...done)).toEqual(['2024-12-31', '2024-12-31']);
});
