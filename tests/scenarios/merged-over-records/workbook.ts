import type { Scenario } from '../report';
import type { GridCell } from '../../snapshots/builder';

const roster = ['党组织代码', '党组织全称', '简称', '组织类别', '上级党组织', '领域', '书记姓名', '党员总数'];
const header = [
  '党支部',
  '活动类型',
  '日期',
  '主题',
  '主持人',
  '记录人',
  '应到人数',
  '实到人数',
  '请假人数',
  '请假人员',
];
const meeting = (
  branch: string | null,
  kind: string | null,
  date: string | null,
  theme: string,
): readonly GridCell[] => [...[branch, kind, date, theme, '李明', '王芳'], ...[20, 20, 0, '无']];
const down = (column: number, firstRow: number, lastRow: number) => ({
  firstRow,
  lastRow,
  firstColumn: column,
  lastColumn: column,
});

export const scenario: Scenario = {
  about: '支部、类型、日期合并在几条记录上：写法不同的只在合并格说一次，也只改那一格。',
  sheets: [
    {
      name: '党组织',
      rows: [
        ['党组织花名册'],
        roster,
        [
          ...['001', '中共江城市红星镇青山村支部委员会', '青山村党支部', '党支部', '中共江城市红星镇委员会', '村'],
          ...['张强', 20],
        ],
      ],
    },
    {
      name: '登记',
      rows: [
        ['组织生活登记表'],
        header,
        meeting('青山村党支部', '支部主题党日', '2024.1.5', '学习党章'),
        meeting(null, null, null, '义务植树'),
        meeting(null, null, '2024.2.30', '交纳党费'),
        meeting(null, null, null, '走访困难党员'),
        meeting('古井村党支部', '党员大会', '2024.3.5', '发展党员'),
        meeting(null, '支委会', '2024.3.8', '研究发展党员'),
      ],
      merges: [down(0, 2, 5), down(1, 2, 5), down(2, 2, 3), down(2, 4, 5), down(0, 6, 7)],
    },
  ],
};
