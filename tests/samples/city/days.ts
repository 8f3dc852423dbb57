/** Days as Excel counts them. */
const EPOCH = Date.UTC(1899, 11, 30);
const MS = 86_400_000;

export function day(year: number, month: number, date: number): number {
  return Math.round((Date.UTC(year, month - 1, date) - EPOCH) / MS);
}

export function parts(serial: number): { readonly year: number; readonly month: number; readonly date: number } {
  const time = new Date(EPOCH + serial * MS);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() };
}

export function iso(serial: number): string {
  const { year, month, date } = parts(serial);
  return `${year}-${two(month)}-${two(date)}`;
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** 0 Sunday … 6 Saturday */
export function weekday(serial: number): number {
  return new Date(EPOCH + serial * MS).getUTCDay();
}

/** The next Monday to Friday, the day itself included. */
export function workday(serial: number): number {
  const which = weekday(serial);
  return which === 6 ? serial + 2 : which === 0 ? serial + 1 : serial;
}

/** The same day of another year; the 29th of February becomes the 28th. */
export function yearsLater(serial: number, years: number): number {
  const { year, month, date } = parts(serial);
  return month === 2 && date === 29 ? day(year + years, 2, 28) : day(year + years, month, date);
}

/** Whole years from one day to another. */
export function fullYears(from: number, to: number): number {
  const [a, b] = [parts(from), parts(to)];
  return b.year - a.year - (b.month * 100 + b.date < a.month * 100 + a.date ? 1 : 0);
}

/** The day for which the whole city is made. */
export const AS_OF = day(2024, 6, 30);
export const YEAR = 2024;
