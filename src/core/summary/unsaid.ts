/**
 * What goes without saying in a unit's own workbook: a ledger of problems without a column 责任单位 is the unit's, a
 * roster without 所在党支部 the branch's, villages without 乡镇 lie in its town. In a summary it has to be said.
 */
import { serialOf } from '../model/calendar';
import { isTold, ValueState, type FieldValues, type RecordTable } from '../model/record';
import type { Submission } from './consolidation';
import { townNamed } from './town-of';

/** Ledgers that an office keeps on others: theirs is not its own. */
const onOthers: ReadonlySet<string> = new Set(['T01', 'T03', 'T14', 'T18', 'T22', 'T23']);
const placeFields: ReadonlySet<string> = new Set(['branch', 'org', 'village']);

/** The same table when it says all by itself. */
export function withUnsaid(
  table: RecordTable,
  { unit, town, period }: Pick<Submission, 'unit' | 'town' | 'period'>,
): RecordTable {
  const { def, fields } = table;
  if (onOthers.has(def.code) || table.rows.length === 0) return table;
  const said = new Map<string, FieldValues>();
  for (const [id, values] of fields) {
    // A column in which nothing at all stands says no more than none.
    if (isTold(values) && values.state.some((state) => state !== ValueState.blank)) continue;
    if (id === 'month' && def.code === 'T02') {
      const month = monthOf(period);
      if (month !== null) said.set(id, ofAll(table, values, period, { number: month }));
      continue;
    }
    const text = wordsFor(id === 'place' && values.field.ref !== undefined ? 'village' : id, unit, town?.name ?? '');
    if (text === '') continue;
    said.set(id, ofAll(table, values, text, { text }));
  }
  return said.size === 0
    ? table
    : { ...table, fields: new Map([...fields].map(([id, own]) => [id, said.get(id) ?? own])) };
}

function wordsFor(field: string, unit: string, town: string): string {
  if (field === 'town') return town;
  if (field === 'unit') return unit;
  // Which of a town's branches it is nobody knows.
  return placeFields.has(field) && townNamed(unit) === '' ? unit : '';
}

/** The column with one value in all records; as if a line over the table stated it where there is no column. */
function ofAll(
  { found, rows }: RecordTable,
  values: FieldValues,
  text: string,
  value: { readonly text: string } | { readonly number: number },
): FieldValues {
  return {
    ...values,
    ...(values.found === null ? { stated: { text, row: found.headerRows.first, column: found.firstColumn } } : {}),
    state: new Uint8Array(rows.length).fill(ValueState.value),
    ...('text' in value
      ? { text: new Array<string>(rows.length).fill(value.text) }
      : { number: new Float64Array(rows.length).fill(value.number) }),
  };
}

/** 2024-06 → the serial of its first day; null for what is no month. */
function monthOf(period: string): number | null {
  const parts = /^(\d{4})-(\d{2})$/.exec(period);
  return parts === null ? null : serialOf(Number(parts[1]), Number(parts[2]), 1);
}
