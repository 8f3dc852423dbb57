/** 还原 in Excel: whatever happened between marking and restoring, ours goes, and everything of the clerk's is as it was. */
import type { Change } from '../../../src/core/model/change';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { changes, newExcel, stateOf } from './ledger';

const ledger = '组织生活';
const setValue = (row: number, column: number, value: string | number): Change => ({
  kind: 'setValue',
  sheet: ledger,
  row,
  column,
  value,
});
const drawn = changes.find((change) => change.kind === 'addSheet');
if (drawn?.kind !== 'addSheet') throw new Error('no sheet among the changes');
const sheetNamed = (name: string): Change => ({ ...drawn, drawing: { ...drawn.drawing, name } });

/** A host that knows nothing but the workbook, as after a restart. */
const restarted = (): ExcelHost => new ExcelHost();

/** Whether a pane that is opened now sees a marking. */
async function isMarked(): Promise<boolean> {
  const host = restarted();
  await host.read();
  return (await host.standing()).marked;
}

it('knows its colours again by their formulas when the workbook was saved and Excel numbered them anew', async () => {
  const excel = newExcel();
  const own = excel.sheet.conditionalFormatsOf([{ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 }]).Add();
  own.Custom.Rule.Formula = '=A3="甲村党支部"';
  const before = stateOf(excel);
  await excel.host.apply(changes);
  excel.book.reopen();
  await restarted().restore();
  expect(stateOf(excel)).toEqual(before);
});

it('takes colours out that were written just before Excel died', async () => {
  const excel = newExcel();
  const before = stateOf(excel);
  let written = false;
  await excel.host.apply(changes.slice(0, 1));
  const colours = changes.filter((change) => change.kind === 'addConditionalFormat');
  // The batch is carried out, but nothing comes back any more.
  const { executor } = excel;
  const carryOut = executor.executeAsync.bind(executor);
  executor.executeAsync = async (custom, flags, message) => {
    if (written) throw new Error('the host died');
    written = JSON.stringify(message).includes('SuspendScreenUpdating');
    const answer = await carryOut(custom, flags, message);
    if (written) throw new Error('the host died');
    return answer;
  };
  await expect(excel.host.apply(colours)).rejects.toThrow();
  executor.executeAsync = carryOut;
  expect(excel.sheet.rules).toHaveLength(1);
  await restarted().restore();
  expect(stateOf(excel)).toEqual(before);
});

it('finds every mark again when rows were put in and taken out above it and the sheet was renamed', async () => {
  const excel = newExcel();
  await excel.host.apply(changes);
  excel.sheet.moveRows(0, 3);
  excel.sheet.moveRows(1, -1);
  excel.sheet.Name = '组织生活（6月）';
  expect(excel.sheet.grid.at(5, 1)?.value).toBe(45473);
  await restarted().restore();
  expect(excel.sheet.grid.at(5, 1)).toMatchObject({ value: '2024.6.30', numberFormat: 'General' });
  expect(excel.sheet.grid.at(4, 3)?.formula ?? null).toBeNull();
  expect(excel.sheet.grid.used()).toEqual([2, 0, 5, 2]);
  expect(excel.sheet.rules).toEqual([]);
  expect(excel.book.sheets.map(({ Name }) => Name)).toEqual(['组织生活（6月）']);
});

it('passes over what is gone: a deleted ledger, a deleted sheet of ours, a deleted row', async () => {
  const excel = newExcel();
  const other = excel.book.Worksheets.Add('党员名册');
  other.grid.type(0, 0, "'姓名");
  other.grid.type(1, 0, "'王芳");
  await excel.host.apply([
    ...changes,
    { kind: 'setValue', sheet: '党员名册', row: 1, column: 0, value: '王　芳' },
    sheetNamed('整推·进度'),
  ]);
  excel.sheet.Delete();
  excel.book.Worksheets.GetItem('整推·进度').Delete();
  other.moveRows(0, -1);
  await restarted().restore();
  expect(excel.book.sheets.map(({ Name }) => Name)).toEqual(['党员名册']);
  expect(other.grid.at(0, 0)?.value).toBe('王芳');
});

it('leaves a sheet of ours that was renamed, and one of the clerk’s that has its name now', async () => {
  const excel = newExcel();
  await excel.host.apply(changes);
  excel.book.Worksheets.GetItem('整推·校验结果').Name = '留存';
  const mine = excel.book.Worksheets.Add('整推·校验结果');
  mine.grid.type(0, 0, "'自己写的");
  await restarted().restore();
  expect(excel.book.sheets.map(({ Name }) => Name)).toEqual([ledger, '留存', '整推·校验结果']);
  expect(mine.grid.at(0, 0)?.value).toBe('自己写的');
});

it('brings the looks of the cells beside the ledger back: fill, font, lines, text format, width', async () => {
  const excel = newExcel();
  const { grid, columnWidths } = excel.sheet;
  for (let row = 0; row < 6; row += 1)
    grid.dress(row, 3, {
      numberFormat: '@',
      fill: row % 2 === 0 ? '#FFFF00' : null,
      font: '#0000FF',
      bold: row === 1,
      look: { FontName: '仿宋', EdgeTop: 'Continuous' },
    });
  columnWidths.set(3, 123);
  const before = stateOf(excel);
  await excel.host.apply(changes);
  // A live formula, although the cell was one of text.
  expect(grid.at(2, 3)).toMatchObject({ formula: '=IF(C3>=0.5,"绿","红")', numberFormat: 'General' });
  expect(columnWidths.get(3)).not.toBe(123);
  await restarted().restore();
  expect(stateOf(excel)).toEqual(before);
});

it('never paints a cell white that had no fill', async () => {
  const excel = newExcel();
  await excel.host.apply(changes);
  await excel.host.restore();
  expect([...excel.sheet.grid.cells.values()].map(({ fill }) => fill).filter((fill) => fill !== null)).toEqual([]);
});

it('keeps what the clerk typed into our column, and a column whose header was rewritten', async () => {
  const excel = newExcel();
  await excel.host.apply(changes);
  excel.sheet.grid.type(3, 3, "'已电话核实");
  await restarted().restore();
  expect(excel.sheet.grid.at(3, 3)?.value).toBe('已电话核实');
  expect(excel.sheet.grid.at(1, 3)?.value).toBe('');
  expect(excel.sheet.grid.at(2, 3)?.formula ?? null).toBeNull();

  const again = newExcel();
  await again.host.apply(changes);
  again.sheet.grid.type(1, 3, "'备注");
  await restarted().restore();
  expect(again.sheet.grid.at(1, 3)?.value).toBe('备注');
  expect(again.sheet.grid.at(3, 3)?.value).toBe('=红');
});

it.each([
  ['a text that looks like a formula', "'=1+1", { value: '=1+1', formula: null }],
  ['a text that looks like a number', "'00123", { value: '00123', formula: null }],
  ['an ID number', "'110101199003078888", { value: '110101199003078888', formula: null }],
  ['a formula', '=SUM(C3:C4)', { formula: '=SUM(C3:C4)' }],
  ['an error that was typed in', '#N/A', { value: '#N/A', isError: true, formula: null }],
  ['a truth', true, { value: true }],
  ['nothing', '', { value: '', formula: null }],
])('a cell that held %s holds it again', async (_, typed, expected) => {
  const excel = newExcel();
  excel.sheet.grid.type(5, 1, typed);
  const before = stateOf(excel);
  await excel.host.apply([setValue(5, 1, 45473)]);
  expect(excel.sheet.grid.at(5, 1)?.value).toBe(45473);
  await restarted().restore();
  expect(excel.sheet.grid.at(5, 1)).toMatchObject(expected);
  expect(stateOf(excel)).toEqual(before);
});

it('a formula in a cell of text format lives again, and the cell keeps its format', async () => {
  const excel = newExcel();
  Object.assign(excel.sheet.grid.make(5, 1), { formula: '=C3', value: 0.85, numberFormat: '@' });
  await excel.host.apply([setValue(5, 1, '无')]);
  await restarted().restore();
  expect(excel.sheet.grid.at(5, 1)).toMatchObject({ formula: '=C3', numberFormat: '@' });
});

it('a cell that was written twice goes back to before the first time', async () => {
  const excel = newExcel();
  const before = stateOf(excel);
  await excel.host.apply([setValue(3, 1, 45473)]);
  await excel.host.apply([setValue(3, 1, 45474), setValue(3, 1, 45475)]);
  expect(excel.sheet.grid.at(3, 1)?.value).toBe(45475);
  await restarted().restore();
  expect(stateOf(excel)).toEqual(before);
});

it('a cell that the clerk rewrote between two of our writings goes back to the clerk’s', async () => {
  const excel = newExcel();
  await excel.host.apply([setValue(3, 1, 45473)]);
  excel.sheet.grid.type(3, 1, "'6月底");
  await excel.host.apply([setValue(3, 1, 45474)]);
  await restarted().restore();
  expect(excel.sheet.grid.at(3, 1)?.value).toBe('6月底');
});

it('a change of type by the clerk is a change: "5" is not 5', async () => {
  const excel = newExcel();
  await excel.host.apply([setValue(5, 1, 5)]);
  excel.sheet.grid.type(5, 1, "'5");
  await restarted().restore();
  expect(excel.sheet.grid.at(5, 1)?.value).toBe('5');
});

it('takes the marks alone: mended cells and answers stay', async () => {
  const excel = newExcel();
  await excel.host.apply([setValue(3, 1, 45473), { kind: 'setProperty', name: 'zt.answers', value: '{}' }]);
  const mended = stateOf(excel).sheets[0];
  await excel.host.apply(changes.filter(({ kind }) => kind !== 'setValue' && kind !== 'setProperty'));
  expect(await restarted().restore('marks')).toBe(true);
  expect(stateOf(excel).sheets[0]).toEqual(mended);
  expect(excel.book.properties.get('zt.answers')).toBe('{}');
  expect(await isMarked()).toBe(false);
  await restarted().restore();
  expect(excel.sheet.grid.at(3, 1)?.value).toBe('2024.6.30');
  expect(excel.book.properties.has('zt.answers')).toBe(false);
});

it('gives a property back that had another value, and leaves one that somebody rewrote', async () => {
  const excel = newExcel();
  excel.book.properties.set('单位', '红星镇');
  excel.book.properties.set('期次', '5月');
  await excel.host.apply([
    { kind: 'setProperty', name: '单位', value: '红星镇党委' },
    { kind: 'setProperty', name: '期次', value: '6月' },
  ]);
  excel.book.properties.set('期次', '7月');
  await restarted().restore();
  expect([...excel.book.properties]).toEqual([
    ['单位', '红星镇'],
    ['期次', '7月'],
  ]);
});

describe('when the journal is lost', () => {
  const lose = (excel: ReturnType<typeof newExcel>): void => {
    excel.book.xmlParts = [];
    excel.book.Worksheets.GetItem('_整推记录').Delete();
  };

  it('finds its sheets, columns and colours all the same', async () => {
    const excel = newExcel();
    const before = stateOf(excel);
    await excel.host.apply(changes.filter(({ kind }) => !['setValue', 'setProperty', 'setNote'].includes(kind)));
    lose(excel);
    expect(await isMarked()).toBe(true);
    expect(await restarted().restore()).toBe(true);
    expect({ ...stateOf(excel).sheets[0], widths: [] }).toEqual(before.sheets[0]);
    expect(excel.book.sheets).toHaveLength(1);
  });

  it('touches nothing of a clerk who named a sheet, a copy or a column like ours', async () => {
    const excel = newExcel();
    await excel.host.apply(changes);
    lose(excel);
    const mine = excel.book.Worksheets.Add('整推·进度');
    mine.grid.type(0, 0, "'自己的进度");
    const copy = excel.book.Worksheets.Add('整推·校验结果 (2)');
    copy.Names.Add('zhengtui.own', '="O01"');
    excel.sheet.grid.type(1, 5, "'整推·备注");
    excel.sheet.grid.type(2, 5, "'请核");
    await restarted().restore();
    expect(excel.book.sheets.map(({ Name }) => Name)).toEqual([ledger, '整推·进度', '整推·校验结果 (2)']);
    expect(excel.sheet.grid.at(2, 5)?.value).toBe('请核');
  });

  it('leaves a workbook alone that was never marked', async () => {
    const excel = newExcel();
    excel.book.Worksheets.Add('整推·校验结果').grid.type(0, 0, "'自己写的");
    const before = stateOf(excel);
    expect(await isMarked()).toBe(false);
    expect(await restarted().restore()).toBe(false);
    expect(stateOf(excel)).toEqual(before);
  });

  it('believes the XML part when the sheet is broken, and the sheet when the part is', async () => {
    for (const spoil of ['sheet', 'part'] as const) {
      const excel = newExcel();
      const before = stateOf(excel);
      await excel.host.apply(changes);
      if (spoil === 'sheet') excel.book.Worksheets.GetItem('_整推记录').grid.type(0, 0, '\'{"sheets":');
      else excel.book.xmlParts = excel.book.xmlParts.map((part) => ({ ...part, GetXml: () => '<journal>{</journal>' }));
      await restarted().restore();
      expect({ ...stateOf(excel), parts: 0 }).toEqual(before);
    }
  });
});

it('undoes what the record of a marked file says, on both of its sheets', async () => {
  const { book, sheet } = newExcel();
  sheet.grid.type(3, 1, 45473);
  sheet.grid.make(3, 1).numberFormat = 'yyyy-mm-dd';
  const rule = sheet.conditionalFormatsOf([{ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 }]).Add();
  rule.Custom.Rule.Formula = '=IF("整推标记"="",FALSE(),TRUE())';
  const record = (level: number, cells: readonly object[]) =>
    JSON.stringify({
      level,
      sheets: [],
      columns: [],
      rules: [{ sheet: ledger, id: '' }],
      validations: [],
      notes: [],
      cells,
      properties: [],
    });
  const cell = { sheet: ledger, row: 3, column: 1, before: '2024.6.30', shownBefore: null, after: 45473 };
  const first = book.Worksheets.Add('_整推记录');
  first.grid.type(0, 0, `'${record(1, [{ ...cell, format: 'General', formatAfter: 'yyyy-mm-dd' }])}`);
  first.grid.type(0, 1, "'cells/0");
  first.grid.type(0, 2, `=ROWS('${ledger}'!$B$4)`);
  book.Worksheets.Add('_整推记录2').grid.type(0, 0, `'${record(2, [])}`);
  expect(await restarted().restore()).toBe(true);
  expect(sheet.grid.at(3, 1)).toMatchObject({ value: '2024.6.30', numberFormat: 'General' });
  expect(sheet.rules).toEqual([]);
  expect(book.sheets.map(({ Name }) => Name)).toEqual([ledger]);
});

it('needs no more syncs to restore forty ledgers than one', async () => {
  const syncs = async (ledgers: number): Promise<number> => {
    const excel = newExcel();
    for (let i = 1; i < ledgers; i += 1) excel.book.Worksheets.Add(`表${String(i)}`).grid.type(0, 0, "'支部");
    const colours = excel.book.sheets.map(({ Name }): Change => ({
      kind: 'addConditionalFormat',
      sheet: Name,
      rule: { range: 'A1:A9', formula: 'TRUE', tint: { fill: '#FFC7CE', font: '#9C0006' } },
    }));
    await excel.host.apply(colours);
    const before = excel.executor.syncs;
    await new ExcelHost().restore();
    const after = excel.executor.syncs;
    expect(excel.book.sheets.every(({ rules }) => rules.length === 0)).toBe(true);
    return after - before;
  };
  expect(await syncs(40)).toBe(await syncs(1));
});
