/** Cells that many output sheets share: dashes for what is not known, sums, shares, days in formulas. */
import type { Content, Place } from '../../drawing';
import { dayOf } from '../../model/calendar';

/** "—" where nothing was read: never 0, never an empty cell that looks forgotten. */
export const orDash = (value: string | number | null): string | number =>
  value === null || value === '' ? '—' : value;

/** 45473 → "DATE(2024,6,30)" */
export function dateFormula(serial: number): string {
  const day = dayOf(serial);
  return day === null ? String(serial) : `DATE(${String(day.year)},${String(day.month)},${String(day.day)})`;
}

/** A live sum of a column's plain rows; "—" when none of them is known. */
export const summed = (value: number | null, key: string): Content =>
  value === null ? '—' : { value, formula: (at: Place) => at.sum(key) };

/** A live share of two columns of the same row, as a fraction; "—" when the whole is 0 or unknown. */
export function shared(part: number | null, whole: number | null, parts: string, wholes: string): Content {
  if (part === null || whole === null || whole === 0) return '—';
  return {
    value: part / whole,
    formula: (at: Place) => `IF(${at.cell(wholes)}=0,"—",${at.cell(parts)}/${at.cell(wholes)})`,
  };
}

/**
 * A stretch of a column, absolute: "$L$5:$L$9". For ranges that must not hold the formula's own cell or other groups.
 * @param first sheet row from 0
 */
export function stretch(at: Place, key: string, first: number, count: number): string {
  const column = at.cell(key).replace(/\d+$/, '');
  return `$${column}$${String(first + 1)}:$${column}$${String(first + count)}`;
}
