import { unworked } from '../cells';
import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const line = (row: number, name: string, members: number, certified: number, rest: GridCell): readonly GridCell[] => [
  `${name}村党支部`,
  members,
  certified,
  rest,
  unworked(`C${String(row)}/B${String(row)}`),
  members === certified ? '无' : '外出务工',
];

export const scenario: Scenario = {
  about: '公式没有保存计算结果：不当作空格，也不当作 0，一张表说一次；填了数的照常检查。',
  sheets: [
    {
      name: '认证',
      rows: [
        ['党员电子身份认证台账'],
        ['党支部', '党员总数', '已认证数', '未认证数', '认证率', '未认证原因'],
        line(3, '东坪', 20, 19, unworked('B3-C3')),
        line(4, '西坪', 40, 38, 3),
        line(5, '南坪', 50, 50, null),
        ['合计', unworked('SUM(B3:B5)'), unworked('SUM(C3:C5)'), unworked('SUM(D3:D5)'), unworked('C6/B6')],
      ],
    },
  ],
};
