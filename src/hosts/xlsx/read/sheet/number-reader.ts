/** Numbers as sheets write them, from bytes, without making a string where that is exact. */
import { decodeUtf8 } from '../xml/utf8';

const powers = Float64Array.from({ length: 16 }, (_, n) => 10 ** n);
/** Up to here both the digits and the power of ten are exact, and one division rounds correctly. */
const exactDigits = 15;
const written = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** The number that bytes[from, to) spell, or NaN when they spell none that Excel knows. */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 0x2d;
  if (negative) at += 1;
  let number = 0;
  let point = -1;
  const firstDigit = at;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) number = number * 10 + byte - 0x30;
    else if (byte === 0x2e && point < 0) point = at;
    else return slowNumber(bytes, from, to);
  }
  const digits = to - firstDigit - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > exactDigits) return slowNumber(bytes, from, to);
  if (point >= 0) number /= powers[to - point - 1] ?? 1;
  // Not −0: no cell shows it.
  return negative && number !== 0 ? -number : number;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = decodeUtf8(bytes, from, to);
  if (!written.test(text)) return Number.NaN;
  const number = Number(text);
  return Number.isFinite(number) ? number : Number.NaN;
}
