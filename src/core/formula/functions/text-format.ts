/** The number formats that TEXT is used with: digits, thousands, percent, and days. */
import { roundHalfUp } from '../../model/round';
import { toNumber, toText } from '../coerce';
import { numberOfText } from '../number-text';
import { ERROR } from '../value';
import type { FormulaError, Value } from '../value';
import { dayParts } from './day-parts';

const NUMBER_FORMAT = /^((?:[^0#?.,%;ymdhs]|"[^"]*")*)([0#,]*)(?:\.([0#]+))?(%?)((?:[^0#?.,%;ymdhs]|"[^"]*")*)$/i;
const DATE_CODE = /y{4}|y{2}|m{1,2}|d{1,2}|"[^"]*"|\\./gi;

/** The value as a format shows it; #VALUE! for a format that is not among those above. Texts stay as they are. */
export function formatValue(value: Value, format: string): string | FormulaError {
  if (format === '' || typeof value === 'boolean') return format === '' ? '' : toText(value);
  if (typeof value === 'string' && numberOfText(value) === null) return value;
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  if (format === '@' || /^general$/i.test(format)) return toText(value ?? 0);
  const digits = NUMBER_FORMAT.exec(format);
  if (digits !== null) {
    const [, before = '', whole = '', decimals = '', percent = '', after = ''] = digits;
    if (whole === '' && decimals === '') return ERROR.value;
    const size = formatNumber(Math.abs(number) * (percent === '' ? 1 : 100), whole, decimals);
    const negative = number < 0 && /[1-9]/.test(size);
    return `${negative ? '-' : ''}${unquoted(before)}${size}${percent}${unquoted(after)}`;
  }
  return formatDay(number, format);
}

function formatNumber(size: number, whole: string, decimals: string): string {
  const [integer = '0', fraction = ''] = roundHalfUp(size, decimals.length).toFixed(decimals.length).split('.');
  const least = whole.replace(/[^0]/g, '').length;
  let shown = integer === '0' && least === 0 ? '' : integer.padStart(least, '0');
  if (whole.includes(',')) shown = shown.replace(/\B(?=(\d{3})+$)/g, ',');
  let kept = fraction.length;
  while (kept > 0 && decimals.charAt(kept - 1) === '#' && fraction.charAt(kept - 1) === '0') kept--;
  return decimals === '' ? shown : `${shown}.${fraction.slice(0, kept)}`;
}

function formatDay(serial: number, format: string): string | FormulaError {
  if (/[hs0#?%;]/i.test(format.replace(/"[^"]*"/g, ''))) return ERROR.value;
  const day = dayParts(serial);
  if ('error' in day) return day;
  const wide = (number: number): string => String(number).padStart(2, '0');
  let fault = false;
  const shown = format.replace(DATE_CODE, (code) => {
    switch (code.toLowerCase()) {
      case 'yyyy':
        return String(day.year);
      case 'yy':
        return wide(day.year % 100);
      case 'mm':
        return wide(day.month);
      case 'm':
        return String(day.month);
      case 'dd':
        return wide(day.day);
      case 'd':
        return String(day.day);
      default:
        return code.startsWith('\\') ? code.slice(1) : unquoted(code);
    }
  });
  // yyy, mmm and ddd are other codes than those above.
  if (/(?:y{3}|m{3}|d{3})/i.test(format) && !/y{4}/i.test(format)) fault = true;
  if (/m{3}|d{3}/i.test(format)) fault = true;
  return fault ? ERROR.value : shown;
}

function unquoted(text: string): string {
  return text.replaceAll('"', '');
}
