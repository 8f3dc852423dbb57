/** Months of reports → the serial of the month's first day. A run of months means its last: 1-6月 is June. */
import { dayOf, isoOf, serialOf } from '../model/calendar';
import type { DateContext, DateSpan } from './date-span';
import { parseDateSpan } from './date-span';
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { shownNumber } from './shown';

/** Plain: 2024-06, 2024.06, 2024年6月, 202406, 6月. Anything looser carries 'loose-date'. */
const PLAIN = /^(?:\d{4}[-./]\d{1,2}|(?:\d{4}年)?\d{1,2}月份?|\d{6})$/;

export function readMonth(text: string, context: DateContext): Read<number> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  if (/^(?:0?[1-9]|1[0-2])$/.test(bare)) return ofSpan(parseDateSpan(`${bare}月`, context), text, true);
  return ofSpan(parseDateSpan(text, context), text, PLAIN.test(bare));
}

/** @param dated the cell has a date format. Without it 6, 202406, 20240630 and 2024.06 are understood. */
export function readMonthNumber(number: number, dated: boolean, context: DateContext): Read<number> {
  const read = shownNumber(number);
  const day = dayOf(number);
  if (day !== null && (dated || (number >= 30_000 && number <= 73_415))) return firstOf(number, read, dated);
  if (Number.isInteger(number) && number >= 1 && number <= 12) {
    return ofSpan(parseDateSpan(`${read}月`, context), read, true);
  }
  if (Number.isInteger(number) && number >= 190_001)
    return ofSpan(parseDateSpan(read, context), read, number <= 210_012);
  const yearMonth = /^(?:19|20)\d\d\.(?:\d\d|[2-9])$/.test(read);
  return yearMonth ? ofSpan(parseDateSpan(read, context), read, false) : unreadable('not-date', read);
}

function ofSpan(span: DateSpan, read: string, plain: boolean): Read<number> {
  if (span.kind === 'placeholder') return BLANK;
  if (span.kind === 'impossible') return unreadable('impossible-date', read);
  if (span.kind !== 'span' || span.grain === 'year') return unreadable('not-date', read);
  return firstOf(span.last, read, plain);
}

function firstOf(serial: number, read: string, plain: boolean): Read<number> {
  const day = dayOf(serial);
  const first = day && serialOf(day.year, day.month, 1);
  if (first === null) return unreadable('not-date', read);
  return value(first, plain ? [] : [remark('loose-date', read, isoOf(first).slice(0, 7))]);
}
