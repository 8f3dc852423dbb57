/** What the clerk corrected and we remember with the workbook; laid over what is recognised. */
import type { Rows } from '../model/found';

export interface SheetChoice {
  /** Code of the sheet's first table; null: none of the template's. */
  readonly table?: string | null;
  /** Where the names of its columns stand. */
  readonly headerRows?: Rows;
  /** By sheet column: the field id, or null where the column is no field. */
  readonly columns?: ReadonlyMap<number, string | null>;
}

/** By sheet name. */
export type Choices = ReadonlyMap<string, SheetChoice>;

export const noChoices: Choices = new Map();
