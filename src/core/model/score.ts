import type { ColourId } from './template';

/** A score is a value out of so much, or unknown with a reason; a part that cannot be read never counts as 0. */

export type Score =
  | { readonly known: true; readonly value: number; readonly outOf: number }
  | { readonly known: false; readonly outOf: number; readonly reason: UnknownReason };

export interface UnknownReason {
  /** 'needs-table', 'unreadable', 'no-entry', 'part-unknown', 'no-subject' */
  readonly code: string;
  /** Table codes, cells or indicator ids that the sentence names. */
  readonly detail: readonly string[];
}

/** One scored item of one subject. */
export interface IndexPart {
  readonly indicator: string;
  readonly title: string;
  /** Element id; aspect id for members; '' for bonus and deductions. */
  readonly element: string;
  readonly kind: 'common' | 'personal' | 'bonus' | 'deduction' | 'base' | 'plus' | 'minus';
  readonly score: Score;
  /** Full marks before weights of dropped parts were spread. */
  readonly max: number;
  /** False: does not apply, dropped, weight spread over the element. */
  readonly applies: boolean;
  /** What the actual and target formulas gave, for the live sheet; null when entered by hand. */
  readonly actual: number | boolean | null;
  readonly target: number | null;
  /** 'computed' from ledgers, 'audit' or 'self' from the score sheet. */
  readonly by: 'computed' | 'audit' | 'self' | 'none';
  /** Cells behind it: "支部台账!F7", ranges allowed. */
  readonly cells: readonly string[];
}

export interface IndexResult {
  readonly index: 'fortressIndex' | 'pioneerIndex';
  /** Branch full name, or member name. */
  readonly subject: string;
  /** For members: their branch. */
  readonly branch: string;
  /** Domain id, '' when unknown. */
  readonly domain: string;
  /** Sheet name and row (from 0) of the subject in its roster, when it has one. */
  readonly sheet: string | null;
  readonly row: number | null;
  /** Total, rounded half-up to 2 decimals; out of 100. */
  readonly total: Score;
  readonly parts: readonly IndexPart[];
  /** By element id, rescaled so that each is out of 20 (branches) or the aspect's maximum. */
  readonly elements: Readonly<Record<string, Score>>;
  /** Ids of the veto (branch) or zero-clear (member) cases that stand. */
  readonly vetoes: readonly string[];
  /** Composite of index and review, and proposed star; null when unknown or model is not level. */
  readonly composite: number | null;
  readonly stars: number | null;
  /** Rank within the domain (branches) or branch (members): 1, 2, 2, 4; null when unknown. */
  readonly rank: number | null;
}

/** A rate like 电子身份认证率 for one subject or the whole workbook. */
export interface RateResult {
  /** 'eIdRate', 'reviewCoverage', 'incomeReached'… */
  readonly rate: string;
  readonly subject: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Fraction; null when the denominator is 0 or unknown. */
  readonly value: number | null;
  readonly target: number | null;
  readonly cells: readonly string[];
}

export interface ProgressResult {
  /** Task code, "" when the row has none. */
  readonly task: string;
  readonly title: string;
  /** Unit (T02), project (T12), problem (T13)… */
  readonly subject: string;
  readonly colour: ColourId;
  /** Percent 0–100, rounded to 2 decimals; null when missing. */
  readonly done: number | null;
  readonly expected: number | null;
  /** Percentage points behind (positive) or ahead (negative). */
  readonly gap: number | null;
  /** ISO date from which the expected progress counts. */
  readonly startOn: string | null;
  /** ISO date. */
  readonly dueOn: string | null;
  /** Code for the sentence: 'missing-done', 'missing-due', 'late-done', 'behind', 'due-soon'…; '' when plain. */
  readonly reason: string;
  /** Code of the table the row stands in: T02 tasks, T12 projects, T13 problems. */
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  /** Column of the done rate or state. */
  readonly column: number;
}

export interface BalanceResult {
  /** What is compared: 'fortressIndex', element id, 'taskProgress'… */
  readonly measure: string;
  readonly count: number;
  readonly mean: number | null;
  readonly coefficient: number | null;
  /** Level id of the template, null when n is too small. */
  readonly level: string | null;
  readonly range: number | null;
  readonly best: Extreme | null;
  readonly worst: Extreme | null;
}

/** The first of those that lie highest or lowest. */
export interface Extreme {
  readonly subject: string;
  readonly value: number;
  /** How many print the same value, this one included. */
  readonly alike: number;
}
