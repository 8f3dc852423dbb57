/** The stage that scores: 双指数, stars and rates. */
import type { Reading } from '../model/reading';
import { filledIn } from '../records/filled-in';
import type { IndexResult, RateResult } from '../model/score';
import { withPlanned } from '../progress/planned';
import { bookOf, type Origins } from './book';
import { fortressIndices } from './fortress';
import { pioneerIndices } from './pioneer';
import { computeRates } from './rates';
import { withCountedRates } from './rates/counted-rates';

export type { HandedIn } from './book';
export { ledgersBehind } from './ledgers-behind';
export { methods, scoreConstants, scoreFormula } from './methods';
export { ranksOf } from './rank';
export { withCountedRates } from './rates/counted-rates';
export { countedIncome, qualifiedBy, satisfactionOf } from './rates';
export type { Coefficients, IncomeParts, Qualified, Satisfaction } from './rates';
export { allowedStars, compositeOf, namedStars, starCaps, starOf } from './stars';

export interface Computed {
  /** Branches first, then members, each in the order of their rosters. */
  readonly indices: readonly IndexResult[];
  readonly rates: readonly RateResult[];
}

/**
 * Everything that can be scored in one workbook. What cannot is unknown with the reason, never 0.
 * @throws Refusal 'bad-template' for a formula with a fault, which the loading of templates finds.
 */
export function computeIndices(reading: Reading): Computed {
  const { branches, members, rates } = indicesAsAsked(reading);
  return { indices: [...branches(), ...members()], rates: rates() };
}

/** The same in parts, each for whoever asks for it. */
export interface IndicesAsAsked {
  readonly branches: () => readonly IndexResult[];
  readonly members: () => readonly IndexResult[];
  readonly rates: () => readonly RateResult[];
}

/** @param origins left out: the ledgers speak of all branches */
export function indicesAsAsked(reading: Reading, origins?: Origins): IndicesAsAsked {
  const book = bookOf(withPlanned(withCountedRates(filledIn(reading))), origins);
  return {
    branches: () => fortressIndices(book),
    members: () => pioneerIndices(book),
    rates: () => computeRates(book),
  };
}
