/** Functions on days. Every day is a serial of the 1900 system; there is no clock. */
import { lastDayOf, serialOf } from '../../model/calendar';
import { toNumber, toText } from '../coerce';
import { ERROR } from '../value';
import type { FormulaError, Value } from '../value';
import { dayParts } from './day-parts';
import type { DayParts } from './day-parts';
import { argument, constant, scalar } from './definition';
import type { FunctionDef } from './definition';

export const dates: readonly FunctionDef[] = [
  ofNumbers('DATE', 3, [], (year, month, day) => dateOf(year, month, day)),
  ofNumbers('YEAR', 1, [], (serial) => partOf(serial, (day) => day.year)),
  ofNumbers('MONTH', 1, [], (serial) => partOf(serial, (day) => day.month)),
  ofNumbers('DAY', 1, [], (serial) => partOf(serial, (day) => day.day)),
  ofNumbers('EDATE', 2, [], (serial, months) => monthsOn(serial, months, (day, last) => Math.min(day, last))),
  ofNumbers('EOMONTH', 2, [], (serial, months) => monthsOn(serial, months, (_, last) => last)),
  ofNumbers('WEEKDAY', 1, [1], weekday),
  ofNumbers('DAYS', 2, [], (end, start) => Math.floor(end) - Math.floor(start)),
  scalar('DATEDIF', 3, 3, (args) => {
    const [from, to, unit] = [argument(args, 0), argument(args, 1), argument(args, 2)];
    return (row, i) => {
      const start = toNumber(from.at(row, i));
      if (typeof start !== 'number') return start;
      const end = toNumber(to.at(row, i));
      if (typeof end !== 'number') return end;
      const code = toText(unit.at(row, i));
      return typeof code === 'string' ? difference(Math.floor(start), Math.floor(end), code.toLowerCase()) : code;
    };
  }),
];

/** A function of numbers: `least` that must be there, then those with a value of their own. */
function ofNumbers(
  name: string,
  least: number,
  absent: readonly number[],
  apply: (x: number, y: number, z: number) => Value,
): FunctionDef {
  return scalar(name, least, least + absent.length, (args) => {
    const at = (index: number) => args[index] ?? constant(absent[index - least] ?? 0);
    const [first, second, third] = [at(0), at(1), at(2)];
    return (row, i) => {
      const x = toNumber(first.at(row, i));
      if (typeof x !== 'number') return x;
      const y = toNumber(second.at(row, i));
      if (typeof y !== 'number') return y;
      const z = toNumber(third.at(row, i));
      return typeof z === 'number' ? apply(x, y, z) : z;
    };
  });
}

/** DATE: months and days beyond their range run on into the next or previous ones; years under 1900 count from 1900. */
function dateOf(year: number, month: number, day: number): number | FormulaError {
  const months = Math.trunc(month) - 1;
  const whole = Math.trunc(year);
  const base = (whole >= 0 && whole < 1900 ? whole + 1900 : whole) + Math.floor(months / 12);
  const first = serialOf(base, (((months % 12) + 12) % 12) + 1, 1);
  if (first === null) return ERROR.num;
  const serial = first + Math.trunc(day) - 1;
  return serial < 61 || serial >= 2_958_466 ? ERROR.num : serial;
}

function partOf(serial: number, part: (day: DayParts) => number): number | FormulaError {
  const day = dayParts(serial);
  return 'error' in day ? day : part(day);
}

function monthsOn(
  serial: number,
  months: number,
  choose: (day: number, last: number) => number,
): number | FormulaError {
  const day = dayParts(serial);
  if ('error' in day) return day;
  const count = day.year * 12 + day.month - 1 + Math.trunc(months);
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return serialOf(year, month, choose(day.day, lastDayOf(year, month))) ?? ERROR.num;
}

/** Types 1 (Sunday = 1), 2 (Monday = 1), 3 (Monday = 0), 11–17 (Monday = 1 … Sunday = 1). */
function weekday(serial: number, type: number): number | FormulaError {
  if (serial < 0) return ERROR.num;
  // Serial 2 was a Monday in Excel's counting.
  const fromMonday = (((Math.floor(serial) - 2) % 7) + 7) % 7;
  const kind = Math.trunc(type);
  if (kind === 1) return ((fromMonday + 1) % 7) + 1;
  if (kind === 2) return fromMonday + 1;
  if (kind === 3) return fromMonday;
  return kind >= 11 && kind <= 17 ? ((fromMonday - (kind - 11) + 7) % 7) + 1 : ERROR.num;
}

/** DATEDIF: whole years "y", months "m", days "d"; "ym" months without years, "md" days without months, "yd" days without years. */
function difference(start: number, end: number, unit: string): number | FormulaError {
  const [from, to] = [dayParts(start), dayParts(end)];
  if ('error' in from || 'error' in to || start > end) return ERROR.num;
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit) {
    case 'y':
      return Math.floor(months / 12);
    case 'm':
      return months;
    case 'd':
      return end - start;
    case 'ym':
      return months % 12;
    case 'md':
      return to.day >= from.day ? to.day - from.day : to.day - from.day + lastDayBefore(to);
    case 'yd': {
      const anniversary = dateOf(to.year, from.month, from.day);
      const last =
        typeof anniversary === 'number' && anniversary > end ? dateOf(to.year - 1, from.month, from.day) : anniversary;
      return typeof last === 'number' ? end - last : last;
    }
    default:
      return ERROR.num;
  }
}

function lastDayBefore(day: DayParts): number {
  return day.month === 1 ? 31 : lastDayOf(day.year, day.month - 1);
}
