import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const header = [
  '单位',
  '年度',
  '党员数',
  '党员学习教育经费预算',
  '已到位',
  '党建工作专项投入',
  '服务群众专项经费',
  '已支出',
];
const line = (village: string, ...money: readonly GridCell[]): readonly GridCell[] => [
  ...[`${village}村党支部`, 2024, 30],
  ...money,
];

export const scenario: Scenario = {
  about: '“已支出”多行大于学习教育经费已到位、合计又在各项经费之内：像是各项经费的支出，只请核实。',
  sheets: [
    {
      name: '各项支出',
      rows: [
        ['党建经费保障表（单位：万元）'],
        header,
        line('东坪', 1, 1, 10, 8, 9),
        line('西坪', 1.2, 1.1, 6, 8, 12),
        line('南坪', 1.5, 1.5, 5, 8, 1.2),
      ],
    },
  ],
};
