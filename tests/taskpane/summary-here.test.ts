/** A summary in the workbook that is open in Excel: people fill it in, so that nothing takes it out unasked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { openWorkbook } from '../../src/hosts/xlsx';
import { excelDesk } from '../../src/taskpane/excel-desk';
import { openFakeExcel } from '../excel/book';
import { stateOf } from '../hosts/excel/ledger';
import { engineInPlace, options } from './engine-in-place';

const samples = path.join(__dirname, '../../assets/samples');
const wishes = { seed: '', only: [] };
const report = () => true;

const inHand = (name: string) => ({
  name: path.basename(name),
  bytes: () => Promise.resolve(new Uint8Array(readFileSync(path.join(samples, name)))),
});
const files = ['听泉镇/竹影村台账.xlsx', '听泉镇/云锦社区党建台账.xlsx'].map(inHand);

async function openPane(version = '1.17') {
  const file = readFileSync(path.join(samples, '听泉镇/云锦社区党建台账.xlsx'));
  const snapshot = await (await openWorkbook('本镇.xlsx', file, options)).read();
  const excel = openFakeExcel({ ...snapshot, format: 'open' }, version, file);
  const desk = excelDesk(new ExcelHost(), engineInPlace(), '本镇.xlsx');
  const names = () => excel.book.sheets.map((sheet) => sheet.Name);
  return {
    excel,
    desk,
    before: stateOf(excel),
    names,
    check: (asOf = 45473) => desk.examine(asOf, report),
    bring: (asOf = 45473) => desk.consolidate(files, { asOf, period: '', expectedUnits: [] }, () => undefined, report),
    /** Column and first row of a unit in a sheet, by the words of the header. */
    cellUnder: (sheetName: string, header: string) => {
      const { grid } = excel.book.Worksheets.GetItem(sheetName);
      const [key = 0] = [...grid.cells].find(([, { value }]) => value === header) ?? [];
      return { grid, row: Math.floor(key / 16384) + 1, column: key % 16384 };
    },
  };
}

/** Decides over the first unit of the year's review. */
function decide({ cellUnder }: Awaited<ReturnType<typeof openPane>>, grade: string): void {
  const { grid, row, column } = cellUnder('O28 年度考核', '审定等次');
  grid.type(row, column, `'${grade}`);
}

const decided = ({ cellUnder }: Awaited<ReturnType<typeof openPane>>) => {
  const { grid, row, column } = cellUnder('O28 年度考核', '审定等次');
  return grid.at(row, column)?.value;
};

it('outlives marking, marking again and taking the marks out, with what was filled in', async () => {
  const pane = await openPane();
  const { desk, names, check } = pane;
  await check();
  await pane.bring();
  expect(await desk.writeSummary('here', wishes, report)).toBe(41);
  decide(pane, '优秀');
  expect(await check()).toMatchObject({ marked: false, restorable: true });
  await desk.mark(report);
  await check();
  await desk.mark(report);
  expect(names()).toEqual(expect.arrayContaining(['整推·校验结果', 'O04 总表', '整推_往期']));
  expect(await check()).toMatchObject({ marked: true, restorable: true });
  expect(await desk.planRestore()).toMatchObject({ mended: false, summary: 41 });
  expect(await desk.restore(report, false)).toBe(true);
  expect(names()).not.toContain('整推·校验结果');
  expect(decided(pane)).toBe('优秀');
  expect(await check()).toMatchObject({ marked: false, restorable: true });
  expect(await desk.restore(report, true)).toBe(true);
  expect(stateOf(pane.excel)).toEqual(pane.before);
  expect(await check()).toMatchObject({ marked: false, restorable: false });
});

it('is written again in place of the earlier one, and what was filled in meanwhile comes along', async () => {
  const pane = await openPane();
  const { desk, names, check } = pane;
  await check();
  await pane.bring();
  await desk.writeSummary('here', wishes, report);
  const sheets = names();
  decide(pane, '优秀');
  expect(await desk.summaryHere?.()).toBe(41);
  await desk.writeSummary('here', wishes, report);
  expect(names()).toEqual(sheets);
  expect(decided(pane)).toBe('优秀');
});

it('of the month before is compared with, without being chosen as a file', async () => {
  const pane = await openPane();
  await pane.check();
  await pane.bring();
  await pane.desk.writeSummary('here', wishes, report);
  const { earlier } = await pane.bring(45473 + 31);
  expect(earlier).toHaveLength(1);
});

it('of our own is no ledger that was not read', async () => {
  const pane = await openPane();
  const { view } = await pane.check();
  await pane.bring();
  await pane.desk.writeSummary('here', wishes, report);
  const after = (await pane.check()).view;
  expect(after.unread).toEqual(view.unread);
  expect(after.findings).toEqual(view.findings);
});

it('cells that were mended can be given back by a pane that was opened anew', async () => {
  const pane = await openPane();
  const cell = pane.excel.book.sheets
    .flatMap(({ grid }) => [...grid.cells.values()])
    .find(({ value, numberFormat }) => typeof value === 'number' && numberFormat.includes('yy'));
  Object.assign(cell ?? {}, { value: '2024.5.6', numberFormat: 'General' });
  const before = stateOf(pane.excel);
  await pane.check();
  const choice = { severities: ['error', 'confirm', 'hint'] as const, sheet: null, rule: null };
  expect(await pane.desk.fix({ choice }, report)).toBeGreaterThan(0);
  const again = excelDesk(new ExcelHost(), engineInPlace(), '本镇.xlsx');
  expect(await again.examine(45473, report)).toMatchObject({ marked: false, restorable: true });
  expect(await again.restore(report, false)).toBe(true);
  expect(stateOf(pane.excel)).toEqual(before);
});
