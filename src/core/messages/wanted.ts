/** What a cell is to hold, as people read it: in lists of problems and in the pane. */
import type { Finding } from '../model/finding';
import { roundHalfUp } from '../model/round';

/** Sums of many numbers carry binary dust. */
const places = 6;

/** "" when nothing can be typed as it stands: a limit is in the sentence; alone it would be taken for the value. */
export function wanted({ fix, expected, expectsLimit }: Pick<Finding, 'fix' | 'expected' | 'expectsLimit'>): string {
  if (expected === null || (fix === null && expectsLimit === true)) return '';
  return typeof expected === 'number' ? String(roundHalfUp(expected, places)) : expected;
}
