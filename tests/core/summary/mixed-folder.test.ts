/** A folder as it really comes: doubles, broken files, strangers, old templates. Each is named; none is in or out silently. */
import { examine } from '../../../src/core/engine';
import { Refusal } from '../../../src/core/errors';
import { sentence } from '../../../src/core/messages';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { templateProperty } from '../../../src/core/rules';
import { consolidate, type Tried } from '../../../src/core/summary/consolidate';
import { buildSnapshot, type GridCell } from '../../snapshots/builder';
import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';
import { drawn } from './ledgers';

const template = builtIn();
const asOf = serial('2024-06-30');

function incomes(unit: string, villages: readonly (readonly [string, number])[]): readonly (readonly GridCell[])[] {
  return [
    ['村级集体经济收入统计表'],
    [`填报单位：${unit}`, null, '报告期：2024年6月'],
    ['村名', '乡镇', '年度', '经营收入（万元）', '发包及上交收入（万元）', '总收入（万元）', '收入口径'],
    ...villages.map(([village, total]) => [village, unit, 2024, total, 0, total, '经营性收入']),
    ['合计', null, null, null, null, villages.reduce((sum, [, total]) => sum + total, 0), null],
  ];
}

function file(name: string, rows: readonly (readonly GridCell[])[], about: Partial<Snapshot> = {}): Tried {
  const snapshot = buildSnapshot([{ name: '收入', rows }], { name, ...about });
  return { file: name, examination: examine(snapshot, template, { asOf }) };
}

const tried: readonly Tried[] = [
  file(
    '甲.xlsx',
    incomes('东镇', [
      ['柳村', 12],
      ['桃村', 8],
    ]),
    { savedAt: '2024-07-01T08:00:00Z' },
  ),
  file(
    '甲（旧）.xlsx',
    incomes('东镇', [
      ['柳村', 11],
      ['桃村', 8],
    ]),
    { savedAt: '2024-06-28T08:00:00Z' },
  ),
  file(
    '甲（最旧）.xlsx',
    incomes('东镇', [
      ['柳村', 10],
      ['桃村', 8],
    ]),
    { savedAt: '2024-06-20T08:00:00Z' },
  ),
  file(
    '乙.xlsx',
    incomes('西镇', [
      ['=cmd|x', 5],
      ['@SUM', 6],
    ]),
  ),
  file('价目表.xlsx', [
    ['品名', '单价'],
    ['纸', 3],
    ['笔', 2],
  ]),
  file('旧表.xlsx', incomes('北镇', [['杏村', 7]]), { properties: new Map([[templateProperty, 'zhengtui@2023']]) }),
  { file: '坏.xlsx', refusal: new Refusal('damaged', { reason: 'truncated' }) },
  { file: '密.xlsx', refusal: new Refusal('encrypted') },
];

const consolidation = consolidate(tried, {
  template,
  asOf,
  period: '2024-06',
  expectedUnits: ['东镇', '西镇', '南镇', '北镇'],
});

test('every file is either taken in or named with its reason', () => {
  expect(consolidation.submissions.map(({ file: name, unit }) => [name, unit])).toEqual([
    ['甲.xlsx', '东镇'],
    ['乙.xlsx', '西镇'],
  ]);
  expect(consolidation.leftOut.map(({ file: name, reason, detail }) => [name, reason, detail])).toEqual(
    expect.arrayContaining([
      ['甲（旧）.xlsx', 'superseded', '甲.xlsx'],
      ['甲（最旧）.xlsx', 'superseded', '甲.xlsx'],
      ['价目表.xlsx', 'no-table', ''],
      ['旧表.xlsx', 'old-template', 'zhengtui@2023'],
      ['坏.xlsx', 'damaged', ''],
      ['密.xlsx', 'encrypted', ''],
    ]),
  );
  expect(consolidation.submissions.length + consolidation.leftOut.length).toBe(tried.length);
});

test('who did not hand in is missing, not nought', () => {
  expect(consolidation.missingUnits).toEqual(['南镇', '北镇']);
  const { text } = drawn(consolidation, 'O03');
  expect(text).toContain('南镇');
  expect(text).toContain('文件不完整，可能没有复制完或下载完');
  expect(text).toContain('工作簿有密码');
});

test('that one unit handed in three is said, with the one that was taken', () => {
  const finding = consolidation.findings.find(({ rule }) => rule === 'F10');
  expect(finding === undefined ? '' : sentence(finding, template, 'zh-CN')).toMatch(/^东镇 交了 3 份.*甲\.xlsx/);
});

test('the sums are those of the newest files, cell by cell', () => {
  const totals = consolidation.reading.tables
    .filter(({ def }) => def.code === 'T11')
    .flatMap((table) => [...(table.fields.get('total')?.number ?? [])]);
  expect(totals.sort((a, b) => a - b)).toEqual([5, 6, 8, 12]);
});

test('what looks like a formula stays text on every sheet', () => {
  const { drawing } = drawn(consolidation, 'O18');
  const hostile = drawing.cells.filter(({ value }) => value === '=cmd|x' || value === '@SUM');
  expect(hostile).toHaveLength(2);
  expect(hostile.every(({ formula }) => formula === undefined)).toBe(true);
});

test('a newer copy of one ledger takes the place of that ledger only', () => {
  const visits: readonly (readonly GridCell[])[] = [
    ['联系点台账'],
    ['填报单位：东镇', null, '报告期：2024年6月'],
    ['班子成员', '职务', '所在党组织', '联系点', '计划次数', '实际次数'],
    ['周书记', '书记', '东镇党委', '柳村', 6, 5],
  ];
  const first = incomes('东镇', [
    ['柳村', 11],
    ['桃村', 8],
  ]);
  const both = buildSnapshot(
    [
      { name: '收入', rows: first },
      { name: '联系点', rows: visits },
    ],
    { name: '全套.xlsx', savedAt: '2024-06-28T08:00:00Z' },
  );
  const one = consolidate(
    [
      { file: '全套.xlsx', examination: examine(both, template, { asOf }) },
      file(
        '收入更正.xlsx',
        incomes('东镇', [
          ['柳村', 12],
          ['桃村', 8],
        ]),
        { savedAt: '2024-07-01T08:00:00Z' },
      ),
    ],
    { template, asOf, period: '2024-06', expectedUnits: [] },
  );
  const codes = one.reading.tables.map(({ def }) => def.code);
  expect(codes.sort()).toEqual(['T11', 'T17']);
  expect(one.leftOut).toEqual([
    expect.objectContaining({ file: '全套.xlsx', reason: 'partly-superseded', detail: '收入更正.xlsx' }),
  ]);
  expect(drawn(one, 'O03').text).toContain('《村级集体经济收入统计表》同一单位同一期另有一份（收入更正.xlsx）');
  expect(drawn(one, 'O18').text).toContain('12');
  expect(one.findings.map(({ rule }) => rule)).toContain('F10');
});
