/** A column of what is meant to be beside one of what came to be: the second says 实际, the first says nothing of it. */
import type { GridCell } from '../../snapshots/from-grid';
import { tableOf } from './found';

const fieldsOf = (title: string, names: readonly string[], ...rows: readonly (readonly GridCell[])[]) =>
  tableOf([[title], names, ...rows]).columns.map(({ field }) => field);

const PROBLEM = ['ZG01', '市内督查', '竹影村党务公开栏没有更新', '竹影村党支部'];

test.each([
  ['哪天改完', '实际哪天改完'],
  ['整改完成时间', '实际整改完成时间'],
  ['什么时候改好', '实际什么时候改好'],
])('%s beside %s is the limit', (planned, actual) => {
  expect(
    fieldsOf(
      '问题整改台账',
      ['问题编号', '问题来源', '具体问题', '责任单位', planned, '整改进展', '整改状态', actual],
      [...PROBLEM, '2024.8.30', '正在推进', '整改中', null],
      [...PROBLEM, '2024.6.30', '已更新', '已完成', '2024.6.12'],
    ).slice(4),
  ).toEqual(['dueDate', 'progress', 'state', 'doneDate']);
});

test('alone it is what it was', () => {
  expect(
    fieldsOf(
      '问题整改台账',
      ['问题编号', '问题来源', '具体问题', '责任单位', '整改时限', '整改状态', '哪天改完'],
      [...PROBLEM, '2024.8.30', '整改中', null],
      [...PROBLEM, '2024.6.30', '已完成', '2024.6.12'],
    ).slice(4),
  ).toEqual(['dueDate', 'state', 'doneDate']);
});

test('with a limit of its own beside both, 完成时间 stays what it is', () => {
  expect(
    fieldsOf(
      '书记承诺台账',
      ['书记姓名', '职务', '党组织', '承诺编号', '承诺事项', '践诺时限', '践诺进展', '是否兑现', '实际兑现时间'],
      ['李明', '书记', '竹影村党支部', 'CN-1', '建成服务中心', '2024.9.30', '完成大半', '否', null],
      ['王芳', '书记', '松坞村党支部', 'CN-2', '讲党课四次', '2024.9.30', '已讲四次', '是', '2024.6.3'],
    ).slice(5),
  ).toEqual(['dueDate', 'progress', 'kept', 'keptDate']);
});

test('times and rates as well as days', () => {
  expect(
    fieldsOf(
      '联系点台账',
      ['班子成员', '职务', '所在党组织', '联系点', '到点次数', '实际到点次数'],
      ['李明', '书记', '听泉镇党委', '竹影村党支部', 4, 2],
      ['王芳', '镇长', '听泉镇党委', '松坞村党支部', 4, 3],
    ).slice(4),
  ).toEqual(['planTimes', 'realTimes']);
});

test('how far a thing has come is no goal', () => {
  expect(
    fieldsOf(
      '问题整改台账',
      ['问题编号', '问题来源', '具体问题', '责任单位', '整改时限', '目前改到什么程度', '整改状态'],
      [...PROBLEM, '2024.8.30', '已制定方案，正在推进', '整改中'],
      [...PROBLEM, '2024.6.30', '已完成整改并验收', '已完成'],
    )[5],
  ).toBe('progress');
  expect(
    fieldsOf(
      '书记践诺台账',
      ['姓名', '职务', '单位', '诺言编号', '承诺了什么', '承诺何时完成', '做到什么程度', '做到没有', '何时做到'],
      ['李明', '书记', '竹影村党支部', 'CN-1', '建成服务中心', '2024.9.30', '已开工，完成大半', '没做到', null],
      ['王芳', '书记', '松坞村党支部', 'CN-2', '讲党课四次', '2024.9.30', '已讲四次，反响好', '已做到', '2024.6.3'],
    ).slice(5),
  ).toEqual(['dueDate', 'progress', 'kept', 'keptDate']);
});
