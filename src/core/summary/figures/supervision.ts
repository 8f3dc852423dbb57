/** Matters under supervision (T14) as the order and the list speak of them. */
import type { Consolidation } from '../consolidation';
import { rowsOf, type Row } from '../rows';

export interface Matter {
  readonly row: Row;
  /** null: the ledger does not say. */
  readonly finished: boolean | null;
  readonly due: number | null;
  /** Days after the due date, 0 in time; null where it cannot be told. */
  readonly late: number | null;
  /** The day up to which days are counted: when it was finished, else the day that is judged for. */
  readonly until: number | null;
}

export function mattersOf(consolidation: Consolidation): readonly Matter[] {
  const { asOf } = consolidation.reading;
  return rowsOf(consolidation.reading, 'T14').map((row): Matter => {
    const finishedOn = row.number('finishDate');
    const finished = row.yes('finished') ?? (finishedOn === null ? null : true);
    const due = row.number('dueDate');
    const until = finished === true ? finishedOn : asOf;
    return { row, finished, due, until, late: due === null || until === null ? null : Math.max(0, until - due) };
  });
}
