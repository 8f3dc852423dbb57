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
}

export function lookupOf(state: PeriodState | null): Lookup {
  const facts = state?.facts ?? [];
  const key = (...words: readonly string[]): string => words.join('\u0000');
  const known = new Map(facts.map((fact) => [key(fact.kind, fact.unit, fact.subject, fact.item), fact]));
  return {
    of: (kind, unit, subject, item) => known.get(key(kind, unit, subject, item)) ?? null,
    all: (kind, item) => facts.filter((fact) => fact.kind === kind && fact.item === item),
  };
}

/** Periods in order of their days; a period that is told again replaces what was told of it before. */
export function inOrder(states: readonly PeriodState[]): readonly PeriodState[] {
  const byPeriod = new Map<string, PeriodState>();
  for (const state of states) byPeriod.set(state.period, state);
  return [...byPeriod.values()].sort((a, b) => a.asOf - b.asOf || (a.period < b.period ? -1 : 1));
}

/** The latest period before this one; the same period told earlier is no previous one. */
export function previousOf(history: readonly PeriodState[], period: string, asOf: number): PeriodState | null {
  return inOrder(history).findLast((state) => state.period !== period && state.asOf < asOf) ?? null;
}
