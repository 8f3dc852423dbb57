/** Places 1, 2, 2, 4: equal scores share one. */
import type { IndexResult } from '../model/score';

/** The place of each value, the highest first; null where there is none. */
export function ranksOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!places.has(value)) places.set(value, i + 1);
  });
  return values.map((value) => (value === null ? null : (places.get(value) ?? null)));
}

/** The results with their places among those of the same group; '' is no group. */
export function rankWithin(
  results: readonly IndexResult[],
  group: (result: IndexResult) => string,
): readonly IndexResult[] {
  const groups = new Map<string, number[]>();
  results.forEach((result, i) => {
    const key = group(result);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [i]);
    else members.push(i);
  });
  const ranks = new Map<number, number | null>();
  for (const [key, members] of groups) {
    if (key === '') continue;
    const places = ranksOf(members.map((i) => valueOf(results[i])));
    members.forEach((i, k) => ranks.set(i, places[k] ?? null));
  }
  return results.map((result, i) => ({ ...result, rank: ranks.get(i) ?? null }));
}

function valueOf(result: IndexResult | undefined): number | null {
  return result?.total.known === true ? result.total.value : null;
}
