/** What people typed, as facts of its period and back. */
import { later, type Entry } from '../../entries';
import { entryPages } from '../../entries/pages';
import type { Fact, PeriodState } from './period-state';

export function entriesIn(state: PeriodState | undefined): readonly Entry[] {
  return (state?.facts ?? []).flatMap(({ kind, unit, subject, item, number, text }) => {
    const page = entryPages.find((each) => each.page === unit)?.page;
    return kind !== 'entry' || page === undefined ? [] : [{ page, key: subject, item, value: number ?? text }];
  });
}

export function factOf({ page, key, item, value }: Entry): Fact {
  const number = typeof value === 'number' ? value : null;
  return { kind: 'entry', unit: page, subject: key, item, number, text: number === null ? String(value) : '' };
}

/** The period with what stands in the sheets now. */
export function withEntries(state: PeriodState, typed: readonly Entry[]): PeriodState {
  const facts = state.facts.filter(({ kind }) => kind !== 'entry');
  return { ...state, facts: [...facts, ...later(entriesIn(state), typed).map(factOf)] };
}
