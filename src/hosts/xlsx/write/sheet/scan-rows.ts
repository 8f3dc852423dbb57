/**
 * Where the rows of a sheet lie in its bytes, found in one pass without building anything: sheets are the only parts
 * too large to be a tree.
 */
import { Refusal } from '../../../../core/errors';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

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
  const damaged = new Refusal('damaged', { part, reason: 'xml' });
  const opening = findSheetData(bytes, damaged);
  const { prefix } = opening;
  const rowName = ascii(`${prefix}row`);
  const dataName = ascii(`${prefix}sheetData`);
  const numbers: number[] = [];
  const starts: number[] = [];
  const openEnds: number[] = [];
  const closeStarts: number[] = [];
  const ends: number[] = [];
  const rows = { prefix, numbers, starts, openEnds, closeStarts, ends };
  if (opening.empty) {
    const { start, openEnd } = opening;
    return { ...rows, data: { start, openEnd, closeStart: openEnd, end: openEnd } };
  }
  let last = -1;
  let at = opening.openEnd;
  for (;;) {
    at = nextTag(bytes, at, damaged);
    if (bytes[at + 1] === SLASH) {
      if (!isName(bytes, at + 2, dataName)) throw damaged;
      const end = tagEnd(bytes, at, damaged);
      return { ...rows, data: { start: opening.start, openEnd: opening.openEnd, closeStart: at, end } };
    }
    if (!isName(bytes, at + 1, rowName)) throw damaged;
    const openEnd = tagEnd(bytes, at, damaged);
    const empty = bytes[openEnd - 2] === SLASH;
    const number = rowNumber(bytes, at + 1 + rowName.length, openEnd) ?? last + 1;
    if (number <= last) throw new Refusal('unsupported', { part, reason: 'row-order' });
    const closeStart = empty ? openEnd : closingTag(bytes, openEnd, rowName, damaged);
    const end = empty ? openEnd : tagEnd(bytes, closeStart, damaged);
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

export interface ScannedCell extends Span {
  /** From 0. */
  readonly column: number;
}

/** The cells of one row, in the order of the file. */
export function scanCells(bytes: Uint8Array, from: number, to: number, prefix: string, part: string): ScannedCell[] {
  const damaged = new Refusal('damaged', { part, reason: 'xml' });
  const cellName = ascii(`${prefix}c`);
  const cells: ScannedCell[] = [];
  let last = -1;
  let at = from;
  for (;;) {
    at = nextTag(bytes, at, damaged, to);
    if (at >= to) return cells;
    const openEnd = tagEnd(bytes, at, damaged);
    const empty = bytes[openEnd - 2] === SLASH;
    if (!isName(bytes, at + 1, cellName)) {
      // An extension list: left alone, with all that is in it.
      if (empty) at = openEnd;
      else at = tagEnd(bytes, closingTag(bytes, openEnd, nameAt(bytes, at + 1), damaged), damaged);
      continue;
    }
    const column = cellColumn(bytes, at + 1 + cellName.length, openEnd) ?? last + 1;
    const closeStart = empty ? openEnd : closingTag(bytes, openEnd, cellName, damaged);
    const end = empty ? openEnd : tagEnd(bytes, closeStart, damaged);
    cells.push({ column, start: at, openEnd, closeStart, end });
    last = column;
    at = end;
  }
}

function findSheetData(
  bytes: Uint8Array,
  damaged: Refusal,
): { readonly prefix: string; readonly start: number; readonly openEnd: number; readonly empty: boolean } {
  let at = 0;
  for (;;) {
    at = nextTag(bytes, at, damaged);
    const name = nameAt(bytes, at + 1);
    const openEnd = tagEnd(bytes, at, damaged);
    const text = String.fromCharCode(...name);
    if (text === 'sheetData' || text.endsWith(':sheetData')) {
      const prefix = text.slice(0, text.length - 'sheetData'.length);
      return { prefix, start: at, openEnd, empty: bytes[openEnd - 2] === SLASH };
    }
    at = openEnd;
  }
}

/** The next `<` that begins a tag, from `at` on; past comments, CDATA and instructions. `to` when there is none before it. */
function nextTag(bytes: Uint8Array, from: number, damaged: Refusal, to = bytes.length): number {
  let at = from;
  for (;;) {
    while (at < to && bytes[at] !== LESS) at += 1;
    if (at >= to) {
      if (to < bytes.length) return to;
      throw damaged;
    }
    const next = bytes[at + 1];
    if (next === BANG) at = pastBang(bytes, at, damaged);
    else if (next === QUESTION) at = past(bytes, at + 2, [QUESTION, GREATER], damaged);
    else return at;
  }
}

function pastBang(bytes: Uint8Array, at: number, damaged: Refusal): number {
  const dash = 45;
  const bracket = 93;
  if (bytes[at + 2] === dash) return past(bytes, at + 4, [dash, dash, GREATER], damaged);
  if (bytes[at + 2] === 91) return past(bytes, at + 9, [bracket, bracket, GREATER], damaged);
  throw damaged;
}

function past(bytes: Uint8Array, from: number, ending: readonly number[], damaged: Refusal): number {
  for (let at = from; at + ending.length <= bytes.length; at += 1) {
    if (ending.every((byte, index) => bytes[at + index] === byte)) return at + ending.length;
  }
  throw damaged;
}

/** Behind the `>` of the tag; one in quotes does not count. */
function tagEnd(bytes: Uint8Array, at: number, damaged: Refusal): number {
  let quote = 0;
  for (let i = at + 1; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 34 || byte === 39) quote = byte;
    else if (byte === GREATER) return i + 1;
  }
  throw damaged;
}

function closingTag(bytes: Uint8Array, from: number, name: Uint8Array, damaged: Refusal): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    if (bytes[at] !== LESS) continue;
    const next = bytes[at + 1];
    if (next === SLASH) {
      if (isName(bytes, at + 2, name)) return at;
    } else if (next === BANG) at = pastBang(bytes, at, damaged) - 1;
  }
  throw damaged;
}

/** True when the name at that place is the given one and ends there. */
function isName(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  const { length } = name;
  for (let i = 0; i < length; i += 1) if (bytes[at + i] !== name[i]) return false;
  const behind = bytes[at + length] ?? 0;
  return behind <= 32 || behind === GREATER || behind === SLASH;
}

function nameAt(bytes: Uint8Array, at: number): Uint8Array {
  let end = at;
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end] ?? 0;
    if (byte <= 32 || byte === GREATER || byte === SLASH) break;
  }
  return bytes.subarray(at, end);
}

/** The place of the value of the attribute `r` in a tag, behind its opening quote; −1 when it has none. */
function referenceAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    while (at < to && (bytes[at] ?? 0) <= 32) at += 1;
    const nameStart = at;
    while (at < to && bytes[at] !== 61) at += 1;
    let nameEnd = at;
    while (nameEnd > nameStart && (bytes[nameEnd - 1] ?? 0) <= 32) nameEnd -= 1;
    at += 1;
    while (at < to && (bytes[at] ?? 0) <= 32) at += 1;
    const quote = bytes[at];
    at += 1;
    if (nameEnd - nameStart === 1 && bytes[nameStart] === 114) return at;
    while (at < to && bytes[at] !== quote) at += 1;
    at += 1;
  }
  return -1;
}

function rowNumber(bytes: Uint8Array, from: number, to: number): number | null {
  let at = referenceAt(bytes, from, to);
  if (at < 0) return null;
  let number = 0;
  for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
    number = number * 10 + digit;
    at += 1;
  }
  return number === 0 ? null : number - 1;
}

function cellColumn(bytes: Uint8Array, from: number, to: number): number | null {
  let at = referenceAt(bytes, from, to);
  if (at < 0) return null;
  let column = 0;
  // Upper case by clearing the bit that tells the cases apart.
  for (let letter = ((bytes[at] ?? 0) & 0xdf) - 64; letter >= 1 && letter <= 26;) {
    column = column * 26 + letter;
    at += 1;
    letter = ((bytes[at] ?? 0) & 0xdf) - 64;
  }
  return column === 0 ? null : column - 1;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
