/**
 * What was written into a workbook, said by places and contents: the part of it that the record in a file and the journal
 * in an open workbook have in common, so that either undoes what the other wrote.
 */
import type { Scalar } from '../core/model/change';

/** One cell as it was, and as we left it. */
export interface WrittenCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A formula begins with "="; text that does too has an apostrophe before it. */
  readonly before: Scalar;
  /** Number format before and after. */
  readonly format: string;
  readonly formatAfter: string;
  readonly after: Scalar;
}

/** A column beside a table. */
export interface WrittenColumn {
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly lastRow: number;
  /** The plain values that were written, each once; null: not known, everything under the header is ours. */
  readonly values: readonly (string | number | boolean)[] | null;
}

export interface Written<Column extends WrittenColumn, Cell extends WrittenCell> {
  readonly sheets: readonly string[];
  readonly columns: readonly Column[];
  /** Rules are known by their formula, whatever id Excel gives them after saving; the sheets they are on. */
  readonly rules: readonly { readonly sheet: string; readonly id: string }[];
  readonly notes: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  readonly cells: readonly Cell[];
  readonly properties: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** How a cell's content stands in a record. */
export function recorded(value: Scalar, formula: string | null): Scalar {
  if (formula !== null) return `=${formula}`;
  return typeof value === 'string' && /^'*=/.test(value) ? `'${value}` : value;
}

/** The content again. */
export function unrecorded(content: Scalar): { readonly value: Scalar; readonly formula: string | null } {
  if (typeof content !== 'string') return { value: content, formula: null };
  if (content.startsWith('=')) return { value: null, formula: content.slice(1) };
  return { value: /^'+=/.test(content) ? content.slice(1) : content, formula: null };
}
