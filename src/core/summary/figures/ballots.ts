/** Each ballot of the satisfaction ledger (T15) with its result by the template's coefficients, or why it has none. */
import { satisfactionOf, type Coefficients, type Satisfaction } from '../../indices';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { mean, ratio, rowsOf, sum, type Row } from '../rows';

export const voteOptions = ['satisfied', 'fairly', 'basic', 'dissatisfied', 'abstain'] as const;
export type VoteOption = (typeof voteOptions)[number];

export const voteWords: Readonly<Record<VoteOption, string>> = {
  satisfied: '满意',
  fairly: '比较满意',
  basic: '基本满意',
  dissatisfied: '不满意',
  abstain: '弃权',
};

export interface Ballot {
  readonly row: Row;
  readonly result: Satisfaction | null;
  /** By the alternative coefficients; null as well where it has votes of a kind that they do not know. */
  readonly alternative: Satisfaction | null;
  /** Why there is no result; "" when there is. */
  readonly fault: string;
  /** What counts of it elsewhere: as worked out; as filled in where no votes are told; null where it is void. */
  readonly score: number | null;
  /** Fraction, to the four places that are printed. */
  readonly rate: number | null;
}

export const unreported = '没有填票数';

export function ballotsOf(consolidation: Consolidation): readonly Ballot[] {
  return rowsOf(consolidation.reading, 'T15').map((row) => ballotOf(row, consolidation.reading.template));
}

function ballotOf(row: Row, template: Template): Ballot {
  const [issued, returned, spoilt] = ['issued', 'returned', 'invalid'].map((field) => row.number(field));
  const counts: Record<string, number | null> = Object.fromEntries(
    voteOptions.map((option) => [option, row.isUnread(option) ? NaN : row.number(option)]),
  );
  const given = voteOptions.some((option) => counts[option] !== null);
  const over = (less: number | null | undefined, more: number | null | undefined): boolean =>
    less !== null && less !== undefined && more !== null && more !== undefined && less > more;
  const told = over(returned, issued)
    ? `收回 ${String(returned)} 张，大于发出 ${String(issued)} 张`
    : over(spoilt, returned)
      ? `废票 ${String(spoilt)} 张，多于收回 ${String(returned)} 张`
      : given
        ? ''
        : unreported;
  const votes = { issued: issued ?? null, returned: returned ?? null, counts };
  const { coefficients, alternative } = template.satisfaction;
  const result = told === '' ? satisfactionOf(votes, coefficients) : null;
  const fault = result === null && told === '' ? faultOf(counts, coefficients) : told;
  const filledIn = (field: string): number | null => (fault === unreported ? row.number(field) : null);
  return {
    row,
    result,
    alternative: told === '' ? satisfactionOf(votes, alternative) : null,
    fault,
    score: result?.score ?? filledIn('score'),
    rate: result === null ? filledIn('rate') : roundHalfUp(result.rate, 4),
  };
}

/** Why votes that were told make no result. */
function faultOf(counts: Readonly<Record<string, number | null>>, coefficients: Coefficients): string {
  const unread = voteOptions.find((option) => Number.isNaN(counts[option]) && coefficients[option] !== null);
  if (unread !== undefined) return `“${voteWords[unread]}”的票数读不出来`;
  const unknown = voteOptions.find((option) => (counts[option] ?? 0) > 0 && !Object.hasOwn(coefficients, option));
  return unknown === undefined ? '没有有效票' : `有“${voteWords[unknown]}”票，满意度系数表没有这一项`;
}

/**
 * Of several ballots together, as a fraction to four places: all votes of content by all valid votes, as the rate of one
 * is. Where one tells its rate alone there is nothing to add up: then the plain mean.
 */
export function satisfiedOf(ballots: readonly Ballot[]): number | null {
  const counted = ballots.filter(({ rate }) => rate !== null);
  const results = counted.flatMap(({ result }) => result ?? []);
  const whole =
    results.length < counted.length
      ? mean(counted.map(({ rate }) => rate))
      : ratio(sum(results.map(({ rate, valid }) => Math.round(rate * valid))), sum(results.map(({ valid }) => valid)));
  return whole === null ? null : roundHalfUp(whole, 4);
}
