/** What comes of the pipeline for one workbook. */
import type { Reasons } from './answers';
import type { Finding, NotChecked } from './model/finding';
import type { Reading } from './model/reading';
import type { BalanceResult, IndexResult, ProgressResult, RateResult } from './model/score';

/** What a workbook says and what is wrong with it. */
export interface Checked {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Of the findings to be confirmed those that are explained, with the reason. */
  readonly reasons: Reasons;
}

export interface Examination extends Checked {
  readonly indices: readonly IndexResult[];
  readonly rates: readonly RateResult[];
  readonly progress: readonly ProgressResult[];
  readonly balance: readonly BalanceResult[];
}
