/** The period that a consolidation speaks of, and the one before it. */
import type { Consolidation } from './consolidation';
import type { PeriodState } from './state/period-state';
import { monthOf, previousOf } from './state/periods';

/** The period asked for, else the month of the day for which everything was judged. */
export function periodNow(consolidation: Consolidation): string {
  return consolidation.period === '' ? monthOf(consolidation.reading.asOf) : consolidation.period;
}

export function previousState(consolidation: Consolidation): PeriodState | null {
  return previousOf(consolidation.history, periodNow(consolidation));
}
