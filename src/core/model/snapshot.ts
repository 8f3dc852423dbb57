/**
 * A workbook as a host read it: plain data, columnar, cheap to hand to a worker.
 *
 * Rows and columns are counted from 0 everywhere inside the engine; only `address.ts` and the
 * outputs (messages, JSON, sheets) count as Excel does. Arrays are as long as the used part of a
 * sheet, never as long as the declared range.
 */

/** What a cell holds. The numbers are the codes kept in `ColumnCells.kind`. */
export const CellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** One sheet column from its first row to its last used row. Every array has that length. */
export interface ColumnCells {
  /** A `CellKind` a row. */
  readonly kind: Uint8Array;
  /**
   * number: the value (dates are serials of the 1900 system, whatever the file uses);
   * text, error: an index into `Snapshot.strings`; boolean: 0 or 1; empty: 0.
   */
  readonly value: Float64Array;
  /** An index into `Snapshot.styles` a row. */
  readonly style: Uint16Array;
  /** Index + 1 into `Snapshot.strings` of the formula (no leading `=`), 0 where none; null: no formula in this column. */
  readonly formula: Uint32Array | null;
}

/** A rectangle, ends included, from 0. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What the engine needs of a cell's looks. */
export interface CellStyle {
  readonly numberFormat: string;
  /** What the number format shows; dates include the East-Asian built-ins 27–36 and 50–58. */
  readonly shows: 'general' | 'number' | 'percent' | 'date' | 'time' | 'text';
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  readonly bold: boolean;
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** An Excel table (ListObject). */
export interface SheetTable {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalRows: number;
}

/** A sheet whose records do not stand in rows, set upright for reading: where its cells come from. */
export interface SetUpright {
  /**
   * 'turned': one record a column; 'form': one record, its names each beside its value; 'listed': several
   * rows a record, a name and a value in each; 'paired': two rows a record; 'occasions': several in a row; 'months' and 'crossed': one a cell;
   * 'continued': in rows, under the names of the sheet before.
   */
  readonly how: 'turned' | 'form' | 'listed' | 'paired' | 'occasions' | 'months' | 'crossed' | 'continued';
  /** Columns of the sheet that was set upright. */
  readonly width: number;
  /** Row and column in the workbook of each cell, row by row; −1: it stands for none. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Names and values share cells: 姓名：张三. No cell of the workbook then holds the value alone. */
  readonly inOneCell?: true;
  /** As it is in the workbook; null where the cells were left behind. */
  readonly original: SheetSnapshot | null;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Used rows and columns: the last one that holds a value, plus one. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns up to the last text without characters, where that is more: it shows nothing, but nothing can be put there. */
  readonly emptyTexts?: number;
  /** `columnCount` columns; each has arrays of `rowCount`, or of length 0 when the column is empty. */
  readonly columns: readonly ColumnCells[];
  readonly merges: readonly Area[];
  /** Rows and columns that are hidden, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly autoFilter: Area | null;
  /** True when the filter hides rows now. */
  readonly filtered: boolean;
  readonly protected: boolean;
  readonly notes: readonly CellNote[];
  readonly tables: readonly SheetTable[];
  /** Only of a sheet that was set upright for reading. */
  readonly setUpright?: SetUpright;
}

export interface Snapshot {
  /** File or workbook name without folder, for messages. */
  readonly name: string;
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'csv' | 'open';
  /** The program that saved it, when the file says so: "WPS", "Microsoft Excel 16.03"; empty when unknown. */
  readonly savedBy: string;
  /** ISO date-time of the last saving when the file says so, else "". */
  readonly savedAt: string;
  /** Every distinct text, error and formula once. */
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetSnapshot[];
  readonly definedNames: readonly { readonly name: string; readonly refersTo: string; readonly hidden: boolean }[];
  /** Custom document properties; our own marks and remembered answers live there. Use a Map: names come from files. */
  readonly properties: ReadonlyMap<string, string>;
}
