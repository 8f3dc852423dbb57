/** Reading single cells of records: short words for the stages that go record by record. */
import { placeName } from './address';
import type { RecordTable } from './record';
import { columnOf, isTold, ValueState } from './record';
import type { Snapshot } from './snapshot';
import { standsAt } from './upright';

/** The number of a cell; null when none was read. Units as in `FieldValues.number`. */
export function numberAt(table: RecordTable, field: string, record: number): number | null {
  const values = table.fields.get(field);
  if (values?.state[record] !== ValueState.value) return null;
  const number = values.number[record];
  return number === undefined || Number.isNaN(number) ? null : number;
}

/** The text of a cell, enums as their id; "" when none was read. */
export function textAt(table: RecordTable, field: string, record: number): string {
  const values = table.fields.get(field);
  return values?.state[record] === ValueState.value ? (values.text[record] ?? '') : '';
}

/** What became of a cell; a field that the sheet does not tell of is blank. */
export function stateAt(table: RecordTable, field: string, record: number): ValueState {
  const values = table.fields.get(field);
  if (values === undefined || !isTold(values)) return ValueState.blank;
  switch (values.state[record]) {
    case ValueState.value:
      return ValueState.value;
    case ValueState.none:
      return ValueState.none;
    case ValueState.unreadable:
      return ValueState.unreadable;
    default:
      return ValueState.blank;
  }
}

export function sheetNameOf(table: RecordTable, snapshot: Snapshot): string {
  return snapshot.sheets[table.found.sheet]?.name ?? '';
}

/** "支部台账!F7"; "" when the table has no column for the field. */
export function placeAt(table: RecordTable, field: string, record: number, snapshot: Snapshot): string {
  const column = columnOf(table, field, record);
  if (column === null) return '';
  const at = standsAt(snapshot.sheets[table.found.sheet], table.rows[record] ?? 0, column);
  return placeName(sheetNameOf(table, snapshot), at.row, at.column);
}
