/** What a host is asked to do to a workbook. Sheets by name; rows and columns from 0. Hosts switch over it exhaustively. */
import type { DrawnRule, DrawnValidation, SheetDrawing, StyleRole, Tint } from './drawing';

export type Scalar = string | number | boolean | null;

export type Change =
  /** Text is data, never a formula. `numberFormat` only when the cell's own would show it wrongly. */
  | {
      readonly kind: 'setValue';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: Scalar;
      readonly numberFormat?: string;
    }
  /** Without "="; `cached` is shown until the program recalculates. */
  | {
      readonly kind: 'setFormula';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly formula: string;
      readonly cached: Scalar;
    }
  /** A new column right of the user's table: header and cells of one role, from `firstRow` down. Never over anything. */
  | {
      readonly kind: 'addColumn';
      readonly sheet: string;
      readonly column: number;
      readonly firstRow: number;
      readonly header: string;
      readonly headerRows: number;
      readonly style: StyleRole;
      readonly width: number;
      readonly cells: readonly {
        readonly row: number;
        readonly value: Scalar;
        readonly formula?: string;
        readonly tint?: Tint;
      }[];
    }
  | {
      readonly kind: 'setNote';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** `ranges` are cell names joined with spaces, as a conditional format's sqref. */
  | { readonly kind: 'addConditionalFormat'; readonly sheet: string; readonly rule: DrawnRule }
  | { readonly kind: 'addValidation'; readonly sheet: string; readonly validation: DrawnValidation }
  | { readonly kind: 'addSheet'; readonly drawing: SheetDrawing; readonly after: string | null }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  /** A custom document property; null takes it out. */
  | { readonly kind: 'setProperty'; readonly name: string; readonly value: string | null };
