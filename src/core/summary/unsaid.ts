/**
 * What goes without saying in a unit's own workbook: a ledger of problems without a column 责任单位 is the unit's, a
 * roster without 所在党支部 the branch's, villages without 乡镇 lie in its town. In a summary it has to be said.
 */
import { isTold, ValueState, type FieldValues, type RecordTable } from '../model/record';
import type { Submission } from './consolidation';
import { townNamed } from './town-of';

/** Ledgers that an office keeps on others: theirs is not its own. */
const onOthers: ReadonlySet<string> = new Set(['T01', 'T03', 'T14', 'T18', 'T22', 'T23']);
const placeFields: ReadonlySet<string> = new Set(['branch', 'org', 'village']);

/** The same table when it says all by itself. */
export function withUnsaid(table: RecordTable, { unit, town }: Pick<Submission, 'unit' | 'town'>): RecordTable {
  const { def, fields, found } = table;
  if (onOthers.has(def.code) || table.rows.length === 0) return table;
  const said = new Map<string, FieldValues>();
  for (const [id, values] of fields) {
    // A column in which nothing at all stands says no more than none.
    if (isTold(values) && values.state.some((state) => state !== ValueState.blank)) continue;
    const text = wordsFor(id === 'place' && values.field.ref !== undefined ? 'village' : id, unit, town?.name ?? '');
    if (text === '') continue;
    said.set(id, {
      ...values,
      ...(values.found === null ? { stated: { text, row: found.headerRows.first, column: found.firstColumn } } : {}),
      state: new Uint8Array(table.rows.length).fill(ValueState.value),
      text: new Array<string>(table.rows.length).fill(text),
    });
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
