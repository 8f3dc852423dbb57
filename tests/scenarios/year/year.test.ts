/**
 * A year of a small made city: every month's summary is written, reopened and lies among the files of the next month. What
 * the sheets must say was worked out by hand from the numbers in `town.ts`.
 */
import * as xlsx from '@e965/xlsx';
import { sentence } from '../../../src/core/messages';
import { monthsUpTo, type Month } from './months';
import { yearTemplate } from './town';

let months: readonly Month[] = [];

beforeAll(async () => {
  months = await monthsUpTo(12);
}, 300_000);

const of = (month: number): Month => {
  const found = months[month - 1];
  if (found === undefined) throw new Error(`no month ${String(month)}`);
  return found;
};

/** What stands on a sheet, row by row, without the empty cells. */
function rows(month: number, role: string): readonly (readonly unknown[])[] {
  const sheet = of(month).sheets.find((each) => each.role === role);
  const lines: (unknown[] | undefined)[] = [];
  for (const { row, column, value } of sheet?.cells ?? []) (lines[row] ??= [])[column] = value;
  return Array.from(lines, (line) => Array.from(line ?? [], (value) => value ?? null));
}

/** The row of a sheet that has these words in its cells. */
function row(month: number, role: string, ...words: readonly string[]): readonly unknown[] {
  return rows(month, role).find((line) => words.every((word) => line.includes(word))) ?? [];
}

/** Rows of the sheet between its header and its notes that begin with a number. */
const numbered = (month: number, role: string): readonly (readonly unknown[])[] =>
  rows(month, role).filter((line) => typeof line[0] === 'number');

const told = (month: number, rules: RegExp): readonly string[] =>
  of(month)
    .consolidation.findings.filter(({ rule }) => rules.test(rule))
    .map((finding) => `${finding.severity} ${finding.rule} ${sentence(finding, yearTemplate(), 'zh-CN')}`);

test('the workbooks of the towns and of the office are in order, every month', () => {
  const wrong = months.flatMap(({ consolidation }) =>
    consolidation.submissions.flatMap(({ unit, findings }) =>
      findings.filter(({ severity }) => severity !== 'hint').map((finding) => `${unit} ${finding.id}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test('in January nothing lies before; from February on every rule that has something to look back to is tried', () => {
  const waiting = (month: number): readonly string[] =>
    of(month)
      .consolidation.notChecked.filter(({ needs }) => needs.includes('previous-period'))
      .map(({ rule }) => rule);
  expect(waiting(1)).toEqual(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07', 'Q08']);
  // No ledger of projects and stars is kept; incomes come in March.
  expect(waiting(2)).toEqual(['Q05', 'Q06', 'Q07']);
  expect(waiting(12)).toEqual(['Q06', 'Q07']);
});

test('between the months nothing is said but what was planted', () => {
  const all = new Map(months.map((_, i) => [i + 1, told(i + 1, /^Q/)]));
  const units = (c: string, from: number, to: number, p: string, came: string, went: string): string =>
    `hint Q08 全市 ${c} 由 ${String(from)} 变为 ${String(to)}（${p}%）：两期有数据的单位不同，本期新增 ${came}，本期没有 ${went}，不能直接比较。`;
  expect(Object.fromEntries([...all].filter(([, lines]) => lines.length > 0))).toEqual({
    8: [
      'confirm Q02 南镇 本期没有报送问题整改台账，上期的 1 个问题没有核对，其中 1 个没有销号：N-1。',
      units('支部数', 6, 4, '-33.3', '无', '南镇'),
      units('党员数', 25, 17, '-32', '无', '南镇'),
    ],
    9: [
      'confirm Q05 东镇甲村 本季累计 3 万元，小于上季 3.5 万元。',
      units('支部数', 4, 6, '+50', '南镇', '无'),
      units('党员数', 17, 25, '+47.1', '南镇', '无'),
    ],
    11: ['error Q02 上月问题 D-1（东镇） 本月不见了。请保留并注明去向。'],
  });
  expect(told(8, /^M01/)).toEqual(['error M01 未报单位（1 个）：南镇。']);
});

test('reds in a row: once, twice, three times, then none; a month without a report neither counts nor ends them', () => {
  const reds = (month: number, town: string): unknown => row(month, 'O08', town, 'G-1')[10];
  expect([4, 5, 6, 7, 8].map((month) => reds(month, '西镇'))).toEqual(['—', '1', '2（约谈）', '3（作检讨）', '—']);
  expect([6, 7, 8, 9, 10].map((month) => reds(month, '南镇'))).toEqual(['—', '1', undefined, '2（约谈）', undefined]);
});

test('the ladder is proposed beside the ledger of orders, and drafts stand behind the orders', () => {
  const proposals = (month: number) =>
    numbered(month, 'O10-proposals').map((line) => [line[1], line[2], line[3], line[6], line[7], line[8], line[9]]);
  const task = 'G-1　七类支部应建尽建';
  expect(proposals(5)).toEqual([[task, '西镇', '催办单', '红牌 1 次，落后 33.37 个百分点', '—', '—', '新立']]);
  expect(proposals(6)).toEqual([
    [task, '西镇', '约谈单', '连续红牌 2 次，落后 34.59 个百分点', 'DB-1', '催办单', '升级'],
    ['W-1　主题党日记录过于简单', '西镇', '通报单', '逾期 30 天', '—', '—', '新立'],
  ]);
  expect(proposals(12)).toEqual([]);
  const orders = (month: number): string => rows(month, 'O09').flat().join('|');
  expect(orders(5)).toContain('督办单（拟）');
  expect(orders(5)).toContain('建议：催办单');
  expect(orders(6)).toContain('连续红牌 2 次，落后 34.59 个百分点，建议升为约谈单，由办公室决定。');
  expect(orders(6)).toContain('建议：通报单');
  expect(orders(6)).toContain('通报单请在 7 日内回复。');
  expect(orders(12)).not.toContain('拟');
});

test('the list of the next month: what was left undone first, also of a town that reported nothing', () => {
  const list = (month: number) => numbered(month, 'O25').map((line) => line.slice(1, 4).concat(line[6]));
  const task = 'G-1　七类支部应建尽建';
  expect(rows(6, 'O25')[0]?.[0]).toContain('7月工作清单');
  expect(list(6)).toEqual([
    [task, '上月未完', '西镇', '完成 15%，严重滞后'],
    [task, '上月未完', '南镇', '完成 24%，滞后'],
    ['DB-1　加快七类支部组建', '督办', '西镇', '正在办理'],
    ['W-1　主题党日记录过于简单', '整改', '西镇', '整改中'],
    ['D-2　党费收缴台账两个月未公示', '整改', '东镇', '整改中'],
    ['N-1　流动党员联系登记不完整', '整改', '南镇', '整改中'],
  ]);
  expect(list(8)).toEqual([
    [task, '上月未完', '西镇', '完成 50%，滞后'],
    [task, '上月未完', '南镇', '本期未报；2024年7月完成 25%，严重滞后'],
    ['DB-1　加快七类支部组建', '督办', '西镇', '正在办理'],
    ['N-1　流动党员联系登记不完整', '整改', '南镇', '本期未报台账；2024年7月整改中'],
  ]);
  expect(rows(12, 'O25')[0]?.[0]).toContain('1月工作清单');
  // What falls due in December stands on the list that November makes for it.
  expect(list(11).map((line) => line[1])).toEqual(Array.from({ length: 6 }, () => '年初任务'));
});

test('ranks of the villages are 1, 2, 2, 4 and so on, and the way that a village moved is told', () => {
  const ranks = (month: number) =>
    numbered(month, 'O11').map((line) => [line[0], String(line[1]).slice(5, 9), line[7], line[10]]);
  expect(ranks(5)).toEqual([
    [1, '东镇甲村', 92, '不变'],
    [2, '东镇乙村', 88, '不变'],
    [2, '西镇甲村', 88, '不变'],
    [4, '西镇乙村', 72, '不变'],
    [5, '南镇甲村', 70, '不变'],
    [5, '南镇乙村', 70, '不变'],
  ]);
  expect(ranks(6).slice(3)).toEqual([
    [4, '南镇甲村', 78, '升1'],
    [4, '南镇乙村', 78, '升1'],
    [6, '西镇乙村', 72, '降2'],
  ]);
  expect(ranks(1).map((line) => line[3])).toEqual(Array.from({ length: 6 }, () => '—'));
});

test('most improved: only of the last third of the period before, by what was gained', () => {
  expect(row(6, 'O24', '南镇')).toEqual(['南镇', 70, 78, 8, 3, 3, 0]);
  expect(row(7, 'O24', '南镇')).toEqual(['南镇', 78, 85, 7, 3, 2, 1]);
  for (const month of [2, 5, 8, 9, 12]) expect(row(month, 'O24', '南镇')).toEqual([]);
});

test('the whole over the months: twelve lines, each as it was told', () => {
  const lines = rows(12, 'O04').filter((line) => /^2024年\d+月$/.test(String(line[1])));
  expect(lines.map((line) => Math.round(Number(line[4]) * 10_000) / 100)).toEqual([
    8.17, 14.83, 20.83, 26.5, 33.17, 39.83, 47.17, 62.75, 68.33, 81.83, 91, 100,
  ]);
  expect(lines.map((line) => line[2])).toEqual([6, 6, 6, 6, 6, 6, 6, 4, 6, 6, 6, 6]);
  expect(lines.map((line) => line[7])).toEqual([80, 80, 80, 80, 80, 82.67, 85, 85, 85, 85, 85, 85]);
});

test('the ledger of problems: overdue in June, all closed in December, none lost', () => {
  expect(row(6, 'O21', '合计').slice(0, 9)).toEqual(['合计', 4, 1, 0, 3, 0, 0, 1, 0.25]);
  expect(row(6, 'O21-overdue', 'W-1').slice(1, 3)).toEqual(['西镇', 'W-1']);
  expect(row(12, 'O21', '合计').slice(0, 9)).toEqual(['合计', 4, 4, 0, 0, 0, 0, 0, 1]);
});

test('half-year in June and December: 40, 30, 10, 15 and 5 by hand', () => {
  const half = (month: number) => numbered(month, 'O27').map((line) => [...line]);
  expect(half(6)).toEqual([
    [1, '东镇', 40, 27, 8, 7.5, 5, 87.5],
    [2, '南镇', 29.84, 23.4, 7, 0, 5, 65.24],
    [3, '西镇', 26.21, 24, 7.5, 0, 5, 62.71],
  ]);
  expect(half(12)).toEqual([
    [1, '东镇', 40, 27, 8, 15, 5, 95],
    [2, '南镇', 40, 25.5, 7, 15, 5, 92.5],
    [3, '西镇', 40, 24, 7.5, 15, 5, 91.5],
  ]);
});

test('the year in December: 20, 20, 25, 15 and 20 by hand; who lacks a month is named', () => {
  const lines = numbered(12, 'O28').map((line) => line.slice(0, 10));
  expect(lines).toEqual([
    [1, '东镇', 20, 18.25, 22.5, 12, 17, '', 89.75, '较好'],
    [2, '南镇', 17.66, 15.77, 21.25, 10.5, 19.6, '', 84.78, '较好'],
    [3, '西镇', 15.84, 15.42, 20, 11.25, 15, '', 77.51, '一般'],
  ]);
  const notes = rows(12, 'O28').flat().join('|');
  expect(notes).toContain('已有 12 期');
  expect(notes).toContain('已有 2 次');
  expect(notes).toContain('只按已有的期平均：南镇（2024年8月）');
});

test('meetings: weeks that began, months by the earlier summaries, a July assessment is the first half’s', () => {
  const line = (name: string) => row(12, 'O32', name).slice(1, 4);
  expect(line('一周一例会')).toEqual([53, 52, '3月11日—3月17日']);
  expect(line('一月一清单')).toEqual([12, 12, '无']);
  expect(line('一季一督办')).toEqual([4, 3, '四季度']);
  // The scores of December are the second half's assessment, though no meeting is told.
  expect(line('半年一考评')).toEqual([2, 2, '无']);
  expect(line('一年一考核')).toEqual([1, 0, '2024年度']);
  // A list is of a month, not of a day.
  expect(row(12, 'O32', '一月一清单')[4]).toBe('2024年12月');
});

test('the workbook grows by the same with every month, and has the same sheets, each once', () => {
  const names = months.map(({ sheets }) => sheets.map(({ name }) => name));
  for (const list of names) {
    expect(new Set(list).size).toBe(list.length);
    expect(list).toEqual(names[0]);
  }
  const told = months.map(({ sheets }) => {
    const state = sheets.find(({ role }) => role === 'state');
    return new Set(state?.cells.map((cell) => cell.row)).size - 2;
  });
  const more = told.map((count, i) => count - (told[i - 1] ?? 0));
  // A month leaves its own facts and carries the others on unchanged.
  expect(Math.max(...more)).toBeLessThan(1.35 * (more[0] ?? 0));
  expect(of(12).bytes.length).toBeLessThan(2 * of(1).bytes.length);
});

test('no cell of any month’s workbook holds an error', () => {
  for (const { bytes, period } of months) {
    const book = xlsx.read(bytes, { type: 'array' });
    const wrong = book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {})
        .filter(([, cell]) => (cell as xlsx.CellObject).t === 'e')
        .map(([at]) => `${name}!${at}`),
    );
    expect([period, wrong]).toEqual([period, []]);
  }
});
