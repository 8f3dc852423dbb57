/** The formulas of one sheet: single, shared among cells, over an array of cells, and data tables. */
import type { Area } from '../../../../core/model/snapshot';
import type { TextTable } from '../text-table';
import type { CellStore } from './cell-store';
import { formulaAt, type SharedFormula, shareFormula } from './shared-formula';

/** What the tag of a formula says, and its text without "=". */
export interface WrittenFormula {
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Of a shared formula; −1 for others. */
  readonly group: number;
  readonly area: Area | null;
  /** The input cells of a data table, as written. */
  readonly inputs: string;
  readonly text: string;
}

/** Cells of a sheet that arrays may fill; beyond this a formula is only noted in its first cell. */
const mostSpread = 1_000_000;

export class SheetFormulas {
  readonly #shared = new Map<
    number,
    SharedFormula | { readonly text: string; readonly row: number; readonly column: number }
  >();
  /** Cells that name a group whose master has not come yet: row, column, group. */
  readonly #waiting: number[] = [];
  #spreadCells = 0;
  readonly #arrays: { readonly area: Area; readonly index: number }[] = [];

  constructor(
    readonly cells: CellStore,
    readonly texts: TextTable,
  ) {}

  add(row: number, column: number, formula: WrittenFormula): void {
    if (formula.kind === 'dataTable') {
      this.#put(row, column, `TABLE(${formula.inputs})`);
      return;
    }
    if (formula.kind === 'shared' && formula.group >= 0) {
      if (formula.text === '') {
        this.#addShared(row, column, formula.group);
        return;
      }
      if (formula.area !== null || !this.#shared.has(formula.group))
        this.#shared.set(formula.group, { text: formula.text, row, column });
    }
    if (formula.text === '') return;
    const index = this.#put(row, column, formula.text);
    if (formula.kind === 'array' && formula.area !== null) this.#arrays.push({ area: formula.area, index });
  }

  /** To be called when all cells have been read: what could not be said before. */
  finish(): void {
    for (let n = 0; n < this.#waiting.length; n += 3) {
      const [row = 0, column = 0, group = 0] = this.#waiting.slice(n, n + 3);
      if (this.#shared.has(group)) this.#addShared(row, column, group);
    }
    for (const { area, index } of this.#arrays) this.#spread(area, index);
  }

  #put(row: number, column: number, text: string): number {
    const index = this.texts.indexOf(text);
    this.cells.putFormula(row, column, index);
    return index;
  }

  #addShared(row: number, column: number, group: number): void {
    let master = this.#shared.get(group);
    if (master === undefined) {
      this.#waiting.push(row, column, group);
      return;
    }
    if (!('pieces' in master)) {
      master = shareFormula(master.text, master.row, master.column);
      this.#shared.set(group, master);
    }
    this.#put(row, column, formulaAt(master, row, column));
  }

  /** Every cell of an array shows the formula that fills it; the file writes it in the first only. */
  #spread(area: Area, index: number): void {
    const lastRow = Math.min(area.lastRow, this.cells.rowCount() - 1);
    const lastColumn = Math.min(area.lastColumn, this.cells.columnCount() - 1);
    this.#spreadCells += Math.max(0, lastRow - area.firstRow + 1) * Math.max(0, lastColumn - area.firstColumn + 1);
    if (this.#spreadCells > mostSpread) return;
    for (let column = area.firstColumn; column <= lastColumn; column++) {
      for (let row = area.firstRow; row <= lastRow; row++) {
        if (!this.cells.hasFormula(row, column)) this.cells.putFormula(row, column, index);
      }
    }
  }
}
