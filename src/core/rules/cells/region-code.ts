/** V18: region codes of no province, or of another county or prefecture than nearly all the others. */
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { shortened, shownValue } from '../bench/shown-value';

/** The first six digits name the county or county-level city, the first four the prefecture. */
const levels = [6, 4] as const;
/** When so large a part of the codes begins alike, the others are strangers. */
const share = 0.9;

export function regionCode(rule: RuleDef, bench: Bench): void {
  const known = new Set<string>();
  for (const { table, values, record, remark } of bench.remarked(['region-unknown', 'pattern'])) {
    if (values.field.type !== 'regionCode') continue;
    known.add(`${String(bench.reading.tables.indexOf(table))} ${String(record)}`);
    bench.atField(rule, table, record, values.field.id, () => ({
      facts: { v: shortened(remark.read) },
      value: shortened(remark.read),
      expected: remark.taken === '' ? null : remark.taken,
    }));
  }
  for (const table of bench.tables(rule.tables)) {
    for (const values of table.fields.values()) {
      if (values.field.type !== 'regionCode' || values.found === null) continue;
      for (const record of strangers(table, values.field.id)) {
        if (known.has(`${String(bench.reading.tables.indexOf(table))} ${String(record)}`)) continue;
        bench.atField(rule, table, record, values.field.id, () => {
          const read = shownValue(table, record, values.field.id, bench.reading.template);
          return { facts: { v: read }, value: read };
        });
      }
    }
  }
}

function strangers(table: RecordTable, field: string): readonly number[] {
  const values = table.fields.get(field);
  if (values === undefined) return [];
  const records = [...values.text.keys()].filter((record) => values.state[record] === ValueState.value);
  const startOf = (record: number, digits: number): string => (values.text[record] ?? '').slice(0, digits);
  for (const digits of levels) {
    const counts = new Map<string, number>();
    for (const record of records) counts.set(startOf(record, digits), (counts.get(startOf(record, digits)) ?? 0) + 1);
    const [home = '', most = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (most >= records.length * share) return records.filter((record) => startOf(record, digits) !== home);
  }
  return [];
}
