import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { CellKind } from '../../../src/core/model/snapshot';
import { changes, newExcel, stateOf } from './ledger';

describe('the Excel host on the shipped office.js', () => {
  it('reads values, texts, dates and formats of the open workbook', async () => {
    const { host } = newExcel();
    const snapshot = await host.read();
    const [sheet] = snapshot.sheets;
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.columnCount).toBe(3);
    const dates = sheet?.columns[1];
    expect(dates?.kind[2]).toBe(CellKind.number);
    expect(dates?.value[2]).toBe(45473);
    expect(snapshot.styles[dates?.style[2] ?? 0]?.shows).toBe('date');
    expect(snapshot.strings[dates?.value[3] ?? -1]).toBe('2024.6.30');
  });

  it('needs no more syncs for ten sheets than for one', async () => {
    const one = newExcel();
    await one.host.read();
    const ten = newExcel();
    for (let i = 0; i < 9; i += 1) ten.book.Worksheets.Add(`表${String(i)}`).grid.type(0, 0, i);
    await new ExcelHost().read();
    expect(ten.executor.syncs).toBe(one.executor.syncs);
    expect(one.executor.syncs).toBeLessThanOrEqual(6);
  });

  it('reads 20,000 × 30 cells in at most 6 syncs and one for each 5 MB', async () => {
    const { executor, sheet, host } = newExcel();
    for (let row = 4; row < 20_000; row += 1)
      for (let column = 0; column < 30; column += 1)
        sheet.grid.make(row, column).value = column % 3 === 0 ? '甲村党支部' : row + column;
    await host.read();
    expect(executor.answeredBytes).toBeGreaterThan(10_000_000);
    expect(executor.syncs).toBeLessThanOrEqual(6 + Math.ceil(executor.answeredBytes / (5 * 1024 * 1024)));
  });

  it.each(['1.9', '1.14', '1.18'])('writes and restores exactly with ExcelApi %s', async (version) => {
    const excel = newExcel(version);
    const before = stateOf(excel);
    await excel.host.apply(changes);
    expect(excel.book.sheets.map((sheet) => sheet.Name)).toContain('整推·校验结果');
    expect(excel.sheet.grid.at(2, 3)?.formula).toBe('=IF(C3>=0.5,"绿","红")');
    expect(excel.sheet.grid.at(3, 3)).toMatchObject({ value: '=红', formula: null });
    expect(excel.sheet.grid.at(3, 1)).toMatchObject({ value: 45473, numberFormat: 'yyyy-mm-dd' });
    expect(excel.sheet.rules).toHaveLength(1);
    await excel.host.read();
    expect(await excel.host.standing()).toMatchObject({ marked: true, mended: true, summary: [] });
    // Another machine: a new host that knows nothing but the workbook.
    expect(await new ExcelHost().restore()).toBe(true);
    expect(stateOf(excel)).toEqual(before);
  });

  it('keeps what the clerk typed after writing', async () => {
    const excel = newExcel();
    await excel.host.apply(changes);
    excel.sheet.grid.type(3, 1, 45474);
    await excel.host.restore();
    expect(excel.sheet.grid.at(3, 1)?.value).toBe(45474);
  });

  it('restores from the hidden sheet when a program dropped the custom part', async () => {
    const excel = newExcel();
    const before = stateOf(excel);
    await excel.host.apply(changes);
    excel.book.xmlParts = [];
    await new ExcelHost().restore();
    expect(stateOf(excel)).toEqual(before);
  });

  it('restores after a crash in the middle of writing', async () => {
    const excel = newExcel();
    const before = stateOf(excel);
    let batches = 0;
    excel.executor.before = (batch) => {
      if (batch.Actions.some((action) => action.Name === 'SuspendScreenUpdatingUntilNextSync')) batches += 1;
      if (batches > 0) throw new Error('the host died');
    };
    await expect(excel.host.apply(changes)).rejects.toThrow();
    excel.executor.before = () => undefined;
    // What had been written when it died: one of the cells.
    excel.sheet.grid.make(3, 1).numberFormat = 'yyyy-mm-dd';
    excel.sheet.grid.type(3, 1, 45473);
    await new ExcelHost().restore();
    expect(stateOf(excel)).toEqual(before);
  });

  it.each([
    [
      'protected',
      (excel: ReturnType<typeof newExcel>): void => {
        excel.sheet.Protection.Protected = true;
      },
    ],
    [
      'filtered',
      (excel: ReturnType<typeof newExcel>) => {
        excel.sheet.filterArea = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 2 };
        excel.sheet.filtered = true;
        excel.sheet.hiddenRows.add(2);
      },
    ],
    [
      'busy',
      (excel: ReturnType<typeof newExcel>): void => {
        excel.executor.editing = true;
      },
    ],
  ] as const)('refuses with "%s" and writes nothing', async (code, prepare) => {
    const excel = newExcel();
    prepare(excel);
    const before = stateOf(excel);
    await expect(excel.host.apply(changes)).rejects.toMatchObject({ code });
    expect(stateOf(excel)).toEqual(before);
  });

  it('reads on in smaller pieces when the cells further down are heavier than those above', async () => {
    const { sheet, host } = newExcel();
    const remark = '进展情况说明'.repeat(20);
    for (let row = 4; row < 9_000; row += 1)
      for (let column = 0; column < 30; column += 1)
        sheet.grid.make(row, column).value = row < 5_000 ? row : `${remark}${String(row)}`;
    const { sheets, strings } = await host.read();
    const last = sheets[0]?.columns[29];
    expect(last?.kind[8_999]).toBe(CellKind.text);
    expect(strings[last?.value[8_999] ?? 0]).toBe(`${remark}8999`);
    expect(last?.value[4_999]).toBe(4_999);
  });

  it('marks 5,000 cells in at most 4 syncs and 0.3 MB', async () => {
    const { executor, host, sheet } = newExcel();
    for (let row = 4; row < 5004; row += 1) sheet.grid.type(row, 0, row);
    const range = Array.from({ length: 1600 }, (_, i) => `A${String(5 + i * 3)}:A${String(6 + i * 3)}`);
    const lists: string[] = [];
    for (let i = 0; i < range.length; i += 500) lists.push(range.slice(i, i + 500).join(' '));
    const before = { syncs: executor.syncs, bytes: executor.sentBytes };
    await host.apply(
      lists.map((list) => ({
        kind: 'addConditionalFormat' as const,
        sheet: '组织生活',
        rule: { range: list, formula: 'TRUE', tint: { fill: '#FFC7CE', font: '#9C0006' } },
      })),
    );
    expect(executor.sentBytes - before.bytes).toBeLessThan(300_000);
    expect(executor.syncs - before.syncs).toBeLessThanOrEqual(4);
  });

  it('shows a cell by activating its sheet and selecting it', async () => {
    const { book, host } = newExcel();
    await host.select('组织生活', 'B4');
    expect(book.selected).toEqual({ sheet: '组织生活', cell: 'B4' });
  });
});
