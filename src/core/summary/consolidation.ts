/**
 * What a folder of workbooks comes to: who handed in what, and one reading over all of them.
 * The output sheets (one a file in `sheets`) are made from it and from nothing else.
 */
import type { Entries } from '../entries';
import type { Finding, NotChecked } from '../model/finding';
import type { Reading } from '../model/reading';
import type { BalanceResult, IndexResult, ProgressResult, RateResult } from '../model/score';
import type { PeriodState } from './state/period-state';
import type { LeftOut, Submission } from './submission';

/** How one of the units that should hand in stands. */
export interface RollLine {
  readonly unit: string;
  /**
   * 'own': by workbooks of its own; 'under': by those of organisations that belong to it; 'among': its rows stand in a
   * ledger of another unit; 'missing': nothing came.
   */
  readonly status: 'own' | 'under' | 'among' | 'missing';
  /** The files by which it did. */
  readonly files: readonly string[];
  /** Codes of the ledgers that it owes by the list and that did not come. */
  readonly missingTables: readonly string[];
}

/** A unit that handed in although it is not on the list, and the listed one whose name differs by a character. */
export interface Unlisted {
  readonly unit: string;
  readonly files: readonly string[];
  readonly near: string | null;
}

/** By the name of one that handed in those whose ledgers have it, also where its own records count instead. */
export type Claims = ReadonlyMap<string, ReadonlySet<string>>;

export interface Consolidation {
  readonly submissions: readonly Submission[];
  readonly leftOut: readonly LeftOut[];
  /** Units that should have handed in (T03 or a list) and did not. */
  readonly missingUnits: readonly string[];
  /** All units that should hand in, in the order of the list or the rosters. */
  readonly roll: readonly RollLine[];
  /** The names of the list, when there is one. */
  readonly listed: readonly string[];
  /** Units that handed in and are not on the list; empty without a list. */
  readonly unlisted: readonly Unlisted[];
  /** Whose ledgers tell of those that handed in, by their names. */
  readonly claims: Claims;
  /** Where the files lie for whoever opens the summary, by the name given; a file without one is text only. */
  readonly links: ReadonlyMap<string, string>;
  /** What the spot sample is drawn by; "": the template and the period. */
  readonly seed: string;
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
  /** What the office typed into an earlier summary of this very period. */
  readonly entries: Entries;
  /** Earlier periods, in order; from summary workbooks of ours. */
  readonly history: readonly PeriodState[];
  /** Of branches, then of members. */
  readonly indices: readonly IndexResult[];
  /** Of branches alone. */
  readonly branches: readonly IndexResult[];
  /** Of members alone. */
  readonly members: readonly IndexResult[];
  readonly rates: readonly RateResult[];
  readonly progress: readonly ProgressResult[];
  readonly balance: readonly BalanceResult[];
}
