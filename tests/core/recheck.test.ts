/** After any edit in a record the quick look finds in that row what examining the whole workbook finds there. */
import path from 'node:path';
import { examine } from '../../src/core/engine';
import type { Examination } from '../../src/core/examination';
import { serialOfIso } from '../../src/core/model/calendar';
import type { Scalar } from '../../src/core/model/change';
import type { Finding } from '../../src/core/model/finding';
import { withCell } from '../../src/core/model/with-cell';
import { recheckRow } from '../../src/core/recheck';
import { OUT_OF_SCALE } from '../../src/core/rules/columns/out-of-scale';
import { builtInTemplate } from '../../src/core/template';
import { fromGrid } from '../snapshots/from-grid';
import { Chance } from '../samples/chance';
import { examineSample, openSamples } from '../samples/measure';

const template = builtInTemplate();
const typed: readonly Scalar[] = [
  null,
  '',
  '无',
  '120%',
  0.85,
  '2024年6月31日',
  '2024.6.3',
  45000,
  -3,
  '是',
  '3.5万元',
  '110101199013051234',
  true,
  '不在表里的值',
];
const editsOfEach = 4;

/** Checks that name a whole column, as 党员名册[姓名] does: what they found stands until the whole is examined. */
const whole = new Set(
  template.rules.flatMap(({ id, checks = [] }) =>
    checks
      .filter(({ formula, facts }) =>
        [formula, ...Object.values(facts)].some((text) => /[\p{L}\p{N}]\[(?!@)/u.test(text.replaceAll('参数[', ''))),
      )
      .map(({ table, at }) => `${id} ${table}.${at}`),
  ),
);

function ofRow(findings: readonly Finding[], sheet: string, row: number): readonly string[] {
  return findings
    .filter((finding) => finding.sheet === sheet && finding.row === row && /^[VR]/.test(finding.rule))
    .filter(({ rule, table, field }) => !whole.has(`${rule} ${String(table)}.${String(field)}`))
    .filter(({ message }) => message !== OUT_OF_SCALE)
    .map((finding) => `${finding.id} ${JSON.stringify(finding.facts)}`)
    .sort();
}

/** Which rows are records and which column is which field. */
function recognised({ reading }: Examination): string {
  return JSON.stringify(
    reading.tables.map(({ found }) => [found.table, [...found.records], found.columns.map(({ field }) => field)]),
  );
}

/** What a row alone cannot tell, as it stood before. */
function unsettled(findings: readonly Finding[], sheet: string, row: number): readonly string[] {
  return findings
    .filter((finding) => finding.sheet === sheet && finding.row === row)
    .filter(({ rule, table, field }) => whole.has(`${rule} ${String(table)}.${String(field)}`))
    .map(({ id }) => id);
}

test('edits all over the samples', async () => {
  const samples = await openSamples(path.join(__dirname, '../../assets/samples'));
  const chance = new Chance('recheck');
  let edits = 0;
  let changed = 0;
  for (const file of samples.files) {
    const before: Examination = await examineSample(samples, file, template);
    const { asOf, snapshot, tables } = before.reading;
    for (const table of tables) {
      const sheet = snapshot.sheets[table.found.sheet]?.name ?? '';
      for (let n = 0; n < editsOfEach; n += 1) {
        const row = table.rows[chance.between(0, table.rows.length - 1)];
        const column = chance.between(table.found.firstColumn + 1, table.found.lastColumn);
        const value = typed[chance.between(0, typed.length - 1)] ?? null;
        if (row === undefined) continue;
        const edited = withCell(snapshot, sheet, row, column, value);
        const quick = edited === null ? null : recheckRow(before, edited, sheet, row, column);
        if (edited === null || quick === null) continue;
        const again = examine(edited, template, { asOf });
        // An edit that changes what is recognised is for the whole to say.
        if (recognised(again) !== recognised(before)) continue;
        const now = ofRow(quick, sheet, row);
        const was = ofRow(before.findings, sheet, row);
        expect([file, sheet, row, column, value, now]).toEqual([
          file,
          sheet,
          row,
          column,
          value,
          ofRow(again.findings, sheet, row),
        ]);
        edits += 1;
        if (now.join() !== was.join()) changed += 1;
        expect(unsettled(quick, sheet, row)).toEqual(unsettled(before.findings, sheet, row));
        expect(quick.filter((finding) => finding.row !== row || finding.sheet !== sheet)).toEqual(
          before.findings.filter((finding) => finding.row !== row || finding.sheet !== sheet),
        );
      }
    }
  }
  expect(edits).toBeGreaterThan(150);
  expect(changed).toBeGreaterThan(50);
});

test('what compares an amount with its column stands until the whole is examined', () => {
  const snapshot = fromGrid([
    ['村名', '乡镇', '年度', '经营收入（万元）', '总收入（万元）', '是否达标'],
    ['竹影村', '听泉镇', 2024, 5.2, 6.1, '是'],
    ['鹭鸣村', '听泉镇', 2024, 52000, 7.3, '是'],
    ['松涛坞村', '听泉镇', 2024, 4.1, 5.5, '是'],
  ]);
  const asOf = serialOfIso('2024-06-30') ?? 0;
  const before = examine(snapshot, template, { asOf });
  const scale = (findings: readonly Finding[]): readonly (number | null)[] =>
    findings.filter(({ message }) => message === OUT_OF_SCALE).map(({ row }) => row);
  expect(scale(before.findings)).toEqual([2]);
  const edited = withCell(snapshot, 'Sheet1', 2, 4, 8.1);
  if (edited === null) throw new Error('no such cell');
  expect(scale(recheckRow(before, edited, 'Sheet1', 2, 4) ?? [])).toEqual([2]);
  const mended = withCell(snapshot, 'Sheet1', 2, 3, 5.2);
  if (mended === null) throw new Error('no such cell');
  expect(scale(examine(mended, template, { asOf }).findings)).toEqual([]);
});

test('a header, a title or a row without a record is for the whole to say', async () => {
  const samples = await openSamples(path.join(__dirname, '../../assets/samples'));
  const before = await examineSample(samples, samples.files[0] ?? '', template);
  const { snapshot, tables } = before.reading;
  const sheet = snapshot.sheets[tables[0]?.found.sheet ?? 0]?.name ?? '';
  const header = tables[0]?.found.headerRows.first ?? 0;
  const edited = withCell(snapshot, sheet, header, tables[0]?.found.firstColumn ?? 0, '姓名');
  expect(edited === null ? null : recheckRow(before, edited, sheet, header, 0)).toBeNull();
  expect(withCell(snapshot, sheet, 1_000_000, 0, 1)).toBeNull();
  expect(withCell(snapshot, '没有这张表', 0, 0, 1)).toBeNull();
});

test('the first value typed into a ledger that came back empty is for the whole to say, and so is the last one taken out', () => {
  const header = ['乡镇', '村名', '年度', '经营收入', '总收入', '收入线', '是否达标'];
  const names = ['竹影村', '云锦村'].map((village) => ['听泉镇', village, 2024]);
  const asOf = serialOfIso('2024-06-30') ?? 0;
  const empty = fromGrid([['2024年村级集体经济收入统计表'], header, ...names]);
  const begun = withCell(empty, 'Sheet1', 2, 4, 8);
  if (begun === null) throw new Error('no such cell');
  expect(recheckRow(examine(empty, template, { asOf }), begun, 'Sheet1', 2, 4)).toBeNull();
  expect(recheckRow(examine(begun, template, { asOf }), empty, 'Sheet1', 2, 4)).toBeNull();
});

test('a row that tells less or more of a column of several fields than the others is for the whole to say', () => {
  const asOf = serialOfIso('2024-06-30') ?? 0;
  const header = ['党支部', '活动类型', '日期', '主题', '主持人、记录人', '应到人数', '实到人数'];
  const meeting = (both: string): readonly Scalar[] => [
    '竹影村党支部',
    '主题党日',
    '2024-03-05',
    '学习条例',
    both,
    25,
    23,
  ];
  const meetings = fromGrid([['组织生活登记表'], header, meeting('李明、王芳'), meeting('李明')]);
  const places = ['镇村', '年度', '经营收入', '投资收益', '补助收入', '总收入'];
  const incomes = fromGrid([
    ['2024年村级集体经济收入统计表（单位：万元）'],
    places,
    ['听泉镇竹影村', 2024, 5, 1, 0, 6],
    ['石桥村', 2024, 5, 1, 0, 6],
  ]);
  for (const [snapshot, column] of [
    [meetings, 6],
    [incomes, 3],
  ] as const) {
    const before = examine(snapshot, template, { asOf });
    expect(before.findings).toContainEqual(expect.objectContaining({ rule: 'V01', row: 3, message: 'V01.part' }));
    for (const [row, quick] of [
      [2, true],
      [3, false],
    ] as const) {
      const edited = withCell(snapshot, 'Sheet1', row, column, 7);
      if (edited === null) throw new Error('no such cell');
      expect(recheckRow(before, edited, 'Sheet1', row, column) !== null).toBe(quick);
    }
  }
});
