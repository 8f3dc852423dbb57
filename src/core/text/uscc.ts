/** Unified social credit codes (GB 32100): 18 characters, the last a check that some early codes fail. */
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';

/** Without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** The last character that the first 17 demand; "" when they are none. */
export function usccCheck(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const place = ALPHABET.indexOf(character);
    if (place < 0) return '';
    sum += place * weight;
    weight = (weight * 3) % 31;
  }
  return code.length < 17 ? '' : ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** A failing check keeps the value ('uscc-checksum', expected character in `taken`); another shape is unreadable ('pattern'). */
export function readUscc(text: string): Read<string> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  const code = bare
    .replace(/^['’‘`]/, '')
    .replaceAll('-', '')
    .toUpperCase();
  if (/^\d(?:\.\d+)?E\+?\d{2}$/.test(code)) return unreadable('id-lost-digits', text);
  if (!SHAPE.test(code)) return unreadable('pattern', text);
  const check = usccCheck(code);
  if (check !== code.charAt(17)) return value(code, [remark('uscc-checksum', text, check)]);
  return value(code, code === text ? [] : [remark('normalised', text, code)]);
}

/** A code of digits only that was kept as a number has lost its end. */
export function readUsccFromNumber(number: number): Read<string> {
  return number >= 1e15 ? unreadable('id-lost-digits', String(number)) : readUscc(String(number));
}
