/** R48: satisfaction rate and score, recomputed from the votes by the template's coefficients. */
import type { RecordTable } from '../../model/record';
import { isTold as isFieldTold, ValueState } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { agreesAsWritten, numberOf } from '../bench/fields';
import { otherFraction } from '../bench/other-reading';
import { shownValue } from '../bench/shown-value';
import { hasUnknownFigures } from '../bench/summed-fields';

export function voteResult(rule: RuleDef, bench: Bench): void {
  const { template } = bench.reading;
  const { coefficients } = template.satisfaction;
  const counted = Object.entries(coefficients).filter(([, coefficient]) => coefficient !== null);
  const kinds = [...Object.keys(coefficients), 'issued', 'returned', 'invalid'];
  for (const table of bench.tables(rule.tables)) {
    // Votes in a column that nobody knows are votes all the same.
    const missing = counted.map(([field]) => field).filter((field) => !isTold(table, field));
    if (missing.length > 0 && hasUnknownFigures(table, bench.reading.snapshot)) {
      bench.cannot(
        rule,
        missing.map((field) => `${table.def.code}.${field}`),
      );
      continue;
    }
    for (let record = 0; record < table.rows.length; record++) {
      if (kinds.some((field) => bench.isFaulty(table, record, field) || isUnreadable(table, record, field))) continue;
      const votes = counted.map(([field, coefficient]) => ({
        coefficient: coefficient ?? 0,
        votes: numberOf(table, record, field),
      }));
      const valid = votes.reduce((sum, each) => sum + (each.votes ?? 0), 0);
      if (valid === 0) continue;
      const pleased = votes.reduce((sum, each) => sum + (each.coefficient > 0 ? (each.votes ?? 0) : 0), 0);
      const score = votes.reduce((sum, each) => sum + each.coefficient * (each.votes ?? 0), 0) / valid;
      const found = compare(rule, bench, table, record, 'rate', (pleased / valid) * 100, 100, undefined);
      if (!found) compare(rule, bench, table, record, 'score', score * 100, 1, 'R48.score');
    }
  }
}

function isTold({ fields }: RecordTable, field: string): boolean {
  const values = fields.get(field);
  return values !== undefined && isFieldTold(values);
}

function isUnreadable({ fields }: RecordTable, record: number, field: string): boolean {
  return fields.get(field)?.state[record] === ValueState.unreadable;
}

function compare(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  record: number,
  field: string,
  expected: number,
  scale: number,
  message: string | undefined,
): boolean {
  const number = numberOf(table, record, field);
  if (number === null || bench.isFaulty(table, record, field)) return false;
  const read = roundHalfUp(number * scale, 6);
  if (agreesAsWritten(read, expected)) return false;
  const values = table.fields.get(field);
  const other = values === undefined ? null : otherFraction(values, record);
  if (other !== null && agreesAsWritten(roundHalfUp(other * scale, 6), expected)) return false;
  const rounded = roundHalfUp(expected);
  bench.atField(rule, table, record, field, () => ({
    facts: { v: roundHalfUp(read), e: rounded },
    value: shownValue(table, record, field, bench.reading.template),
    expected: scale === 100 ? `${String(rounded)}%` : rounded,
    ...(message === undefined ? {} : { message }),
  }));
  return true;
}
