/** The stage that sets what was done against the days: colours, expected progress, balance. */
import type { Reading } from '../model/reading';
import type { ProgressResult } from '../model/score';
import { limitsOf } from './colour';
import { problemProgress } from './problems';
import { projectProgress } from './projects';
import { taskProgress } from './tasks';

export { balanceOf } from './balance';
export type { Weighed } from './balance';
export { cardOf, cardsOf } from './card';
export { computeBalance } from './compare';
export { legendMeaning, limitsNamed, ruleFilled } from './colour-rule';
export { limitsOf } from './colour';
export { countedDone } from './counted';
export { expectedProgress } from './expected';

/** Tasks (T02), projects (T12) and problems (T13), in the order of the sheets. */
export function computeProgress(reading: Reading): readonly ProgressResult[] {
  const limits = limitsOf(reading.template);
  return [...taskProgress(reading, limits), ...projectProgress(reading, limits), ...problemProgress(reading, limits)];
}
