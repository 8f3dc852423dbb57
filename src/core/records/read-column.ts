/** One pass over a column: cells → states, values and sparse remarks. Each different text is read once. */
import type { FieldValues, Remark } from '../model/record';
import { ValueState } from '../model/record';
import type { CellStyle } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import { isDitto } from '../text/empty-mark';
import type { Read } from '../text/read';
import { BLANK, NO_REMARKS, remark, unreadable } from '../text/read';
import type { CellReader, NumberReader, TextReader } from './cell-reader';
import type { ColumnView } from './column-view';

export type ColumnValues = Pick<FieldValues, 'state' | 'number' | 'text' | 'remarks'>;

const GENERAL: CellStyle = { numberFormat: 'General', shows: 'general', fill: null, bold: false };
const ERROR_TEXT = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const NO_NUMBERS = new Float64Array(0);
const NO_TEXTS: readonly string[] = Object.freeze([]);

/** 同上 takes what stands above; it is no reading of its own. */
const DITTO = Object.freeze({ kind: 'ditto' });
type Reading<T> = Read<T> | typeof DITTO;

export function readColumn(view: ColumnView, reader: CellReader): ColumnValues {
  return reader.kind === 'number' ? readNumbers(view, reader) : readTexts(view, reader);
}

function readNumbers(view: ColumnView, reader: NumberReader): ColumnValues {
  const column = new Column<number>(view, reader);
  const { kind, value, style } = view.cells;
  const number = new Float64Array(view.rows.length).fill(NaN);
  for (let i = 0; i < number.length; i++) {
    const row = view.rows[i] ?? 0;
    if (kind[row] === CellKind.number) {
      const shows = view.styles[style[row] ?? 0]?.shows ?? 'general';
      const exact = reader.exact(value[row] ?? NaN, shows);
      if (!Number.isNaN(exact)) {
        number[i] = exact;
        if (reader.amount && row !== view.ownRows[i]) column.repeated(i, row, exact);
        continue;
      }
    }
    const taken = column.take(i, row, i > 0 ? (number[i - 1] ?? null) : null);
    if (taken !== null) number[i] = taken;
  }
  return { state: column.state, number, text: NO_TEXTS, remarks: column.remarks };
}

function readTexts(view: ColumnView, reader: TextReader): ColumnValues {
  const column = new Column<string>(view, reader);
  const { kind, value } = view.cells;
  const text = new Array<string>(view.rows.length).fill('');
  for (let i = 0; i < text.length; i++) {
    const row = view.rows[i] ?? 0;
    if (kind[row] === CellKind.text) {
      const whole = view.strings[value[row] ?? 0] ?? '';
      if (reader.plain(whole) && !mayMeanMore(whole)) {
        text[i] = whole;
        continue;
      }
    }
    const taken = column.take(i, row, i > 0 ? (text[i - 1] ?? null) : null);
    if (taken !== null) text[i] = taken;
  }
  return { state: column.state, number: NO_NUMBERS, text, remarks: column.remarks };
}

/** Short texts that stand for another value or for a failed formula. */
function mayMeanMore(text: string): boolean {
  return text.length <= 12 && (text.startsWith('#') || isDitto(text));
}

/** What both kinds of columns share: the cells that need reading. */
class Column<T extends number | string> {
  readonly state: Uint8Array;
  readonly remarks = new Map<number, readonly Remark[]>();
  private readonly known = new Map<number, Reading<T>>();
  private readonly reader: {
    number(number: number, style: CellStyle): Read<T>;
    text(text: string): Read<T>;
    truth(truth: boolean): Read<T>;
    shown(value: T): string;
    readonly amount: boolean;
  };

  constructor(
    private readonly view: ColumnView,
    reader: Column<T>['reader'],
  ) {
    this.state = new Uint8Array(view.rows.length);
    this.reader = reader;
  }

  /** Reads the cell of record i into state and remarks; gives its value, or null when there is none. */
  take(i: number, row: number, above: T | null): T | null {
    const read = this.read(row);
    if (read.kind === 'ditto') return this.asAbove(i, row, above);
    if (read.kind === 'blank') {
      this.state[i] = ValueState.blank;
      return null;
    }
    if (read.remarks.length > 0) this.remarks.set(i, read.remarks);
    if (read.kind === 'value') {
      if (this.reader.amount && row !== this.view.ownRows[i]) this.repeated(i, row, read.value);
      return read.value;
    }
    this.state[i] = read.kind === 'none' ? ValueState.none : ValueState.unreadable;
    return null;
  }

  /** An amount that stands once for several rows. */
  repeated(i: number, row: number, value: T): void {
    const text =
      this.view.cells.kind[row] === CellKind.text ? this.view.strings[this.view.cells.value[row] ?? 0] : null;
    const shown = this.reader.shown(value);
    this.remarks.set(i, [...(this.remarks.get(i) ?? NO_REMARKS), remark('ditto', text ?? shown, shown)]);
  }

  private asAbove(i: number, row: number, above: T | null): T | null {
    const read = this.view.strings[this.view.cells.value[row] ?? 0] ?? '';
    const state = i > 0 ? (this.state[i - 1] ?? ValueState.blank) : ValueState.blank;
    if (state === ValueState.value && above !== null) {
      this.remarks.set(i, [remark('ditto', read, this.reader.shown(above))]);
      return above;
    }
    this.state[i] = state === ValueState.none ? ValueState.none : ValueState.unreadable;
    this.remarks.set(i, [remark('ditto', read)]);
    return null;
  }

  private read(row: number): Reading<T> {
    const { kind, value, style } = this.view.cells;
    const held = value[row] ?? 0;
    switch (kind[row]) {
      case CellKind.number:
        return this.reader.number(held, this.view.styles[style[row] ?? 0] ?? GENERAL);
      case CellKind.text:
        return this.readText(held);
      case CellKind.boolean:
        return this.reader.truth(held === 1);
      case CellKind.error:
        return unreadable('error-value', this.view.strings[held] ?? '');
      default:
        return this.unseen(row);
    }
  }

  /** A formula that was saved without its result is not an empty cell: what it gives is unknown. */
  private unseen(row: number): Reading<T> {
    const formula = this.view.cells.formula?.[row] ?? 0;
    return formula === 0 ? BLANK : unreadable('not-calculated', `=${this.view.strings[formula - 1] ?? ''}`);
  }

  private readText(index: number): Reading<T> {
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const text = this.view.strings[index] ?? '';
    let read: Reading<T>;
    if (isDitto(text)) read = DITTO;
    else if (ERROR_TEXT.test(text)) read = unreadable('error-value', text);
    else read = this.reader.text(text);
    this.known.set(index, read);
    return read;
  }
}
