/** A sheet of the memory host: cells in maps, written cell by cell, read out as columns. */
import { CellKind, type CellNote, type ColumnCells, type SheetSnapshot } from '../../core/model/snapshot';
import type { Scalar } from '../../core/model/change';
import type { DrawnRule, DrawnValidation } from '../../core/model/drawing';

export interface MemoryCell {
  readonly value: Scalar | { readonly error: string };
  readonly formula: string | null;
  readonly numberFormat: string;
}

export const emptyCell: MemoryCell = { value: null, formula: null, numberFormat: 'General' };

/** Everything else of a sheet is kept as it was read. */
export type SheetFrame = Omit<SheetSnapshot, 'columns' | 'rowCount' | 'columnCount' | 'notes'>;

export class MemorySheet {
  readonly #cells = new Map<number, MemoryCell>();
  readonly notes = new Map<number, CellNote>();
  readonly rules: DrawnRule[] = [];
  readonly validations: DrawnValidation[] = [];

  constructor(
    readonly frame: SheetFrame,
    /** True for sheets that were added by a change: only those may be removed. */
    readonly ours: boolean,
  ) {}

  static key(row: number, column: number): number {
    return row * 16384 + column;
  }

  get(row: number, column: number): MemoryCell {
    return this.#cells.get(MemorySheet.key(row, column)) ?? emptyCell;
  }

  set(row: number, column: number, cell: MemoryCell): void {
    const key = MemorySheet.key(row, column);
    if (cell.value === null && cell.formula === null) this.#cells.delete(key);
    else this.#cells.set(key, cell);
  }

  /** @param intern gives a text its index in the snapshot's strings; @param style a number format its index in the styles */
  read(intern: (text: string) => number, style: (numberFormat: string) => number): SheetSnapshot {
    let rowCount = 0;
    let columnCount = 0;
    for (const key of this.#cells.keys()) {
      rowCount = Math.max(rowCount, Math.floor(key / 16384) + 1);
      columnCount = Math.max(columnCount, (key % 16384) + 1);
    }
    const general = style('General');
    const columns = Array.from({ length: columnCount }, () => emptyColumn(rowCount, general));
    for (const [key, cell] of this.#cells) {
      const column = columns[key % 16384];
      if (column !== undefined) put(column, Math.floor(key / 16384), cell, intern, style);
    }
    return {
      ...this.frame,
      rowCount,
      columnCount,
      columns: columns.map((column): ColumnCells => ({
        ...column,
        formula: column.hasFormula ? column.formula : null,
      })),
      notes: [...this.notes.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    };
  }
}

interface OpenColumn {
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly style: Uint16Array;
  readonly formula: Uint32Array;
  hasFormula: boolean;
}

function emptyColumn(rows: number, style: number): OpenColumn {
  return {
    kind: new Uint8Array(rows),
    value: new Float64Array(rows),
    style: new Uint16Array(rows).fill(style),
    formula: new Uint32Array(rows),
    hasFormula: false,
  };
}

function put(
  column: OpenColumn,
  row: number,
  cell: MemoryCell,
  intern: (text: string) => number,
  style: (numberFormat: string) => number,
): void {
  column.style[row] = style(cell.numberFormat);
  if (cell.formula !== null) {
    column.formula[row] = intern(cell.formula) + 1;
    column.hasFormula = true;
  }
  const { value } = cell;
  if (value === null) return;
  if (typeof value === 'number') {
    column.kind[row] = CellKind.number;
    column.value[row] = value;
  } else if (typeof value === 'boolean') {
    column.kind[row] = CellKind.boolean;
    column.value[row] = value ? 1 : 0;
  } else if (typeof value === 'string') {
    column.kind[row] = CellKind.text;
    column.value[row] = intern(value);
  } else {
    column.kind[row] = CellKind.error;
    column.value[row] = intern(value.error);
  }
}
