import { day } from '../cells';
import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const header = [
  ...[
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
  ],
  ...['整改时限', '整改进展'],
];
const line = (number: number, problem: string, ...closing: readonly GridCell[]): readonly GridCell[] => [
  ...[`WT-${String(number)}`, '支部自查', day('2024-03-05'), problem, '一般', '东坪村党支部', '活动规范'],
  ...['逐项对照制度补齐记录并由支委复查', '何远山', '林知秋', day('2024-11-30'), '已补齐三份记录'],
  ...closing,
];
const behind = [day('2024-05-20'), '周云舟', day('2024-05-28'), '照片三张'];

export const scenario: Scenario = {
  about:
    '整改台账只有“是否销号”一列说状态：是，就是已销号；否，看不出是哪一种，请写明，不猜。另有整改状态列的，照状态列读。',
  sheets: [
    {
      name: '只有是否销号',
      rows: [
        ['问题整改台账'],
        [...header, '是否销号', '整改完成日期', '验收人', '销号日期', '佐证材料'],
        line(1, '主题党日记录缺少签名', '是', ...behind),
        line(2, '党费台账更新不及时', '否', null, null, null, null),
        line(3, '公示栏内容过期', '√', ...behind),
        line(4, '走访记录不完整', '未销号', null, null, null, null),
        line(5, '活动计划没有分解', '整改中', null, null, null, null),
      ],
    },
    {
      name: '两列都有',
      rows: [
        ['问题整改台账'],
        [...header, '整改状态', '是否销号'],
        line(6, '党员积分公示不及时', '整改中', '否'),
        line(7, '述职材料未归档', '尚未销号', '否'),
      ],
    },
  ],
};
