/** Workbooks of several months in one folder: what the latest tells again counts as it tells it, what each month adds counts, too. */
import { refusalSentence } from '../../../src/core/messages';
import type { GridCell, GridSheet } from '../../snapshots/builder';
import { drawn } from './ledgers';
import { counted, incomes, together, workbook } from './villages';

const all = { period: '' };

const reports = (month: string, done: string, title = '规范主题党日'): GridSheet => ({
  name: '月报',
  rows: [
    ['任务进度月报'],
    ['填报单位：竹影村', null, `填报时间：2024年${month}月28日`],
    ['任务编号', '任务内容', '完成率', '进展情况', '是否完成'],
    ['G-3', title, done, '按计划推进', '否'],
  ],
});

const dated = (name: string, title: string, month: string, ...rows: readonly (readonly GridCell[])[]): GridSheet => ({
  name,
  rows: [[title], ['填报单位：竹影村', null, `填报时间：2024年${month}月28日`], ...rows],
});

const problems = (month: string, ...rows: readonly (readonly GridCell[])[]): GridSheet =>
  dated('整改', '问题整改台账（销号表）', month, ['问题编号', '问题描述', '整改措施', '整改时限', '整改状态'], ...rows);

const meetings = (month: string, ...rows: readonly (readonly GridCell[])[]): GridSheet =>
  dated('组织生活', '组织生活登记表', month, ['党支部', '活动类型', '日期', '主题', '应到人数', '实到人数'], ...rows);

const rowsOf = (consolidation: ReturnType<typeof together>, code: string): number =>
  consolidation.reading.tables.filter(({ def }) => def.code === code).reduce((sum, { rows }) => sum + rows.length, 0);

test('a task stands as the last month tells it, whichever file was saved later', () => {
  const city = together(
    [
      workbook('5月.xlsx', [reports('5', '40%')], { savedAt: '2024-07-02T08:00:00Z' }),
      workbook('6月.xlsx', [reports('6', '60%')], { savedAt: '2024-06-28T08:00:00Z' }),
    ],
    all,
  );
  expect(drawn(city, 'O04').values('竹影村').slice(1, 5)).toEqual(['竹影村', 1, 0, 0.6]);
});

test('the income of a village is its last, and the earlier workbook is named as one of an earlier period', () => {
  const month = (m: string, total: number) =>
    workbook(`${m}月.xlsx`, [
      { ...incomes({ unit: '竹影村', villages: [['竹影村', total]] }), rows: incomeRows(m, total) },
    ]);
  const city = together([month('5', 8), month('6', 12)], all);
  expect(counted(city)).toEqual([['竹影村', 12]]);
  expect(city.findings.filter(({ rule }) => rule === 'F10')).toEqual([]);
  expect(
    city.leftOut.map(({ file, reason, detail, facts }) => refusalSentence(reason, { ...facts, file, detail }, 'zh-CN')),
  ).toEqual(['同一单位有更晚一期（2024年6月）的同一台账“6月.xlsx”，以那一份为准；本份是往期的，未参加汇总。']);
});

function incomeRows(month: string, total: number): readonly (readonly GridCell[])[] {
  return [
    ['村级集体经济收入统计表'],
    ['填报单位：竹影村', null, `报告期：2024年${month}月`],
    ['村名', '年度', '经营收入（万元）', '总收入（万元）', '收入口径'],
    ['竹影村', 2024, total, total, '经营性收入'],
  ];
}

test('quarters run on from the beginning of the year: a village counts once', () => {
  const quarter = (name: string, total: number): readonly GridCell[] => [
    '竹影村',
    2024,
    name,
    total,
    total,
    '经营性收入',
  ];
  const sheet: GridSheet = {
    name: '收入',
    rows: [
      ['村级集体经济收入统计表'],
      ['填报单位：竹影村'],
      ['村名', '年度', '季度', '经营收入（万元）', '总收入（万元）', '收入口径'],
      quarter('一季度', 3),
      quarter('二季度', 7),
    ],
  };
  const page = drawn(together([workbook('a.xlsx', [sheet])], all), 'O18');
  expect(page.values('全村合计')).toContain('1 个村');
  expect(page.values('全村合计')).toContain(7);
});

test('a problem that goes on is one problem in its last state, another under its number is another', () => {
  const city = together(
    [
      workbook('5月.xlsx', [
        problems(
          '5',
          ['01', '台账不全', '补齐台账', '2024-06-20', '整改中'],
          ['02', '会议不按时', '按时召开', '2024-05-20', '已销号'],
        ),
      ]),
      workbook('6月.xlsx', [
        problems(
          '6',
          ['01', '台账不全', '补齐台账', '2024-06-20', '已销号'],
          ['02', '党费收缴不及时', '每月收缴', '2024-07-20', '整改中'],
        ),
      ]),
    ],
    all,
  );
  expect(drawn(city, 'O21').values('竹影村').slice(0, 5)).toEqual(['竹影村', 3, 2, 0, 1]);
});

test('the meetings of each month are added to those before', () => {
  const city = together(
    [
      workbook('5月.xlsx', [meetings('5', ['竹影村党支部', '主题党日', '2024-05-10', '学习', 20, 18])]),
      workbook('6月.xlsx', [
        meetings(
          '6',
          ['竹影村党支部', '主题党日', '2024-05-10', '学习', 20, 18],
          ['竹影村党支部', '主题党日', '2024-06-10', '服务', 20, 19],
        ),
      ]),
    ],
    all,
  );
  expect(rowsOf(city, 'T09')).toBe(2);
});

test('a unit whose last report is of an earlier month than that of most is asked about', () => {
  const of = (unit: string, month: string) => {
    const { rows, ...sheet } = reports(month, '50%');
    return workbook(`${unit}.xlsx`, [
      { ...sheet, rows: [rows[0] ?? [], [`填报单位：${unit}`, null, rows[1]?.[2] ?? null], ...rows.slice(2)] },
    ]);
  };
  const files = [of('东镇', '6'), of('西镇', '6'), of('南镇', '5')];
  const asked = (options: { readonly period: string }) =>
    together(files, options)
      .findings.filter(({ rule }) => rule === 'F09')
      .map(({ facts }) => [facts.unit, facts.v, facts.e]);
  expect(asked(all)).toEqual([['南镇', '2024年5月', '2024年6月']]);
  expect(asked({ period: '2024-06' })).toEqual([]);
});
