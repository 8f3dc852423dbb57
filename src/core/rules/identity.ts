/** V16: sex and day of birth against the identity number of the same row. */
import { isoOf } from '../model/calendar';
import type { FieldValues, RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { RuleDef } from '../model/template';
import { idBirth, idSex } from '../text/id-number';
import type { Bench } from './bench';
import { labelOf } from './shown-value';
import { SEX } from './vocabulary';

export function identity(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    const id = [...table.fields.values()].find((values) => values.field.type === 'idNumber');
    if (id === undefined || id.found === null) continue;
    for (let record = 0; record < id.text.length; record++) {
      const number = id.text[record] ?? '';
      // Where the number itself is doubtful nothing follows from it.
      if (id.state[record] !== ValueState.value || hasDoubt(id, record)) continue;
      compareSex(rule, bench, table, record, number);
      compareBirth(rule, bench, table, record, number);
    }
  }
}

function hasDoubt(id: FieldValues, record: number): boolean {
  return id.remarks.get(record)?.some((remark) => remark.code === 'id-checksum') ?? false;
}

function compareSex(rule: RuleDef, bench: Bench, table: RecordTable, record: number, number: string): void {
  const values = table.fields.get('sex');
  const sex = idSex(number);
  if (values?.state[record] !== ValueState.value || sex === null) return;
  const read = labelOf(values.text[record] ?? '', values.field, bench.reading.template);
  const expected = SEX[sex];
  if (read === expected || !Object.values(SEX).includes(read)) return;
  bench.atField(rule, table, record, values.field.id, () => ({
    facts: { v: read, e: expected },
    value: read,
    expected,
  }));
}

function compareBirth(rule: RuleDef, bench: Bench, table: RecordTable, record: number, number: string): void {
  const values = table.fields.get('birth');
  const birth = idBirth(number);
  if (values?.state[record] !== ValueState.value || birth === null) return;
  const read = isoOf(values.number[record] ?? 0);
  const expected = isoOf(birth);
  const digits = namesMonthOnly(bench, table, values, record) ? 7 : 10;
  if (read.slice(0, digits) === expected.slice(0, digits)) return;
  const [v, e] = [read.slice(0, digits), expected.slice(0, digits)];
  bench.atField(rule, table, record, values.field.id, () => ({ facts: { v, e }, value: v, expected: e }));
}

/** 1965.03, or a day whose number format shows no day: 出生年月 is often all that is kept. */
function namesMonthOnly(bench: Bench, table: RecordTable, values: FieldValues, record: number): boolean {
  const loose = values.remarks.get(record)?.find((remark) => remark.code === 'loose-date');
  if (loose !== undefined) return !/\d{4}\D+\d{1,2}\D+\d{1,2}|^\D*\d{8}\D*$|^\d{5}$/.test(loose.read);
  const { snapshot } = bench.reading;
  const cells = snapshot.sheets[table.found.sheet]?.columns[values.found?.column ?? -1];
  const format = snapshot.styles[cells?.style[table.rows[record] ?? -1] ?? -1]?.numberFormat ?? '';
  return /[ym]/i.test(format) && !/d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, '')) && !/^general$/i.test(format);
}
