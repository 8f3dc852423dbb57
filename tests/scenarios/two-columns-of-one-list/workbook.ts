import type { Scenario } from '../report';

const header = ['支部名称', '党员总数', '已认证数', '未认证数', '认证率', '未认证原因'];
const line = (village: string, members: number, certified: number, rate: string): readonly (string | number)[] => [
  `${village}村党支部`,
  members,
  certified,
  members - certified,
  rate,
  '外出',
];

export const scenario: Scenario = {
  about: '为省纸左右分两栏打印的台账：题目、缺列、落款只说一次，右栏照样检查，下面的合计是两栏之和。',
  sheets: [
    {
      name: '认证',
      rows: [
        ['党员电子身份认证台账'],
        [...header, ...header],
        [...line('东坪', 20, 18, '90%'), ...line('南坪', 40, 38, '95%')],
        [...line('西坪', 10, 8, '80%'), ...line('北坪', 30, 27, '50%')],
        ['合计', null, null, null, null, null, '合计', 100, 91, 9, '91%', null],
      ],
      merges: [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 11 }],
    },
  ],
};
