/** The periods that several earlier summary workbooks carry: each once, by the workbook that knows it best. */
import type { PeriodState } from './period-state';
import { byEnd } from './periods';

/** An earlier summary workbook of ours. */
export interface EarlierSummary {
  readonly file: string;
  /** ISO date-time of the last saving, or "". */
  readonly savedAt: string;
  /** In order; the last one is the period it was made for. */
  readonly states: readonly PeriodState[];
}

/** Two summaries made for one period that tell otherwise. */
export interface Rivals {
  readonly period: string;
  readonly file: string;
  readonly others: readonly string[];
}

/**
 * The later saved counts before the earlier; of those saved at an unknown or the same time the one that was made for the
 * period before those that only carry it on.
 * @returns the states in the order in which later ones replace earlier ones
 */
export function historyOf(summaries: readonly EarlierSummary[]): {
  readonly history: readonly PeriodState[];
  readonly rivals: readonly Rivals[];
} {
  const sorted = summaries
    .map((summary) => ({ summary, own: summary.states.at(-1) }))
    .sort((a, b) => {
      if (a.summary.savedAt !== b.summary.savedAt) return a.summary.savedAt < b.summary.savedAt ? -1 : 1;
      return a.own === undefined || b.own === undefined ? 0 : byEnd(b.own, a.own);
    });
  const madeFor = new Map<string, (readonly [file: string, content: string])[]>();
  for (const { summary, own } of sorted) {
    if (own === undefined) continue;
    const list = madeFor.get(own.period) ?? [];
    madeFor.set(own.period, [...list, [summary.file, JSON.stringify([own.asOf, own.facts])]]);
  }
  const rivals = [...madeFor].flatMap(([period, list]): readonly Rivals[] => {
    const [file, content] = list.at(-1) ?? ['', ''];
    const others = list.filter(([, told]) => told !== content).map(([name]) => name);
    return others.length === 0 ? [] : [{ period, file, others }];
  });
  return { history: sorted.flatMap(({ summary }) => summary.states), rivals };
}
