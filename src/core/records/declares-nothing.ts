import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';

/** A ledger whose only row says 无: there was nothing to report, and nothing is asked of that row. */
export function declaresNothing(table: RecordTable): boolean {
  if (table.rows.length !== 1) return false;
  let none = false;
  for (const { state, field } of table.fields.values()) {
    if (state[0] === ValueState.none) none = true;
    else if (state[0] !== ValueState.blank && field.required) return false;
  }
  return none;
}
