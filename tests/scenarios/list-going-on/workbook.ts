import type { GridCell } from '../../snapshots/builder';
import type { Scenario } from '../report';

const header = ['问题编号', '发现日期', '问题描述', '责任单位', '整改措施', '责任人', '整改时限', '整改状态'];
const line = (code: string, found = '2024-03-11', state = '整改中'): readonly GridCell[] => [
  ...[code, found, `主题党日第${code}处记录不完整`, '竹影村党支部', '补记并由书记审签', '倪娜', '2024-09-30', state],
];
const income = (village: string, operating: number): readonly GridCell[] => [
  ...[village, operating, 1, 1, 1, 0, operating + 3, 10, '是'],
];

export const scenario: Scenario = {
  about:
    '一张表接到下一张工作表，不再写表头：按前一张表的列读取并说明，错处指到原来的格子，表头、表尾不再重复要求；合计、小计、平均连前面的表一起核对。通讯录、值班表不是续表。',
  sheets: [
    { name: '台账', rows: [['听泉镇问题整改台账'], header, line('W-1'), line('W-2'), line('W-3')] },
    {
      name: '续表',
      rows: [['续表'], line('W-4', '2024年2月31日'), line('W-5', '2024-03-12', '整改'), line('W-2'), line('W-6')],
    },
    {
      name: '又一页',
      rows: [line('W-7'), line('W-8', '2024.3.5'), [], ['填表人：倪娜', null, null, '电话：13812345678']],
    },
    {
      name: '通讯录',
      rows: ['甲', '乙', '丙', '丁'].map((name, i) => [i + 1, `王${name}`, `1381234567${String(i)}`, '竹影村']),
    },
    {
      name: '收入',
      rows: [
        ['望禾镇2024年第二季度村级集体经济收入统计表（万元）'],
        ['村名', '经营收入', '发包及上交收入', '投资收益', '补助收入', '其他收入', '总收入', '收入线', '是否达标'],
        ...['东坪村', '西坪村', '南坪村'].map((village, i) => income(village, 12 + i)),
      ],
    },
    {
      name: '收入2',
      rows: [
        income('竹影村', 20),
        ['小计', 59, 4, 4, 4, 0, 72, null, null],
        ...['鹭鸣村', '松涛坞村'].map((village, i) => income(village, 21 + i)),
        ['合计', 102, 6, 7, 3, 0, 120, null, null],
        ['平均', 17, 1, 2, 1, 0, 20, null, null],
      ],
    },
    {
      name: '值班',
      rows: Array.from({ length: 4 }, (_, i) => [
        `2024-06-0${String(i + 1)}`,
        '王伟',
        '李明',
        '倪娜',
        '白班',
        '夜班',
        '无',
      ]),
    },
  ],
};
