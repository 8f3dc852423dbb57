/** Periods in the order in which they end, and which of the earlier ones a period is held against. */
import { dayOf, lastDayOf, serialOf } from '../../model/calendar';
import type { PeriodState } from './period-state';

/**
 * First and last month of a period, counted from the year 0: "2024-06" → [24294, 24294], "2024-Q2" → [24292, 24294],
 * "2024-H1" and "2024" likewise.
 */
export function monthsOf(period: string): readonly [first: number, last: number] {
  const year = Number(period.slice(0, 4)) * 12;
  const part = period.slice(5);
  if (part === '') return [year + 1, year + 12];
  const number = Number(part.replace(/^\D/, ''));
  if (part.startsWith('Q')) return [year + number * 3 - 2, year + number * 3];
  if (part.startsWith('H')) return [year + number * 6 - 5, year + number * 6];
  return [year + number, year + number];
}

/** Year and month (1–12) in which a period ends. */
export function endOf(period: string): { readonly year: number; readonly month: number } {
  const last = monthsOf(period)[1] - 1;
  return { year: Math.floor(last / 12), month: (last % 12) + 1 };
}

export const yearOf = (period: string): string => period.slice(0, 4);

/** By the month in which they end; of those that end together the shorter first. */
export function byEnd(a: PeriodState, b: PeriodState): number {
  const [[firstA, lastA], [firstB, lastB]] = [monthsOf(a.period), monthsOf(b.period)];
  return lastA - lastB || firstB - firstA || a.asOf - b.asOf;
}

/**
 * All that ended before this period ends, the latest first; of those that end together the one that is as long as this
 * one first. The same period told earlier, or one that ends with it, is no earlier one.
 */
export function earlierStates(history: readonly PeriodState[], period: string): readonly PeriodState[] {
  const [first, end] = monthsOf(period);
  const alike = (state: PeriodState): number => {
    const [from, to] = monthsOf(state.period);
    return to - from === end - first ? 0 : 1;
  };
  return history
    .filter((state) => monthsOf(state.period)[1] < end)
    .sort((a, b) => monthsOf(b.period)[1] - monthsOf(a.period)[1] || alike(a) - alike(b) || byEnd(a, b));
}

/** The latest one that lies wholly before this period; where there is none, the latest that ended before it ends. */
export function previousOf(history: readonly PeriodState[], period: string): PeriodState | null {
  const earlier = earlierStates(history, period);
  const [first] = monthsOf(period);
  return earlier.find((state) => monthsOf(state.period)[1] < first) ?? earlier[0] ?? null;
}

/** The periods that led to this one, oldest first, without it: months and quarters of the same time are not both told. */
export function leadingTo(history: readonly PeriodState[], period: string): readonly PeriodState[] {
  const row: PeriodState[] = [];
  const [first, last] = monthsOf(period);
  const alike = (state: PeriodState): boolean => {
    const [from, to] = monthsOf(state.period);
    return to - from === last - first;
  };
  for (let before = previousOf(history, period); before !== null;) {
    row.unshift(before);
    const [from] = monthsOf(before.period);
    const earlier = history.filter((state) => monthsOf(state.period)[1] < from).sort(byEnd);
    const end = earlier.map((state) => monthsOf(state.period)[1]).at(-1);
    const together = earlier.filter((state) => monthsOf(state.period)[1] === end);
    before = together.find(alike) ?? together[0] ?? null;
  }
  return row;
}

/** The day by which a period's ledgers are due: so many days into the next month; null when either is not said. */
export function dueDate(period: string, dueDay: number | null): number | null {
  if (period === '' || dueDay === null) return null;
  const { year, month } = endOf(period);
  const last = serialOf(year, month, lastDayOf(year, month));
  return last === null ? null : last + dueDay;
}

/** Periods in order; a period that is told again replaces what was told of it before. */
export function inOrder(states: readonly PeriodState[]): readonly PeriodState[] {
  const byPeriod = new Map<string, PeriodState>();
  for (const state of states) byPeriod.set(state.period, state);
  return [...byPeriod.values()].sort(byEnd);
}

/** The period of a day, by month: serial 45473 → "2024-06". */
export function monthOf(serial: number): string {
  const day = dayOf(serial);
  return day === null ? '' : `${String(day.year)}-${String(day.month).padStart(2, '0')}`;
}
