/**
 * A sheet that the engine wants to see written, as data: what, not how. Hosts paint it.
 * Row and column numbers from 0. Styles are roles, so that all written sheets look alike.
 */

import type { Rows } from './found';
import type { Area } from './snapshot';

export type StyleRole =
  | 'title'
  | 'subtitle'
  | 'unitLine'
  | 'header'
  | 'text'
  | 'wrapped'
  /** To be typed into: stays as it was typed, never turned into a date or a number. */
  | 'typed'
  | 'centre'
  | 'int'
  | 'score'
  /** A ratio that is told to four places. */
  | 'ratio'
  | 'percent'
  | 'money'
  | 'date'
  | 'total'
  | 'totalScore'
  | 'totalPercent'
  | 'totalMoney'
  | 'note'
  | 'legend'
  | 'link'
  | 'signature'
  | 'input'
  | 'code';

/** As long as Excel takes a formula. */
export const longestFormula = 8192;

/** Fill and font on top of a role: progress colours, severities. */
export interface Tint {
  readonly fill: string;
  readonly font: string;
}

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  /** null: only styled. Text is always data, never a formula, whatever it starts with. */
  readonly value: string | number | boolean | null;
  /** A live formula without the leading "="; `value` is then its cached result. */
  readonly formula?: string;
  readonly style: StyleRole;
  readonly tint?: Tint;
  /** A place in this workbook: sheet and cell name "C7". */
  readonly link?: { readonly sheet: string; readonly cell: string } | { readonly url: string; readonly place?: string };
  readonly note?: string;
}

export interface DrawnRule {
  /** "B3:F90" */
  readonly range: string;
  /** Excel formula without "=", relative to the range's first cell. */
  readonly formula: string;
  readonly tint: Tint;
}

export interface DrawnValidation {
  readonly range: string;
  /** A list typed in, or a formula that names a range; or limits. */
  readonly allow:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'listFrom'; readonly formula: string }
    | { readonly kind: 'decimal' | 'whole' | 'date'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly prompt?: string;
  readonly error?: string;
  /** Whoever insists may leave it so; left out: nothing else can be typed. */
  readonly yields?: true;
}

export interface DrawnChart {
  /** 'bar' lies, 'column' stands; 'stackedBar' lays the series of a point end to end. */
  readonly kind: 'bar' | 'radar' | 'line' | 'column' | 'stackedBar';
  readonly title: string;
  /** Number format of the value axis: "0%"; that of the cells when left out. */
  readonly valueFormat?: string;
  /** From one line of the value axis to the next; left to the program when left out. */
  readonly valueStep?: number;
  /** Ranges with sheet: "'总表'!$B$4:$B$12". */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly colour?: string }[];
  readonly anchor: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

export interface SheetDrawing {
  readonly name: string;
  /** What the sheet is, for our own mark: "O07", "index", "journal". */
  readonly role: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Area[];
  /** Width in characters by column; default 10. */
  readonly widths: readonly number[];
  /** Height in points by row, where it matters. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows and columns that stay on screen. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly rules: readonly DrawnRule[];
  readonly validations: readonly DrawnValidation[];
  readonly charts: readonly DrawnChart[];
  /** Rows before which a printed page begins (one order a page). */
  readonly pageBreaks: readonly number[];
  /** Rows that are not to be parted by the end of a page: the names of columns and what begins under them. */
  readonly together?: readonly Rows[];
  readonly print: {
    readonly landscape: boolean;
    /** A4 without. */
    readonly paper?: 'A3';
    /** Rows repeated on each page, from 0, or null. */
    readonly titleRows: { readonly first: number; readonly last: number } | null;
    /** From `from` on they name the columns of what ends with row `until`; above other tables they would name nothing. */
    readonly heads?: { readonly from: number; readonly until: number };
    readonly fitToWidth: boolean;
    readonly footer: string;
  };
  readonly tabColour: string | null;
  readonly protect: boolean;
  readonly autoFilter: Area | null;
}
