/** Telephone numbers: mobile 11 digits, area code and number, 7–8 digits of the place; several joined with 、. */
import { emptyMark } from './empty-mark';
import { normalise } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?$/;
/** What kind of telephone it is, before the number or in brackets behind it. */
const KIND = /^(?:(?:联系|办公|移动|固定|手机)?(?:电话|号码|手机号?|座机)|手机|办公|tel):?(?=[\d+(])/i;
const ASIDE = /(?<=\d)\([^()\d]*\)$/;
const SERVICE = /^(?:400-?\d{3}-?\d{4}|800-?\d{3}-?\d{4}|12345|12371)$/;

export function isPlainPhone(text: string): boolean {
  return text.length === 11 && MOBILE.test(text);
}

function cleaned(number: string): string {
  const bare = number
    .replace(KIND, '')
    .replace(ASIDE, '')
    .replace(/[—–―−_~]+/g, '-')
    .replace(/^\(?(0\d{2,3})\)/, '$1-')
    .replace(/^(?:\+|00)?86-?(?=1[3-9](?:-?\d){9}$)/, '');
  const digits = bare.replace(/(?<=\d)[-.·](?=\d)/g, '');
  return MOBILE.test(digits) ? digits : bare;
}

/** 'phone-shape' keeps the value where it is no telephone number; a text without digits is unreadable. */
export function readPhone(text: string): Read<string> {
  const bare = text.length > 200 ? text : normalise(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  if (!/\d/.test(bare)) return unreadable('phone-shape', text);
  const split = bare.replace(/^['’‘`]/, '').split(/[、,;/|]/);
  // 138 1234 5678 is one number, 13812345678 0510-1234567 are two.
  const numbers = split.flatMap((part) => {
    const together = cleaned(part.replaceAll(' ', ''));
    return isPhone(together) ? [together] : part.split(' ').map(cleaned);
  });
  const kept = numbers.filter((number) => number !== '');
  const taken = kept.every(isPhone) ? kept.join('、') : bare;
  if (!kept.every(isPhone)) return value(taken, [remark('phone-shape', text)]);
  return value(taken, taken === text.trim() ? [] : [remark('normalised', text, taken)]);
}

function isPhone(number: string): boolean {
  return MOBILE.test(number) || LANDLINE.test(number) || SERVICE.test(number);
}
