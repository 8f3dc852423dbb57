/**
 * A printed sheet as clerks know it, said in its own words: title, unit line, tables, notes, legend, signatures.
 * `drawPage` (draw.ts) turns it into cells. All result and summary sheets are pages, so that they look alike.
 */
import type { DrawnChart, DrawnValidation, StyleRole, Tint } from '../model/drawing';

/** What stands in a cell; plain values take the column's style. */
export type Content = string | number | boolean | null | RichContent;

export interface RichContent {
  readonly value: string | number | boolean | null;
  /** Live formula without "="; `value` is what the engine computed for it. */
  readonly formula?: (at: Place) => string;
  readonly style?: StyleRole;
  readonly tint?: Tint;
  /** A cell of this workbook, or a file and a place in it: "'Sheet 1'!A5". */
  readonly link?: { readonly sheet: string; readonly cell: string } | { readonly url: string; readonly place?: string };
  readonly note?: string;
}

/** Where a formula stands, so that it can name its neighbours by column key. */
export interface Place {
  /** Sheet row from 0. */
  readonly row: number;
  /** This row's cell of that column: "F7". Unknown keys are a fault of the page and throw. */
  cell(key: string): string;
  /** The column from its first plain row to its last, absolute: "$F$5:$F$40"; totals in between lie inside it. */
  range(key: string): string;
  /** The sum of the column's plain rows, totals and subtotals left out: "SUM($F$5:$F$9,$F$11:$F$40)". */
  sum(key: string): string;
}

export interface PageColumn {
  /** Unique within the table; formulas name columns by it. */
  readonly key: string;
  readonly header: string;
  /** Columns side by side with the same group share a merged header above. */
  readonly group?: string;
  /** In characters (a Chinese one counts two). */
  readonly width: number;
  readonly style: StyleRole;
}

export interface PageRow {
  /** 'total' rows are bold and left out of ranges. */
  readonly kind: 'plain' | 'total' | 'section';
  readonly cells: readonly Content[];
  /** In points; left out: the program decides. */
  readonly height?: number;
}

export type Block =
  | {
      readonly kind: 'table';
      readonly heading?: string;
      readonly columns: readonly PageColumn[];
      readonly rows: readonly PageRow[];
      /** Printed in one merged line when there are no rows: 「本期无」. */
      readonly empty?: string;
      readonly filter?: boolean;
      /** Begins a printed page. */
      readonly newPage?: boolean;
    }
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly style: 'note' | 'subtitle' | 'wrapped' }
  | {
      readonly kind: 'legend';
      readonly heading: string;
      readonly entries: readonly { readonly word: string; readonly meaning: string; readonly tint: Tint }[];
    };

/** A chart of what stands in a table of the page. */
export interface PageChart {
  readonly kind: DrawnChart['kind'];
  readonly title: string;
  /** Two halves that follow each other lie side by side. */
  readonly width: 'half' | 'full';
  /** Which of the page's tables, from 0. */
  readonly table: number;
  readonly of:
    | {
        readonly by: 'columns';
        /** Column whose words name the points; the table's plain rows are the points. */
        readonly categories: string;
        /** Only so many plain rows from the first; all when left out. */
        readonly rows?: number;
        readonly series: readonly { readonly column: string; readonly name: string; readonly colour?: string }[];
      }
    | {
        readonly by: 'rows';
        /** First and last column side by side; their headers name the points. */
        readonly first: string;
        readonly last: string;
        /** Rows of the table, from 0. */
        readonly series: readonly { readonly row: number; readonly name: string; readonly colour?: string }[];
      };
}

export interface Page {
  readonly name: string;
  /** What the sheet is, for our own mark: "O07". */
  readonly role: string;
  readonly title: string;
  /** The line under the title: 填报单位 / 时间 / 单位：万元. */
  readonly line?: { readonly left: string; readonly middle: string; readonly right: string };
  /** Tables with the very same columns share one header, which every printed page repeats. */
  readonly blocks: readonly Block[];
  /** 单位负责人、审核人、填表人、联系电话、报出日期. */
  readonly signatures: boolean;
  readonly landscape?: boolean;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColour?: string;
  /** Below everything else, on a printed page of their own. */
  readonly charts?: readonly PageChart[];
  readonly validations?: readonly DrawnValidation[];
  readonly frozenColumns?: number;
}

/** Where a table of a page came to lie, in sheet rows from 0; for links and charts that point into it. */
export interface DrawnTable {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}
