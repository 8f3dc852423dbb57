/** X01: codes and identity numbers that stand twice; X02: the same name with another code. One finding a later row. */
import type { FieldValues, RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { RuleDef } from '../model/template';
import type { Bench } from './bench';
import { shownValue } from './shown-value';
import { LIST } from './vocabulary';

/** X01 */
export function duplicateKey(rule: RuleDef, bench: Bench): void {
  const first = new Map<string, { readonly table: RecordTable; readonly record: number }>();
  for (const table of bench.tables(rule.tables)) {
    const keys = keysOf(table);
    const at = keys.at(-1);
    if (at === undefined || keys.some((values) => values.found === null)) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const key = joined(keys, record);
      if (key === null) continue;
      const whole = `${table.def.code}\u0000${key}`;
      const before = first.get(whole);
      if (before === undefined) {
        first.set(whole, { table, record });
        continue;
      }
      if (keys.some((values) => bench.isFaulty(table, record, values.field.id))) continue;
      bench.atField(rule, table, record, at.field.id, () => {
        const { template } = bench.reading;
        const read = keys.map((values) => String(shownValue(table, record, values.field.id, template))).join(LIST);
        return {
          facts: { a: rowName(before.table, before.record, table, bench), b: (table.rows[record] ?? 0) + 1, v: read },
          value: read,
        };
      });
    }
  }
}

/** The identity number alone where there is one, for names repeat; else all keys of the table together. */
function keysOf(table: RecordTable): readonly FieldValues[] {
  const keys = [...table.fields.values()].filter(({ field }) => field.key === true);
  const id = keys.find(({ field }) => field.type === 'idNumber');
  return id === undefined ? keys : [id];
}

/** What tells two of one name apart. */
const NAMED: readonly { readonly name: string; readonly besides: string; readonly code: string }[] = [
  { name: 'orgName', besides: 'town', code: 'orgCode' },
  { name: 'name', besides: 'birth', code: 'idNumber' },
];

/** X02 */
export function sameName(rule: RuleDef, bench: Bench): void {
  const first = new Map<string, { readonly table: RecordTable; readonly record: number; readonly code: string }>();
  for (const table of bench.tables(rule.tables)) {
    const named = NAMED.find(({ name, besides }) => table.fields.has(name) && table.fields.has(besides));
    const name = table.fields.get(named?.name ?? '');
    const besides = table.fields.get(named?.besides ?? '');
    const code = table.fields.get(named?.code ?? '');
    if (name === undefined || besides === undefined || code === undefined) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const key = joined([name, besides], record);
      const own = joined([code], record);
      if (key === null || own === null) continue;
      const whole = `${table.def.code}\u0000${key}`;
      const before = first.get(whole);
      if (before === undefined) first.set(whole, { table, record, code: own });
      if (before === undefined || before.code === own) continue;
      bench.atField(rule, table, record, name.field.id, () => {
        const read = shownValue(table, record, name.field.id, bench.reading.template);
        return {
          facts: { a: rowName(before.table, before.record, table, bench), b: (table.rows[record] ?? 0) + 1, v: read },
          value: read,
        };
      });
    }
  }
}

/** Null where one of them is not filled or cannot be read. */
function joined(keys: readonly FieldValues[], record: number): string | null {
  let whole = '';
  for (const { state, number, text } of keys) {
    if (state[record] !== ValueState.value) return null;
    whole += `${number.length > 0 ? String(number[record]) : (text[record] ?? '')}\u0000`;
  }
  return whole;
}

/** The row as Excel counts; with its sheet when that is another one. */
function rowName(table: RecordTable, record: number, from: RecordTable, bench: Bench): string | number {
  const row = (table.rows[record] ?? 0) + 1;
  if (table.found.sheet === from.found.sheet) return row;
  return `${bench.reading.snapshot.sheets[table.found.sheet]?.name ?? ''}!${String(row)}`;
}
