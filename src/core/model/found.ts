/** What was recognised on a sheet: where each table lies and which column is which field. Rows and columns from 0. */

import type { CellAt } from './upright';
import type { SetUpright } from './snapshot';

/** A run of rows, ends included. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

export type SheetKind = 'table' | 'list' | 'form' | 'crosstab' | 'none';

/** How a column came to its field. */
export type MatchedBy = 'name' | 'synonym' | 'parent' | 'similar' | 'values' | 'chosen';

export interface FoundColumn {
  readonly column: number;
  /** Names from the top header row down, merged parents repeated: ["收入", "经营收入"]. Cleaned of spaces, breaks, units. */
  readonly header: readonly string[];
  /** The header as it stands in the lowest named cell, for messages. */
  readonly label: string;
  /** From the header's brackets or the line above: "万元", "%", else null. */
  readonly unit: string | null;
  /** Field id of the matched table, or null: extra column. */
  readonly field: string | null;
  readonly matchedBy: MatchedBy | null;
  /** 0–1. */
  readonly confidence: number;
  /** Field id that the name claims as well, though another column was the better for it; `field` is then null. */
  readonly rival?: string;
  /**
   * Field ids that its cells tell besides: of 应到/实到 25/23 the second; of 是 | 否 in two columns the question that 否
   * answers. Known once the cells are read.
   */
  readonly also?: readonly string[];
  /** Where the name stands in the workbook; only of a table that was set upright for reading. */
  readonly at?: CellAt;
}

/** A table on a sheet. */
export interface FoundTable {
  /** Index into `Snapshot.sheets`. */
  readonly sheet: number;
  /** "T05", or null: a table that is not one of the template's. */
  readonly table: string | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly titleRows: Rows | null;
  readonly headerRows: Rows;
  readonly dataRows: Rows | null;
  /** Sheet rows within `dataRows` that are records, ascending; blank, section, subtotal, note and example rows left out. */
  readonly records: Int32Array;
  /** 合计 rows of the whole table. */
  readonly totalRows: readonly number[];
  /** 小计 rows, each over the records since the previous subtotal or section. */
  readonly subtotalRows: readonly number[];
  /** 平均 rows. */
  readonly meanRows: readonly number[];
  /** Rows that only name a part: 一、村级. */
  readonly sectionRows: readonly number[];
  /** 承前页 and 过次页 rows, where there are any. */
  readonly carriedRows?: readonly number[];
  readonly footerRows: Rows | null;
  readonly columns: readonly FoundColumn[];
  /** Facts from title, meta and footer lines: 填报单位, 报告期, 单位：万元, 填表人… by their cleaned label. */
  readonly meta: ReadonlyMap<string, MetaValue>;
  /** 0–1, of the header block and the table code together. Under 0.6 the clerk is asked. */
  readonly confidence: number;
  /** How sure the table code is, 0–1. */
  readonly tableConfidence: number;
  /** "mark": by our hidden mark; "title"; "headers"; "chosen": by the clerk. */
  readonly tableBy: 'mark' | 'title' | 'headers' | 'chosen' | null;
  /** Why, in codes for messages: 'title-row', 'merged-header', 'several-candidates'… */
  readonly reasons: readonly string[];
  /** How the records stand in the workbook where not in rows; rows and columns above are then those of the sheet set upright. */
  readonly layout?: SetUpright['how'];
  /** A list printed in two columns to save paper: this is its part on the right of the one before. */
  readonly besideItself?: true;
  /** The other ledger that stands in the same rows: a list of tasks and what was done of each. */
  readonly also?: AlsoRead;
  /** Of a table that is read from the columns of another one: that one has the names, the title and the foot. */
  readonly inSameRows?: true;
}

export interface AlsoRead {
  /** "T02" */
  readonly table: string;
  /** Its own columns, which are none of the first ledger's, and those that both have. */
  readonly columns: readonly FoundColumn[];
}

export interface MetaValue {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface FoundSheet {
  readonly sheet: number;
  readonly kind: SheetKind;
  readonly tables: readonly FoundTable[];
  readonly confidence: number;
}
