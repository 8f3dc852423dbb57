/** What a cell is to hold, as people read it: in lists of problems and in the pane. */
import type { Finding } from '../model/finding';
import { roundHalfUp } from '../model/round';

/** Sums of many numbers carry binary dust. */
const places = 6;

/**
 * "" when nothing can be typed as it stands: a limit is in the sentence; alone it would be taken for the value. Where the
 * rule expects a limit and the cell can be mended all the same (是 beside a line of 5万元), it is what the mending writes.
 */
export function wanted({ fix, expected, expectsLimit }: Pick<Finding, 'fix' | 'expected' | 'expectsLimit'>): string {
  const value = expectsLimit === true ? (fix?.value ?? null) : expected;
  if (value === null) return '';
  return typeof value === 'number' ? String(roundHalfUp(value, places)) : String(value);
}
