/** What a folder's workbooks are to a summary: taken in, or left out with the reason. */
import type { Reasons } from '../answers';
import type { Refusal, RefusalCode } from '../errors';
import type { Finding, NotChecked } from '../model/finding';
import type { Reading } from '../model/reading';

/** One workbook that was taken in. */
export interface Submission {
  /** Path as the user gave it, for links; the file name is shown. */
  readonly file: string;
  /** The unit it speaks for; a workbook with the sheets of several units is a submission for each. */
  readonly unit: string;
  /**
   * Where the unit was read: in the workbook, or, when nothing inside says so, in the name of the file or its folder. 'none':
   * nowhere, the file's name stands for it.
   */
  readonly unitBy: 'content' | 'file' | 'folder' | 'none';
  /** The unit that filled the sheets in for this one; "" when it did so itself. */
  readonly filledBy: string;
  /** The town in which the unit lies, as its workbook says or, a hint only, its folder; null: neither does. */
  readonly town: { readonly name: string; readonly by: 'content' | 'folder' } | null;
  /**
   * Another town has a unit of this name: 'named' when its own name had the town in it, 'apart' when the town was put in
   * front of it, 'unclear' when nothing says which of them it is.
   */
  readonly namesake: 'named' | 'apart' | 'unclear' | null;
  /** The sheets that are this unit's, when the workbook holds those of other units too; else empty. */
  readonly sheets: readonly string[];
  /** "2024-06", "2024-Q2", "2024-H1", "2024", or "". */
  readonly period: string;
  /** Who filled it in, from the footer; "". */
  readonly filler: string;
  /** ISO date on which it was handed in or last saved; "". */
  readonly handedIn: string;
  /** Codes of the tables in it. */
  readonly tables: readonly string[];
  /** Codes of those that came without anything filled in. */
  readonly unfilled: readonly string[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** What the unit explained of its findings. */
  readonly reasons: Reasons;
  /** True when its mark says that it was checked and is unchanged since; null: no mark. */
  readonly intact: boolean | null;
}

/** One workbook that was left out, or of which some ledgers were, and why: never silently. */
export interface LeftOut {
  readonly file: string;
  readonly reason:
    | RefusalCode
    | 'no-table'
    | 'empty'
    | 'superseded'
    | 'partly-superseded'
    | 'wrong-period'
    | 'old-template'
    | 'own-summary'
    | 'own-return'
    | 'unread-sheets';
  readonly detail: string;
  /** The unit whose records are left out, when it was read. */
  readonly unit?: string;
  /** What came with a refusal, for its sentence. */
  readonly facts?: Refusal['detail'];
}

export interface NamedReading {
  readonly file: string;
  readonly reading: Reading;
}

/** A submission with what was read of it. */
export interface Taken {
  readonly submission: Submission;
  readonly named: NamedReading;
  /** ISO date-time of the last saving, or "". */
  readonly savedAt: string;
}
