/** The desk on a real file: one edit is looked at at once, and nothing is written from half a look. */
import type { WorkbookDesk } from '../../src/worker/workbook-desk';
import { asOf, newDesk, sample } from './open-desk';

async function opened(): Promise<WorkbookDesk> {
  const desk = newDesk();
  await desk.openFile(sample('听泉镇/云锦社区党建台账.xlsx'));
  return desk;
}

test('a fault typed into a record is seen at once, and its mending as well', async () => {
  const desk = await opened();
  const before = desk.examine(asOf).view.findings;
  const [table] = desk.examine(asOf).view.sheets[0]?.found.tables ?? [];
  const column = table?.columns.find((each) => each.field === 'selfScore')?.column ?? -1;
  const row = table?.records[1] ?? -1;
  const sheet = desk.sheets()[0]?.name ?? '';
  const edit = { sheet, row, column };
  const faulty = desk.recheck({ ...edit, typed: '很多' })?.view.findings ?? [];
  expect(faulty.filter((finding) => finding.row === row && finding.severity === 'error')).toHaveLength(1);
  expect(desk.recheck({ ...edit, typed: '很多' })?.view.findings).toEqual(faulty);
  const mended = desk.recheck({ ...edit, typed: 4 })?.view.findings ?? [];
  expect(mended.filter((finding) => finding.row === row && /^[VR]/.test(finding.rule))).toEqual(
    before.filter((finding) => finding.row === row && /^[VR]/.test(finding.rule)),
  );
});

test('what is written comes from the whole workbook as it then is', async () => {
  const desk = await opened();
  const total = desk.examine(asOf).view.indices[0]?.total;
  const [table] = desk.examine(asOf).view.sheets[0]?.found.tables ?? [];
  const column = table?.columns.find((each) => each.field === 'auditScore')?.column ?? -1;
  const sheet = desk.sheets()[0]?.name ?? '';
  const edited = desk.recheck({ sheet, row: table?.records[0] ?? -1, column, typed: 1 });
  expect(edited?.view.indices[0]?.total).toEqual(total);
  const written = JSON.stringify(desk.marks(null));
  expect(total?.known).toBe(true);
  expect(written).not.toBe(JSON.stringify((await marksOf(await opened())) ?? ''));
});

async function marksOf(desk: WorkbookDesk): Promise<unknown> {
  desk.examine(asOf);
  return Promise.resolve(desk.marks(null));
}

test('before anything was examined, or outside of records, the whole is wanted', async () => {
  const desk = await opened();
  const sheet = desk.sheets()[0]?.name ?? '';
  expect(desk.recheck({ sheet, row: 3, column: 1, typed: 1 })).toBeNull();
  desk.examine(asOf);
  expect(desk.recheck({ sheet, row: 0, column: 0, typed: '标题' })).toBeNull();
});

test('what was written is known by its plan, until something else would be written', async () => {
  const desk = await opened();
  desk.examine(asOf);
  const planned = desk.plan();
  await desk.mark();
  desk.examine(asOf);
  expect(desk.plan()).toEqual(planned);
  expect(desk.planRestore()).toEqual({ sheets: planned.sheets, columns: planned.columns.length });
  desk.examine(asOf + 100);
  expect(desk.plan().digest).not.toBe(planned.digest);
  desk.examine(asOf);
  await desk.restore();
  expect(desk.planRestore()).toEqual({ sheets: [], columns: 0 });
});

test('a check stamp says whether the workbook is as it was checked', async () => {
  const desk = await opened();
  expect(desk.examine(asOf).stamp).toBeNull();
  const { code } = await desk.stamp();
  expect(desk.examine(asOf).stamp).toEqual({ verdict: 'intact', code, sheets: [] });
  // Our marks are no change of what it says.
  await desk.mark();
  expect(desk.examine(asOf).stamp?.verdict).toBe('intact');
  const sheet = desk.sheets()[0]?.name ?? '';
  const [table] = desk.examine(asOf).view.sheets[0]?.found.tables ?? [];
  const column = table?.columns.find((each) => each.field === 'selfScore')?.column ?? -1;
  expect(desk.recheck({ sheet, row: table?.records[1] ?? -1, column, typed: 1 })).not.toBeNull();
  expect(desk.examine(asOf).stamp).toEqual({ verdict: 'changed', code, sheets: [sheet] });
});
