import { dayOf } from '../../model/calendar';
import { ERROR } from '../value';
import type { FormulaError } from '../value';

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a serial as Excel names them, its 1900-01-00 (blank cells) and 1900-02-29 included. */
export function dayParts(serial: number): DayParts | FormulaError {
  const whole = Math.floor(serial);
  if (whole >= 0 && whole <= 31) return { year: 1900, month: 1, day: whole };
  if (whole > 31 && whole <= 60) return { year: 1900, month: 2, day: whole - 31 };
  return dayOf(whole) ?? ERROR.num;
}
