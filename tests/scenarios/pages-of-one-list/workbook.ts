import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const header = ['序号', '党支部', '党员总数', '已认证数', '未认证数', '认证率', '未认证原因'];
const line = (number: number, name: string, members: number, certified: number): readonly GridCell[] => [
  number,
  `${name}村党支部`,
  members,
  certified,
  members - certified,
  `${String((certified / members) * 100)}%`,
  members === certified ? '无' : '外出务工',
];
const title = '望禾镇党员电子身份认证台账';

export const scenario: Scenario = {
  about:
    '一张表分页打印，每页重印表名和表头，合计在末页：看作一张表，合计按全部行核对；每页印本页小计和累计的仍是一张，累计按此前各页核对；分季度各有合计的两张表仍是两张。',
  sheets: [
    {
      name: '分页',
      rows: [
        [title],
        ['第1页 共2页'],
        header,
        line(1, '东坪', 20, 19),
        line(2, '西坪', 40, 38),
        [],
        [title],
        ['第2页 共2页'],
        header,
        line(3, '南坪', 50, 50),
        line(4, '北坪', 10, 9),
        ['合计', null, 120, 116, 5],
      ],
    },
    {
      name: '页页累计',
      rows: [
        [`${title}（第1页）`],
        header,
        line(1, '东坪', 20, 19),
        line(2, '西坪', 40, 38),
        ['本页小计', null, 60, 57, 3],
        ['累计', null, 60, 57, 3],
        [],
        [`${title}（第2页）`],
        header,
        line(3, '南坪', 50, 50),
        line(4, '北坪', 10, 9),
        ['本页小计', null, 60, 59, 1],
        ['累计', null, 120, 116, 5],
        [],
        [`${title}（第3页）`],
        header,
        line(5, '中坪', 10, 10),
        ['本页小计', null, 10, 10, 0],
        ['累计', null, 130, 126, 4],
      ],
    },
    {
      name: '分季度',
      rows: [
        [`2024年一季度${title}`],
        header,
        line(1, '东坪', 20, 18),
        line(2, '西坪', 40, 30),
        ['合计', null, 60, 48, 12],
        [],
        [`2024年二季度${title}`],
        header,
        line(1, '东坪', 20, 19),
        line(2, '西坪', 40, 38),
        ['合计', null, 60, 57, 2],
      ],
    },
  ],
};
