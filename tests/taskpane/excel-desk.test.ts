/** The pane's desk over a sample in the fake Excel: mending, marking twice and restoring, each by itself. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { openWorkbook } from '../../src/hosts/xlsx';
import { ownSheets } from '../../src/core/own/names';
import { cellName } from '../../src/core/model/address';
import { severities } from '../../src/ui/choice';
import { unstoppable } from '../../src/ui/desk';
import { excelDesk } from '../../src/taskpane/excel-desk';
import { openFakeExcel } from '../excel/book';
import type { CellGrid } from '../excel/grid';
import { stateOf } from '../hosts/excel/ledger';
import { engineInPlace, options } from './engine-in-place';

const asOf = 45473;
const sample = path.join(__dirname, '../../assets/samples/听泉镇/云锦社区党建台账.xlsx');

async function openPane(version: string) {
  const file = readFileSync(sample);
  const snapshot = await (await openWorkbook('台账.xlsx', file, options)).read();
  const excel = openFakeExcel({ ...snapshot, format: 'open' }, version, file);
  // Days as clerks type them: the check offers to mend them.
  const days = excel.book.sheets.flatMap(({ grid }) =>
    [...grid.cells.values()].filter(
      ({ value, numberFormat }) => typeof value === 'number' && numberFormat.includes('yy'),
    ),
  );
  for (const cell of days.slice(0, 3)) Object.assign(cell, { value: '2024.5.6', numberFormat: 'General' });
  const desk = excelDesk(new ExcelHost(), engineInPlace(), '台账.xlsx');
  const examine = () => desk.examine(asOf, () => true);
  return { excel, desk, examine };
}

const report = () => true;
/** Everything that can safely be mended. */
const allOf = { choice: { severities, sheet: null, rule: null } };

it.each(['1.9', '1.17'])('mended cells outlive marking and marking again (ExcelApi %s)', async (version) => {
  const { excel, desk, examine } = await openPane(version);
  const before = stateOf(excel);
  const { view } = await examine();
  const fixable = view.findings.filter(({ fix }) => fix !== null);
  expect(fixable.length).toBeGreaterThan(0);
  expect(await desk.fix(allOf, report)).toBeGreaterThan(0);
  const mended = stateOf(excel).sheets.slice(0, before.sheets.length);
  expect(mended).not.toEqual(before.sheets);

  await examine();
  await desk.mark(report);
  const once = stateOf(excel);
  expect((await examine()).marked).toBe(true);
  await desk.mark(report);
  expect(stateOf(excel)).toEqual(once);

  await desk.undoFixes?.();
  expect((await examine()).marked).toBe(true);
  expect(await desk.restore(report, true)).toBe(true);
  expect(stateOf(excel)).toEqual(before);
  expect((await examine()).marked).toBe(false);
});

it('restoring takes everything of ours out at once', async () => {
  const { excel, desk, examine } = await openPane('1.17');
  const before = stateOf(excel);
  await examine();
  expect(await desk.fix(allOf, report)).toBeGreaterThan(0);
  await examine();
  await desk.mark(report);
  expect(await desk.restore(report, true)).toBe(true);
  expect(stateOf(excel)).toEqual(before);
});

it('a reason typed into the sheet of findings the moment before is kept; where nobody typed nothing is read again', async () => {
  const { excel, desk, examine } = await openPane('1.17');
  const stop = desk.watch?.(() => undefined);
  await examine();
  await desk.mark(report);
  await examine();
  const read = excel.executor.syncs;
  await desk.restore(report, true);
  expect(excel.executor.syncs - read).toBe(6);

  await desk.mark(report);
  await examine();
  const sheet = excel.book.Worksheets.GetItem(ownSheets.checkResult);
  const [row, column] = reasonCell(sheet.grid);
  sheet.grid.type(row, column, "'已与镇里核对");
  excel.messages.tell(10, {
    worksheetId: sheet.Id,
    changeType: 'RangeEdited',
    address: cellName(row, column),
    source: 'Local',
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await desk.restore(report, true);
  const { answers } = await examine();
  expect(answers.typed.map(({ value }) => value)).toEqual(['已与镇里核对']);
  stop?.();
});

it('what was settled in the pane outlives taking everything out', async () => {
  const { desk, examine } = await openPane('1.17');
  const { view, answers } = await examine();
  const [finding] = view.findings.filter(({ severity }) => severity === 'confirm');
  const explanation = { findingId: finding?.id ?? '', reason: '已与镇里核对', by: '', on: '2024-06-30' };
  await desk.saveAnswers({ ...answers, explanations: [explanation], choices: new Map([['某表', { table: null }]]) });
  await examine();
  await desk.mark(report);
  await examine();
  expect(await desk.restore(report, true)).toBe(true);
  const after = await examine();
  expect(after.marked).toBe(false);
  expect(after.answers.explanations.map(({ reason }) => reason)).toEqual(['已与镇里核对']);
  expect(after.answers.choices.get('某表')).toEqual({ table: null });
});

it('mendings go back one by one, the last one first', async () => {
  const { excel, desk, examine } = await openPane('1.17');
  const states = [stateOf(excel).sheets.slice(0, 4)];
  for (let turn = 0; turn < 3; turn += 1) {
    const { view } = await examine();
    const next = view.findings.find(({ fix }) => fix !== null);
    expect(await desk.fix({ finding: next?.id ?? '' }, report)).toBe(1);
    states.push(stateOf(excel).sheets.slice(0, 4));
  }
  expect(await desk.undoFixes?.()).toBe(true);
  expect(stateOf(excel).sheets.slice(0, 4)).toEqual(states[2]);
  await examine();
  expect(await desk.undoFixes?.()).toBe(true);
  expect(await desk.undoFixes?.()).toBe(false);
  expect(stateOf(excel).sheets.slice(0, 4)).toEqual(states[0]);
});

it('stopped before anything was written, nothing is mended', async () => {
  const { excel, desk, examine } = await openPane('1.17');
  await examine();
  const before = stateOf(excel);
  await expect(desk.fix(allOf, () => false)).rejects.toMatchObject({ code: 'cancelled' });
  expect(stateOf(excel)).toEqual(before);
});

it('marked again, with the earlier marks gone, the writing goes on to its end and says that it does', async () => {
  const { excel, desk, examine } = await openPane('1.17');
  await examine();
  await desk.mark(report);
  const once = stateOf(excel);
  await examine();
  const stages = new Set<string>();
  await desk.mark((_, stage) => {
    stages.add(stage);
    return false;
  });
  expect(stages).toContain(unstoppable);
  expect(stateOf(excel)).toEqual(once);
});

/** Where the reason of the first finding is to be written; row and column from 0. */
function reasonCell(grid: CellGrid): readonly [number, number] {
  const header = [...grid.cells].find(([, { value }]) => value === '说明')?.[0];
  if (header === undefined) throw new Error('there is no column for reasons');
  return [Math.floor(header / 16384) + 1, header % 16384];
}
