/**
 * Where the rows of a sheet lie in its bytes, found in one pass without building anything: sheets are the only parts
 * too large to be a tree.
 */
import { Refusal } from '../../../../core/errors';
import {
  ascii,
  closingTag,
  damaged,
  isClosing,
  isEmpty,
  isName,
  nameAt,
  nextTag,
  numberAt,
  pastNumber,
  tagEnd,
  valueAt,
} from './byte-tags';

/** An element's offsets; for an empty tag `closeStart` and `end` are `openEnd`. */
export interface Span {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface ScannedRows {
  /** "x:" of x:sheetData; rows and cells share it. */
  readonly prefix: string;
  readonly data: Span;
  /** Row numbers from 0, ascending. */
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly openEnds: readonly number[];
  readonly closeStarts: readonly number[];
  readonly ends: readonly number[];
}

/** Throws Refusal `damaged` for what is no sheet, `unsupported` when its rows are not in order. */
export function scanRows(bytes: Uint8Array, part: string): ScannedRows {
  const opening = findSheetData(bytes, part);
  const { prefix, start, openEnd: dataOpenEnd } = opening;
  const rowName = ascii(`${prefix}row`);
  const dataName = ascii(`${prefix}sheetData`);
  const numbers: number[] = [];
  const starts: number[] = [];
  const openEnds: number[] = [];
  const closeStarts: number[] = [];
  const ends: number[] = [];
  const rows = { prefix, numbers, starts, openEnds, closeStarts, ends };
  if (isEmpty(bytes, dataOpenEnd))
    return { ...rows, data: { start, openEnd: dataOpenEnd, closeStart: dataOpenEnd, end: dataOpenEnd } };
  let last = -1;
  let at = dataOpenEnd;
  for (;;) {
    at = tagFrom(bytes, at, part);
    if (isClosing(bytes, at)) {
      if (!isName(bytes, at + 2, dataName)) throw damaged(part);
      return { ...rows, data: { start, openEnd: dataOpenEnd, closeStart: at, end: tagEnd(bytes, at, part) } };
    }
    if (!isName(bytes, at + 1, rowName)) throw damaged(part);
    const openEnd = tagEnd(bytes, at, part);
    const empty = isEmpty(bytes, openEnd);
    const written = valueAt(bytes, at + 1 + rowName.length, openEnd, numberName);
    const number = written < 0 ? last + 1 : numberAt(bytes, written) - 1;
    if (number <= last) throw new Refusal('unsupported', { part, reason: 'row-order' });
    const closeStart = empty ? openEnd : closingTag(bytes, openEnd, rowName, part);
    const end = empty ? openEnd : tagEnd(bytes, closeStart, part);
    numbers.push(number);
    starts.push(at);
    openEnds.push(openEnd);
    closeStarts.push(closeStart);
    ends.push(end);
    last = number;
    at = end;
  }
}

/** The index of the row of that number, or of the first one behind it. */
export function rowAt(rows: ScannedRows, number: number): number {
  let low = 0;
  let high = rows.numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows.numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The columns that a row says it spans, and where it says so: "1:30". */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly length: number;
}

/** Null when the row says nothing or several runs. */
export function rowSpan(bytes: Uint8Array, start: number, openEnd: number): RowSpan | null {
  const at = valueAt(bytes, start + nameAt(bytes, start + 1).length + 1, openEnd, spansName);
  if (at < 0) return null;
  const middle = pastNumber(bytes, at);
  const end = pastNumber(bytes, middle + 1);
  const quote = bytes[end];
  if (bytes[middle] !== 58 || (quote !== 34 && quote !== 39)) return null;
  return { first: numberAt(bytes, at) - 1, last: numberAt(bytes, middle + 1) - 1, at, length: end - at };
}

/** The format number that a row gives to cells that are not there; null when it gives none. */
export function rowStyle(bytes: Uint8Array, start: number, openEnd: number): number | null {
  const from = start + nameAt(bytes, start + 1).length + 1;
  const custom = valueAt(bytes, from, openEnd, customName);
  const style = valueAt(bytes, from, openEnd, styleName);
  // "1" or "true".
  const given = custom >= 0 && (bytes[custom] === 49 || bytes[custom] === 116);
  return given && style >= 0 ? numberAt(bytes, style) : null;
}

const numberName = ascii('r');
const spansName = ascii('spans');
const customName = ascii('customFormat');
const styleName = ascii('s');

function tagFrom(bytes: Uint8Array, from: number, part: string): number {
  const at = nextTag(bytes, from, bytes.length, part);
  if (at < 0) throw damaged(part);
  return at;
}

function findSheetData(
  bytes: Uint8Array,
  part: string,
): { readonly prefix: string; readonly start: number; readonly openEnd: number } {
  for (let at = 0; ;) {
    at = tagFrom(bytes, at, part);
    const name = String.fromCharCode(...nameAt(bytes, at + 1));
    const openEnd = tagEnd(bytes, at, part);
    if (name === 'sheetData' || name.endsWith(':sheetData'))
      return { prefix: name.slice(0, name.length - 'sheetData'.length), start: at, openEnd };
    at = openEnd;
  }
}
