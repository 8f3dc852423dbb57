/** 群众满意度: votes → rate and score (T15). Rate and score are different numbers; both are given. */
import type { Relation } from '../../formula';
import { numberAt, stateAt } from '../../model/cells';
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { RateResult } from '../../model/score';
import type { Template } from '../../model/template';
import type { Book } from '../book';
import { fractionOf, ratesOf } from './rate';

export interface Votes {
  readonly issued: number | null;
  readonly returned: number | null;
  /** By field id: satisfied, fairly, basic, dissatisfied, abstain. NaN: written and cannot be read, so not none. */
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

/**
 * Null: invalid (more votes returned than issued), without valid votes, with votes of a kind these coefficients lack, or
 * with votes that count and cannot be read.
 */
export function satisfactionOf(votes: Votes, coefficients: Coefficients): Satisfaction | null {
  const { issued, returned, counts } = votes;
  if (issued !== null && returned !== null && returned > issued) return null;
  const isOpen = ([field, count]: readonly [string, number | null]): boolean =>
    Number.isNaN(count) ? coefficients[field] !== null : (count ?? 0) > 0 && !Object.hasOwn(coefficients, field);
  if (Object.entries(counts).some(isOpen)) return null;
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
  const fields = voteKinds(book.reading.template);
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

function satisfactionAt(
  relation: Relation,
  row: number,
  coefficients: Coefficients,
  kinds: readonly string[],
): Satisfaction | null {
  const origin = relation.origin(row);
  return origin === null ? null : satisfactionOf(votesAt(origin.table, origin.record, kinds), coefficients);
}

/** Field ids of the votes that the template knows. */
export function voteKinds({ satisfaction }: Pick<Template, 'satisfaction'>): readonly string[] {
  return [...new Set([...Object.keys(satisfaction.coefficients), ...Object.keys(satisfaction.alternative)])];
}

export function votesAt(table: RecordTable, record: number, kinds: readonly string[]): Votes {
  const of = (field: string): number | null => numberAt(table, field, record);
  const isUnread = (field: string): boolean => stateAt(table, field, record) === ValueState.unreadable;
  return {
    issued: of('issued'),
    returned: of('returned'),
    counts: Object.fromEntries(kinds.map((kind) => [kind, isUnread(kind) ? NaN : of(kind)])),
  };
}
