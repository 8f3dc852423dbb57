/** How a value is written into a cell to mend it; null where there is none to write. */
import { isoOf } from '../../model/calendar';
import type { Fix } from '../../model/finding';

const PERCENT = '0.00%';
const DAY = 'yyyy-mm-dd';

export function numberFix(number: number | undefined): Fix | null {
  return number === undefined || Number.isNaN(number) ? null : { kind: 'setValue', value: number };
}

export function percentFix(number: number | undefined): Fix | null {
  return number === undefined || Number.isNaN(number)
    ? null
    : { kind: 'setValue', value: number, numberFormat: PERCENT };
}

export function dateFix(serial: number | undefined): Fix | null {
  return serial === undefined || isoOf(serial) === '' ? null : { kind: 'setValue', value: serial, numberFormat: DAY };
}

export function textFix(text: string | undefined): Fix | null {
  return text === undefined || text === '' ? null : { kind: 'setValue', value: text };
}
