/**
 * What the pane asks of the place it lives in: Excel's task pane or the ordinary page. The pane never knows which;
 * what only one of them can do is optional, and the pane hides what is missing.
 */
import type { Refusal, RefusalCode } from '../core/errors';
import type { LeftOutCode } from '../core/messages';
import type { Edit } from '../core/host';
import type { AppliedFix } from '../core/marking/fixes';
import type { Answers } from '../core/answers';
import type { Finding, NotChecked } from '../core/model/finding';
import type { FoundSheet } from '../core/model/found';
import type { BalanceResult, IndexResult, ProgressResult, RateResult } from '../core/model/score';
import type { Template } from '../core/model/template';
import type { MarksIn } from '../core/own/marks-in';
import type { BlankUnit } from '../core/template';
import type { Choice } from './choice';
import type { HandOut, Proposed, SummaryWishes, TemplateInForce, TemplateLook } from './hand-out';

/** What the pane shows of an examination: the workbook's cells and records stay where the engine runs. */
export interface View {
  readonly sheets: readonly { readonly name: string; readonly found: FoundSheet }[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Names of sheets with rows of which nothing was read. */
  readonly unread: readonly string[];
  readonly indices: readonly IndexResult[];
  readonly rates: readonly RateResult[];
  readonly progress: readonly ProgressResult[];
  readonly balance: readonly BalanceResult[];
}

export interface Examined {
  readonly view: View;
  readonly answers: Answers;
  /** Of a workbook with a check stamp: whether it says the same as when the stamp was put in. */
  readonly stamp: StampTold | null;
  /** True when the workbook carries our marks now. */
  readonly marked: boolean;
  /** True when something of ours can be taken out: marks, or in Excel mended cells and a summary too. */
  readonly restorable: boolean;
  /** True for a file that nothing can be written into, such as an .xls. */
  readonly readOnly: boolean;
  /** Not null: the workbook is that of a template, and is looked at as one instead of as ledgers. */
  readonly template: TemplateLook | null;
}

export interface StampTold {
  readonly verdict: 'intact' | 'changed' | 'inconsistent';
  /** As it is printed; "" where the stamp does not agree with itself. */
  readonly code: string;
  /** Sheets that were changed, added or taken out since. */
  readonly sheets: readonly string[];
}

/** False where nothing was checked because there is nothing to check. */
export function hasLedgers({ view }: Examined): boolean {
  return view.sheets.some(({ found }) => found.tables.some(({ table }) => table !== null));
}

/** 0–1 and the stage's code; false stops the work. */
export type Report = (done: number, stage: string) => boolean;

/** A stage of writing that goes on to its end: what stood there before is gone already. */
export const unstoppable = 'writing-on';

/** What will be written, counted for the preview. */
export interface WritePlan {
  readonly changes: number;
  /** Two plans of the same digest write the same. */
  readonly digest: string;
  /** Sheets that will be added, by name. */
  readonly sheets: readonly string[];
  readonly columns: readonly { readonly sheet: string; readonly header: string; readonly cells: number }[];
  readonly colours: number;
  readonly notes: number;
}

/** What taking out would take. */
export interface RestorePlan {
  /** Null: there are none. */
  readonly marks: Partial<MarksIn> | null;
  /** Cells that were mended go back to how they were written. */
  readonly mended: boolean;
  /** So many sheets of a summary, with what was filled in there; they go only when that is asked for. */
  readonly summary: number;
}

/** One finding by its id, or all that can safely be mended of a choice. */
export type ToFix = { readonly finding: string } | { readonly choice: Choice };

/** So many of many fixes are shown before they are made. */
export const fixesShown = 200;

export interface FixPlan {
  /** Cells that will change. */
  readonly count: number;
  /** The first of them, for the preview. */
  readonly first: readonly AppliedFix[];
}

export interface FileInHand {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A cell, row and column from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type FileOutcome =
  | {
      readonly outcome: 'accepted' | 'returned';
      readonly errors: number;
      readonly confirms: number;
      readonly hints: number;
      /** How many of `confirms` were explained and ask for nothing more. */
      readonly explained: number;
      readonly unit: string;
      /** "2024-06", "2024-Q2"…; "" where none was told. */
      readonly period: string;
      /** Sheets with rows of which nothing was read. */
      readonly unread: readonly string[];
    }
  /** A summary of ours: it says how things stood in these periods. */
  | { readonly outcome: 'earlier'; readonly periods: readonly string[] }
  /** A list that had gone back to a unit, with what it wrote on so many of its lines. */
  | { readonly outcome: 'answered'; readonly unit: string; readonly count: number }
  | { readonly outcome: 'refused'; readonly code: RefusalCode | LeftOutCode; readonly detail: Refusal['detail'] };

/** What the receiving office says besides the files. */
export interface Wishes {
  readonly asOf: number;
  /** "2024-06", "2024-Q2"… or "" for whatever comes. */
  readonly period: string;
  /** Units that should hand in; empty: those of the rosters. */
  readonly expectedUnits: readonly string[];
}

/** What the pane tells of a consolidation; the sheets themselves are written by the desk. */
export interface Consolidated {
  readonly units: number;
  readonly missingUnits: readonly string[];
  /** Earlier periods that this one is compared with, in order. */
  readonly earlier: readonly string[];
  /** Units that something goes back to, those with most errors first. */
  readonly returns: readonly { readonly unit: string; readonly errors: number; readonly confirms: number }[];
  /** Files that were opened and took no part, by their place in the list. */
  readonly leftOut: ReadonlyMap<number, FileOutcome>;
}

export interface Desk {
  /** The template in force; only once something was examined or asked by it. */
  readonly template: Template;
  /** The one that was kept on this machine, else the built-in one. */
  readonly templateInForce: () => Promise<TemplateInForce>;
  /**
   * Puts the open template workbook, the built-in template or the one that was kept last in force; keeps that on this
   * machine.
   */
  readonly useTemplate: (which: 'open' | 'built-in' | 'kept') => Promise<TemplateInForce>;
  /** True once for each template that was put in force in another window meanwhile. */
  readonly templateElsewhere: () => Promise<boolean>;
  /** A template made from the open workbook, with this title over every ledger. */
  readonly propose: (title: string) => Promise<Proposed>;
  /** Opens the template in force or the proposed one in place of the open workbook; null in Excel. */
  readonly openTemplate: ((which: 'template' | 'proposal') => Promise<void>) | null;
  /** Organisations of a roster, each with its domain; null: of the open workbook. */
  readonly roster: (file: FileInHand | null) => Promise<readonly BlankUnit[]>;
  /** @param asOf the day that files packed together bear */
  readonly handOut: (wish: HandOut, asOf: number, report: Report) => Promise<void>;
  /** Whether what is handed out becomes files, many of them packed in one; else one workbook is opened beside. */
  readonly savesFiles: boolean;
  /** Workbook name for the header; "" while none is open. */
  readonly workbookName: () => string;
  readonly examine: (asOf: number, report: Report) => Promise<Examined>;
  readonly saveAnswers: (answers: Answers) => Promise<void>;
  readonly planMarks: () => Promise<WritePlan>;
  /** Writes the marks; all or nothing. */
  readonly mark: (report: Report) => Promise<void>;
  readonly planRestore: () => Promise<RestorePlan>;
  /** Whether cells that were mended go back with it; else they are undone by themselves. */
  readonly restoresFixes: boolean;
  /**
   * Takes out everything that was written; false when there was nothing.
   * @param summaryToo also the sheets of a summary, which people may have filled in
   */
  readonly restore: (report: Report, summaryToo: boolean) => Promise<boolean>;
  /** The safe fixes of a choice, those of the places among them that are not told one by one. */
  readonly planFixes: (choice: Choice) => Promise<FixPlan>;
  /** Applies safe fixes, all of them or none; returns how many cells changed. */
  readonly fix: (what: ToFix, report: Report) => Promise<number>;
  /** The last mending that was made here goes back; true: the one before it can go back too. */
  readonly undoFixes: (() => Promise<boolean>) | null;
  /** Puts the check stamp in; refused by the engine while errors remain. Returns the code that is printed. */
  readonly stamp: () => Promise<string>;
  /** Shows a cell to the clerk. */
  readonly show: ((sheet: string, row: number, column: number) => Promise<void>) | null;
  /** The cell that the clerk stands on; null when none is known. */
  readonly selection: () => Promise<Place | null>;
  /** Calls back when the clerk goes to another cell, or was led there by `show`, null: to many; returns the way to stop. */
  readonly follow: (picked: (place: Place | null, byClerk: boolean) => void) => () => void;
  /** Shown texts of an area of the examined workbook, row by row; columns `lastColumn` included. */
  readonly excerpt: (
    sheet: string,
    rows: { readonly first: number; readonly last: number },
    columns: { readonly first: number; readonly last: number },
  ) => Promise<readonly (readonly string[])[]>;
  /** Looks again at the row of one edit only; null when the whole workbook must be examined. */
  readonly recheck: ((edit: Edit) => Promise<Examined | null>) | null;
  /** Calls back when the workbook changed, with the edit when it was one cell; returns the way to stop. */
  readonly watch: ((changed: (edit: Edit | null) => void) => () => void) | null;
  /** Opens the sample workbook. */
  readonly openSample: () => Promise<void>;
  /** Opens a file of the clerk's; null where the workbook is the one in Excel. */
  readonly openFile: ((file: FileInHand) => Promise<void>) | null;
  /** The open workbook was changed here and not handed out since; null where the workbook keeps its changes itself. */
  readonly isUnsaved: (() => boolean) | null;
  /** Hands out the copy with all that was changed here as a download; null in Excel. */
  readonly download: (() => Promise<void>) | null;
  /** Names of units in a roster. */
  readonly unitsIn: (file: FileInHand) => Promise<readonly string[]>;
  /** What was kept on this machine under a name; null when nothing was. */
  readonly recall: (name: string) => Promise<string | null>;
  readonly remember: (name: string, text: string) => void;
  /** Takes the files one by one, telling how each fared. */
  readonly consolidate: (
    files: readonly FileInHand[],
    wishes: Wishes,
    told: (index: number, outcome: FileOutcome) => void,
    report: Report,
  ) => Promise<Consolidated>;
  /** So many sheets of an earlier summary stand in the open workbook; null where none can be written there. */
  readonly summaryHere: (() => Promise<number>) | null;
  /**
   * Writes the summary: a new workbook, or sheets of this one in place of those that stand there. What people filled in on
   * these comes along.
   * @returns how many sheets are seen here
   */
  readonly writeSummary: (where: 'download' | 'here', wishes: SummaryWishes, report: Report) => Promise<number | null>;
}
