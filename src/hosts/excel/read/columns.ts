/** Rows as Office.js hands them over, put into the snapshot's columns; and what a number format shows. */
import { CellKind, type CellStyle, type ColumnCells } from '../../../core/model/snapshot';

export interface Interner {
  readonly intern: (text: string) => number;
}

/** Number formats by index; Office.js tells fills only cell by cell, so they are left unread. */
export class StyleTable {
  readonly styles: CellStyle[] = [];
  readonly #known = new Map<string, number>();

  index(numberFormat: string): number {
    const found = this.#known.get(numberFormat);
    if (found !== undefined) return found;
    const index = this.styles.push({ numberFormat, shows: showsOf(numberFormat), fill: null, bold: false }) - 1;
    this.#known.set(numberFormat, index);
    return index;
  }
}

/** From a US-form number format, as `Range.numberFormat` gives it: the first section without quotes, colours and escapes. */
export function showsOf(numberFormat: string): CellStyle['shows'] {
  if (numberFormat === 'General' || numberFormat === '') return 'general';
  if (numberFormat === '@') return 'text';
  const elapsed = /\[(h|m|s)+\]/i.test(numberFormat);
  const bare = numberFormat
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0];
  if (bare === undefined) return 'number';
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare) && !/[0#?]/.test(bare))) return 'date';
  if (elapsed || /[hs]/i.test(bare)) return 'time';
  if (bare.includes('%')) return 'percent';
  return 'number';
}

interface OpenColumn {
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly style: Uint16Array;
  formula: Uint32Array | null;
  lastRow: number;
}

const errorText =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!)$/;

export class SheetColumns {
  readonly #columns: OpenColumn[];

  constructor(
    private readonly rowCount: number,
    columnCount: number,
    private readonly interner: Interner,
    private readonly styles: StyleTable,
  ) {
    const general = styles.index('General');
    this.#columns = Array.from({ length: columnCount }, () => ({
      kind: new Uint8Array(rowCount),
      value: new Float64Array(rowCount),
      style: new Uint16Array(rowCount).fill(general),
      formula: null,
      lastRow: -1,
    }));
  }

  /** @returns about how many bytes the answer took */
  fill(
    firstRow: number,
    firstColumn: number,
    values: readonly (readonly unknown[])[],
    formats: readonly (readonly unknown[])[],
    formulas: readonly (readonly unknown[])[] | null,
  ): number {
    let bytes = 0;
    values.forEach((cells, i) => {
      const row = firstRow + i;
      cells.forEach((value, j) => {
        const column = this.#columns[firstColumn + j];
        if (column === undefined) return;
        const format = formats[i]?.[j];
        const numberFormat = typeof format === 'string' ? format : 'General';
        column.style[row] = this.styles.index(numberFormat);
        bytes += 4 + numberFormat.length + this.#put(column, row, value);
        const formula = formulas?.[i]?.[j];
        if (typeof formula === 'string' && formula.startsWith('=') && value !== formula) {
          column.formula ??= new Uint32Array(this.rowCount);
          column.formula[row] = this.interner.intern(formula.slice(1)) + 1;
        }
        if (formulas !== null) bytes += typeof formula === 'string' ? formula.length * 2 + 3 : 8;
      });
    });
    return bytes;
  }

  #put(column: OpenColumn, row: number, value: unknown): number {
    if (value === '' || value === null || value === undefined) return 3;
    column.lastRow = Math.max(column.lastRow, row);
    if (typeof value === 'number') {
      column.kind[row] = CellKind.number;
      column.value[row] = value;
      return 10;
    }
    if (typeof value === 'boolean') {
      column.kind[row] = CellKind.boolean;
      column.value[row] = value ? 1 : 0;
      return 6;
    }
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    column.kind[row] = errorText.test(text) ? CellKind.error : CellKind.text;
    column.value[row] = this.interner.intern(text);
    return text.length * 3 + 3;
  }

  /** Every day that is shown, so many days later. */
  shiftDays(days: number): void {
    for (const { kind, value, style } of this.#columns) {
      kind.forEach((each, row) => {
        const shows = this.styles.styles[style[row] ?? 0]?.shows;
        if (each === CellKind.number && shows === 'date') value[row] = (value[row] ?? 0) + days;
      });
    }
  }

  finish(): { readonly rowCount: number; readonly columnCount: number; readonly columns: readonly ColumnCells[] } {
    const rowCount = 1 + Math.max(-1, ...this.#columns.map((column) => column.lastRow));
    let columnCount = this.#columns.length;
    while (columnCount > 0 && (this.#columns[columnCount - 1]?.lastRow ?? -1) < 0) columnCount -= 1;
    const columns = this.#columns.slice(0, columnCount).map((column): ColumnCells =>
      column.lastRow < 0
        ? {
            kind: column.kind.slice(0, 0),
            value: column.value.slice(0, 0),
            style: column.style.slice(0, 0),
            formula: null,
          }
        : {
            kind: column.kind.slice(0, rowCount),
            value: column.value.slice(0, rowCount),
            style: column.style.slice(0, rowCount),
            formula: column.formula?.slice(0, rowCount) ?? null,
          },
    );
    return { rowCount, columnCount, columns };
  }
}
