/** One column while its sheet is being read: arrays that grow as cells come, cut to size at the end. */
import type { ColumnCells } from '../../../../core/model/snapshot';

const smallest = 32;

/** What a column looks like where no cell says otherwise. */
export interface StyleRun {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

export class GrowingColumn {
  /** Last row that holds a value or a formula, plus one. */
  used = 0;
  #kind = new Uint8Array(0);
  #value = new Float64Array(0);
  #formula: Uint32Array | null = null;
  /** Triples first row, last row, style: neighbours mostly look alike, and far blank cells must cost next to nothing. */
  #runs = new Int32Array(12);
  #runsEnd = 0;
  #runFirst = -1;
  #runLast = -2;
  #runStyle = 0;

  /**
   * @param expectedRows how many rows the sheet claims to have; only a hint for growing.
   * @param charge is told of every growth, in cells, before it happens, and throws when it is too much.
   */
  constructor(
    readonly expectedRows: number,
    readonly charge: (cells: number) => void,
  ) {}

  get capacity(): number {
    return this.#kind.length;
  }

  /** `row` must be under `capacity`: see `grow`. */
  put(row: number, kind: number, value: number): void {
    this.#kind[row] = kind;
    this.#value[row] = value;
    if (row >= this.used) this.used = row + 1;
  }

  putFormula(row: number, textIndex: number): void {
    if (this.#formula === null) this.#formula = new Uint32Array(this.capacity);
    this.#formula[row] = textIndex + 1;
    if (row >= this.used) this.used = row + 1;
  }

  hasFormula(row: number): boolean {
    return (this.#formula?.[row] ?? 0) !== 0;
  }

  /** Makes room for `row`. */
  grow(row: number): void {
    let capacity = Math.max(smallest, this.capacity * 2, row + 1);
    if (this.expectedRows > row && capacity * 2 >= this.expectedRows) capacity = this.expectedRows;
    this.charge(capacity - this.capacity);
    this.#kind = copied(new Uint8Array(capacity), this.#kind);
    this.#value = copied(new Float64Array(capacity), this.#value);
    if (this.#formula !== null) this.#formula = copied(new Uint32Array(capacity), this.#formula);
  }

  style(row: number, style: number): void {
    if (style === this.#runStyle && row === this.#runLast + 1) {
      this.#runLast = row;
      return;
    }
    this.#endRun();
    this.#runFirst = row;
    this.#runLast = row;
    this.#runStyle = style;
  }

  /** The column of `rows` rows; `base` are the looks of rows and columns, later ones on top, under those of the cells. */
  finish(rows: number, base: readonly StyleRun[]): ColumnCells {
    this.#endRun();
    const style = new Uint16Array(rows);
    for (const run of base) if (run.first < rows) style.fill(run.style, run.first, Math.min(rows, run.last + 1));
    for (let n = 0; n < this.#runsEnd; n += 3) {
      const first = this.#runs[n] ?? 0;
      if (first < rows) style.fill(this.#runs[n + 2] ?? 0, first, Math.min(rows, (this.#runs[n + 1] ?? 0) + 1));
    }
    const formula = this.#formula === null ? null : resized(this.#formula, rows, (length) => new Uint32Array(length));
    return {
      kind: resized(this.#kind, rows, (length) => new Uint8Array(length)),
      value: resized(this.#value, rows, (length) => new Float64Array(length)),
      style,
      formula,
    };
  }

  #endRun(): void {
    if (this.#runLast < this.#runFirst) return;
    if (this.#runsEnd === this.#runs.length) {
      this.charge(this.#runsEnd / 3);
      this.#runs = copied(new Int32Array(this.#runs.length * 2), this.#runs);
    }
    this.#runs[this.#runsEnd] = this.#runFirst;
    this.#runs[this.#runsEnd + 1] = this.#runLast;
    this.#runs[this.#runsEnd + 2] = this.#runStyle;
    this.#runsEnd += 3;
    this.#runFirst = -1;
    this.#runLast = -2;
  }
}

interface Numbers {
  readonly length: number;
  set(from: this): void;
  subarray(from: number, to: number): this;
}

function copied<T extends Numbers>(to: T, from: T): T {
  to.set(from);
  return to;
}

/** Exactly `rows` long and with a memory of its own, so that nothing larger travels with it. */
function resized<T extends Numbers>(from: T, rows: number, make: (length: number) => T): T {
  return from.length === rows ? from : copied(make(rows), from.subarray(0, Math.min(rows, from.length)));
}
