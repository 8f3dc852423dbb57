/** Days: of texts, of number cells with and without a date format. Never shifts a day that does not exist. */
import { isoOf } from '../model/calendar';
import type { DateContext, DateSpan } from './date-span';
import { parseDateSpan } from './date-span';
import { isOpenEnded } from './date-words';
import { emptyMark } from './empty-mark';
import { normalise } from './normalise';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { shownNumber } from './shown';

export interface DateOptions extends DateContext {
  /** What a month or a part of a year means: its first day (成立) or its last (时限). */
  readonly monthMeans: 'first' | 'last';
  /** The column says when something began: of a run of days the first one. Of others the last: 6月3日至5日. */
  readonly begins?: boolean;
  /** The column says when something was done: a day that is only planned is none of its own. */
  readonly happened?: boolean;
  /** The column asks for the last of several days: 3月5日、6月11日. */
  readonly latest?: boolean;
}

/** The first serial after the 29th February 1900 that never was; before it no two programs agree. */
const FIRST_SERIAL = 61;
/** The serial after 9999-12-31. */
const END_SERIAL = 2_958_466;
/** Serials of 1927-05-18 … 2100-12-31: what five figures without a date format may be. */
const LIKELY_FROM = 10_000;
const LIKELY_TO = 73_415;

/** True for the numbers that a date format shows as a day. */
export function isSerial(number: number): boolean {
  return number >= FIRST_SERIAL && number < END_SERIAL;
}

/** 未公示, 尚未整改完成: there is no day of it, and that is said. */
const NOT_YET = /^(?:[尚暂还]|目前)?未[\u4e00-\u9fff]{2,5}$/;

/** Serial of the day in a text. 'loose-date' for all but one whole day; 'no-due-date' (none) for 长期坚持. */
export function readDate(text: string, options: DateOptions): Read<number> {
  const bare = text.length > 400 ? text : normalise(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  if (NOT_YET.test(bare)) return none(bare);
  if (options.happened === true && isPlanned(bare)) return unreadable('not-date', text);
  if (goesOnFrom(bare)) return none(text, [remark('no-due-date', text)]);
  const last = options.latest === true ? lastListed(bare, options) : null;
  if (last !== null) return value(last, [remark('loose-date', text, isoOf(last))]);
  const until = untilAndOn(bare);
  const span = parseDateSpan(asDate(bare), options);
  const clause = span.kind === 'unknown' ? (until ?? datedClause(bare)) : null;
  if (clause === null) return ofSpan(span, text, options);
  const within = parseDateSpan(asDate(clause), options);
  // A day in a sentence is told as one that was read loosely, however plainly it is written.
  return ofSpan(within.kind === 'span' ? { ...within, loose: true } : within, text, options);
}

/** True for fields and columns that say when something was done: 整改完成日期, not 计划完工日期 nor 届满日期. */
export function tellsDone(label: string): boolean {
  return /(?:日期|时间)$/.test(label) && !/计划|预计|拟|届满|起始|开工|开始|截[止至]/.test(label);
}

/** 计划5月20日完成, 预计6月底, 拟于7月上旬验收: what is still to come. */
export function isPlanned(text: string): boolean {
  return /^(?:计划|预计|预期|拟|争取|力争|确保)/.test(text.trim()) && !/已|实际/.test(text);
}

/** 未完成，计划5月20日完成; 延期，原定5月31日: the day is not the one on which it was, or is to be, done. */
const OTHERWISE = /[未没尚]|正在|原定|原计划|延期|延至|推迟/;

/** 立即整改，6月底前完成; 已完成(6月30日): the one part of a sentence that has a figure in it; null where there is none or more. */
function datedClause(text: string): string | null {
  if (OTHERWISE.test(text)) return null;
  const clauses = text.split(/[,，;；。()]/).filter((clause) => clause !== '');
  const dated = clauses.filter((clause) => /\d/.test(clause));
  return clauses.length > 1 && dated.length === 1 ? (dated[0] ?? null) : null;
}

/** The latest of the days that are listed; null where one of them is none, or there are not several. */
function lastListed(text: string, options: DateOptions): number | null {
  const parts = text.split(/[、,，;；]/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const days = parts.map((part) => parseDateSpan(asDate(part), options));
  let last: number | null = null;
  for (const day of days) {
    if (day.kind !== 'span' || day.grain !== 'day') return null;
    last = Math.max(last ?? day.last, day.last);
  }
  return last;
}

const FROM = /(?:起|开始|以来)(?:实施|执行|推行|坚持)?$/;

/** 长期坚持，2024年起; 2024年起持续推进: when it began is not by when it is done. */
function goesOnFrom(text: string): boolean {
  const joined = /^(.*\d.*?(?:起|开始))([^\d,，;；。]{2,})$/.exec(text);
  if (joined !== null) return isOpenEnded(joined[2] ?? '');
  const clauses = text.split(/[,，;；。()]/).filter((clause) => clause !== '');
  const dated = clauses.filter((clause) => /\d/.test(clause));
  const others = clauses.filter((clause) => !/\d/.test(clause));
  return dated.length === 1 && FROM.test(dated[0] ?? '') && others.length > 0 && others.every(isOpenEnded);
}

/** 10月1日前完成并长期坚持: the day before what goes on after it; null: nothing does. */
function untilAndOn(text: string): string | null {
  const [, day, on = ''] =
    /^(.*\d[^,，;；]*?)(?:完成|整改(?:到位|完成|完毕)|办结|落实(?:到位)?|到位)?(?:并|后)([^\d]{2,})$/.exec(text) ?? [];
  return day !== undefined && isOpenEnded(on.replace(/^要?/, '')) ? day : null;
}

/** First and last day of a run, both named. */
export interface DateRun {
  readonly first: number;
  readonly last: number;
}

/** Null where the text names no two days, months or years. */
export function readRun(text: string, context: DateContext): DateRun | null {
  const span = parseDateSpan(asDate(normalise(text)), context);
  return span.kind === 'span' && span.run ? { first: span.first, last: span.last } : null;
}

function ofSpan(span: DateSpan, read: string, options: DateOptions): Read<number> {
  switch (span.kind) {
    case 'span': {
      const day = span[endMeant(span, options)];
      return value(day, span.loose ? [remark('loose-date', read, isoOf(day))] : []);
    }
    case 'impossible':
      return unreadable('impossible-date', read);
    case 'open':
      return none(read, [remark('no-due-date', read)]);
    case 'placeholder':
      return BLANK;
    case 'unknown':
      return unreadable('not-date', read);
  }
}

function endMeant(
  { grain, first, last }: Extract<DateSpan, { readonly kind: 'span' }>,
  { monthMeans, begins }: DateOptions,
): 'first' | 'last' {
  return grain !== 'day' || first === last ? monthMeans : begins === true ? 'first' : 'last';
}

/** Slips of the hand that leave no doubt: 2024,6,30, 2024\6\30, 2024.0630, 20240630日, 2024年06. */
const SLIPS: readonly (readonly [slip: RegExp, meant: string])[] = [
  [/^((?:19|20)\d\d) ?[,\\] ?(\d{1,2}) ?[,\\] ?(\d{1,2})$/, '$1.$2.$3'],
  [/^((?:19|20)\d\d)\.(\d\d)(\d\d)$/, '$1.$2.$3'],
  [/^((?:19|20)\d{6})日$/, '$1'],
  [/^((?:19|20)\d\d)年(\d{1,2})$/, '$1年$2月'],
];

/** "45473" typed as text is a serial as well. */
function asDate(text: string): string {
  if (text.length <= 12) for (const [slip, meant] of SLIPS) if (slip.test(text)) return text.replace(slip, meant);
  const serial = /^\d{5}$/.exec(text)?.[0];
  if (serial === undefined || Number(serial) < LIKELY_FROM || Number(serial) > LIKELY_TO) return text;
  return isoOf(Number(serial)).replaceAll('-', '.');
}

/**
 * Serial of the day in a number cell. With a date format the cell is what it shows; without, serials of 1927–2100,
 * 20240630, 202406, 2024, 2024.06 and 5.13 are read loosely. 2024.1 may have been 2024.10, 5.1 have been 5.10: not read.
 */
export function readDateNumber(
  number: number,
  dated: boolean,
  numberFormat: string,
  options: DateOptions,
): Read<number> {
  const read = shownNumber(number);
  if (dated && isSerial(number)) return value(Math.floor(number));
  if (!Number.isInteger(number)) {
    if (number >= LIKELY_FROM && number <= LIKELY_TO) return loose(Math.floor(number), read);
    const shown = /^0\.00(?:_|;|$)/.test(numberFormat) ? number.toFixed(2) : read;
    const named = /^(?:19|20)\d\d\.(?:\d\d|[2-9])$|^(?:1[0-2]|[1-9])\.(?:\d\d|[4-9])$/.test(shown);
    return named ? ofSpan(parseDateSpan(shown, options), read, options) : unreadable('not-date', read);
  }
  if (number >= LIKELY_FROM && number <= LIKELY_TO) return loose(number, read);
  const figures = (number >= 1900 && number <= 2100) || (number >= 190_000 && number <= 99_999_999);
  return figures && !dated
    ? ofSpan(parseDateSpan(String(number), options), read, options)
    : number >= 10_000_000 && number <= 99_999_999
      ? ofSpan(parseDateSpan(String(number), options), read, options)
      : unreadable('not-date', read);
}

function loose(serial: number, read: string): Read<number> {
  return value(serial, [remark('loose-date', read, isoOf(serial))]);
}

/** With two figures for the year only where the first one is no year: 19.6.30 begins with it. */
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](?:\d{4}|(?<=^\d[-./]\d{1,2}[-./])\d{2})$/;

/** How the texts of one column write dates that end with the year, judged by those where only one reading is a day. */
export function dateOrder(texts: Iterable<string>): DateContext['order'] {
  let monthDay = false;
  let dayMonth = false;
  for (const text of texts) {
    const parts = text.length > 12 ? null : YEAR_LAST.exec(text);
    if (parts === null) continue;
    if (Number(parts[1]) > 12) dayMonth = true;
    else if (Number(parts[2]) > 12) monthDay = true;
  }
  return monthDay === dayMonth ? null : monthDay ? 'monthDay' : 'dayMonth';
}
