/** The rows of a template workbook as they were read, each knowing where it stands. */
import type { Scalar } from '../../../model/change';

export interface Spot {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** By column id, from 0. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface ReadRow {
  readonly spot: Spot;
  /** By column id; blank cells are not there. Lists are still one text. */
  readonly cells: ReadonlyMap<string, Exclude<Scalar, null>>;
}

export type ReadRows = ReadonlyMap<string, readonly ReadRow[]>;

/** The cell as text: numbers as they are typed; '' when blank. */
export function textOf(row: ReadRow, id: string): string {
  const value = row.cells.get(id);
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

/** Number where the cell holds one or a text that is nothing but one; else the text; undefined when blank. */
export function scalarOf(row: ReadRow, id: string): string | number | undefined {
  const text = textOf(row, id);
  if (text === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}
