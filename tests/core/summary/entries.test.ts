/** What people type into the sheets of a summary comes back in the next one, and counts. */
import { serialOfIso } from '../../../src/core/model/calendar';
import { summarySheets } from '../../../src/core/summary';
import { consolidate, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { examine } from '../../../src/core/engine';
import { returnWorkbooks } from '../../../src/core/summary/sheets/unit-returns';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { createWorkbook, patchWorkbook } from '../../../src/hosts/xlsx/write';
import type { Change } from '../../../src/core/model/change';
import { buildSnapshot, type GridSheet } from '../../snapshots/builder';
import { grid, progress, template } from './months';

const asOf = '2024-12-31';
const period = '2024-12';
const serial = serialOfIso(asOf) ?? 0;
const file = '红星镇/红星镇12月.xlsx';
const sheets: readonly GridSheet[] = [
  progress('2024年12月', [
    ['红星镇', 'G-1', 1],
    ['红星镇', 'G-2', 0.4],
  ]),
  debriefs([['张大山', '红星镇党委书记', 30, 5, 1, 0]]),
];

function debriefs(lines: readonly (readonly (string | number)[])[]): GridSheet {
  const table = template.tables.find(({ code }) => code === 'T18');
  const fields = ['name', 'post', 'good', 'fair', 'average', 'poor'];
  const labels = fields.map((id) => table?.fields.find((field) => field.id === id)?.label ?? id);
  return { name: '述职评议', rows: [[table?.title ?? ''], labels, ...lines] };
}

const tried = (name: string): Tried => ({
  file: name,
  examination: examine(buildSnapshot(sheets), template, { asOf: serial }),
});

const december = (files: readonly Tried[], asked = period): Consolidation =>
  consolidate(files, { template, asOf: serial, period: asked, expectedUnits: [] });

/** A cell of an output sheet, by the row in which a text stands and the header of its column. */
function cellOf(consolidation: Consolidation, role: string, text: string, header: string): readonly [number, number] {
  const rows = grid(consolidation, role);
  const row = rows.findIndex((cells) => cells.includes(text));
  const column =
    rows
      .slice(0, row)
      .findLast((cells) => cells.includes(header))
      ?.indexOf(header) ?? -1;
  if (row < 0 || column < 0) throw new Error(`${role}: no ${header} beside ${text}`);
  return [row, column];
}

const valueAt = (consolidation: Consolidation, role: string, text: string, header: string): unknown => {
  const [row, column] = cellOf(consolidation, role, text, header);
  return grid(consolidation, role)[row]?.[column] ?? null;
};

/** The summary as a workbook into which people typed, examined as a file among others. */
async function typedInto(
  consolidation: Consolidation,
  typed: readonly (readonly [role: string, text: string, header: string, value: string | number])[],
): Promise<Tried> {
  const drawn = summarySheets(consolidation, []);
  const changes = typed.map(([role, text, header, value]): Change => {
    const [row, column] = cellOf(consolidation, role, text, header);
    const sheet = drawn.find((each) => each.role === role)?.name ?? '';
    return { kind: 'setValue', sheet, row, column, value };
  });
  const bytes = await createWorkbook(drawn, { codec: nodeCodec });
  const options = { codec: nodeCodec, readXls: readXlsInPlace };
  const source = (await openWorkbook('汇总.xlsx', bytes, options)).package?.file;
  if (source === undefined) throw new Error('the summary cannot be opened');
  const patched = await patchWorkbook(source, changes, { codec: nodeCodec, journal: false });
  const opened = await openWorkbook('汇总.xlsx', patched.bytes, options);
  return { file: '汇总.xlsx', examination: examine(await opened.read(), template, { asOf: serial }) };
}

const problem = (consolidation: Consolidation): string => {
  const header = grid(consolidation, 'O01').findIndex((cells) => cells.includes('问题'));
  const rows = grid(consolidation, 'O01').slice(header + 1);
  const level = 1;
  const found = rows.find((cells) => cells[level] === '核实' && String(cells[2]).includes('红星镇'));
  if (found === undefined) throw new Error('nothing to be confirmed');
  return String(found[6]);
};

test('points, grades and reasons that people decided stand again in the next summary of the period, and count', async () => {
  const first = december([tried(file)]);
  expect(valueAt(first, 'O28', '红星镇', '审定等次')).toBe('');
  const second = december([
    await typedInto(first, [
      ['O28', '红星镇', '加减分', 2.5],
      ['O28', '红星镇', '审定等次', '较好'],
      ['O28', '红星镇', '说明', '市委常委会研究'],
      ['O31', '张大山', '审定等次', '好'],
      ['O02', file, '退回次数', 2],
      ['O02', file, '限期', '2025年1月8日'],
    ]),
    tried(file),
  ]);
  expect(second.submissions.map((one) => one.file)).toEqual([file]);
  expect(valueAt(second, 'O28', '红星镇', '加减分')).toBe(2.5);
  expect(valueAt(second, 'O28', '红星镇', '审定等次')).toBe('较好');
  expect(valueAt(second, 'O28', '红星镇', '说明')).toBe('市委常委会研究');
  expect(valueAt(second, 'O31', '张大山', '审定等次')).toBe('好');
  expect(valueAt(second, 'O02', file, '退回次数')).toBe(2);
  expect(valueAt(second, 'O02', file, '限期')).toBe('2025年1月8日');
  expect(valueAt(second, 'O03', '红星镇', '退回次数')).toBe(2);
});

test('what was typed is carried on by summaries that nobody touched, and one of another period knows nothing of it', async () => {
  const typed = await typedInto(december([tried(file)]), [['O28', '红星镇', '审定等次', '较好']]);
  const again = await typedInto(december([typed, tried(file)]), []);
  expect(valueAt(december([again, tried(file)]), 'O28', '红星镇', '审定等次')).toBe('较好');
  const half = december([again, tried(file)], '2024-H2');
  expect(valueAt(half, 'O28', '红星镇', '审定等次')).toBe('');
});

test('a cell that was emptied since is empty in the next summary', async () => {
  const typed = await typedInto(december([tried(file)]), [['O02', file, '限期', '1月8日']]);
  const second = december([typed, tried(file)]);
  const emptied = await typedInto(second, [['O02', file, '限期', '']]);
  expect(valueAt(second, 'O02', file, '限期')).toBe('1月8日');
  expect(valueAt(december([emptied, tried(file)]), 'O02', file, '限期')).toBe('');
});

test('a finding that the office explained or set aside is not sent back again; an error is, whatever was written', async () => {
  const first = december([tried(file)]);
  const asked = problem(first);
  const returned = (consolidation: Consolidation): string =>
    JSON.stringify(returnWorkbooks(consolidation).flatMap(({ sheets: all }) => all.flatMap(({ cells }) => cells)));
  expect(returned(first)).toContain(asked);
  const error = first.submissions[0]?.findings.find(({ severity }) => severity === 'error');
  if (error === undefined) throw new Error('no error in the ledgers');
  const second = december([await typedInto(first, [['O01', asked, '说明', '已电话核实，属实']]), tried(file)]);
  expect(valueAt(second, 'O01', asked, '处理（已改/已说明/忽略）')).toBe('已说明');
  expect(valueAt(second, 'O01', asked, '说明')).toBe('已电话核实，属实');
  expect(returned(second)).not.toContain(asked);
  expect(Number(valueAt(second, 'O02', file, '核实'))).toBe(Number(valueAt(first, 'O02', file, '核实')) - 1);
  expect(valueAt(second, 'O02', file, '强制')).toBe(valueAt(first, 'O02', file, '强制'));
});

test('entries go with the name of the file when the folder is called otherwise, unless two files have that name', async () => {
  const typed = await typedInto(december([tried(file)]), [['O02', file, '退回次数', 3]]);
  const moved = '/home/office/收件/红星镇12月.xlsx';
  expect(valueAt(december([typed, tried(moved)]), 'O02', moved, '退回次数')).toBe(3);
});

test('demands that people wrote into the notice of the quarter stay, and there is room for more', async () => {
  const first = december([tried(file)]);
  const rows = grid(first, 'O26');
  const heading = rows.findIndex((cells) => cells[0] === '四、下步要求');
  const drawn = summarySheets(first, []);
  const name = drawn.find(({ role }) => role === 'O26')?.name ?? '';
  const options = { codec: nodeCodec, readXls: readXlsInPlace };
  const source = (await openWorkbook('汇总.xlsx', await createWorkbook(drawn, { codec: nodeCodec }), options)).package;
  if (source === null) throw new Error('the summary cannot be opened');
  const { bytes } = await patchWorkbook(
    source.file,
    ['一要抓紧补课。', '二要逐一销号。'].map((value, at) => ({
      kind: 'setValue' as const,
      sheet: name,
      row: heading + 1 + at,
      column: 0,
      value,
    })),
    { codec: nodeCodec, journal: false },
  );
  const opened = await openWorkbook('汇总.xlsx', bytes, options);
  const summary: Tried = {
    file: '汇总.xlsx',
    examination: examine(await opened.read(), template, { asOf: serial }),
  };
  const again = grid(december([summary, tried(file)]), 'O26');
  const at = again.findIndex((cells) => cells[0] === '四、下步要求');
  expect(again.slice(at + 1, at + 6).map((cells) => cells[0])).toEqual([
    '一要抓紧补课。',
    '二要逐一销号。',
    '',
    '',
    '',
  ]);
});
