/** The cells of one sheet while it is being read: columns that come into being when something stands in them. */
import { Refusal } from '../../../../core/errors';
import type { ColumnCells } from '../../../../core/model/snapshot';
import { GrowingColumn, type StyleRun } from './growing-column';

export const excelRows = 1_048_576;
export const excelColumns = 16_384;
const emptyColumn: ColumnCells = {
  kind: new Uint8Array(0),
  value: new Float64Array(0),
  style: new Uint16Array(0),
  formula: null,
};

/** How many more cells may be held, over all sheets of a workbook. */
export class CellBudget {
  #left: number;

  constructor(readonly limit: number) {
    this.#left = limit;
  }

  /** Throws Refusal `too-large` with the sheet's name when no room is left. */
  take(cells: number, sheet: string): void {
    this.#left -= cells;
    if (this.#left < 0) throw new Refusal('too-large', { sheet, reason: 'cells', limit: this.limit });
  }

  give(cells: number): void {
    this.#left += cells;
  }
}

export class CellStore {
  /** From the declared range; believed only as a hint. */
  expectedRows = 0;
  /** Columns up to the last text without characters. */
  emptyTexts = 0;
  readonly #columns: (GrowingColumn | undefined)[] = [];

  constructor(
    readonly sheet: string,
    readonly budget: CellBudget,
  ) {}

  put(row: number, column: number, kind: number, value: number): void {
    const cells = this.#columns[column] ?? this.#add(column);
    if (row >= cells.capacity) cells.grow(row);
    cells.put(row, kind, value);
  }

  putFormula(row: number, column: number, textIndex: number): void {
    const cells = this.#columns[column] ?? this.#add(column);
    if (row >= cells.capacity) cells.grow(row);
    cells.putFormula(row, textIndex);
  }

  hasFormula(row: number, column: number): boolean {
    return this.#columns[column]?.hasFormula(row) ?? false;
  }

  style(row: number, column: number, style: number): void {
    (this.#columns[column] ?? this.#add(column)).style(row, style);
  }

  /** Last row with a value, plus one. */
  rowCount(): number {
    let rows = 0;
    for (const column of this.#columns) if (column !== undefined && column.used > rows) rows = column.used;
    return rows;
  }

  /** Last column with a value, plus one. */
  columnCount(): number {
    return this.#columns.findLastIndex((column) => column !== undefined && column.used > 0) + 1;
  }

  /**
   * The used columns, each as long as the used rows. Hands the memory over: the store is empty afterwards.
   * @param base the looks of a column's cells where no cell says otherwise.
   */
  finish(base: (column: number) => readonly StyleRun[]): readonly ColumnCells[] {
    const rows = this.rowCount();
    const finished: ColumnCells[] = [];
    for (let column = 0; column < this.#columns.length; column++) {
      const cells = this.#columns[column];
      if (cells === undefined || cells.used === 0) continue;
      while (finished.length < column) finished.push(emptyColumn);
      const before = cells.capacity;
      this.budget.take(rows, this.sheet);
      finished.push(cells.finish(rows, base(column)));
      this.budget.give(before);
      this.#columns[column] = undefined;
    }
    return finished;
  }

  #add(column: number): GrowingColumn {
    while (this.#columns.length < column) this.#columns.push(undefined);
    const added = new GrowingColumn(this.expectedRows, (cells) => {
      this.budget.take(cells, this.sheet);
    });
    this.#columns[column] = added;
    return added;
  }
}
