/** The workbook that is open in Excel. */
import type { LiveHost, Progress } from '../../core/host';
import type { Change } from '../../core/model/change';
import type { Snapshot } from '../../core/model/snapshot';
import { readAbilities, type Abilities } from './abilities';
import { applyChanges } from './apply';
import { readWorkbook } from './read';
import { withExcel } from './refusals';
import { restoreWorkbook } from './restore';
import { loadJournal } from './journal-store';

const always: Progress = () => true;

export class ExcelHost implements LiveHost {
  readonly abilities: Abilities = readAbilities();
  #writing = false;

  read(progress: Progress = always): Promise<Snapshot> {
    return withExcel((context) => readWorkbook(context, this.abilities, progress));
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
    return withExcel(async (context) => ((await loadJournal(context))?.sheets.length ?? 0) > 0);
  }

  select(sheet: string, cell: string): Promise<void> {
    return withExcel(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(cell).select();
      await context.sync();
    });
  }

  async onEdit(
    callback: (edit: { readonly sheet: string; readonly area: string }) => void,
  ): Promise<() => Promise<void>> {
    const handler = await withExcel(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        const ours = this.abilities.editSource && event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
        if (!this.#writing && !ours) callback({ sheet: event.worksheetId, area: event.address });
        return Promise.resolve();
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
      const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
        callback({ sheet: event.worksheetId, cell: event.address });
        return Promise.resolve();
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

/** A handler is taken off in the context that put it on. */
async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}
