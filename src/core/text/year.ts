/** Years as plain numbers: 2024, 2024年, 2024年度, 24年, 二〇二四年, a day of that year. */
import { dayOf } from '../model/calendar';
import { chineseNumber } from './chinese-number';
import type { DateContext } from './date-span';
import { parseDateSpan } from './date-span';
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { shownNumber } from './shown';

const FIRST = 1900;
const LAST = 2100;

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= FIRST && number <= LAST;
}

export function readYear(text: string, context: DateContext): Read<number> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  const figures = /^'?(\d{4})(?:年度?|财年)?$/.exec(bare)?.[1];
  if (figures !== undefined && isYear(Number(figures))) return value(Number(figures));
  const characters = /^([〇零○一二三四五六七八九]{4})年?度?$/.exec(bare)?.[1];
  const spoken = characters === undefined ? null : chineseNumber(characters);
  if (spoken !== null && isYear(spoken)) return value(spoken);
  const span = parseDateSpan(bare, context);
  if (span.kind !== 'span') return unreadable('not-date', text);
  const year = dayOf(span.last)?.year;
  return year === undefined || dayOf(span.first)?.year !== year
    ? unreadable('not-date', text)
    : value(year, [remark('loose-date', text, String(year))]);
}

export function readYearNumber(number: number, dated: boolean): Read<number> {
  const day = dated ? dayOf(number) : null;
  // 2024 in a cell with a date format shows a day of 1905; the year that was typed is meant.
  if (isYear(number)) return value(number);
  return day === null ? unreadable('not-date', shownNumber(number)) : value(day.year);
}
