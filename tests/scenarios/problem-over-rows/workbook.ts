import { day } from '../cells';
import type { Scenario } from '../report';
import { withMerges } from '../../snapshots/from-grid';
import type { GridCell } from '../../snapshots/builder';

const header = [
  '序号',
  '问题编号',
  '问题来源',
  '发现日期',
  '问题描述',
  '问题程度',
  '责任单位',
  '五要素',
  '整改措施',
  '责任领导',
  '责任人',
  '整改时限',
  '整改进展',
  '整改状态',
  '整改完成日期',
  '验收人',
  '佐证材料',
];
const more = (measure: string): readonly GridCell[] => [
  ...['^', '^', '^', '^', '^', '^', '^', '^'],
  measure,
  ...['^', '^', '^', '^', '^', '^', '^', '^'],
];
const problem = (
  number: number,
  code: string,
  source: string,
  about: string,
  measure: string,
  ...end: readonly GridCell[]
): readonly GridCell[] => [
  number,
  code,
  source,
  day('2024-03-12'),
  about,
  '一般',
  '东坪村党支部',
  '组织覆盖',
  measure,
  '李书记',
  '赵一',
  day('2024-06-30'),
  '按计划推进',
  ...end,
];
const done = ['已完成', day('2024-05-20'), '王科长', '会议记录'];

export const scenario: Scenario = {
  about: '一个问题有几条措施，问题编号等竖着合并：是一条记录，编号不算重复；真正重复的编号照样指出。',
  sheets: [
    {
      name: '整改台账',
      ...withMerges([
        ['东坪村问题整改台账', ...Array<string>(16).fill('<')],
        header,
        problem(1, 'ZG-001', '市内督查', '党小组设置不规范', '调整设置两个党小组并明确组长', ...done),
        more('报镇党委审批后公布'),
        more('按程序选举支部委员'),
        problem(2, 'ZG-002', '支部自查', '会议记录不全', '补记', '整改中', null, null, null),
        problem(3, 'ZG-003', '群众评价', '活动室标牌老旧', '更换活动室标牌十二块', ...done),
        more('粉刷活动室墙面'),
        problem(4, 'ZG-001', '支部自查', '学习笔记不全', '逐人补齐学习笔记并检查', ...done),
      ]),
    },
  ],
};
