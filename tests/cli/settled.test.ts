/** What a clerk settled in the pane, or wrote on the check sheet, holds wherever the workbook is looked at. */
import fs from 'node:fs';
import path from 'node:path';
import { readAnswers } from '../../src/core/answers';
import { reasonHeader } from '../../src/core/entries';
import { ownSheets } from '../../src/core/own/names';
import type { SheetSnapshot, Snapshot } from '../../src/core/model/snapshot';
import { builtInTemplate } from '../../src/core/template';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { patchWorkbook } from '../../src/hosts/xlsx/write';
import { WorkbookDesk } from '../../src/worker/workbook-desk';
import { inFolder, run } from './program';

const asOf = 45473;
const name = '云锦社区党建台账.xlsx';
const original = fs.readFileSync(path.join(__dirname, '../../assets/samples/听泉镇', name));
const options = { codec: nodeCodec, readXls: readXlsInPlace };
const day = ['--as-of', '2024-06-30', '--json'] as const;

interface CheckedFile {
  readonly sheets: readonly { readonly sheet: string; readonly tables: readonly { readonly table: string | null }[] }[];
  readonly findings: readonly {
    readonly id: string;
    readonly severity: string;
    readonly message: string;
    readonly explained?: string;
  }[];
}

const checked = (folder: string, file: string): CheckedFile => {
  const { out } = run(folder, 'check', file, ...day);
  const [only] = (JSON.parse(out) as { readonly files: readonly CheckedFile[] }).files;
  if (only === undefined) throw new Error('nothing was checked');
  return only;
};

async function deskWith(): Promise<WorkbookDesk> {
  const desk = new WorkbookDesk(builtInTemplate(), options, '0');
  await desk.openFile({ name, bytes: original });
  return desk;
}

async function read(bytes: Uint8Array): Promise<Snapshot> {
  return (await openWorkbook(name, bytes, options)).read();
}

test('a sheet that the clerk took out in the pane is no ledger for the command line either, nor in the summary', async () => {
  await inFolder(async (folder) => {
    const desk = await deskWith();
    const { answers, view } = desk.examine(asOf);
    const sheet = view.sheets.find(({ found }) => found.tables[0]?.table === 'T05')?.name ?? '';
    await desk.saveAnswers({ ...answers, choices: new Map([[sheet, { table: null }]]) });
    fs.writeFileSync(path.join(folder, '原来.xlsx'), original);
    fs.writeFileSync(path.join(folder, name), desk.file().bytes);
    const tables = (file: string): readonly (string | null)[] =>
      checked(folder, file).sheets.flatMap((each) => each.tables.map(({ table }) => table));
    expect(tables('原来.xlsx')).toContain('T05');
    expect(tables(name)).not.toContain('T05');
    expect(
      checked(folder, name)
        .findings.map(({ id }) => id)
        .sort(),
    ).toEqual(
      desk
        .examine(asOf)
        .view.findings.map(({ id }) => id)
        .sort(),
    );
    fs.mkdirSync(path.join(folder, '报送'));
    fs.renameSync(path.join(folder, name), path.join(folder, '报送', name));
    const { out } = run(folder, 'summary', '报送', '-o', '汇总.xlsx', ...day);
    const [taken] = (JSON.parse(out) as { readonly files: readonly { readonly tables: readonly string[] }[] }).files;
    expect(taken?.tables).not.toContain('T05');
    expect(taken?.tables.length).toBeGreaterThan(1);
  });
});

/** The first row of the check sheet with a finding to be confirmed, and the column of its reason. */
function asked(snapshot: Snapshot): { readonly row: number; readonly column: number } {
  const sheet = snapshot.sheets.find((each) => each.name === ownSheets.checkResult);
  if (sheet === undefined) throw new Error('no check sheet');
  const textAt = ({ columns }: SheetSnapshot, row: number, column: number): string => {
    const cells = columns[column];
    return cells?.kind[row] === 2 ? (snapshot.strings[cells.value[row] ?? -1] ?? '') : '';
  };
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => row);
  const header = rows.find((row) => textAt(sheet, row, 1) === '级别') ?? -1;
  const row = rows.find((each) => each > header && textAt(sheet, each, 1) === '核实') ?? -1;
  const column = sheet.columns.findIndex((_, each) => textAt(sheet, header, each) === reasonHeader);
  if (header < 0 || row < 0 || column < 0) throw new Error('nothing to be confirmed');
  return { row, column };
}

async function withReason(marked: Uint8Array, value: string): Promise<Uint8Array> {
  const opened = await openWorkbook(name, marked, options);
  const { row, column } = asked(await opened.read());
  const source = opened.package?.file;
  if (source === undefined) throw new Error('the marked copy cannot be opened');
  const change = { kind: 'setValue', sheet: ownSheets.checkResult, row, column, value } as const;
  return (await patchWorkbook(source, [change], { codec: nodeCodec, journal: false })).bytes;
}

const explained = ({ findings }: CheckedFile): readonly string[] =>
  findings.flatMap(({ severity, explained: reason }) => (reason === undefined ? [] : [`${severity} ${reason}`]));

test('a reason typed into the check sheet counts, is printed again when the copy is marked again, and outlives the marks', async () => {
  await inFolder(async (folder) => {
    const at = (file: string): string => path.join(folder, file);
    fs.writeFileSync(at('原件.xlsx'), original);
    expect(run(folder, 'mark', '原件.xlsx', '-o', '标注.xlsx', ...day).status).toBe(0);
    fs.writeFileSync(at('已说明.xlsx'), await withReason(fs.readFileSync(at('标注.xlsx')), '原始台账如此，已核对'));
    expect(explained(checked(folder, '标注.xlsx'))).toEqual([]);
    expect(explained(checked(folder, '已说明.xlsx'))).toEqual(['warning 原始台账如此，已核对']);
    run(folder, 'mark', '已说明.xlsx', '-o', '再标注.xlsx', ...day);
    fs.copyFileSync(at('已说明.xlsx'), at('旧标注.xlsx'));
    expect(run(folder, 'mark', '原件.xlsx', '-o', '旧标注.xlsx', ...day).out).toContain('"kept":"旧标注（原有）.xlsx"');
    expect(explained(checked(folder, '旧标注（原有）.xlsx'))).toEqual(['warning 原始台账如此，已核对']);
    expect(run(folder, 'mark', '原件.xlsx', '-o', '旧标注.xlsx', ...day).out).not.toContain('"kept"');
    expect(explained(checked(folder, '再标注.xlsx'))).toEqual(['warning 原始台账如此，已核对']);
    const undone = run(folder, 'unmark', '再标注.xlsx', '-o', '还原.xlsx');
    expect(undone.out).toContain('写的说明 1 条已随工作簿保留');
    const back = await read(fs.readFileSync(at('还原.xlsx')));
    expect(back.sheets.map((sheet) => sheet.name)).toEqual((await read(original)).sheets.map((sheet) => sheet.name));
    expect(readAnswers(back).typed.map(({ value }) => value)).toEqual(['原始台账如此，已核对']);
    expect(explained(checked(folder, '还原.xlsx'))).toEqual(['warning 原始台账如此，已核对']);
    const bare = run(folder, 'unmark', '标注.xlsx', '-o', '无说明.xlsx', '--json');
    expect(bare.out).toContain('"exact":true,"kept":[],"keptReasons":0');
  });
});

test('the page keeps what was typed into the check sheet when the marks are taken out, and marks twice in a row', async () => {
  const desk = await deskWith();
  desk.examine(asOf);
  await desk.mark();
  const typed = await withReason(desk.file().bytes, '已核对');
  await desk.openFile({ name, bytes: typed });
  expect(desk.examine(asOf).answers.explanations.map(({ reason }) => reason)).toEqual(['已核对']);
  await desk.mark();
  expect(desk.examine(asOf).answers.explanations.map(({ reason }) => reason)).toEqual(['已核对']);
  expect(await desk.restore()).toBe(true);
  expect(desk.examine(asOf).answers.explanations.map(({ reason }) => reason)).toEqual(['已核对']);
});

test('answers that were given after the marking stay when the marks are taken out', async () => {
  const desk = await deskWith();
  const first = desk.examine(asOf);
  await desk.mark();
  const { answers, view } = desk.examine(asOf);
  const finding = view.findings.find(({ severity }) => severity === 'confirm');
  expect(first.view.findings.map(({ id }) => id)).toContain(finding?.id);
  await desk.saveAnswers({
    ...answers,
    explanations: [{ findingId: finding?.id ?? '', reason: '属实', by: '', on: '2024-06-30' }],
  });
  desk.examine(asOf);
  await desk.restore();
  expect(desk.examine(asOf).answers.explanations).toEqual([
    { findingId: finding?.id, reason: '属实', by: '', on: '2024-06-30', value: finding?.value, onSheet: '' },
  ]);
});
