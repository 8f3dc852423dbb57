import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const line = (village: string, ...cells: readonly GridCell[]): readonly GridCell[] => [
  `${village}村党支部`,
  ...cells,
  '年老没有手机',
];

export const scenario: Scenario = {
  about: '认证率一列多写 95、80，其中的 1 和 0.5 有两种读法：有一种与人数相符的只请核实，两种都不符的照样是强制。',
  sheets: [
    {
      name: '认证',
      rows: [
        ['党员电子身份认证台账'],
        ['党支部', '党员总数', '已认证数', '未认证数', '认证率', '未认证原因'],
        line('东坪', 20, 19, 1, 95),
        line('西坪', 20, 16, 4, 80),
        line('南坪', 25, 25, 0, 1),
        line('北坪', 40, 20, 20, 0.5),
        line('上湾', 200, 1, 199, 0.5),
        line('下湾', 20, 18, 2, 1),
        line('中湾', 10, 9, 1, 90),
      ],
    },
  ],
};
