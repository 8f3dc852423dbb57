/** The workbook that is open in Excel. */
import { Refusal } from '../../core/errors';
import type { Edit, LiveHost, Progress } from '../../core/host';
import type { Change } from '../../core/model/change';
import type { Area, Snapshot } from '../../core/model/snapshot';
import { readAbilities, type Abilities } from './abilities';
import type { CellPlace } from './cell-blocks';
import { findJournal, lookForMarks, standingBy, type Standing } from './journal/marks';
import { readWorkbook } from './read/read';
import { wholeFile } from './read/whole-file';
import { asRefusal, usualPatienceMs, withExcel } from './refusals';
import { Seen } from './seen';
import { selectCell } from './select';
import { tellOfEdits } from './telling';
import type { Extent } from './write/restore';

export type MergesIn = (file: Uint8Array) => Promise<ReadonlyMap<string, readonly Area[]>>;

const always: Progress = () => true;

export interface ExcelOptions {
  /** How long an answer of Excel is waited for; then Refusal 'busy'. */
  readonly patienceMs?: number;
}

export class ExcelHost implements LiveHost {
  readonly abilities: Abilities = readAbilities();
  readonly #patienceMs: number;
  #writing = false;
  #seen: Seen | null = null;
  #dayShift = 0;
  /** As it was when the workbook was read last; null: not read, or written into since. */
  #standing: Standing | null = null;
  #listeners = 0;
  #isAsRead = false;

  /** @param mergesIn reads the merged areas by sheet name out of a file, for an Excel older than 1.13 that tells none */
  constructor(
    private readonly mergesIn: MergesIn | null = null,
    { patienceMs = usualPatienceMs }: ExcelOptions = {},
  ) {
    this.#patienceMs = patienceMs;
  }

  /** The workbook as it is now; what is written later is compared with it first. */
  async read(progress: Progress = always): Promise<Snapshot> {
    this.#isAsRead = this.#listeners > 0;
    const { snapshot, rows, dayShift } = await this.#run(async (context) => {
      const standing = lookForMarks(context);
      const found = await readWorkbook(context, this.abilities, progress);
      this.#standing = await standing(found.snapshot);
      return found;
    });
    this.#dayShift = dayShift;
    this.#seen = new Seen(snapshot, rows, dayShift);
    if (this.abilities.merges || this.mergesIn === null) return snapshot;
    // What this Excel cannot be asked stands in its file.
    const merges = await this.mergesIn(await wholeFile());
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, merges: merges.get(sheet.name) ?? [] }));
    return { ...snapshot, sheets };
  }

  /** The sheets of a summary that was put in, as people filled them in; null: there are none. What was read stays as it is. */
  async readSummary(): Promise<Snapshot | null> {
    const { summary } = await this.standing();
    if (summary.length === 0) return null;
    const { snapshot } = await this.#run((context) => readWorkbook(context, this.abilities, always));
    return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => summary.includes(name)) };
  }

  /**
   * All or nothing: what Excel or the clerk breaks off is taken back. Throws Refusal 'busy', 'protected', 'filtered', and 'not-written'
   * with a reason: a name that is taken ('sheet-exists', also by a sheet of the clerk's own: it is neither overwritten nor
   * gone round) or that no sheet can have ('sheet-name'), a place that is not free ('taken'), a cell or rows that somebody
   * changed since they were read ('changed'). Excel's own undo cannot be relied on for what add-ins write: `restore` takes
   * everything out, and the changes that are returned lead back from values, formulas, sheets and properties.
   */
  async apply(changes: readonly Change[], progress: Progress | null = null): Promise<readonly Change[]> {
    if (changes.length === 0) return [];
    const { applyChanges } = await import('./write/apply');
    return this.#quietly((context) =>
      applyChanges(context, changes, {
        abilities: this.abilities,
        seen: this.#seen,
        dayShift: this.#dayShift,
        progress,
      }),
    );
  }

  /**
   * Takes out what is ours; false when there was nothing. What somebody changed since we wrote it stays.
   * @param extent see `Extent`; only marks and a summary say nothing of cells that the engine has read
   * @param cells of mended cells these alone; null: all
   */
  async restore(extent: Extent = 'all', cells: readonly CellPlace[] | null = null): Promise<boolean> {
    // Only then cells of the clerk's change that the engine has read.
    if (extent !== 'marks' && extent !== 'summary') this.#seen = null;
    const { restoreWorkbook } = await import('./write/restore');
    return this.#quietly((context) => restoreWorkbook(context, extent, this.abilities, cells));
  }

  /** What of ours is in the workbook: known from reading it, else asked. */
  async standing(): Promise<Standing> {
    if (this.#standing !== null) return this.#standing;
    return this.#run(async (context) => {
      const { journal, names } = await findJournal(context);
      return standingBy(journal, names);
    });
  }

  /** False when somebody edited the workbook since it was read last, or might have, for nobody listened. */
  get isAsRead(): boolean {
    return this.#isAsRead;
  }

  /** Throws Refusal 'not-found' when there is no such sheet, 'busy' when it is hidden. */
  select(sheet: string, cell: string): Promise<void> {
    return this.#run((context) => selectCell(context, sheet, cell));
  }

  /** The first cell of what is selected; null when that is no range, such as a chart or several areas. */
  async selection(): Promise<{ readonly sheet: string; readonly row: number; readonly column: number } | null> {
    try {
      return await this.#run(async (context) => {
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
    return this.#run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
  }

  /** Fetches what only writing needs while the clerk reads: where it comes from may be out of reach later. */
  async prepareToWrite(): Promise<void> {
    await Promise.all([import('./write/apply'), import('./write/restore')]);
  }

  /** Opens a workbook of its own beside this one. */
  async openNew(bytes: Uint8Array): Promise<void> {
    try {
      await Excel.createWorkbook(base64(bytes));
    } catch (error) {
      throw asRefusal(error);
    }
  }

  async onEdit(callback: (edit: Edit | null) => void): Promise<() => Promise<void>> {
    const handler = await withExcel(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        const ours = this.abilities.editSource && event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
        // Without a source, what comes while we write is ours.
        if (ours || (this.#writing && !this.abilities.editSource)) return;
        this.#isAsRead = false;
        const edit = await typedIn(event);
        if (edit !== null) this.#seen?.edited(edit);
        callback(edit);
      });
      await context.sync();
      return added;
    });
    this.#listeners += 1;
    return () => {
      this.#listeners -= 1;
      this.#isAsRead = false;
      return remove(handler);
    };
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

  #run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return withExcel(batch, { patienceMs: this.#patienceMs });
  }

  async #quietly<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    this.#writing = true;
    this.#isAsRead = false;
    this.#standing = null;
    try {
      return await withExcel(batch, { patienceMs: this.#patienceMs, otherwise: 'not-written' });
    } catch (error) {
      if (!this.abilities.editSource) await this.#tellAgain();
      throw error;
    } finally {
      this.#writing = false;
    }
  }

  /** After a batch that broke off while Excel was to tell of no edits. */
  async #tellAgain(): Promise<void> {
    try {
      await this.#run(async (context) => {
        tellOfEdits(context, this.abilities, true);
        await context.sync();
      });
    } catch {
      // Excel does not answer now; the next writing asks again.
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
