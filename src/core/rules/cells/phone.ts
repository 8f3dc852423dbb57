/** V19: what does not look like a telephone number, in columns of numbers and of names with numbers. */
import type { FieldValues, RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { normalise } from '../../text/normalise';
import type { Bench } from '../bench/bench';
import { shortened } from '../bench/shown-value';
import { NAMES_PHONE } from '../bench/vocabulary';

const mobile = /^1[3-9]\d{9}$/;
/** 138****5678, 138XXXX5678 */
const MASKED = /\d[*＊×X]{2,}\d/i;
const landline = /^(?:0\d{2,3}-?)?[2-9]\d{6,7}$/;

export function phone(rule: RuleDef, bench: Bench): void {
  for (const { table, values, record, remark } of bench.remarked(['phone-shape'])) {
    bench.atField(rule, table, record, values.field.id, () => ({
      facts: { v: shortened(remark.read) },
      value: shortened(remark.read),
      ...(MASKED.test(remark.read) ? { message: 'V19.masked' } : {}),
    }));
  }
  for (const table of bench.tables(rule.tables)) {
    for (const values of table.fields.values()) {
      const { field, found, state, text } = values;
      if (field.type !== 'text' || found === null || !NAMES_PHONE.test(field.label)) continue;
      for (let record = 0; record < text.length; record++) {
        if (state[record] !== ValueState.value) continue;
        const fault = faultOf(text[record] ?? '');
        if (fault !== null) tell(rule, bench, table, values, record, fault);
      }
    }
  }
}

type Fault = 'none' | 'shape';

function tell(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  { field, beside, text }: FieldValues,
  record: number,
  fault: Fault,
): void {
  const whole = text[record] ?? '';
  const [apart] = beside ?? [];
  if (apart === undefined) {
    const value = shortened(whole);
    bench.atField(rule, table, record, field.id, () => ({
      facts: { v: value },
      value,
      ...(fault === 'none' ? { message: 'V19.none' } : {}),
    }));
    return;
  }
  // The number has a column of its own: the name is that of whom it is missing.
  const value = shortened(fault === 'none' ? whole : whole.slice(whole.lastIndexOf(' ') + 1));
  const place = { row: table.rows[record] ?? -1, column: apart.column, field: field.id, label: apart.label };
  bench.atCell(rule, table, place, () => ({
    facts: { v: value },
    value: fault === 'none' ? '' : value,
    ...(fault === 'none' ? { message: 'V19.apart' } : {}),
  }));
}

/** 张三 13812345678 is in order; 张三 has no number; 张三 138123456 has one that is none. */
function faultOf(text: string): Fault | null {
  const runs =
    normalise(text)
      .replace(/(?<=\d)[ ](?=\d)/g, '')
      .match(/\d[\d-]{2,}/g) ?? [];
  if (runs.length === 0) return 'none';
  return runs.some((run) => mobile.test(run.replaceAll('-', '')) || landline.test(run)) ? null : 'shape';
}
