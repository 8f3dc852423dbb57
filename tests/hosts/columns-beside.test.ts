/**
 * Where own columns stand. Of ledgers one under the other on one sheet, the lower one far down, both get theirs, in the
 * same columns of the sheet, and the marked workbook is read like the unmarked one.
 */
import { utils, write } from '@e965/xlsx';
import { examine } from '../../src/core/engine';
import type { Examination } from '../../src/core/examination';
import { leftAlone, markChanges } from '../../src/core/marking';
import { serialOfIso } from '../../src/core/model/calendar';
import type { Snapshot } from '../../src/core/model/snapshot';
import { builtInTemplate } from '../../src/core/template';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { openPackage, openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { patchWorkbook, unmarkWorkbook } from '../../src/hosts/xlsx/write';
import { openFakeExcel } from '../excel/book';

const names = ['村（社区）', '存在问题', '整改措施', '责任人', '整改时限', '整改状态'];
const problems = (town: string, villages: number, more: readonly string[]): (string | null)[][] => [
  [`${town}问题整改台账`],
  [...names, ...more],
  ...Array.from({ length: villages }, (_, i) => [
    ...[`${town}第${String(i + 1)}村`, `制度不全${String(i)}`, '补齐制度', '王建国', '2024-05-31', '整改中'],
    ...more.map(() => '无'),
  ]),
];
const rows = [...problems('东镇', 70, []), [], ...problems('西镇', 5, ['来源', '备注'])];
const lowerHeader = 74;
/** Of a column in the fake Excel. */
const usualWidth = 64;

function bytesOf(sheet = utils.aoa_to_sheet(rows)): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '问题');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const asOf = serialOfIso('2024-06-30') ?? 0;
const open = async (bytes: Uint8Array): Promise<{ snapshot: Snapshot; examination: Examination }> => {
  const opened = await openWorkbook('问题.xlsx', bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  const snapshot = await opened.read();
  return { snapshot, examination: examine(snapshot, builtInTemplate(), { asOf }) };
};
const told = ({ findings, progress }: Examination): unknown => ({
  findings: findings.filter(({ rule }) => rule !== 'M07'),
  progress,
});

test('they stand behind texts without characters, which programs write beside what they export', async () => {
  const padded = rows.map((row, i) =>
    i === 1 || i === 4 ? [...row, ...Array.from({ length: 14 - row.length }, () => '')] : row,
  );
  const before = bytesOf(utils.aoa_to_sheet(padded));
  const { snapshot, examination } = await open(before);
  expect([snapshot.sheets[0]?.columnCount, snapshot.sheets[0]?.emptyTexts]).toEqual([8, 14]);
  const changes = markChanges(examination, { stamp: null });
  expect(changes.flatMap((change) => (change.kind === 'addColumn' ? [change.column] : []))).toEqual([14, 14]);
  const { bytes } = await patchWorkbook(openPackage(before, nodeCodec), changes, { codec: nodeCodec });
  expect(told((await open(bytes)).examination)).toEqual(told(examination));
});

test('both have their columns, in the same columns of the sheet', async () => {
  const { examination } = await open(bytesOf());
  expect(examination.reading.tables.map(({ found }) => found.headerRows.first)).toEqual([1, lowerHeader]);
  const columns = markChanges(examination, { stamp: null }).flatMap((change) =>
    change.kind === 'addColumn' ? [[change.header, change.column, change.firstRow]] : [],
  );
  expect(columns).toEqual([
    ['整推·牌色', 8, 1],
    ['整推·牌色', 8, lowerHeader],
  ]);
});

test('stand behind merged cells, where those reach farther than the ledger', async () => {
  const merged = utils.aoa_to_sheet(rows);
  merged['!merges'] = [utils.decode_range('H76:J76')];
  const { examination } = await open(bytesOf(merged));
  const changes = markChanges(examination, { stamp: null });
  expect(changes.flatMap((change) => (change.kind === 'addColumn' ? [change.column] : []))).toEqual([8, 10]);
});

test('are left out, which is said, where something stands in the last column of the sheet', async () => {
  const far = utils.aoa_to_sheet(rows);
  utils.sheet_add_aoa(far, [['乱填']], { origin: 'XFD1' });
  const bytes = bytesOf(far);
  const { examination } = await open(bytes);
  expect(leftAlone(examination)).toEqual([{ sheet: '问题', reason: 'full' }]);
  const changes = markChanges(examination, { stamp: null });
  expect(changes.filter(({ kind }) => kind === 'addColumn')).toEqual([]);
  const lines = changes.flatMap((change) => (change.kind === 'addSheet' ? [JSON.stringify(change.drawing)] : []));
  expect(lines.join()).toContain('工作表“问题”最右边的列（XFD）已有内容或合并单元格，没有在表旁写入进度和指数。');
  const patched = await patchWorkbook(openPackage(bytes, nodeCodec), changes, { codec: nodeCodec });
  expect(told((await open(patched.bytes)).examination)).toEqual(told(examination));
});

test('a file that was marked is read as before, and unmarked it is the same', async () => {
  const bytes = bytesOf();
  const { examination } = await open(bytes);
  const file = openPackage(bytes, nodeCodec);
  const patched = await patchWorkbook(file, markChanges(examination, { stamp: null }), { codec: nodeCodec });
  expect(told((await open(patched.bytes)).examination)).toEqual(told(examination));
  const unmarked = await unmarkWorkbook(openPackage(patched.bytes, nodeCodec), { codec: nodeCodec });
  expect(unmarked?.exact).toBe(true);
});

test('a workbook in Excel that was marked is read as before, and restored it has its widths again', async () => {
  const { snapshot, examination } = await open(bytesOf());
  const { book } = openFakeExcel(snapshot, '1.17');
  const width = (): number => book.sheets[0]?.columnWidths.get(8) ?? usualWidth;
  const host = new ExcelHost();
  await host.apply(markChanges(examination, { stamp: null }));
  expect(told(examine(await host.read(), builtInTemplate(), { asOf }))).toEqual(told(examination));
  expect(width()).not.toBe(usualWidth);
  await host.restore();
  expect(width()).toBe(usualWidth);
  expect(told(examine(await host.read(), builtInTemplate(), { asOf }))).toEqual(told(examination));
});
