import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const sheet = (name: string, title: string, done: readonly number[]) => ({
  name,
  rows: [
    [title],
    ['单位名称：桃园村'],
    ['任务编号', '工作内容', '计划完成%', '实际完成%', '推进情况', '存在困难', '下一步措施', '完成与否', '填表人'],
    ...[
      ['V-1', '村级集体经济收入全部达标'],
      ['V-2', '党员群众服务中心新建、改扩建'],
      ['V-4', '村民广场、文化长廊、文化礼堂建设'],
    ].map(([code = '', task = ''], i): readonly GridCell[] => [
      ...[code, task, 50, done[i] ?? 0, '按计划推进', '无', '继续推进', '否', '王芳'],
    ]),
  ],
});

export const scenario: Scenario = {
  about: '月报按月分表，月份在表名或标题里，单位写在表头上方，列名不是模板里的写法：都读得出，进度倒退的那一项指出来。',
  sheets: [
    sheet('5月', '重点任务推进情况表', [41, 47, 52]),
    sheet('Sheet2', '重点任务推进情况表（6月份）', [52, 45, 58]),
  ],
};
