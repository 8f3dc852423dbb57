/** The 合计 rows of the files against what the summary counted. */
import { sentence } from '../../../src/core/messages';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import type { GridCell } from '../../snapshots/builder';
import { incomes, template, together, workbook } from './villages';

const said = ({ findings }: Consolidation) =>
  findings
    .filter(({ rule, message }) => rule === 'M04' && message !== undefined)
    .map((finding) => sentence(finding, template, 'zh-CN'));

test('totals that agree are silent, in 元 as well as in 万元', () => {
  const inYuan = {
    name: '收入',
    rows: [
      ['村级集体经济收入统计表'],
      ['填报单位：西镇', null, '报告期：2024年6月'],
      ['村名', '乡镇', '年度', '经营收入（元）', '发包及上交收入（元）', '总收入（元）', '收入口径'],
      ['丙村', '西镇', 2024, 120000, 0, 120000, '经营性收入'],
      ['丁村', '西镇', 2024, 80000, 0, 80000, '经营性收入'],
      ['合计', null, null, 200000, 0, 200000, null],
    ] as readonly (readonly GridCell[])[],
  };
  const one = together([
    workbook('a.xlsx', [
      incomes({
        unit: '东镇',
        villages: [
          ['甲村', 12],
          ['乙村', 8],
        ],
        total: 20,
      }),
    ]),
    workbook('b.xlsx', [inYuan]),
  ]);
  expect(one.submissions).toHaveLength(2);
  expect(said(one)).toEqual([]);
});

test('a total with a row that could not be read is named with file and cell', () => {
  const sheet = incomes({
    unit: '东镇',
    villages: [
      ['甲村', 12],
      ['乙村', 8],
    ],
    total: 20,
  });
  const rows = sheet.rows.map((row) =>
    row[0] === '乙村' ? ['乙村', null, 2024, '见附件', 0, '见附件', '经营性收入'] : row,
  );
  const one = together([workbook('a.xlsx', [{ ...sheet, rows }])]);
  expect(said(one)).toEqual([
    expect.stringMatching(
      /^东镇《收入》[DF]6 合计“.*”为 20，汇总计入 12，相差 8：有 1 个单元格读不出来，没有计入（a\.xlsx/,
    ),
  ]);
});

test('a wrong total that the file was already told of is not told twice', () => {
  const one = together([
    workbook('a.xlsx', [
      incomes({
        unit: '东镇',
        villages: [
          ['甲村', 12],
          ['乙村', 8],
        ],
        total: 25,
      }),
    ]),
  ]);
  expect(one.submissions[0]?.findings.map(({ rule }) => rule)).toContain('X05');
  expect(said(one)).toEqual([]);
});

test('the total of a town against all files that speak of its villages', () => {
  const one = together([
    workbook('东镇.xlsx', [incomes({ unit: '东镇', town: '东镇', villages: [['甲村', 12]], total: 12 })]),
    workbook('乙村.xlsx', [incomes({ unit: '乙村', town: '东镇', villages: [['乙村', 8]] })]),
  ]);
  expect(said(one)).toEqual([
    expect.stringContaining(
      '东镇《收入》F5 合计“总收入（万元）”为 12（东镇.xlsx），汇总中该单位 2 个文件合计为 20，相差 -8',
    ),
  ]);
});
