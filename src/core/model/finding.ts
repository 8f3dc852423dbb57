/** One thing that the checking found: code, facts and place. The sentence is made last, in messages/. */
import type { Severity } from './template';

export type Fact = string | number;

/** Puts this value into the finding's cell; for a date with the number format that shows it as one. */
export interface Fix {
  readonly kind: 'setValue';
  readonly value: string | number | boolean;
  readonly numberFormat?: string;
}

export interface Finding {
  /** Stable over runs on the same workbook: "V08@支部台账!C7". */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Sheet name; null for findings on the file as a whole. */
  readonly sheet: string | null;
  /** First cell, from 0; null for findings on a sheet or file. */
  readonly row: number | null;
  readonly column: number | null;
  /** Last cell when the finding is about a range. */
  readonly lastRow?: number;
  readonly lastColumn?: number;
  /** "T05" */
  readonly table: string | null;
  /** Field id. */
  readonly field: string | null;
  /** For the sentence: s, r, c, v, e… ids already masked. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** A message of its own when the rule has several sentences. */
  readonly message?: string;
  /** As read, for people; ids masked. */
  readonly value: string | number | null;
  readonly expected: string | number | null;
  /** What is expected is no value for the cell (RuleDef.expectsLimit). */
  readonly expectsLimit?: true;
  /** Only when it is safe: the meaning is certain and nothing is lost. */
  readonly fix: Fix | null;
}

/** Stands for those of a long column that are not told one by one. */
export function isRest({ facts }: Pick<Finding, 'facts'>): boolean {
  return facts.more !== undefined;
}

/** How many places they speak of, those that are not told one by one among them. */
export function placesOf(findings: readonly Pick<Finding, 'facts'>[]): number {
  return findings.reduce((sum, { facts }) => sum + (typeof facts.more === 'number' ? facts.more : 1), 0);
}

/** A rule that could not be tried, and what it would need. */
export interface NotChecked {
  readonly rule: string;
  /** Codes of the missing tables, or 'previous-period', 'other-workbooks', 'unit-list'. */
  readonly needs: readonly string[];
}
