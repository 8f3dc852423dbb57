/**
 * What one period leaves behind for the next: plain facts, each a number and a text about one subject. No facts about
 * single people are kept but the names of those whose stars were decided.
 */
export type FactKind =
  | 'unit'
  | 'branch'
  | 'task'
  | 'listed'
  | 'problem'
  | 'project'
  | 'income'
  | 'star'
  /** What people typed into the output sheets of the period. */
  | 'entry';

export interface Fact {
  readonly kind: FactKind;
  /** "" for facts that belong to no unit. */
  readonly unit: string;
  /** Branch, task code, problem code, project, village, name. */
  readonly subject: string;
  /** What is told of it: 'total', 'rank', 'done', 'reds', 'state'… */
  readonly item: string;
  readonly number: number | null;
  readonly text: string;
}

export interface PeriodState {
  /** "2024-06", "2024-Q2", "2024-H1" or "2024". */
  readonly period: string;
  /** Serial of the day for which it was judged. */
  readonly asOf: number;
  readonly facts: readonly Fact[];
}

/** Facts by what they are about. */
export interface Lookup {
  readonly of: (kind: FactKind, unit: string, subject: string, item: string) => Fact | null;
  /** All facts of a kind and item, in their order. */
  readonly all: (kind: FactKind, item: string) => readonly Fact[];
  /** Those of them about one subject, whatever the unit. */
  readonly named: (kind: FactKind, subject: string, item: string) => readonly Fact[];
}

/** A state never changes: it is looked through once. */
const looked = new WeakMap<PeriodState, Lookup>();

export function lookupOf(state: PeriodState | null): Lookup {
  if (state === null) return lookupIn([]);
  const known = looked.get(state);
  if (known !== undefined) return known;
  const lookup = lookupIn(state.facts);
  looked.set(state, lookup);
  return lookup;
}

function lookupIn(facts: readonly Fact[]): Lookup {
  const key = (...words: readonly string[]): string => words.join('\u0000');
  const single = new Map<string, Fact>();
  const lists = new Map<string, Fact[]>();
  const put = (name: string, fact: Fact): void => {
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [fact]);
    else list.push(fact);
  };
  for (const fact of facts) {
    single.set(key(fact.kind, fact.unit, fact.subject, fact.item), fact);
    put(key(fact.kind, fact.item), fact);
    put(key(fact.kind, fact.item, fact.subject), fact);
  }
  return {
    of: (kind, unit, subject, item) => single.get(key(kind, unit, subject, item)) ?? null,
    all: (kind, item) => lists.get(key(kind, item)) ?? [],
    named: (kind, subject, item) => lists.get(key(kind, item, subject)) ?? [],
  };
}
