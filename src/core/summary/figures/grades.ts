/** 好、较好、一般、差 by the template's cuts; a grade is proposed here and decided by people. */
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import { thresholdOf } from '../../model/threshold';
import { labelOf } from '../rows';

const cuts = [
  ['good', 'gradeGood'],
  ['fair', 'gradeFair'],
  ['average', 'gradeAverage'],
] as const;

/** Whether too few are satisfied for 好 or 较好; @param satisfied as a fraction, null where nobody was asked */
export function isBarred(template: Template, satisfied: number | null): boolean {
  const least = thresholdOf(template, 'satisfactionGood');
  // By the rate as it is printed, as all limits are.
  return satisfied !== null && least !== null && roundHalfUp(satisfied * 100) < least;
}

/**
 * @param score out of 100
 * @param satisfied the rate of the satisfied as a fraction: under the template's limit neither 好 nor 较好; null: not held against it
 */
export function gradeOf(template: Template, score: number | null, satisfied: number | null = null): string | null {
  if (score === null) return null;
  const barred = isBarred(template, satisfied);
  for (const [id, threshold] of cuts) {
    const cut = thresholdOf(template, threshold);
    if (cut === null) return null;
    if (roundHalfUp(score) >= cut && !(barred && id !== 'average')) return labelOf(template, 'rating4', id);
  }
  return labelOf(template, 'rating4', 'poor');
}
