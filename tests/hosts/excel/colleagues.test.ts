/** Others at the same workbook: nobody's edit is overwritten unseen, and our own writing is no edit. */
import type { Edit } from '../../../src/core/host';
import type { Change } from '../../../src/core/model/change';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import type { Batch } from '../../excel/load-office';
import { changes, newExcel, stateOf } from './ledger';

const ledger = '组织生活';
const fix: Change = { kind: 'setValue', sheet: ledger, row: 3, column: 1, value: 45473, numberFormat: 'yyyy-mm-dd' };
const colours = changes.filter(({ kind }) => kind === 'addConditionalFormat');
const changed = { code: 'not-written', detail: { sheet: ledger, reason: 'changed' } };

/** Does something when Excel gets the batch that speaks of the word, before it is carried out. */
function when({ executor }: ReturnType<typeof newExcel>, word: string, then: () => void): void {
  executor.before = (batch: Batch) => {
    if (!JSON.stringify(batch).includes(word)) return;
    executor.before = () => undefined;
    then();
  };
}

describe('an edit between the check and the writing', () => {
  it('is not overwritten: the mended value was made of what stood there before', async () => {
    const excel = newExcel();
    await excel.host.read();
    excel.sheet.grid.type(3, 1, "'2024年7月1日");
    const before = stateOf(excel);
    await expect(excel.host.apply([fix])).rejects.toMatchObject(changed);
    expect(stateOf(excel)).toEqual(before);
    await excel.host.read();
    await excel.host.apply([fix]);
    expect(excel.sheet.grid.at(3, 1)?.value).toBe(45473);
  });

  it('that put in a row moves no marks: nothing is written', async () => {
    const excel = newExcel();
    await excel.host.read();
    excel.sheet.moveRows(2, 1);
    const before = stateOf(excel);
    await expect(excel.host.apply(colours)).rejects.toMatchObject(changed);
    expect(stateOf(excel)).toEqual(before);
  });

  it('of another cell is no matter', async () => {
    const excel = newExcel();
    await excel.host.read();
    excel.sheet.grid.type(2, 2, 0.9);
    await excel.host.apply([fix]);
    expect(excel.sheet.grid.at(2, 2)?.value).toBe(0.9);
  });

  it('of the clerk that the pane was told of is what the mended value was made of', async () => {
    const excel = newExcel();
    await excel.host.read();
    const edits: (Edit | null)[] = [];
    await excel.host.onEdit((edit) => edits.push(edit));
    excel.sheet.grid.type(3, 1, "'2024.7.1");
    excel.messages.tell(dataChanged, edited(excel, 'B4'));
    await settled(() => edits.length === 1);
    expect(edits).toEqual([{ sheet: ledger, row: 3, column: 1, typed: '2024.7.1' }]);
    await excel.host.apply([fix]);
    expect(excel.sheet.grid.at(3, 1)?.value).toBe(45473);
  });

  it('is told from our own: what we wrote may be written again without reading', async () => {
    const excel = newExcel();
    await excel.host.read();
    const back = await excel.host.apply([fix]);
    await excel.host.apply(back);
    expect(excel.sheet.grid.at(3, 1)).toMatchObject({ value: '2024.6.30', numberFormat: 'General' });
    await excel.host.apply([fix]);
    await excel.host.restore();
    expect(excel.sheet.grid.at(3, 1)?.value).toBe('2024.6.30');
  });
});

describe('an edit between our look and our writing', () => {
  it('is seen as it is overwritten, put back at once, and survives restoring', async () => {
    const excel = newExcel();
    const before = stateOf(excel);
    when(excel, 'SuspendScreenUpdating', () => {
      excel.sheet.grid.type(3, 1, "'同事改过");
    });
    await expect(excel.host.apply(changes)).rejects.toMatchObject(changed);
    expect(excel.sheet.grid.at(3, 1)?.value).toBe('同事改过');
    await new ExcelHost().restore();
    expect(excel.sheet.grid.at(3, 1)?.value).toBe('同事改过');
    excel.sheet.grid.type(3, 1, "'2024.6.30");
    expect(stateOf(excel)).toEqual(before);
  });

  it('while we restore stays', async () => {
    const excel = newExcel();
    await excel.host.apply(changes);
    when(excel, 'SuspendScreenUpdating', () => {
      excel.sheet.grid.type(3, 1, "'同事改过");
    });
    await excel.host.restore();
    expect(excel.sheet.grid.at(3, 1)?.value).toBe('同事改过');
    expect(excel.sheet.rules).toEqual([]);
  });

  it('that puts a sheet of our name in is not lost when ours is refused', async () => {
    const excel = newExcel();
    when(excel, 'SuspendScreenUpdating', () => {
      excel.book.Worksheets.Add('整推·校验结果').grid.type(0, 0, "'同事的");
    });
    await expect(excel.host.apply(changes)).rejects.toMatchObject({ code: 'not-written' });
    expect(excel.book.sheets.map(({ Name }) => Name)).toEqual([ledger, '整推·校验结果']);
    expect(excel.book.Worksheets.GetItem('整推·校验结果').grid.at(0, 0)?.value).toBe('同事的');
    expect(excel.sheet.rules).toEqual([]);
  });
});

describe.each(['1.9', '1.14'])('with ExcelApi %s', (version) => {
  const told = async (source: string | null) => {
    const excel = newExcel(version);
    const edits: (Edit | null)[] = [];
    const stop = await excel.host.onEdit((edit) => edits.push(edit));
    excel.messages.tell(dataChanged, { ...edited(excel, 'B4'), ...(source === null ? {} : { triggerSource: source }) });
    await settled(() => edits.length > 0);
    return { excel, edits, stop };
  };

  it('a typed cell is told', async () => {
    const { edits } = await told(null);
    expect(edits).toEqual([{ sheet: ledger, row: 3, column: 1, typed: '2024.6.30' }]);
  });

  it('an edit of several cells, a row put in, and a sheet that is gone are told without a cell', async () => {
    const { excel, edits } = await told(null);
    excel.messages.tell(dataChanged, edited(excel, 'A3:B4'));
    excel.messages.tell(dataChanged, { ...edited(excel, '3:3'), changeType: 'RowInserted' });
    excel.messages.tell(dataChanged, { ...edited(excel, 'B4'), worksheetId: '{gone}' });
    await settled(() => edits.length === 4);
    expect(edits.slice(1)).toEqual([null, null, null]);
  });

  it('the handler is taken off again', async () => {
    const { excel, edits, stop } = await told(null);
    const sent: string[] = [];
    excel.executor.before = (batch) => sent.push(...batch.Actions.map(({ Name }) => Name));
    await stop();
    expect(sent.filter((name) => name.startsWith('_Unregister'))).toHaveLength(1);
    excel.messages.tell(dataChanged, edited(excel, 'B4'));
    await settled(() => edits.length > 1);
    expect(edits).toHaveLength(1);
  });

  it('our own writing and restoring is no edit', async () => {
    const excel = newExcel(version);
    await excel.host.apply(changes);
    await excel.host.restore();
    // From 1.14 on events say that they are ours; before, Excel is asked to tell of none.
    if (version === '1.9') expect(excel.book.told).toEqual([]);
    else expect((await told('ThisLocalAddin')).edits).toEqual([]);
    expect(excel.book.Runtime.EnableEvents).toBe(true);
  });

  it('edits are told again after a writing that Excel broke off', async () => {
    const excel = newExcel(version);
    excel.sheet.Protection.Protected = true;
    await expect(excel.host.apply(changes)).rejects.toMatchObject({ code: 'protected' });
    excel.sheet.Protection.Protected = false;
    when(excel, 'SuspendScreenUpdating', () => {
      throw new Error('the host died');
    });
    await expect(excel.host.apply(changes)).rejects.toThrow();
    expect(excel.book.Runtime.EnableEvents).toBe(true);
  });
});

it('the selection is told by the sheet’s name, and no longer when it is not asked for', async () => {
  const excel = newExcel();
  const places: object[] = [];
  const stop = await excel.host.onSelect((place) => places.push(place));
  excel.messages.tell(selectionChanged, { worksheetId: excel.sheet.Id, address: 'C3' });
  await settled(() => places.length > 0);
  await stop();
  excel.messages.tell(selectionChanged, { worksheetId: excel.sheet.Id, address: 'C4' });
  await settled(() => places.length > 1);
  expect(places).toEqual([{ sheet: ledger, cell: 'C3' }]);
});

/** The library's numbers of the events. */
const dataChanged = 10;
const selectionChanged = 14;

function edited({ sheet }: ReturnType<typeof newExcel>, address: string): object {
  return { worksheetId: sheet.Id, changeType: 'RangeEdited', address, source: 'Local' };
}

/** Until it is so, or nothing more can come. */
async function settled(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 25 && !isSo(); turn += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
}
