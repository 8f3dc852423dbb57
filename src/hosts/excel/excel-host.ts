/** The workbook that is open in Excel. */
import { Refusal } from '../../core/errors';
import type { Edit, LiveHost, Progress } from '../../core/host';
import type { Change } from '../../core/model/change';
import type { Area, Snapshot } from '../../core/model/snapshot';
import { readAbilities, type Abilities } from './abilities';
import { applyChanges } from './apply';
import { readWorkbook } from './read';
import { withExcel } from './refusals';
import { restoreWorkbook } from './restore';
import { JournalStore } from './journal-store';
import { wholeFile } from './whole-file';

export type MergesIn = (file: Uint8Array) => Promise<ReadonlyMap<string, readonly Area[]>>;

const always: Progress = () => true;

export class ExcelHost implements LiveHost {
  readonly abilities: Abilities = readAbilities();
  #writing = false;

  /** @param mergesIn reads the merged areas by sheet name out of a file, for an Excel older than 1.13 that tells none */
  constructor(private readonly mergesIn: MergesIn | null = null) {}

  async read(progress: Progress = always): Promise<Snapshot> {
    const snapshot = await withExcel((context) => readWorkbook(context, this.abilities, progress));
    if (this.abilities.merges || this.mergesIn === null) return snapshot;
    // What this Excel cannot be asked stands in its file.
    const merges = await this.mergesIn(await wholeFile());
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, merges: merges.get(sheet.name) ?? [] }));
    return { ...snapshot, sheets };
  }

  /** Undone through `restore`; Excel's own undo cannot be relied on for what add-ins write. */
  async apply(changes: readonly Change[]): Promise<readonly Change[]> {
    if (changes.length === 0) return [];
    await this.#quietly((context) => applyChanges(context, changes, this.abilities));
    return [];
  }

  /** Takes out everything of ours; false when there was nothing. */
  restore(): Promise<boolean> {
    return this.#quietly((context) => restoreWorkbook(context));
  }

  isMarked(): Promise<boolean> {
    return withExcel(async (context) => {
      const store = new JournalStore(context);
      await context.sync();
      return ((await store.read())?.sheets.length ?? 0) > 0;
    });
  }

  select(sheet: string, cell: string): Promise<void> {
    return withExcel(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
      await context.sync();
    });
  }

  /** The first cell of what is selected; null when that is no range, such as a chart or several areas. */
  async selection(): Promise<{ readonly sheet: string; readonly row: number; readonly column: number } | null> {
    try {
      return await withExcel(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('rowIndex, columnIndex, worksheet/name');
        await context.sync();
        return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
      });
    } catch (error) {
      if (error instanceof Refusal && error.detail.code === 'InvalidSelection') return null;
      throw error;
    }
  }

  /** The workbook's name as Excel shows it. */
  name(): Promise<string> {
    return withExcel(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
  }

  /** Opens a workbook of its own beside this one. */
  async openNew(bytes: Uint8Array): Promise<void> {
    await Excel.createWorkbook(base64(bytes));
  }

  async onEdit(callback: (edit: Edit | null) => void): Promise<() => Promise<void>> {
    const handler = await withExcel(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        const ours = this.abilities.editSource && event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
        if (!this.#writing && !ours) callback(await typedIn(event));
      });
      await context.sync();
      return added;
    });
    return () => remove(handler);
  }

  async onSelect(
    callback: (place: { readonly sheet: string; readonly cell: string }) => void,
  ): Promise<() => Promise<void>> {
    const handler = await withExcel(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
        const sheet = await sheetName(event.worksheetId);
        if (sheet !== null) callback({ sheet, cell: event.address });
      });
      await context.sync();
      return added;
    });
    return () => remove(handler);
  }

  async #quietly<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    this.#writing = true;
    try {
      return await withExcel(batch);
    } finally {
      this.#writing = false;
    }
  }
}

/** The cell as it now is; null when the edit was more than one cell, or Excel cannot be asked just now. */
async function typedIn({ worksheetId, address, changeType }: Excel.WorksheetChangedEventArgs): Promise<Edit | null> {
  if (changeType !== Excel.DataChangeType.rangeEdited || /[:,]/.test(address)) return null;
  try {
    return await withExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(worksheetId);
      const cell = sheet.getRange(address);
      sheet.load('name');
      cell.load('values, rowIndex, columnIndex');
      await context.sync();
      const typed: unknown = cell.values[0]?.[0];
      if (typeof typed !== 'string' && typeof typed !== 'number' && typeof typed !== 'boolean') return null;
      return { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex, typed: typed === '' ? null : typed };
    });
  } catch {
    return null;
  }
}

async function sheetName(id: string): Promise<string | null> {
  try {
    return await withExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** A handler is taken off in the context that put it on. */
async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}
