/** The period that a consolidation speaks of, and the one before it. */
import type { Consolidation } from './consolidation';
import type { PeriodState } from './state/period-state';
import { monthOf, monthsOf, previousOf } from './state/periods';

/** The period asked for, else the month that the workbooks report. */
export function periodNow({ period, submissions, reading }: Consolidation): string {
  return period === ''
    ? monthReported(
        submissions.map((each) => each.period),
        reading.asOf,
      )
    : period;
}

/**
 * Reports of a month are brought together in the first days of the next one (SPEC C10): where the last that they tell of
 * is the month before the day for which everything was judged it is that month, else the month of the day.
 * @param told the period that each workbook says, "" where none is said
 */
export function monthReported(told: readonly string[], asOf: number): string {
  const month = monthOf(asOf);
  const last = Math.max(...told.filter((period) => period !== '').map((period) => monthsOf(period)[1]));
  return last === monthsOf(month)[0] - 1 ? monthAt(last) : month;
}

function monthAt(count: number): string {
  return `${String(Math.floor((count - 1) / 12))}-${String(((count - 1) % 12) + 1).padStart(2, '0')}`;
}

export function previousState(consolidation: Consolidation): PeriodState | null {
  return previousOf(consolidation.history, periodNow(consolidation));
}
