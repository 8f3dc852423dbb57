/** A text that names a day, a month, a part of a year or a run of days → its first and last day. */
import { lastDayOf, serialOf } from '../model/calendar';
import { daysOf, isOpenEnded, monthsOf, YEAR_WORDS } from './date-words';
import { chineseNumber } from './chinese-number';
import { normalise } from './normalise';

/** What dates are read against. */
export interface DateContext {
  /** The year of a date without one. */
  readonly year: number;
  /** How a column writes three numbers whose last is the year: 6/30/2024 or 30/6/2024; null: it cannot be told. */
  readonly order: 'monthDay' | 'dayMonth' | null;
  /** The dates of the column that have a year are all of earlier years, so that a date without one is not of `year`. */
  readonly past?: boolean;
}

export type DateSpan =
  | {
      readonly kind: 'span';
      /** Serials of the first and the last day. */
      readonly first: number;
      readonly last: number;
      /** Days are named, not only months or a year. */
      readonly grain: 'day' | 'month' | 'part' | 'year';
      /** Two days, months or years are named: 3月至11月. */
      readonly run: boolean;
      /** Anything but one whole day written with -, / or 年月日. */
      readonly loose: boolean;
    }
  /** It has the shape of a date but there is no such day. */
  | { readonly kind: 'impossible' }
  /** 长期坚持 */
  | { readonly kind: 'open' }
  /** 年  月  日: the form was not filled. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'unknown' };

/** What one end of a span says. `days`: last 0 is the month's last day, first 0 the same. */
interface Point {
  readonly year: number | null;
  readonly months: { readonly first: number; readonly last: number };
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly grain: 'day' | 'month' | 'part' | 'year';
  readonly plain: boolean;
}

const LONGEST = 40;
const WHOLE_MONTH = { first: 1, last: 0 };
const TIME =
  /[t ]?(?:上午|下午|中午|晚上|早上|凌晨)? ?\d{1,2}(?::\d{2}){1,2}(?:\.\d{1,9})? ?(?:[ap]m|z|[+-]\d{2}:?\d{2})?/g;
const CLOCK =
  /(?<=[日号]) ?(?:\d{1,2}[时点](?:\d{1,2}分?|半|整)?)|(?<=[日号\d]) ?(?:上午|下午|中午|晚上|早上|凌晨|夜间|晚|早)(?: ?\d{1,2}[时点](?:\d{1,2}分?|半|整)?)?(?=$|[\s,，(~至到-])/g;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/g;
const LEAD =
  /^(?:于|在|自|从|至|截至|截止到?|止于|力争|确保|争取|预计|计划|拟|约|最迟|最晚|不迟于|不晚于|每年|完成于|(?:已|已经|实际)(?:于|在)?)+/;
const TAIL =
  /(?:之前|以前|前|止|之内|以内|左右|开始|起|启动|实施|全面|全部|基本|已|完成|完毕|完工|竣工|验收|到位|整改|销号|办结|建成|投用|任务|推进|落实|开工|动工|召开|下发|发出|交办|出生|生|成立|组建|入党|转正|任职|换届|并|,|、|\.|。|;)+$/;
const UNFILLED = /^(?:(?:19|20)?_*年_*月?_*日?|_*月_*日)$/;

/** Two figures of a year: up to 20 years after the template's they are of this century, else of the last. */
function fullYear(written: string, context: DateContext): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return 2000 + year <= context.year + 20 ? 2000 + year : 1900 + year;
}

function dayPoint(year: number | null, month: string, day: string, plain = false): Point {
  const number = Number(month);
  return {
    year,
    months: { first: number, last: number },
    days: { first: Number(day), last: Number(day) },
    grain: 'day',
    plain,
  };
}

function monthPoint(year: number | null, month: string, part = ''): Point | null {
  const days = daysOf(part);
  const number = Number(month);
  return (
    days && { year, months: { first: number, last: number }, days, grain: part === '' ? 'month' : 'part', plain: false }
  );
}

const YEAR_MONTH_DAY = /^(\d{4})([-./年、。·])(\d{1,2})([-./月、。·])(\d{1,2})([日号]?)$/;
const SHORT_YEAR = /^(\d{2})(?:([-./])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)$/;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})?$/;
const MONTH_DAY = /^(\d{1,2})(?:月|([./]))(\d{1,2})[日号]?$/;
const MONTH = /^(\d{1,2})月份?(?:日|(底|末|初|中|上旬|中旬|下旬|内))?$/;
const DOTTED_MONTH = /^(\d{4})[-./、](\d{1,2})(?:月份?)?(底|末|初|中|上旬|中旬|下旬)?$/;
const YEAR = /^(?:(\d{4})(?:年度?)?|(\d{2})年度?|(今年|本年度|本年|当年|明年|次年|来年|去年|上年度|上年))/;

function point(text: string, context: DateContext): Point | null {
  let parts = YEAR_MONTH_DAY.exec(text);
  if (parts) {
    // 2024.3-6 is March to June.
    if (/[./]/.test(parts[2] ?? '') && parts[4] === '-') return null;
    const separators = `${parts[2] ?? ''}${parts[4] ?? ''}${parts[6] ?? ''}`;
    const plain = separators === '--' || separators === '//' || separators === '年月日';
    return dayPoint(Number(parts[1]), parts[3] ?? '', parts[5] ?? '', plain);
  }
  parts = SHORT_YEAR.exec(text);
  if (parts) return dayPoint(fullYear(parts[1] ?? '', context), parts[3] ?? parts[5] ?? '', parts[4] ?? parts[6] ?? '');
  parts = YEAR_LAST.exec(text);
  if (parts) return yearLast(parts, context);
  parts = DIGITS.exec(text);
  if (parts) return packedDigits(text, parts, context);
  parts = DOTTED_MONTH.exec(text);
  if (parts) return isLikelyYear(parts[1] ?? '') ? monthPoint(Number(parts[1]), parts[2] ?? '', parts[3]) : null;
  return withinYear(text, context);
}

function yearLast(parts: RegExpExecArray, context: DateContext): Point | null {
  const [, one = '', , two = '', year = ''] = parts;
  const order = Number(one) > 12 ? 'dayMonth' : Number(two) > 12 ? 'monthDay' : context.order;
  if (order === null) return null;
  return dayPoint(fullYear(year, context), order === 'dayMonth' ? two : one, order === 'dayMonth' ? one : two);
}

/** Without a month and a day beside it, 3000/1 is a ratio and no January. */
function isLikelyYear(year: string): boolean {
  return Number(year) >= 1900 && Number(year) <= 2100;
}

/** 20240630, 202406, 240630. Six figures are year and month where that can be. */
function packedDigits(text: string, parts: RegExpExecArray, context: DateContext): Point | null {
  const [, year = '', month = '', day] = parts;
  const likely = isLikelyYear(year);
  if (day !== undefined) return likely ? dayPoint(Number(year), month, day) : null;
  if (likely && Number(month) <= 12) return monthPoint(Number(year), month);
  const short = dayPoint(fullYear(text.slice(0, 2), context), text.slice(2, 4), text.slice(4));
  return Number(text.slice(2, 4)) <= 12 ? short : likely ? monthPoint(Number(year), month) : null;
}

/**
 * 24.6, 98/5: year and month, where the first can be no month; among dates of earlier years 05.6 as well. A year ahead
 * of the context's is not believed: 31.5.
 */
function shortYearMonth([, one = '', separator, two = '']: RegExpExecArray, context: DateContext): Point | null {
  if (separator === undefined || one.length !== 2 || Number(two) > 12) return null;
  if (Number(one) <= 12 && context.past !== true) return null;
  const year = fullYear(one, context);
  return year <= context.year ? monthPoint(year, two) : null;
}

/** A year or none, then a day, a month or a part of the year. */
function withinYear(text: string, context: DateContext): Point | null {
  const whole = YEAR.exec(text);
  if (whole?.[1] !== undefined && !isLikelyYear(whole[1])) return null;
  let year: number | null = null;
  if (whole !== null) {
    const word = whole[3];
    year =
      word === undefined ? fullYear(whole[1] ?? whole[2] ?? '', context) : context.year + (YEAR_WORDS.get(word) ?? 0);
  }
  const rest = text.slice(whole?.[0].length ?? 0);
  if (rest === '' && year === null) return null;
  let parts = MONTH_DAY.exec(rest);
  // A bare 3.4 in a column of dates is the 4th of March.
  if (parts) {
    const short = year === null ? shortYearMonth(parts, context) : null;
    if (short !== null) return short;
    return year === null && context.past === true ? null : dayPoint(year, parts[1] ?? '', parts[3] ?? '');
  }
  parts = MONTH.exec(rest);
  if (parts) return monthPoint(year, parts[1] ?? '', parts[2]);
  const months = monthsOf(rest);
  if (
    months === null ||
    (year === null && (rest === '内' || rest === '初' || rest === '中' || rest === '底' || rest === '末'))
  ) {
    return null;
  }
  const end = /[底末终]$/.test(rest);
  return {
    year,
    months,
    days: end ? { first: 0, last: 0 } : WHOLE_MONTH,
    grain: rest === '' ? 'year' : 'part',
    plain: false,
  };
}

/** The serial of the first or last day of a point; null when there is no such day. */
function dayOfPoint(at: Point, year: number, end: 'first' | 'last'): number | null {
  const month = at.months[end];
  if (month < 1 || month > 12) return null;
  const day = at.days?.[end] ?? 0;
  return serialOf(year, month, at.grain !== 'day' && day === 0 ? lastDayOf(year, month) : day);
}

function spanOf(from: Point, to: Point, plain: boolean, context: DateContext): DateSpan {
  const fromYear = from.year ?? to.year ?? context.year;
  let toYear = to.year ?? from.year ?? context.year;
  // 11月-3月 ends in the next year.
  if (to.year === null && to.months.last < from.months.first) toYear++;
  const startYear =
    from.year === null && to.year !== null && from.months.first > to.months.last ? fromYear - 1 : fromYear;
  const first = dayOfPoint(from, startYear, 'first');
  const last = dayOfPoint(to, toYear, 'last');
  if (first === null || last === null) return { kind: 'impossible' };
  return { kind: 'span', first, last, grain: to.grain, run: from !== to, loose: !plain };
}

/** 3-4月, 6月1-15日, 2024.3-6: the bare number takes its unit from the other end. */
function lend(left: string, right: string): [string, string] {
  const dayRight = /^\d{1,2}[日号]?$/.test(right);
  const inMonth = /^((?:.*年)?\d{1,2}月)\d{1,2}[日号]?$/.exec(left)?.[1];
  if (inMonth !== undefined && dayRight)
    return [`${left.replace(/[日号]$/, '')}日`, `${inMonth}${right.replace(/[日号]$/, '')}日`];
  if (/^(?:.*年)?\d{1,2}$/.test(left) && /^\d{1,2}月/.test(right)) return [`${left}月`, right];
  const dotted = /^((?:\d{4}[./])?\d{1,2}[./])\d{1,2}$/.exec(left)?.[1];
  if (dotted !== undefined && /[日号]$/.test(right) && dayRight) return [left, dotted + right.slice(0, -1)];
  if (!/^\d{1,2}$/.test(right)) return [left, right];
  if (/^\d{4}[./]\d{1,2}$/.test(left)) return [left, `${right}月`];
  return [left, dotted === undefined ? right : dotted + right];
}

function range(text: string, context: DateContext): DateSpan | null {
  for (const separator of text.matchAll(/[-~至到]+/g)) {
    const [left, right] = lend(text.slice(0, separator.index), text.slice(separator.index + separator[0].length));
    const from = point(left.replace(LEAD, ''), context);
    const to = from && point(right, context);
    if (to) return spanOf(from, to, false, context);
  }
  return null;
}

/**
 * The span that a text names. Years missing are the context's. 6-30 is 30 June, but 3-4 alone is unknown: it may be
 * a day or two months. Never shifts a day that does not exist.
 */
export function parseDateSpan(text: string, context: DateContext): DateSpan {
  if (text.length > LONGEST * 4) return { kind: 'unknown' };
  const cleaned = normalise(text)
    .toLowerCase()
    .replace(/^['’‘]/, '')
    .replace(/[‐‑‒–—―−-]+/g, '-');
  if (cleaned.length > LONGEST) return { kind: 'unknown' };
  const bare = cleaned
    .replace(/^(\d{4}) (\d{1,2}) (\d{1,2})$/, '$1.$2.$3')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    .replace(CLOCK, '')
    .replaceAll(' ', '');
  if (UNFILLED.test(bare)) return { kind: 'placeholder' };
  const figures = bare.replace('元月', '1月').replace(/[〇零○一二三四五六七八九十]+/g, (run) => {
    const number = chineseNumber(run);
    return number === null ? run : String(number);
  });
  if (isOpenEnded(figures)) return { kind: 'open' };
  const stripped = figures
    .replace(/\([^()\d]*\)$/, '')
    .replace(LEAD, '')
    .replace(TAIL, '');
  const hyphened = /^(\d{1,2})-(\d{1,2})$/.exec(stripped);
  const written = hyphened !== null && Number(hyphened[2]) > 12 ? stripped.replace('-', '.') : stripped;
  const whole = point(written, context);
  if (whole) return spanOf(whole, whole, whole.plain && written === figures, context);
  return range(written, context) ?? { kind: 'unknown' };
}
