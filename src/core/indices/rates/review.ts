import type { RateResult } from '../../model/score';
import type { Book } from '../book';
import { BRANCH, MEMBER } from '../vocabulary';
import { boolIn, fractionOf, ratesOf, textIn } from './rate';

/** 创评覆盖率: reviewed of those that should be, members and branches apart (T07). */
export function reviewCoverage(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T07');
  if (relation === undefined) return [];
  const target = fractionOf(book.reading.template, 'fiveStarCoverage');
  const share = (unlike: string) => (row: number) => {
    if (textIn(relation, 'target', row) === unlike || boolIn(relation, 'should', row) !== true) return null;
    const joined = boolIn(relation, 'joined', row);
    return joined === null ? null : { numerator: Number(joined), denominator: 1 };
  };
  const shared = { relation, fields: ['should', 'joined'], target };
  return [
    ...ratesOf({ ...shared, rate: 'reviewCoverage', by: 'branch', share: share(BRANCH) }, book),
    ...ratesOf({ ...shared, rate: 'branchReviewCoverage', by: null, share: share(MEMBER) }, book),
  ];
}
