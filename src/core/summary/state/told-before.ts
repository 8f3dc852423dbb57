/** What earlier periods told of a subject: of the latest in which it was told, as units may have handed in nothing since. */
import { lookupOf, type Fact, type FactKind, type Lookup, type PeriodState } from './period-state';
import { earlierStates } from './periods';

/** A fact and the period that told it. */
export interface ToldBefore {
  readonly fact: Fact;
  readonly state: PeriodState;
}

export interface Before {
  /** The earlier periods, latest first. */
  readonly states: readonly PeriodState[];
  /** Whether any of them tells of this. */
  readonly tells: (kind: FactKind, item: string) => boolean;
  /**
   * The latest telling: of the unit's subject, or of the subject alone when no two units have one of its name.
   * @param counts which of the tellings are meant; all when left out
   */
  readonly last: (
    kind: FactKind,
    unit: string,
    subject: string,
    item: string,
    counts?: (told: ToldBefore) => boolean,
  ) => ToldBefore | null;
}

export function toldBefore(states: readonly PeriodState[]): Before {
  const lookups = states.map((state) => [state, lookupOf(state)] as const);
  return {
    states,
    tells: (kind, item) => lookups.some(([, told]) => told.all(kind, item).length > 0),
    last: (kind, unit, subject, item, counts = () => true) => {
      for (const [state, told] of lookups) {
        const fact = told.of(kind, unit, subject, item) ?? only(told, kind, subject, item);
        if (fact !== null && counts({ fact, state })) return { fact, state };
      }
      return null;
    },
  };
}

/** What was told before the end of a period. */
export const beforePeriod = (history: readonly PeriodState[], period: string): Before =>
  toldBefore(earlierStates(history, period));

function only(told: Lookup, kind: FactKind, subject: string, item: string): Fact | null {
  const named = told.named(kind, subject, item);
  return named.length === 1 ? (named[0] ?? null) : null;
}
