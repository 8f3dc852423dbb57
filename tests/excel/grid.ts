/** The cells of a fake sheet and what Excel makes of what is typed into them. */
import { CellKind, type Snapshot, type SheetSnapshot } from '../../src/core/model/snapshot';
import { serialOf } from '../../src/core/model/calendar';

export type CellValue = string | number | boolean;

export interface FakeCell {
  value: CellValue;
  isError?: boolean;
  formula: string | null;
  numberFormat: string;
  fill: string | null;
  font: string | null;
  bold: boolean;
  locked?: boolean;
  /** Name of the font, its size, alignment, wrapping, borders, by Excel's names. */
  look: Readonly<Record<string, unknown>>;
}

/** What a number format, a fill and the like make up: what copying formats copies. */
export type CellFormat = Pick<FakeCell, 'numberFormat' | 'fill' | 'font' | 'bold' | 'locked' | 'look'>;

const bare: CellFormat = { numberFormat: 'General', fill: null, font: null, bold: false, look: {} };

/** Few looks are shared by many cells. */
const changedLooks = new WeakMap<CellFormat['look'], Map<string, CellFormat['look']>>();

export function withLook(look: CellFormat['look'], name: string, value: unknown): CellFormat['look'] {
  const known = changedLooks.get(look) ?? new Map<string, CellFormat['look']>();
  changedLooks.set(look, known);
  const key = `${name} ${String(value)}`;
  const found = known.get(key) ?? { ...look, [name]: value };
  known.set(key, found);
  return found;
}

export const errorNames = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

export class CellGrid {
  readonly cells = new Map<number, FakeCell>();

  at(row: number, column: number): FakeCell | undefined {
    return this.cells.get(row * 16384 + column);
  }

  make(row: number, column: number): FakeCell {
    const key = row * 16384 + column;
    const found = this.cells.get(key);
    if (found !== undefined) return found;
    const cell: FakeCell = { value: '', formula: null, ...bare };
    this.cells.set(key, cell);
    return cell;
  }

  /** What happens when a value or formula is written: formulas by "=", text by an apostrophe, the rest by US habits. */
  type(row: number, column: number, input: unknown): void {
    if (input === null || input === undefined) return;
    const cell = this.make(row, column);
    cell.formula = null;
    cell.isError = false;
    const asText = cell.numberFormat === '@';
    if (typeof input !== 'string') {
      const value = typeof input === 'number' || typeof input === 'boolean' ? input : '';
      // A cell of text makes a text of everything.
      cell.value = asText && typeof value === 'number' ? String(value) : value;
      return;
    }
    if (input.startsWith('=') && !asText) {
      cell.formula = input;
      cell.value = 0;
      return;
    }
    if (input.startsWith("'")) {
      cell.value = input.slice(1);
      return;
    }
    cell.value = asText ? input : parsed(input, cell);
  }

  format(row: number, column: number): CellFormat {
    const { numberFormat, fill, font, bold, locked, look } = this.at(row, column) ?? { ...bare, locked: undefined };
    return { numberFormat, fill, font, bold, look, ...(locked === undefined ? {} : { locked }) };
  }

  /** Without a format: that of a bare cell. */
  dress(row: number, column: number, format: CellFormat = bare): void {
    const cell = this.make(row, column);
    delete cell.locked;
    Object.assign(cell, format);
  }

  /** [first row, first column, last row, last column] of the cells that hold something. */
  used(): readonly [number, number, number, number] | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      if (cell.value === '' && cell.formula === null) continue;
      const row = Math.floor(key / 16384);
      const column = key % 16384;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : [top, left, bottom, right];
  }
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** What Excel takes a text for that is written through Office.js: by US rules, in every office. */
function parsed(input: string, cell: FakeCell): CellValue {
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (errorNames.test(text)) {
    cell.isError = true;
    return text;
  }
  const number =
    /^([-+]?)[$￥¥]?\s*([\d,]*\.?\d+(?:e[-+]?\d+)?)(%?)$/i.exec(text) ?? /^([(（])([\d,.]+)([)）])$/.exec(text);
  if (number !== null) {
    const [, sign = '', digits = '', end = ''] = number;
    if (end === '%') cell.numberFormat = '0.00%';
    const value = Number(digits.replaceAll(',', '')) / (end === '%' ? 100 : 1);
    return /[-(（]/.test(sign) ? -value : value;
  }
  const time = /^(\d{1,2}):(\d{2})(?::\d{2})?( [ap]m)?$/i.exec(text);
  if (time !== null) return (Number(time[1]) * 60 + Number(time[2])) / 1440;
  const serial = dayIn(text);
  if (serial === null) return input;
  cell.numberFormat = 'm/d/yyyy';
  return serial;
}

const thisYear = 2024;

function dayIn(text: string): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(text);
  if (us !== null) return serialOf(Number(us[3] ?? thisYear), Number(us[1]), Number(us[2]));
  const named = new RegExp(`^(?:(\\d{1,2})[- ])?(${months})[a-z]*[- ](\\d{1,4})$`, 'i').exec(text);
  if (named === null) return null;
  const month = months.split('|').indexOf((named[2] ?? '').toLowerCase()) + 1;
  const last = Number(named[3]);
  return last > 31 ? serialOf(last, month, Number(named[1] ?? 1)) : serialOf(thisYear, month, last);
}

export function gridOf(snapshot: Snapshot, sheet: SheetSnapshot): CellGrid {
  const grid = new CellGrid();
  sheet.columns.forEach((cells, column) => {
    for (let row = 0; row < cells.kind.length; row += 1) {
      const kind = cells.kind[row];
      const value = cells.value[row] ?? 0;
      const style = snapshot.styles[cells.style[row] ?? 0];
      const formula = cells.formula?.[row] ?? 0;
      if (kind === CellKind.empty && formula === 0) continue;
      const cell = grid.make(row, column);
      cell.numberFormat = style?.numberFormat ?? 'General';
      cell.fill = style?.fill ?? null;
      cell.bold = style?.bold ?? false;
      cell.formula = formula === 0 ? null : `=${snapshot.strings[formula - 1] ?? ''}`;
      if (kind === CellKind.number) cell.value = value;
      else if (kind === CellKind.boolean) cell.value = value === 1;
      else if (kind !== CellKind.empty) cell.value = snapshot.strings[value] ?? '';
      cell.isError = kind === CellKind.error && formula === 0;
    }
  });
  return grid;
}
