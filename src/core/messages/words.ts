/** What both languages must have words for. `{name}` is filled in from the facts. */
import type { RefusalCode } from '../errors';
import type { Severity } from '../model/template';

export type Language = 'zh-CN' | 'en';

/** Why a file took no part in a summary although it could be opened. */
export type LeftOutCode =
  | 'no-table'
  | 'empty'
  | 'wrong-period'
  | 'superseded'
  | 'partly-superseded'
  | 'old-template'
  | 'own-summary'
  | 'own-return'
  | 'unread-sheets';

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly refusal: Readonly<Record<RefusalCode | LeftOutCode, string>>;
  /** More exact sentences for some details: "unsupported.xlsb". */
  readonly refusalDetail: ReadonlyMap<string, string>;
  /** Clauses on a file of which another counts: why that one, what differs, what only this one has. */
  readonly counted: ReadonlyMap<string, string>;
  /** By the code of `UnknownReason`; {detail} are its parts joined. */
  readonly unknown: ReadonlyMap<string, string>;
  readonly unknownOther: string;
  /** At the end of a list of parts of which some are named. */
  readonly moreParts: string;
  /** By the code of `ProgressResult.reason`. */
  readonly progress: ReadonlyMap<string, string>;
  /** By `RateResult.rate` or `BalanceResult.measure`. */
  readonly rate: ReadonlyMap<string, string>;
  /** Stages that are reported while the work goes on. */
  readonly stage: ReadonlyMap<string, string>;
  /** What a rule that was not tried would need; tables, columns and thresholds are named by {names}. */
  readonly need: {
    readonly tables: string;
    readonly columns: string;
    readonly thresholds: string;
    readonly kind: string;
    readonly others: ReadonlyMap<string, string>;
    readonly and: string;
  };
  /** Words that stand inside sentences: names of what is missing, hidden, out of order. */
  readonly term: ReadonlyMap<string, string>;
  /** Stands for so many more findings of one rule in one column. */
  readonly more: string;
  readonly listMark: string;
  readonly explained: string;
}
