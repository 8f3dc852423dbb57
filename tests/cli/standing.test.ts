/** What lies where a summary is written: nothing that people typed or kept is lost under it. */
import fs from 'node:fs';
import path from 'node:path';
import { readEntries, returnedHeader } from '../../src/core/entries';
import type { Snapshot } from '../../src/core/model/snapshot';
import { readPeriods } from '../../src/core/summary/state/read-periods';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { patchWorkbook } from '../../src/hosts/xlsx/write';
import { inFolder, run, type Ran } from './program';

const name = '云锦社区党建台账.xlsx';
const ledger = fs.readFileSync(path.join(__dirname, '../../assets/samples/听泉镇', name));
const options = { codec: nodeCodec, readXls: readXlsInPlace };

const opened = (file: string) => openWorkbook(path.basename(file), fs.readFileSync(file), options);
const read = async (file: string): Promise<Snapshot> => (await opened(file)).read();
const periodsIn = async (file: string): Promise<readonly string[]> =>
  (readPeriods(await read(file)) ?? []).map(({ period }) => period);
const returned = async (file: string): Promise<readonly unknown[]> =>
  readEntries(await read(file)).flatMap(({ page, item, value }) =>
    page === 'O03' && item === returnedHeader && value !== '' ? [value] : [],
  );

/** A folder 报送 with one ledger, and the summary of it made again and again. */
async function withLedger(work: (at: (file: string) => string, made: (...words: string[]) => Ran) => unknown) {
  await inFolder(async (folder) => {
    fs.mkdirSync(path.join(folder, '报送'));
    fs.writeFileSync(path.join(folder, '报送', name), ledger);
    await work(
      (file) => path.join(folder, file),
      (...words) => run(folder, 'summary', '报送', '--quiet', ...words),
    );
  });
}

/** As a clerk does it: 2 under 退回次数 in the first line of O03. */
async function typeReturned(file: string): Promise<void> {
  const book = await opened(file);
  const snapshot = await book.read();
  const sheet = snapshot.sheets.find((each) => each.name.startsWith('O03'));
  const source = book.package?.file;
  if (sheet === undefined || source === undefined) throw new Error('no O03');
  const column = sheet.columns.findIndex(({ kind, value }) =>
    kind.some((is, row) => is === 2 && snapshot.strings[value[row] ?? -1] === returnedHeader),
  );
  const cells = sheet.columns[column];
  const header = cells?.value.findIndex(
    (value, row) => cells.kind[row] === 2 && snapshot.strings[value] === returnedHeader,
  );
  if (header === undefined) throw new Error('no column');
  const change = { kind: 'setValue', sheet: sheet.name, row: header + 1, column, value: 2 } as const;
  fs.writeFileSync(file, (await patchWorkbook(source, [change], { codec: nodeCodec, journal: false })).bytes);
}

test('made again it is the same, and what was typed into it stays', async () => {
  await withLedger(async (at, made) => {
    const again = (): Ran => made('-o', '汇总.xlsx', '--as-of', '2024-06-30');
    again();
    const first = fs.readFileSync(at('汇总.xlsx'));
    expect(again().out).not.toContain('已改名');
    expect(fs.readFileSync(at('汇总.xlsx')).equals(first)).toBe(true);
    await typeReturned(at('汇总.xlsx'));
    again();
    expect(await returned(at('汇总.xlsx'))).toEqual([2]);
    expect(fs.readdirSync(at('.')).sort()).toEqual(['报送', '汇总.xlsx'].sort());
  });
});

test('another month’s summary is kept under its month, and counts as an earlier one where it lies among the files', async () => {
  await withLedger(async (at, made) => {
    made('-o', '汇总.xlsx', '--as-of', '2024-05-31');
    await typeReturned(at('汇总.xlsx'));
    expect(made('-o', '汇总.xlsx', '--as-of', '2024-06-30').out).toContain('已改名为：汇总（2024年5月）.xlsx');
    expect(await periodsIn(at('汇总.xlsx'))).toEqual(['2024-06']);
    expect(await returned(at('汇总（2024年5月）.xlsx'))).toEqual([2]);

    made('-o', '报送/汇总.xlsx', '--as-of', '2024-05-31');
    made('-o', '报送/汇总.xlsx', '--as-of', '2024-06-30');
    expect(await periodsIn(at('报送/汇总.xlsx'))).toEqual(['2024-05', '2024-06']);
    expect(await periodsIn(at('报送/汇总（2024年5月）.xlsx'))).toEqual(['2024-05']);
  });
});

test('made again without a word of the months before, it still carries them', async () => {
  await withLedger(async (at, made) => {
    made('-o', '五月.xlsx', '--as-of', '2024-05-31');
    made('-o', '汇总.xlsx', '--as-of', '2024-06-30', '--previous', '五月.xlsx');
    const first = fs.readFileSync(at('汇总.xlsx'));
    made('-o', '汇总.xlsx', '--as-of', '2024-06-30');
    expect(await periodsIn(at('汇总.xlsx'))).toEqual(['2024-05', '2024-06']);
    expect(fs.readFileSync(at('汇总.xlsx')).equals(first)).toBe(true);
  });
});

test('a workbook of somebody’s that bears the name is kept as it is, an empty file is not', async () => {
  await withLedger((at, made) => {
    fs.writeFileSync(at('汇总.xlsx'), ledger);
    fs.writeFileSync(at('空.xlsx'), '');
    const { out } = made('-o', '汇总.xlsx', '--as-of', '2024-06-30', '--json');
    expect((JSON.parse(out) as { readonly kept: string }).kept).toBe('汇总（原有）.xlsx');
    expect(fs.readFileSync(at('汇总（原有）.xlsx')).equals(ledger)).toBe(true);
    made('-o', '空.xlsx', '--as-of', '2024-06-30');
    expect(fs.readdirSync(at('.')).sort()).toEqual(['报送', '汇总.xlsx', '汇总（原有）.xlsx', '空.xlsx'].sort());
  });
});

test('single sheets of a summary are no submission, and never take the place of a whole one', async () => {
  await withLedger(async (at, made) => {
    made('-o', '报送/收入.xlsx', '--as-of', '2024-06-30', '--only', 'O13,o18');
    const { out } = made('-o', '汇总.xlsx', '--as-of', '2024-06-30');
    expect(out).toContain('报送/收入.xlsx  这是本工具做出的汇总表，不作为报送材料。');
    expect(made('-o', '报送/收入.xlsx', '--as-of', '2024-07-31', '--only', 'O18').out).not.toContain('已改名');
    expect(made('-o', '汇总.xlsx', '--as-of', '2024-06-30', '--only', 'O18').out).toContain('汇总（2024年6月）.xlsx');
    expect(await periodsIn(at('汇总（2024年6月）.xlsx'))).toEqual(['2024-06']);
  });
});

test('a sheet that there is not is said before anything is written', async () => {
  await withLedger((at, made) => {
    const { status, errors } = made('-o', '汇总.xlsx', '--only', 'O99');
    expect([status, errors]).toEqual([2, '--only 没有“O99”，可以用：O01 至 O36。\n']);
    expect(fs.existsSync(at('汇总.xlsx'))).toBe(false);
  });
});
