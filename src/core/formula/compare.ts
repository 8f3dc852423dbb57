/** How Excel compares: numbers on 15 digits, texts without case, and number < text < boolean between kinds. */
import { isError } from './value';
import type { FormulaError, Value } from './value';

/** True when both numbers show the same 15 digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const gap = Math.abs(a - b);
  if (!(gap <= Math.max(Math.abs(a), Math.abs(b)) * 1e-14)) return false;
  return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

/** Texts without regard to case; nothing else is folded. */
export function sameText(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Han characters have no case: two different ones end the comparison.
    if (!hasCase(x) || !hasCase(y) || String.fromCharCode(x).toLowerCase() !== String.fromCharCode(y).toLowerCase()) {
      return false;
    }
  }
  return true;
}

/** Negative, 0, positive as a stands before, with or after b; an error among them is the answer. Blank is 0, "" or FALSE. */
export function compareValues(a: Value, b: Value): number | FormulaError {
  if (isError(a)) return a;
  if (isError(b)) return b;
  const left = a ?? blankAs(b);
  const right = b ?? blankAs(left);
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

/** Equality alone, without the cost of ordering texts. */
export function equalValues(a: Value, b: Value): boolean | FormulaError {
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b);
  const order = compareValues(a, b);
  return typeof order === 'number' ? order === 0 : order;
}

function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  return x < y ? -1 : x > y ? 1 : 0;
}

function blankAs(other: Value): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function hasCase(code: number): boolean {
  return code < 0x2e80 || (code >= 0xff21 && code <= 0xff5a);
}
