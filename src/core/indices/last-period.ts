/** Which of several periods of one branch or member counts: sheets of a whole year stand in any order. */
import type { Reading } from '../model/reading';
import { periodIn, type Period } from '../text/period-words';

/**
 * The one that ends last of those that have begun; of those that end together the longer. What is not read as a period
 * goes by its place: the last one in the sheet.
 * @param periods as written, in the order of the sheet; not empty
 */
export function lastPeriod(periods: readonly string[], { asOf, template }: Reading): string {
  const read = periods.map((text) => ({ text, period: text === '' ? null : periodIn(text, template.year) }));
  const begun = read.filter(({ period }) => period === null || period.first <= asOf);
  const [first, ...rest] = begun.length === 0 ? read : begun;
  if (first === undefined) return '';
  return rest.reduce((last, each) => (isEarlier(each.period, last.period) ? last : each), first).text;
}

function isEarlier(one: Period | null, other: Period | null): boolean {
  if (one === null || other === null) return false;
  return one.last < other.last || (one.last === other.last && one.first > other.first);
}
