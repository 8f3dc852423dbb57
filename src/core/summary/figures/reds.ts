import type { Consolidation } from '../consolidation';
import { periodNow } from '../now';
import { yearOf } from '../state/periods';
import { beforePeriod } from '../state/told-before';

/**
 * How many periods in a row, this one included, a unit's task stood at red. The periods of this year at hand count; one in
 * which the unit reported nothing of the task, or nothing that a colour could be told by, neither counts nor ends the row.
 */
export function redsOf(consolidation: Consolidation): (unit: string, task: string) => number {
  const period = periodNow(consolidation);
  const before = beforePeriod(
    consolidation.history.filter((state) => yearOf(state.period) === yearOf(period)),
    period,
  );
  const now = new Map(
    consolidation.progress
      .filter((result) => result.table === 'T02')
      .map((result) => [`${result.subject}\u0000${result.task}`, result.colour]),
  );
  return (unit, task) => {
    const colour = now.get(`${unit}\u0000${task}`);
    if (colour !== 'red' && colour !== 'overdue') return 0;
    const told = before.last('task', unit, task, 'reds', ({ fact }) => fact.unit === unit);
    return 1 + (told?.fact.number ?? 0);
  };
}
