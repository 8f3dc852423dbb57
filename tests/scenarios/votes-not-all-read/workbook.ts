import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';
import { withMerges } from '../../snapshots/from-grid';

const header = ['类别', '测评对象', '所在单位', '测评时间', '测评方式', '发出票数', '收回票数', '废票'];
const line = (name: string, ...votes: readonly GridCell[]): readonly GridCell[] => [
  ...['党支部', `${name}村党支部`, '望禾镇', '2024-06-20', '现场测评', 50, 50, 0],
  ...votes,
];

export const scenario: Scenario = {
  about:
    '票数没有读全：一格公式出错，或一种票写在认不出的列里，满意率都不判；没有那一种票的照样核对；党员、群众分开评的，两种票相加后核对。',
  sheets: [
    {
      name: '公式出错',
      rows: [
        ['群众满意度测评汇总表'],
        [...header, '满意', '基本满意', '不满意', '满意率'],
        line('东坪', 40, { error: '#REF!' }, 5, '90%'),
        line('西坪', 40, 5, 5, '80%'),
      ],
    },
    {
      name: '认不出的票',
      rows: [
        ['群众满意度测评汇总表'],
        [...header, '满意', '尚可', '不满意', '满意率'],
        line('南坪', 40, 5, 5, '90%'),
        line('北坪', 30, 15, 5, '90%'),
      ],
    },
    {
      name: '两种人分开评',
      ...withMerges([
        ['群众满意度测评汇总表'],
        [...header, '党员代表评价', '<', '<', '群众代表评价', '<', '<', '满意率'],
        [...header.map(() => '^' as const), '满意', '基本满意', '不满意', '满意', '基本满意', '不满意', '^'],
        line('北坪', 15, 3, 2, 24, 4, 2, '92%'),
        line('中坪', 10, 5, 5, 24, 4, 2, '75%'),
        line('上坪', 15, 3, 2, 24, 4, 1, '93.88%'),
        [
          '合计',
          ...header.slice(1).map((name) => (name.includes('票') ? (name === '废票' ? 0 : 150) : null)),
          40,
          11,
          9,
          72,
          12,
          5,
        ],
      ]),
    },
  ],
};
