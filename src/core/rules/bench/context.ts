/** What a check is told besides the workbook. Everything is optional: what is missing is reported, never guessed. */
export interface CheckContext {
  /** Codes of the tables that this report must hold. */
  readonly requiredTables?: readonly string[];
  /** Name of the unit that should have filled the workbook in. */
  readonly expectedUnit?: string;
  /** The period that is collected: "2024-06", "2024-Q2", "2024-H1" or "2024". */
  readonly expectedPeriod?: string;
  /**
   * True for the tables of many workbooks side by side, whose cells were judged file by file: only what holds between
   * tables is looked at.
   */
  readonly consolidated?: boolean;
  /** Only these rules are run; left out: all. */
  readonly rules?: ReadonlySet<string>;
  /** So many findings of one rule in one column are kept one by one; one more says how many there are besides. */
  readonly limit?: number;
  /** What can be mended is kept one by one beyond the limit too: everything is to be mended, and nobody reads it. */
  readonly everyFix?: boolean;
}

/** Beyond it nobody reads on, and a hint on each of 100,000 rows would only weigh. */
export const defaultLimit = 1000;
