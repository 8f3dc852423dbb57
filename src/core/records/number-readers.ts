/** The readers of number-like fields, each set up for its column. */
import { isoOf } from '../model/calendar';
import type { CellStyle } from '../model/snapshot';
import type { DateOptions } from '../text/date';
import { isSerial, readDate, readDateNumber } from '../text/date';
import type { DateContext } from '../text/date-span';
import { answersIn, numberedAnswer } from '../text/numbered-answers';
import { readMonth, readMonthNumber } from '../text/month';
import type { ColumnUnits } from '../text/number';
import { readNumber, readNumberInUnit, unitsDiffer } from '../text/number';
import type { PercentScale } from '../text/percent';
import { readBarePercent, readPercent } from '../text/percent';
import { isCounted } from '../text/unit';
import type { Read } from '../text/read';
import { remark, unreadable, value } from '../text/read';
import { fifteenDigits, shownNumber, shownPercent } from '../text/shown';
import { readStars, readStarsNumber } from '../text/stars';
import { readYear, readYearNumber } from '../text/year';
import type { YesNoOptions } from '../text/yes-no';
import { readYesNo, readYesNoNumber } from '../text/yes-no';
import type { NumberReader } from './cell-reader';

function isDated(style: CellStyle): boolean {
  return style.shows === 'date' || style.shows === 'time';
}

/** Numbers, counts, money. A cell that shows a day is no number; one that shows 15% is 15 of what is measured, and no count. */
/**
 * @param verb what the column does with its numbers, 加 or 扣, which may stand before each: 扣2分; "": neither
 * @param least what no number of the column may be under: what is deducted is told without a sign, if that is nought.
 */
export function amountReader(units: ColumnUnits, verb = '', least = -Infinity): NumberReader {
  const differ = unitsDiffer(units);
  const deducts = verb === '扣' && least >= 0;
  return {
    kind: 'number',
    amount: true,
    exact: (number, shows) =>
      !differ && !(deducts && number < 0) && (shows === 'general' || shows === 'number' || shows === 'text')
        ? number
        : NaN,
    number: (number, style) => {
      // A small count under a date format (5 shown as 1900/1/5) is still that count; 45473 is a day.
      if (isDated(style) && (style.shows === 'time' ? number < 1 && number > 0 : number >= 10_000)) {
        return unreadable('not-number', isoOf(number) === '' ? shownNumber(number) : isoOf(number), units.field);
      }
      if (style.shows !== 'percent')
        return deducts ? asDeduction(readNumberInUnit(number, units)) : readNumberInUnit(number, units);
      if (isCounted(units.field)) return unreadable('not-number', shownPercent(number), units.field);
      const points = fifteenDigits(number * 100);
      return value(points, [remark('unit-in-cell', shownPercent(number), shownNumber(points))]);
    },
    text: (text) => {
      const read = readNumber(verb !== '' && text.startsWith(verb) ? text.slice(verb.length) : text, units);
      return deducts ? asDeduction(read) : read;
    },
    truth: (truth) => unreadable('not-number', shownTruth(truth), units.field),
    shown: shownNumber,
  };
}

/** -2 in a column of deductions: 2 are deducted. */
function asDeduction(read: Read<number>): Read<number> {
  if (read.kind !== 'value' || read.value >= 0) return read;
  const taken = -read.value;
  return value(taken, [remark('normalised', shownNumber(read.value), shownNumber(taken))]);
}

export function percentReader(scale: PercentScale): NumberReader {
  return {
    kind: 'number',
    amount: true,
    exact: (number, shows) => (shows === 'percent' ? number : NaN),
    number: (number, style) =>
      isDated(style) ? unreadable('not-number', shownNumber(number), '%') : readBarePercent(number, scale),
    text: (text) => readPercent(text, scale),
    truth: (truth) => unreadable('not-number', shownTruth(truth), '%'),
    shown: shownPercent,
  };
}

export function dateReader(options: DateOptions): NumberReader {
  return {
    kind: 'number',
    amount: false,
    exact: (number, shows) => (shows === 'date' && isSerial(number) ? Math.floor(number) : NaN),
    number: (number, style) => readDateNumber(number, isDated(style), style.numberFormat, options),
    text: (text) => readDate(text, options),
    truth: (truth) => unreadable('not-date', shownTruth(truth)),
    shown: isoOf,
  };
}

export function monthReader(context: DateContext): NumberReader {
  return {
    kind: 'number',
    amount: false,
    exact: () => NaN,
    number: (number, style) => readMonthNumber(number, isDated(style), context),
    text: (text) => readMonth(text, context),
    truth: (truth) => unreadable('not-date', shownTruth(truth)),
    shown: (serial) => isoOf(serial).slice(0, 7),
  };
}

export function yearReader(context: DateContext): NumberReader {
  return {
    kind: 'number',
    amount: false,
    exact: () => NaN,
    number: (number, style) => readYearNumber(number, isDated(style)),
    text: (text) => readYear(text, context),
    truth: (truth) => unreadable('not-date', shownTruth(truth)),
    shown: shownNumber,
  };
}

function asNumber(read: Read<boolean>): Read<number> {
  return read.kind === 'value' ? value(read.value ? 1 : 0, read.remarks) : read;
}

/** @param label of the column, which may number the answers: 是否后进（1.否 2.是） */
export function yesNoReader(options: YesNoOptions, label: string): NumberReader {
  const answers = answersIn(label);
  const numbered = (text: string): Read<number> | null => {
    const answer = numberedAnswer(text, answers);
    const taken = answer === undefined ? null : readYesNo(answer, options);
    return taken?.kind === 'value' ? value(taken.value ? 1 : 0, [remark('normalised', text, answer)]) : null;
  };
  return {
    kind: 'number',
    amount: false,
    exact: (number, shows) => (answers.size === 0 && (number === 0 || number === 1) && shows !== 'date' ? number : NaN),
    number: (number) => numbered(String(number)) ?? asNumber(readYesNoNumber(number)),
    text: (text) => numbered(text) ?? asNumber(readYesNo(text, options)),
    truth: (truth) => value(truth ? 1 : 0),
    shown: shownNumber,
  };
}

/** @param hollow whether hollow stars count; asked when the first text is read */
export function starsReader(hollow: () => boolean): NumberReader {
  let known: boolean | undefined;
  return {
    kind: 'number',
    amount: false,
    exact: () => NaN,
    number: readStarsNumber,
    text: (text) => readStars(text, (known ??= hollow())),
    truth: (truth) => unreadable('not-stars', shownTruth(truth)),
    shown: shownNumber,
  };
}

function shownTruth(truth: boolean): string {
  return truth ? 'TRUE' : 'FALSE';
}
