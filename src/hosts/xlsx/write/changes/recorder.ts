/** Keeps what is changed while it is changed: the way back as changes, the record for the file, what was left out. */
import { cellName } from '../../../../core/model/address';
import type { Change, Scalar } from '../../../../core/model/change';
import type { MarkedCell, MarkedColumn, MarkRecord } from './mark-record';
import { recorded } from '../../../written';

/** Why a change was not carried out while the others were. */
export type SkipReason =
  /** The cell has a note or a thread of comments of the user's. */
  | 'note-exists'
  /** Part of a formula that fills several cells. */
  | 'array-formula'
  /** Header or totals of an Excel table, which the table's own description repeats. */
  | 'table-header'
  /** Hidden under a merged cell. */
  | 'merged'
  /** The user has a validation there. */
  | 'validation-exists'
  /** Asked to take out what we did not put in. */
  | 'not-ours';

export interface SkippedChange {
  readonly change: Change;
  readonly reason: SkipReason;
}

interface Written {
  readonly value: Scalar;
  readonly formula: string | null;
}

export class Recorder {
  /** In the order of the changes; made and turned round when asked for: a column may have a million cells. */
  readonly #undo: (() => readonly Change[])[] = [];
  readonly skipped: SkippedChange[] = [];
  readonly sheets: string[] = [];
  readonly #columns: MarkedColumn[] = [];
  readonly #rules = new Set<string>();
  readonly #validations = new Set<string>();
  readonly #notes: { readonly sheet: string; readonly cell: string; readonly text: string }[] = [];
  readonly #cells = new Map<string, MarkedCell>();
  readonly #properties = new Map<string, { readonly before: string | null; readonly after: string | null }>();
  readonly #written = new Map<string, Written>();

  /** The changes that lead back, the last one first. */
  undo(): readonly Change[] {
    return this.#undo.toReversed().flatMap((each) => each());
  }

  skip(change: Change, reason: SkipReason): void {
    this.skipped.push({ change, reason });
  }

  /** What was written into the cell by an earlier change of this run; null: nothing. */
  written(sheet: string, row: number, column: number): Written | null {
    return this.#written.get(`${cellName(row, column)}!${sheet}`) ?? null;
  }

  cell(cell: Omit<MarkedCell, 'before' | 'shownBefore' | 'after'>, before: Written, after: Written): void {
    const { sheet, row, column } = cell;
    const key = `${cellName(row, column)}!${sheet}`;
    const earlier = this.#written.get(key) ?? before;
    this.#written.set(key, after);
    this.#undo.push(() => [
      earlier.formula === null
        ? { kind: 'setValue', sheet, row, column, value: earlier.value, ...formatBack(cell) }
        : { kind: 'setFormula', sheet, row, column, formula: earlier.formula, cached: earlier.value },
    ]);
    const first = this.#cells.get(key);
    this.#cells.set(key, {
      ...cell,
      format: first?.format ?? cell.format,
      before: first === undefined ? recorded(before.value, before.formula) : first.before,
      shownBefore: before.formula === null ? null : before.value,
      after: recorded(after.value, after.formula),
    });
  }

  column(column: MarkedColumn, rows: readonly number[]): void {
    this.#columns.push(column);
    const { sheet, column: index } = column;
    this.#undo.push(() => rows.map((row) => ({ kind: 'setValue', sheet, row, column: index, value: null })));
  }

  rule(sheet: string): void {
    this.#rules.add(sheet);
  }

  validation(sheet: string): void {
    this.#validations.add(sheet);
  }

  note(sheet: string, row: number, column: number, text: string): void {
    this.#notes.push({ sheet, cell: cellName(row, column), text });
    this.#undo.push(() => [{ kind: 'setNote', sheet, row, column, text: '' }]);
  }

  addedSheet(name: string): void {
    this.sheets.push(name);
    this.#undo.push(() => [{ kind: 'removeSheet', sheet: name }]);
  }

  removedSheet(name: string): void {
    const at = this.sheets.indexOf(name);
    if (at >= 0) this.sheets.splice(at, 1);
  }

  property(name: string, before: string | null, after: string | null): void {
    this.#undo.push(() => [{ kind: 'setProperty', name, value: before }]);
    const first = this.#properties.get(name);
    this.#properties.set(name, { before: first === undefined ? before : first.before, after });
  }

  record(level: number): MarkRecord {
    return {
      level,
      sheets: this.sheets,
      columns: this.#columns,
      rules: [...this.#rules].map((sheet) => ({ sheet, id: '' })),
      validations: [...this.#validations].map((sheet) => ({ sheet })),
      notes: this.#notes,
      cells: [...this.#cells.values()],
      properties: [...this.#properties].map(([name, { before, after }]) => ({ name, before, after })),
    };
  }
}

function formatBack(cell: Omit<MarkedCell, 'before' | 'shownBefore' | 'after'>): { readonly numberFormat?: string } {
  return cell.format === cell.formatAfter ? {} : { numberFormat: cell.format };
}
