/** The rates that stand beside the indices. */
import type { RateResult } from '../../model/score';
import type { Book } from '../book';
import { eIdRate } from './e-id';
import { incomeReached } from './income';
import { attendance, closedRate, facilityProgress } from './ledgers';
import { qualifiedRates } from './qualified';
import { reviewCoverage } from './review';
import { satisfactionRates } from './satisfaction';

export { countedIncome } from './income';
export type { IncomeParts } from './income';
export { qualifiedBy } from './qualified';
export type { Qualified } from './qualified';
export { satisfactionOf } from './satisfaction';
export type { Coefficients, Satisfaction } from './satisfaction';

/** Of each rate the whole workbook first (subject ''), then its subjects. Rates whose ledger is not there are left out. */
export function computeRates(book: Book): readonly RateResult[] {
  return [
    ...eIdRate(book),
    ...reviewCoverage(book),
    ...qualifiedRates(book),
    ...incomeReached(book),
    ...attendance(book),
    ...closedRate(book),
    ...facilityProgress(book),
    ...satisfactionRates(book),
  ];
}
