/** What tells one record of a ledger from all others: its key fields together. */
import type { FieldValues, RecordTable } from '../model/record';
import { isTold, ValueState } from '../model/record';

/**
 * The keys of the table together, without those that need not be filled and are not; none where one that must be is not
 * told. For names repeat, a person is known by the identity number alone, where the table has one.
 */
export function keysOf(table: RecordTable): readonly FieldValues[] {
  const keys = [...table.fields.values()].filter(({ field }) => field.key === true);
  const id = keys.find(({ field }) => field.type === 'idNumber');
  const own = id === undefined ? keys : keys.filter(({ field }) => field.type !== 'person');
  const must = own.filter((values) => values === id || values.field.required);
  return must.every(isTold) ? own.filter(isTold) : [];
}

/** Null where one of them is not filled or cannot be read. */
export function keyAt(keys: readonly FieldValues[], record: number): string | null {
  let whole = '';
  for (const { state, number, text } of keys) {
    if (state[record] !== ValueState.value) return null;
    const own = number.length > 0 ? String(number[record]) : (text[record] ?? '');
    whole = keys.length === 1 ? own : `${whole}${own}\u0000`;
  }
  return whole;
}
