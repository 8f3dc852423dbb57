/** Citizen identity numbers (GB 11643): 18 characters with a check, 15 digits before 1999. */
import { serialOf } from '../model/calendar';
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const LENGTH = 18;

/** 420583********1234, as numbers stand in lists that are put up for all to see. */
const MASKED = /^(?=.{15}(?:.{3})?$)\d{1,10}[*X×＊]{4,}\d{0,5}[\dX]?$/;
/** What is told of a number that was masked in the workbook. */
export const ID_MASKED = '*';

/** The last character that 17 digits demand; "" when they are not 17 digits. */
export function idCheck(digits: string): string {
  if (!/^\d{17}$/.test(digits)) return '';
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (digits.charCodeAt(i) - 48), 0);
  return CHECKS.charAt(sum % 11);
}

/** First 6 and last 4 stay: 110101********1234. Anything shorter keeps only its ends. Never print an id otherwise. */
export function maskId(id: string): string {
  const kept = id.length >= 14 ? [6, 4] : id.length >= 6 ? [2, 2] : [0, 0];
  const [start = 0, end = 0] = kept;
  return id.slice(0, start) + '*'.repeat(id.length - start - end) + id.slice(id.length - end, id.length);
}

/** The day of birth in an id as a serial; null when there is none. */
export function idBirth(id: string): number | null {
  const digits = id.length === 15 ? `19${id.slice(6, 12)}` : id.slice(6, 14);
  return /^\d{8}$/.test(digits)
    ? serialOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
    : null;
}

/** The sex in an id; null when it is none. */
export function idSex(id: string): 'male' | 'female' | null {
  const digit = id.length === 15 ? id.charAt(14) : id.charAt(16);
  return /^\d$/.test(digit) ? (Number(digit) % 2 === 1 ? 'male' : 'female') : null;
}

/** The same person's 18 characters of a 15-digit number. */
export function modernId(old: string): string {
  const digits = `${old.slice(0, 6)}19${old.slice(6)}`;
  return digits + idCheck(digits);
}

/** True when nothing is to be said of it. */
export function isPlainId(text: string): boolean {
  return text.length === LENGTH && idCheck(text.slice(0, 17)) === text.charAt(17) && idBirth(text) !== null;
}

/**
 * The number in capitals without spaces. A failing check keeps the value ('id-checksum', expected character in
 * `taken`); a wrong length or a day that is none is unreadable ('id-length'); so is what a number cell has lost
 * ('id-lost-digits'). Ids in remarks are masked.
 */
export function readIdNumber(text: string): Read<string> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  const id = bare
    .replace(/^['’‘`"]+|['’‘`"]+$/g, '')
    .replace(/(?<=^.{18})\([^()\dA-Za-z]*\)$/, '')
    .replaceAll('-', '')
    .toUpperCase();
  const masked = maskId(text.trim());
  if (/^\d(?:\.\d+)?E\+?\d{2}$/.test(id)) return unreadable('id-lost-digits', text.trim());
  if (/^\d{15}$/.test(id) && idBirth(id) !== null) {
    return value(id, [remark('id-length', masked, maskId(modernId(id)))]);
  }
  if (MASKED.test(id)) return unreadable('id-length', masked, ID_MASKED);
  if (!/^\d{17}[\dX]$/.test(id)) return unreadable('id-length', masked, String(LENGTH));
  const check = idCheck(id.slice(0, 17));
  if (id.endsWith('000') && check !== '0') return unreadable('id-lost-digits', masked);
  if (idBirth(id) === null) return unreadable('id-length', masked, String(LENGTH));
  if (check !== id.charAt(17)) return value(id, [remark('id-checksum', masked, check)]);
  return value(id, id === text ? [] : [remark('normalised', masked, maskId(id))]);
}

/** A number cell keeps 15 digits: 18 are lost, 15 are whole. */
export function readIdFromNumber(number: number): Read<string> {
  const digits = Number.isInteger(number) && number > 0 && number < 1e21 ? BigInt(number).toString() : String(number);
  if (digits.length > 15 && /^\d+$/.test(digits)) return unreadable('id-lost-digits', maskId(digits));
  return readIdNumber(digits);
}
