/**
 * How a content must be typed so that Excel takes it for what it is. What is written through Office.js is read by US
 * rules, in whatever language the office works: "6/30" becomes a day, "1-2" too, "May 5", "12.5%", "TRUE" and "#N/A" no
 * texts any more. An apostrophe before it keeps a text a text; it does not show and is not part of the value.
 */
import type { Scalar } from '../../core/model/change';

/** Begins with a Chinese character that is no numeral and no part of the day: no program takes it for anything but text. */
const surelyText = /^(?![〇一二三四五六七八九十百千万亿零正元上下])[\u3400-\u9fff《“【]/;

/** @param format of the cell that it goes into: "@" keeps everything but formulas */
export function asTyped(value: Scalar, format = 'General'): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  if (format === '@') return /^[='+\-@]/.test(value) ? `'${value}` : value;
  return surelyText.test(value) ? value : `'${value}`;
}
