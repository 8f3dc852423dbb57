/**
 * The pipeline, drawn once:
 *
 *   host.read()  →  Snapshot
 *     locate/    →  FoundSheet[]      where the tables are, which column is which field
 *     records/   →  RecordTable[]     texts read to values, each with its remarks   (text/: one reader a kind)
 *     rules/     →  Finding[]         what is wrong, where, what is expected
 *     indices/   →  IndexResult[]     双指数, stars, rates                          (formula/: the one language)
 *     progress/  →  ProgressResult[]  colours against the expected progress, balance
 *   = Examination
 *     marking/   →  Change[]          what is written back      →  host.apply()
 *     summary/   →  SheetDrawing[]    what the upper office prints
 *
 * Each stage reads only what stands above it. messages/ turns codes and facts into sentences, last.
 */
import type { Finding, NotChecked } from './model/finding';
import type { Reading } from './model/reading';
import type { BalanceResult, IndexResult, ProgressResult, RateResult } from './model/score';

export interface Examination {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly indices: readonly IndexResult[];
  readonly rates: readonly RateResult[];
  readonly progress: readonly ProgressResult[];
  readonly balance: readonly BalanceResult[];
}
