/**
 * What a folder of workbooks comes to: who handed in what, and one reading over all of them.
 * The output sheets (one a file in this folder) are made from it and from nothing else.
 */
import type { Refusal, RefusalCode } from '../errors';
import type { Finding, NotChecked } from '../model/finding';
import type { Reading } from '../model/reading';
import type { PeriodState } from './state/period-state';
import type { BalanceResult, IndexResult, ProgressResult, RateResult } from '../model/score';

/** One workbook that was taken in. */
export interface Submission {
  /** Path as the user gave it, for links; the file name is shown. */
  readonly file: string;
  /** The unit it speaks for, from its content; "" when it does not say. */
  readonly unit: string;
  /** "2024-06", "2024-Q2", "2024-H1", "2024", or "". */
  readonly period: string;
  /** Who filled it in, from the footer; "". */
  readonly filler: string;
  /** ISO date on which it was handed in or last saved; "". */
  readonly handedIn: string;
  /** Codes of the tables in it. */
  readonly tables: readonly string[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** True when its mark says that it was checked and is unchanged since; null: no mark. */
  readonly intact: boolean | null;
}

/** One workbook that was left out, or of which some ledgers were, and why: never silently. */
export interface LeftOut {
  readonly file: string;
  readonly reason:
    RefusalCode | 'no-table' | 'superseded' | 'partly-superseded' | 'wrong-period' | 'old-template' | 'own-summary';
  readonly detail: string;
  /** What came with a refusal, for its sentence. */
  readonly facts?: Refusal['detail'];
}

export interface Consolidation {
  readonly submissions: readonly Submission[];
  readonly leftOut: readonly LeftOut[];
  /** Units that should have handed in (T03 or a list) and did not. */
  readonly missingUnits: readonly string[];
  /** "2024-06" or "" when not said. */
  readonly period: string;
  /**
   * All tables of all submissions. Its snapshot has the sheets of every file, named "file›sheet", without their cells;
   * `FoundTable.sheet` points into it.
   */
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** Rules between periods and units that could not be tried, and what they would need. */
  readonly notChecked: readonly NotChecked[];
  /** Earlier periods, in order; from summary workbooks of ours. */
  readonly history: readonly PeriodState[];
  readonly indices: readonly IndexResult[];
  readonly rates: readonly RateResult[];
  readonly progress: readonly ProgressResult[];
  readonly balance: readonly BalanceResult[];
}
