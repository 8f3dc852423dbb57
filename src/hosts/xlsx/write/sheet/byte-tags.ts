/** Tags and attributes in a sheet's bytes: only what is needed to find places, nothing is decoded. */
import { Refusal } from '../../../../core/errors';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DASH = 45;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const EQUALS = 61;

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function damaged(part: string): Refusal {
  return new Refusal('damaged', { part, reason: 'xml' });
}

export function isClosing(bytes: Uint8Array, tag: number): boolean {
  return bytes[tag + 1] === SLASH;
}

/** @param openEnd behind the tag's `>` */
export function isEmpty(bytes: Uint8Array, openEnd: number): boolean {
  return bytes[openEnd - 2] === SLASH;
}

/**
 * The next `<` that begins a tag, from `from` on; past comments, CDATA and instructions. −1 when there is none before `to`.
 */
export function nextTag(bytes: Uint8Array, from: number, to: number, part: string): number {
  let at = from;
  for (;;) {
    while (at < to && bytes[at] !== LESS) at += 1;
    if (at >= to) return -1;
    const next = bytes[at + 1];
    if (next === BANG) at = pastBang(bytes, at, part);
    else if (next === QUESTION) at = past(bytes, at + 2, [QUESTION, GREATER], part);
    else return at;
  }
}

/** Behind the `>` of the tag; one in quotes does not count. */
export function tagEnd(bytes: Uint8Array, tag: number, part: string): number {
  let quote = 0;
  const { length } = bytes;
  for (let i = tag + 1; i < length; i += 1) {
    const byte = bytes[i];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return i + 1;
    else if (byte === 34 || byte === 39) quote = byte;
  }
  throw damaged(part);
}

/** Where the next closing tag of that name begins. Elements of one name do not hold each other here. */
export function closingTag(bytes: Uint8Array, from: number, name: Uint8Array, part: string): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    if (bytes[at] !== LESS) continue;
    const next = bytes[at + 1];
    if (next === SLASH) {
      if (isName(bytes, at + 2, name)) return at;
    } else if (next === BANG) at = pastBang(bytes, at, part) - 1;
  }
  throw damaged(part);
}

/** True when the name at that place is the given one and ends there. */
export function isName(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  const { length } = name;
  for (let i = 0; i < length; i += 1) if (bytes[at + i] !== name[i]) return false;
  const behind = bytes[at + length] ?? 0;
  return behind <= 32 || behind === GREATER || behind === SLASH;
}

export function nameAt(bytes: Uint8Array, at: number): Uint8Array {
  let end = at;
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end] ?? 0;
    if (byte <= 32 || byte === GREATER || byte === SLASH) break;
  }
  return bytes.subarray(at, end);
}

/** Where the attribute's value begins, behind its opening quote; −1 when the tag has none of that name. */
export function valueAt(bytes: Uint8Array, from: number, to: number, name: Uint8Array): number {
  let at = from;
  while (at < to) {
    while (at < to && (bytes[at] ?? 0) <= 32) at += 1;
    const start = at;
    while (at < to && bytes[at] !== EQUALS && (bytes[at] ?? 0) > 32) at += 1;
    const found = at - start === name.length && name.every((byte, index) => bytes[start + index] === byte);
    while (at < to && bytes[at] !== 34 && bytes[at] !== 39) at += 1;
    const quote = bytes[at];
    at += 1;
    if (found) return at < to ? at : -1;
    while (at < to && bytes[at] !== quote) at += 1;
    at += 1;
  }
  return -1;
}

/** The whole number that begins there, 0 when there is no digit. */
export function numberAt(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; ; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (!(digit >= 0 && digit <= 9)) return number;
    number = number * 10 + digit;
  }
}

/** Behind the digits that begin there. */
export function pastNumber(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0) >= 48 && (bytes[at] ?? 0) <= 57) at += 1;
  return at;
}

/** "AB12" → 27; −1 when there is no letter. */
export function columnAt(bytes: Uint8Array, from: number): number {
  let column = 0;
  for (let at = from; ; at += 1) {
    // Upper case by clearing the bit that tells the cases apart.
    const letter = ((bytes[at] ?? 0) & 0xdf) - 64;
    if (!(letter >= 1 && letter <= 26)) return column - 1;
    column = column * 26 + letter;
  }
}

function pastBang(bytes: Uint8Array, at: number, part: string): number {
  if (bytes[at + 2] === DASH) return past(bytes, at + 4, [DASH, DASH, GREATER], part);
  if (bytes[at + 2] === OPEN_BRACKET) return past(bytes, at + 9, [CLOSE_BRACKET, CLOSE_BRACKET, GREATER], part);
  throw damaged(part);
}

function past(bytes: Uint8Array, from: number, ending: readonly number[], part: string): number {
  for (let at = from; at + ending.length <= bytes.length; at += 1) {
    if (ending.every((byte, index) => bytes[at + index] === byte)) return at + ending.length;
  }
  throw damaged(part);
}
