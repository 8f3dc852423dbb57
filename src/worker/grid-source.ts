/** What the grid asks for: the sheets' sizes once, and the shown texts of a run of rows when they come into sight. */

export interface GridSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows of shown texts, `columnCount` each, from `firstRow`. */
export interface RowWindow {
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
  /** "#RRGGBB" by row and column, where the sheet itself is coloured. */
  readonly fills?: readonly (readonly (string | null)[])[];
}

export interface GridSource {
  readonly sheets: readonly GridSheet[];
  readonly rows: (sheet: number, firstRow: number, count: number) => Promise<RowWindow>;
}

/** A cell that is to be shown and flashed. */
export interface Target {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Grows with each request, so that the same cell can flash twice. */
  readonly turn: number;
  /** Whether the eye must be led there; not where the clerk went by hand. */
  readonly flash: boolean;
}
