/**
 * Dates as Excel counts them: serials of the 1900 system, 1 = 1900-01-01, with Excel's own fault that
 * 1900-02-29 exists (60). Dates before 1900-03-01 are not met in these ledgers; serials under 61 are refused.
 */

/**
 * Serial of 0000-03-01. From there the calendar repeats every 400 years, and the leap day ends its year. Whole
 * arithmetic without Date objects: rules ask for days record by record.
 */
const FROM = -693_899;
const DAYS_IN_400_YEARS = 146_097;

/** The serial of a day, or null when there is no such day (2024-06-31) or it lies outside 1900-03-01 … 9999-12-31. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  const serial = daysTo(year, month, day) + FROM;
  return serial >= 61 ? serial : null;
}

/** Whole days from 0000-03-01. */
function daysTo(year: number, month: number, day: number): number {
  const counted = month <= 2 ? year - 1 : year;
  const era = Math.floor(counted / 400);
  const years = counted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * DAYS_IN_400_YEARS + years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + ofYear;
}

/** The day of a serial; the part of the day is cut off. Null when it lies outside the range above. */
export function dayOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (!(serial >= 61) || serial >= 2_958_466) return null;
  const days = Math.floor(serial) - FROM;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const ofEra = days - era * DAYS_IN_400_YEARS;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: years + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function lastDayOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (LAST_DAYS[month - 1] ?? NaN);
}

/** 45473 → "2024-06-30"; "" when it is no day. */
export function isoOf(serial: number): string {
  const day = dayOf(serial);
  if (day === null) return '';
  return `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

/** "2024-06-30" → 45473; null for anything else. */
export function serialOfIso(iso: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? null : serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}
