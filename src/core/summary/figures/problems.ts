/** Problems to be put right (T13), each with its unit and whether it is late; a lasting task is never late. */
import type { Consolidation } from '../consolidation';
import { rowsOf, type Row } from '../rows';
import { unitsOf } from '../units/units';

export interface Problem {
  readonly row: Row;
  /** Town, street or department; the unit as written where the roster does not know it; "" when blank. */
  readonly unit: string;
  /** Id: notStarted, doing, done, closed, longTerm; "" when not read. */
  readonly state: string;
  readonly due: number | null;
  /** Something is left to be done by a day, as far as one can tell. */
  readonly open: boolean;
  readonly overdue: boolean;
}

/** States in which nothing is left to be done by a day. */
export const settledStates: ReadonlySet<string> = new Set(['closed', 'done', 'longTerm']);

export function problemsOf(consolidation: Consolidation): readonly Problem[] {
  const units = unitsOf(consolidation);
  const { asOf } = consolidation.reading;
  return rowsOf(consolidation.reading, 'T13').map((row): Problem => {
    const state = row.text('state');
    const due = row.number('dueDate');
    const unit = units.unitOf(row.text('unit'));
    return {
      row,
      unit: unit === '' ? row.text('unit') : unit,
      state,
      due,
      open: !settledStates.has(state),
      // Without its state nobody knows whether it is late.
      overdue: state !== '' && !settledStates.has(state) && due !== null && due < asOf,
    };
  });
}
