/** Sums and means of a summary do not depend on the order in which the files came. */
import { roundHalfUp } from '../../../src/core/model/round';
import { mean, sum } from '../../../src/core/summary/rows';

const scores = [1.7, 13.5, 7.2, 12.62];
const backwards = scores.toReversed();

test('a mean that lies on the half is rounded up in whatever order its numbers are added', () => {
  expect([roundHalfUp(mean(scores) ?? 0), roundHalfUp(mean(backwards) ?? 0)]).toEqual([8.76, 8.76]);
});

test('a sum has no more decimals than its numbers', () => {
  expect([sum(scores), sum(backwards), sum([0.1, 0.2, null])]).toEqual([35.02, 35.02, 0.3]);
  expect([sum([]), sum([null]), mean([null])]).toEqual([null, null, null]);
});
