import { serialOf } from '../model/calendar';
import { CHINESE_DATE } from './vocabulary';

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/**
 * The number that Excel takes a text for in arithmetic: "1,200.5", "85%", "2024-06-30", "2024/6/30" and the Chinese way of writing dates.
 * Null for everything else, the empty text included.
 */
export function numberOfText(text: string): number | null {
  const first = text.charCodeAt(0);
  // Most texts are words: they are told apart by their first sign.
  if (!(first <= 57)) return null;
  const trimmed = text.trim();
  const date = DATE.exec(trimmed) ?? CHINESE_DATE.exec(trimmed);
  if (date !== null) {
    return serialOf(Number(date[1]), Number(date[2]), Number(date[3]));
  }
  if (!NUMBER.test(trimmed) || !/\d/.test(trimmed)) return null;
  const percent = trimmed.endsWith('%');
  const number = Number((percent ? trimmed.slice(0, -1) : trimmed).replaceAll(',', ''));
  if (!Number.isFinite(number)) return null;
  return percent ? number / 100 : number;
}
