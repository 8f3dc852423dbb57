/** Excel's silent conversions between kinds of values. */
import { numberOfText } from './number-text';
import { ERROR, isError } from './value';
import type { FormulaError, Value } from './value';

/** The value in arithmetic: blank 0, TRUE 1, texts that look like numbers; other texts are #VALUE!. */
export function toNumber(value: Value): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberOfText(value) ?? ERROR.value;
  return value;
}

/** The value as `&` joins it. Numbers on 15 digits, as a cell in format General shows them. */
export function toText(value: Value): string | FormulaError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  return value;
}

/** The value as a condition: numbers other than 0 are TRUE, blank is FALSE; texts other than TRUE and FALSE are #VALUE!. */
export function toCondition(value: Value): boolean | FormulaError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  if (upper === 'TRUE') return true;
  return upper === 'FALSE' ? false : ERROR.value;
}

/** A result of arithmetic as a value: what is no finite number is #NUM!. */
export function finite(number: number): number | FormulaError {
  return Number.isFinite(number) ? number : ERROR.num;
}

function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  const digits = String(Number(value.toPrecision(15)));
  if (size >= 1e-9 && size < 1e20 && !digits.includes('e')) return digits;
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  if (size >= 1e-9 && size < 1)
    return Number(value.toPrecision(15))
      .toFixed(Math.min(20, 14 - Number(exponent)))
      .replace(/0+$/, '');
  const power = Math.abs(Number(exponent));
  return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${String(power).padStart(2, '0')}`;
}
