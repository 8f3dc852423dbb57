/** Said under an assessment in a period at whose end it is not held (SPEC C10): its figures are no result yet. */
import type { Consolidation } from '../consolidation';
import { periodNow } from '../now';
import { endOf } from '../state/periods';

/** @param months at whose end it is held */
export function trialNote(consolidation: Consolidation, months: readonly number[], words: string): readonly string[] {
  return months.includes(endOf(periodNow(consolidation)).month) ? [] : [words];
}
