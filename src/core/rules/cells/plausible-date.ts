/** V10: days before the Party was founded, or further ahead than plans and terms of office reach. */
import { dayOf, isoOf, serialOf } from '../../model/calendar';
import { ValueState } from '../../model/record';
import type { FieldDef, RuleDef, Template } from '../../model/template';
import type { Bench } from '../bench/bench';
import { NAMES_LIMIT } from '../bench/vocabulary';

/** July 1921, when the Party was founded. */
const earliest = serialOf(1921, 7, 1) ?? 0;
/** What has happened or is planned lies at most so many years ahead; the end of a term of office one term more. */
const yearsAhead = 1;

export function plausibleDate(rule: RuleDef, bench: Bench): void {
  const { asOf, template } = bench.reading;
  const latest = yearsAfter(asOf, yearsAhead);
  const latestEnd = yearsAfter(asOf, yearsAhead + longestTerm(template));
  for (const table of bench.tables(rule.tables)) {
    for (const { field, found, number, state } of table.fields.values()) {
      if ((field.type !== 'date' && field.type !== 'month') || found === null) continue;
      const last = isLimit(field) ? latestEnd : latest;
      for (let record = 0; record < number.length; record++) {
        const serial = number[record] ?? NaN;
        if (state[record] !== ValueState.value || (serial >= earliest && serial <= last)) continue;
        bench.atField(rule, table, record, field.id, () => {
          const read = field.type === 'month' ? isoOf(serial).slice(0, 7) : isoOf(serial);
          return { facts: { v: read }, value: read };
        });
      }
    }
  }
}

/** Days by which something shall end, not those on which it ended. */
function isLimit(field: FieldDef): boolean {
  return NAMES_LIMIT.test(field.label);
}

/** The longest term of office among the thresholds, in years. */
function longestTerm(template: Template): number {
  const terms = template.thresholds.filter((threshold) => /^term[A-Z]/.test(threshold.id) && threshold.unit === '年');
  return Math.max(0, ...terms.map((threshold) => Number(threshold.value) || 0));
}

function yearsAfter(serial: number, years: number): number {
  const day = dayOf(serial);
  if (day === null) return Infinity;
  return serialOf(day.year + years, day.month, day.day) ?? serialOf(day.year + years, day.month, 28) ?? Infinity;
}
