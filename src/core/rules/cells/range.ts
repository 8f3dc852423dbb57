/** Numbers outside the limits of their fields: V05 in general, V06 shares. */
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { FieldDef, RuleDef } from '../../model/template';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import type { Said } from '../bench/said';
import { RANGE } from '../bench/vocabulary';

type RangeKind = 'out-of-range' | 'percent-range';

/** Counts of people, votes, times come whole. */
const WHOLE = new Set(['名', '人', '个', '张', '次', '件']);

export function range(kind: RangeKind) {
  return (rule: RuleDef, bench: Bench): void => {
    for (const table of bench.tables(rule.tables)) {
      for (const values of table.fields.values()) {
        const { field, found, number, state } = values;
        if (found === null || number.length === 0 || !isJudgedBy(kind, rule, field, table, bench)) continue;
        const scale = field.type === 'percent' ? 100 : 1;
        const limits = { min: field.min ?? -Infinity, max: field.max ?? Infinity };
        const whole = kind === 'out-of-range' && field.type === 'int' && WHOLE.has(field.unit ?? '');
        for (let record = 0; record < number.length; record++) {
          if (state[record] !== ValueState.value) continue;
          const points = (number[record] ?? NaN) * scale;
          if (points >= limits.min && points <= limits.max && !(whole && !Number.isInteger(points))) continue;
          const shown = fifteenDigits(points);
          if (shown >= limits.min && shown <= limits.max && !(whole && !Number.isInteger(shown))) continue;
          bench.atField(rule, table, record, field.id, () => outside(kind, shown, field, limits));
        }
      }
    }
  };
}

function outside(kind: RangeKind, shown: number, { min, max }: FieldDef, limits: { min: number; max: number }): Said {
  const lower = shown < limits.min;
  const inside = shown >= limits.min && shown <= limits.max;
  const said = (expected: string | number, message?: string): Said => ({
    facts: { v: shown, e: expected },
    value: shown,
    expected,
    ...(message === undefined ? {} : { message }),
  });
  if (kind === 'percent-range') {
    return said(`${String(min ?? 0)}${RANGE}${String(max ?? 100)}`, lower ? 'V06.negative' : undefined);
  }
  if (inside) return said('', 'V05.whole');
  if (min !== undefined && max !== undefined) return said(`${String(min)}${RANGE}${String(max)}`);
  return lower ? said(min ?? '', 'V05.min') : said(max ?? '', 'V05.max');
}

/** Shares have a rule of their own, and so has every field that a formula of the same group points at. */
function isJudgedBy(kind: RangeKind, rule: RuleDef, field: FieldDef, table: RecordTable, bench: Bench): boolean {
  if ((field.type === 'percent') !== (kind === 'percent-range')) return false;
  return !bench.reading.template.rules.some(
    (other) =>
      other.group === rule.group &&
      (other.checks ?? []).some((check) => check.table === table.def.code && check.at === field.id),
  );
}
