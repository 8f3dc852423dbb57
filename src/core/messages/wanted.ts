/** What a cell is to hold, as people read it: in lists of problems and in the pane. */
import type { Finding } from '../model/finding';
import { roundHalfUp } from '../model/round';

/**
 * Rules that expect something else than the value of the cell: a limit, a unit, a part of it, the value of another cell.
 * Their sentences say it; alone it would be taken for what is to be typed.
 */
const limits: ReadonlySet<string> = new Set(
  (
    'V02 V05 V06 V13 V15 V17 V21 R06 R08 R10 R11 R12 R13 R17 R20 R23 R26 R33 R35 R36 R37 R38 R39 R40 R41 R42 R44 R46 ' +
    'R47 R51 R53 S07 S10 X03 X04 X08 X09 X11 X12'
  ).split(' '),
);

/** Sums of many numbers carry binary dust. */
const places = 6;

/** "" when nothing can be typed as it stands. */
export function wanted({ rule, fix, expected }: Pick<Finding, 'rule' | 'fix' | 'expected'>): string {
  if (expected === null || (fix === null && limits.has(rule))) return '';
  return typeof expected === 'number' ? String(roundHalfUp(expected, places)) : expected;
}
