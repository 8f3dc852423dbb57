/** Indices, rates, progress and balance of a consolidation, each worked out when a sheet first asks for it. */
import { indicesAsAsked } from '../indices';
import type { Reading } from '../model/reading';
import { computeBalance, computeProgress } from '../progress';
import type { Consolidation } from './consolidation';

export type Scores = Pick<Consolidation, 'indices' | 'members' | 'rates' | 'progress' | 'balance'>;

export function withScores(reading: Reading): (rest: Omit<Consolidation, keyof Scores>) => Consolidation {
  const asked = indicesAsAsked(reading);
  const members = once(asked.members);
  const indices = once(() => [...asked.branches(), ...members()]);
  const rates = once(asked.rates);
  const progress = once(() => computeProgress(reading));
  const balance = once(() => computeBalance(reading, indices(), progress()));
  return (rest) => ({
    ...rest,
    get indices() {
      return indices();
    },
    get members() {
      return members();
    },
    get rates() {
      return rates();
    },
    get progress() {
      return progress();
    },
    get balance() {
      return balance();
    },
  });
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}
