/** Counts told by name within one cell, and counts with the share that they are. */
import { examine } from '../../../src/core/engine';
import { builtInTemplate } from '../../../src/core/template';
import { buildSnapshot, withMerges, type GridCell } from '../../snapshots/from-grid';

const examined = (rows: readonly (readonly GridCell[])[]) =>
  examine(buildSnapshot([{ name: '台账', ...withMerges(rows) }]), builtInTemplate(), { asOf: 45473 });

const meetings = (...told: readonly string[]) => {
  const { reading, findings } = examined([
    ['组织生活登记表', '<', '<', '<', '<', '<', '<', '<'],
    ['党支部', '活动类型', '日期', '主题', '主持人', '记录人', '到会情况', '请假人员'],
    ...told.map((text, i): GridCell[] => [
      `第${String(i + 1)}党支部`,
      ...['主题党日', `2024.6.${String(3 + i)}`, '学习条例', '李明', '王芳', text, '张三、李四'],
    ]),
  ]);
  const fields = reading.tables[0]?.fields;
  const of = (id: string) => [...(fields?.get(id)?.number ?? [])];
  return { should: of('should'), present: of('present'), leave: of('leave'), findings };
};

test('应到, 实到 and 请假 in one cell', () => {
  const { should, present, leave, findings } = meetings(
    '应到20人，实到18人，请假2人（张三、李四）',
    '应到20 实到20',
    '应到：25；实到：23；请假：2',
    '应到30名党员，实到28名，请假2名',
  );
  expect([should, present, leave]).toEqual([
    [20, 20, 25, 30],
    [18, 20, 23, 28],
    [2, NaN, 2, 2],
  ]);
  expect(findings.filter(({ rule }) => ['H01', 'F06', 'V01', 'V02', 'R30'].includes(rule))).toEqual([]);
});

test('what does not add up is still told, in that cell', () => {
  const { findings } = meetings('应到20人，实到18人，请假1人', '应到20人，实到20人，请假0人');
  expect(findings.filter(({ rule }) => rule === 'R30')).toHaveLength(1);
});

test('nothing is written over a cell that tells several', () => {
  const { findings } = examined([
    ['党员电子身份认证台账', '<', '<', '<'],
    ['党支部', '认证进展', '认证率', '未认证原因'],
    ['竹影村党支部', '党员总数40名，已认证38名，未认证3名', '95%', '年老'],
    ['松坞村党支部', '党员总数30名，已认证30名，未认证0名', '100%', '无'],
  ]);
  const found = findings.filter(({ rule }) => rule === 'R33');
  expect(found.map(({ field, fix }) => [field, fix])).toEqual([['uncertified', null]]);
});

test('stories with numbers in them are none', () => {
  const { should, findings } = meetings('会议开了2小时，讨论3个议题', '应到人员基本到齐');
  expect(should).toEqual([NaN, NaN]);
  expect(findings.some(({ rule, field }) => rule === 'H01' && field === 'should')).toBe(true);
});

/** A vote of which the cells tell this, from 发出票数 on. */
const voted = (...told: readonly (string | number)[]) =>
  examined([
    ['满意度测评汇总表', '<', '<', '<', '<', '<', '<', '<', '<', '<', '<', '<'],
    '测评对象 类别 单位 测评时间 方式 发出票数 收回票数 废票 满意 基本满意 不满意 满意率'.split(' '),
    ['竹影村党支部', '党支部', '望禾镇', '2024.6.18', '现场测评', ...told],
  ]);

test('45票（93.75%） is 45', () => {
  const { reading, findings } = voted(50, 48, 0, '45票（93.75%）', '2（4.17%）', '1票', '97.92%');
  const of = (id: string) => [...(reading.tables[0]?.fields.get(id)?.number ?? [])];
  expect([of('satisfied'), of('basic'), of('dissatisfied')]).toEqual([[45], [2], [1]]);
  expect(findings.filter(({ rule }) => rule === 'V02' || rule === 'R48')).toEqual([]);
});

test('92% of the votes are not 92 votes', () => {
  const { reading, findings } = voted(50, 50, 0, '92%', '6%', '2%', '98%');
  expect([...(reading.tables[0]?.fields.get('satisfied')?.number ?? [])]).toEqual([NaN]);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'V02',
    'V02',
    'V02',
  ]);
});
