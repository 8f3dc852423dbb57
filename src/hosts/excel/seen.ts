/**
 * What the engine knows of the workbook: the snapshot that it was given and the edits it was told of since. Before anything
 * is written the workbook is compared with it, so that no edit of a colleague or of the clerk is overwritten unseen.
 */
import type { Edit } from '../../core/host';
import type { Scalar } from '../../core/model/change';
import { CellKind, type SheetSnapshot, type Snapshot } from '../../core/model/snapshot';
import { keyOf, type CellNow, type CellPlace } from './cell-blocks';
import { inCalendar } from './read/calendar';

export class Seen {
  readonly #sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly #edits = new Map<string, Scalar>();
  /** Cells that we wrote ourselves: what stands there is no edit of anybody. */
  readonly #forgotten = new Set<string>();
  readonly #rows: Map<string, number>;

  /**
   * @param rows of the used part of each sheet, as Excel counted them
   * @param dayShift days that were added to what Excel told of days
   */
  constructor(
    private readonly snapshot: Snapshot,
    rows: ReadonlyMap<string, number>,
    private readonly dayShift: number,
  ) {
    this.#sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
    this.#rows = new Map(rows);
  }

  /** An edit that the engine was told of. */
  edited({ sheet, row, column, typed }: Edit): void {
    this.#edits.set(keyOf({ sheet, row, column }), typed);
    this.forgetRows(sheet);
  }

  forget(place: CellPlace): void {
    this.#forgotten.add(keyOf(place));
    this.forgetRows(place.sheet);
  }

  forgetRows(sheet: string): void {
    this.#rows.delete(sheet);
  }

  /** Null: not known any more. */
  rowsOf(sheet: string): number | null {
    return this.#rows.get(sheet) ?? null;
  }

  /** False when the cell holds something else than the engine thinks. */
  agrees(place: CellPlace, now: CellNow): boolean {
    const key = keyOf(place);
    const sheet = this.#sheets.get(place.sheet);
    if (this.#forgotten.has(key) || sheet === undefined) return true;
    const edit = this.#edits.get(key);
    if (edit !== undefined) return now.formula !== null || sameScalar(edit === '' ? null : edit, now.value);
    const { value, formula } = this.#cell(sheet, place);
    if (formula !== null) return now.formula === `=${formula}`;
    const told = inCalendar(value, now.format, this.dayShift);
    return now.formula === null && (sameScalar(told, now.value) || sameScalar(value, now.value));
  }

  #cell(sheet: SheetSnapshot, { row, column }: CellPlace): { readonly value: Scalar; readonly formula: string | null } {
    const cells = sheet.columns[column];
    const kind = cells?.kind[row] ?? CellKind.empty;
    const value = cells?.value[row] ?? 0;
    const formula = cells?.formula?.[row] ?? 0;
    if (formula !== 0) return { value: null, formula: this.snapshot.strings[formula - 1] ?? '' };
    if (kind === CellKind.empty) return { value: null, formula: null };
    if (kind === CellKind.number) return { value, formula: null };
    if (kind === CellKind.boolean) return { value: value === 1, formula: null };
    return { value: this.snapshot.strings[value] ?? '', formula: null };
  }
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  return (a === '' ? null : a) === (b === '' ? null : b);
}
