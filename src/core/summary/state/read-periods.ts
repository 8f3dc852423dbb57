/** All that a summary workbook tells of its periods: the facts that it carries, and what people typed into it since. */
import { readEntries } from '../../entries';
import type { Snapshot } from '../../model/snapshot';
import { withEntries } from './entry-facts';
import type { PeriodState } from './period-state';
import { ownPeriod, readStates } from './state-sheet';

/** @returns null when it is no summary workbook of ours */
export function readPeriods(snapshot: Snapshot): readonly PeriodState[] | null {
  const states = readStates(snapshot);
  if (states === null) return null;
  const own = ownPeriod(snapshot, states);
  return states.map((state) => (state.period === own ? withEntries(state, readEntries(snapshot)) : state));
}
