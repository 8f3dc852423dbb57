/** A rate by subject and for the whole workbook. */
import type { Reads, Relation } from '../../formula';
import type { RateResult } from '../../model/score';
import type { Template } from '../../model/template';
import type { Book } from '../book';
import { placesOf } from '../places';

/** Whole workbook. */
export const ALL = '';

/** What one row adds; null: it does not count, or cannot be read. */
export type Share = (row: number) => { readonly numerator: number; readonly denominator: number } | null;

export interface RateDef {
  readonly rate: string;
  readonly relation: Relation;
  /** Field that names the subject; null: only the whole workbook. */
  readonly by: string | null;
  /** Fields whose cells stand behind the rate. */
  readonly fields: readonly string[];
  readonly share: Share;
  readonly target: number | null;
}

/** The whole workbook first, then each subject in the order of the rows. Nothing when no row counts. */
export function ratesOf(def: RateDef, book: Book): readonly RateResult[] {
  const groups = new Map<string, number[]>([[ALL, []]]);
  for (let row = 0; row < def.relation.count; row++) {
    if (def.share(row) === null) continue;
    groups.get(ALL)?.push(row);
    const subject = def.by === null ? ALL : textIn(def.relation, def.by, row);
    if (subject === ALL) continue;
    const rows = groups.get(subject);
    if (rows === undefined) groups.set(subject, [row]);
    else rows.push(row);
  }
  if (groups.get(ALL)?.length === 0) return [];
  return [...groups].map(([subject, rows]) => rateOver(def, subject, rows, book));
}

function rateOver(def: RateDef, subject: string, rows: readonly number[], book: Book): RateResult {
  let numerator = 0;
  let denominator = 0;
  for (const row of rows) {
    const share = def.share(row);
    numerator += share?.numerator ?? 0;
    denominator += share?.denominator ?? 0;
  }
  const reads = def.fields.map((field): Reads => ({ relation: def.relation, field, rows: Int32Array.from(rows) }));
  return {
    rate: def.rate,
    subject,
    numerator,
    denominator,
    value: denominator > 0 ? numerator / denominator : null,
    target: def.target,
    cells: placesOf(reads, book.reading.snapshot),
  };
}

/** The number of a cell, or null. */
export function numberIn(relation: Relation, field: string, row: number): number | null {
  const value = relation.column(field).value(row);
  return typeof value === 'number' ? value : null;
}

/** TRUE or FALSE of a cell, or null. */
export function boolIn(relation: Relation, field: string, row: number): boolean | null {
  const value = relation.column(field).value(row);
  return typeof value === 'boolean' ? value : null;
}

/** The text of a cell, enums as their label; "" when there is none. */
export function textIn(relation: Relation, field: string, row: number): string {
  const value = relation.column(field).value(row);
  return typeof value === 'string' ? value : '';
}

/** A threshold in percent as a fraction; null when it is not set. */
export function fractionOf(template: Template, id: string): number | null {
  const value = template.thresholds.find((threshold) => threshold.id === id)?.value;
  return typeof value === 'number' ? value / 100 : null;
}

/** The label of an enum value, as relations hold it. */
export function labelOf(template: Template, list: string, id: string): string {
  return template.enums[list]?.find((value) => value.id === id)?.label ?? id;
}
