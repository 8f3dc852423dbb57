/** 群众满意度: votes → rate and score (T15). Rate and score are different numbers; both are given. */
import type { Relation } from '../../formula';
import { isError } from '../../formula';
import { roundHalfUp } from '../../model/round';
import type { RateResult } from '../../model/score';
import type { Book } from '../book';
import { fractionOf, numberIn, ratesOf } from './rate';

export interface Votes {
  readonly issued: number | null;
  readonly returned: number | null;
  /** By field id: satisfied, fairly, basic, dissatisfied, abstain. */
  readonly counts: Readonly<Record<string, number | null>>;
}

export type Coefficients = Readonly<Record<string, number | null>>;

export interface Satisfaction {
  /** Votes that have a coefficient; abstentions and 不了解 are not valid. */
  readonly valid: number;
  /** 0–100, rounded to 2 places. */
  readonly score: number;
  /** Fraction: content of any degree ÷ valid. */
  readonly rate: number;
}

/** Null: invalid (more votes returned than issued), without valid votes, or with votes of a kind these coefficients lack. */
export function satisfactionOf(votes: Votes, coefficients: Coefficients): Satisfaction | null {
  const { issued, returned, counts } = votes;
  if (issued !== null && returned !== null && returned > issued) return null;
  if (Object.entries(counts).some(([field, count]) => (count ?? 0) > 0 && !Object.hasOwn(coefficients, field)))
    return null;
  let valid = 0;
  let weighted = 0;
  let content = 0;
  for (const [field, coefficient] of Object.entries(coefficients)) {
    if (coefficient === null) continue;
    const count = counts[field] ?? 0;
    valid += count;
    weighted += count * coefficient;
    if (field !== DISCONTENT) content += count;
  }
  if (valid <= 0) return null;
  return { valid, score: roundHalfUp(Number(((weighted / valid) * 100).toPrecision(12))), rate: content / valid };
}

const DISCONTENT = 'dissatisfied';

/** 满意率, and the score as a fraction by either set of coefficients. */
export function satisfactionRates(book: Book): readonly RateResult[] {
  const relation = book.workbook.relation('T15');
  if (relation === undefined) return [];
  const { coefficients, alternative } = book.reading.template.satisfaction;
  const fields = [...new Set([...Object.keys(coefficients), ...Object.keys(alternative)])];
  const shared = { relation, by: 'name', fields, target: null };
  const at = (row: number, set: Coefficients) => satisfactionAt(relation, row, set, fields);
  const score = (set: Coefficients) => (row: number) => {
    const found = at(row, set);
    return found === null ? null : { numerator: (found.score / 100) * found.valid, denominator: found.valid };
  };
  return [
    ...ratesOf(
      {
        ...{ ...shared, rate: 'satisfaction', target: fractionOf(book.reading.template, 'satisfactionGood') },
        share: (row) => {
          const found = at(row, coefficients);
          return found === null ? null : { numerator: found.rate * found.valid, denominator: found.valid };
        },
      },
      book,
    ),
    ...ratesOf({ ...shared, rate: 'satisfactionScore', share: score(coefficients) }, book),
    ...ratesOf({ ...shared, rate: 'satisfactionScoreAlternative', share: score(alternative) }, book),
  ];
}

/** Null as well where votes that count were written and cannot be read: they are not none. */
function satisfactionAt(
  relation: Relation,
  row: number,
  coefficients: Coefficients,
  fields: readonly string[],
): Satisfaction | null {
  const counted = fields.filter((field) => coefficients[field] !== null);
  if (counted.some((field) => isError(relation.column(field).value(row)))) return null;
  const votes: Votes = {
    issued: numberIn(relation, 'issued', row),
    returned: numberIn(relation, 'returned', row),
    counts: Object.fromEntries(counted.map((field) => [field, numberIn(relation, field, row)])),
  };
  return satisfactionOf(votes, coefficients);
}
