/** V16: sex and day of birth against the identity number of the same row. */
import { isoOf } from '../../model/calendar';
import type { FieldValues, RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { idBirth, idSex } from '../../text/id-number';
import type { Bench } from '../bench/bench';
import { labelOf } from '../bench/shown-value';
import { SEX } from '../bench/vocabulary';

export function identity(rule: RuleDef, bench: Bench): void {
  const births = new Map<string, number | null>();
  for (const table of bench.tables(rule.tables)) {
    const id = [...table.fields.values()].find((values) => values.field.type === 'idNumber');
    if (id === undefined || id.found === null) continue;
    const sexes = sexLabels(table, bench);
    for (let record = 0; record < id.text.length; record++) {
      const number = id.text[record] ?? '';
      // Where the number itself is doubtful nothing follows from it.
      if (id.state[record] !== ValueState.value || hasDoubt(id, record)) continue;
      compareSex(rule, bench, table, record, number, sexes);
      compareBirth(rule, bench, table, record, birthIn(number, births));
    }
  }
}

function hasDoubt(id: FieldValues, record: number): boolean {
  return id.remarks.get(record)?.some((remark) => remark.code === 'id-checksum') ?? false;
}

/** Ids of the field 性别 → 男 or 女. */
function sexLabels(table: RecordTable, bench: Bench): ReadonlyMap<string, string> {
  const values = table.fields.get('sex');
  if (values === undefined) return new Map();
  const words = Object.values(SEX);
  return new Map(
    [...new Set(values.text)]
      .map((id) => [id, labelOf(id, values.field, bench.reading.template)] as const)
      .filter(([, label]) => words.includes(label)),
  );
}

function compareSex(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  record: number,
  number: string,
  labels: ReadonlyMap<string, string>,
): void {
  const values = table.fields.get('sex');
  const read = labels.get(values?.text[record] ?? '');
  if (values?.state[record] !== ValueState.value || read === undefined) return;
  const sex = idSex(number);
  const expected = sex === null ? read : SEX[sex];
  if (read === expected) return;
  bench.atField(rule, table, record, values.field.id, () => ({
    facts: { v: read, e: expected },
    value: read,
    expected,
  }));
}

/** Days of birth repeat: each is worked out once. */
function birthIn(number: string, births: Map<string, number | null>): number | null {
  const digits = number.length === 18 ? number.slice(6, 14) : number;
  let birth = births.get(digits);
  if (birth === undefined) births.set(digits, (birth = idBirth(number)));
  return birth;
}

function compareBirth(rule: RuleDef, bench: Bench, table: RecordTable, record: number, birth: number | null): void {
  const values = table.fields.get('birth');
  if (values?.state[record] !== ValueState.value || birth === null) return;
  if (values.number[record] === birth) return;
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
