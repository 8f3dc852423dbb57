/** Texts that stay texts: names, codes, sentences. */
import { isoOf } from '../model/calendar';
import type { CellStyle } from '../model/snapshot';
import { emptyMark, mayBeMark } from './empty-mark';
import { compact, isTidy, tidy } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { shownNumber, shownPercent } from './shown';

/** True when the text is its own value: nothing to clean, no mark. */
export function isPlainText(text: string): boolean {
  return isTidy(text) && text !== '' && !(mayBeMark(text) && emptyMark(text) !== null);
}

/**
 * @param pattern what codes look like; tried as written, then with half-width letters in capitals.
 * @param strict a text that does not fit is unreadable ('pattern'); otherwise it stays as written.
 */
export function readText(text: string, pattern: RegExp | null = null, strict = true): Read<string> {
  const whole = tidy(text);
  if (whole === '') return BLANK;
  const mark = mayBeMark(whole) ? emptyMark(whole) : null;
  if (mark !== null) return none(mark);
  if (pattern === null || pattern.test(whole)) return kept(whole, text);
  const code = compact(whole).replace(/[‐‑‒–—―−]/g, '-');
  const fitting = [code, code.toUpperCase()].find((each) => pattern.test(each));
  if (fitting !== undefined) return kept(fitting, text);
  return strict ? unreadable('pattern', text) : kept(whole, text);
}

function kept(taken: string, text: string): Read<string> {
  return value(taken, taken === text ? [] : [remark('normalised', text, taken)]);
}

/** Sentences: line breaks and widths stay as written, only the ends are trimmed. */
export function readLongText(text: string): Read<string> {
  const whole = text.trim();
  if (whole === '' || tidy(whole.slice(0, 40)) === '') return BLANK;
  const mark = mayBeMark(whole) ? emptyMark(whole) : null;
  return mark === null ? value(whole) : none(mark);
}

/** A number cell as the text that it shows: a day as 2024-06-30, 85% as "85%", 00123 with its zeros. */
export function numberAsText(number: number, style: CellStyle): string {
  if (style.shows === 'date') {
    const iso = isoOf(number);
    if (iso !== '') return /d/i.test(style.numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, '')) ? iso : iso.slice(0, 7);
  }
  if (style.shows === 'percent') return shownPercent(number);
  const zeros = /^0{2,15}$/.exec(style.numberFormat)?.[0].length ?? 0;
  return zeros > 0 && Number.isInteger(number) && number >= 0
    ? String(number).padStart(zeros, '0')
    : shownNumber(number);
}
