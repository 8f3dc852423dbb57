/**
 * What we wrote, kept in the workbook before it is written, so that restoring is exact also after a crash, a restart or
 * on another machine. The shape is shared with the record that a marked file carries, so that either undoes the other.
 */
import type { Scalar } from '../../../core/model/change';

/** One cell as it was, and as we left it. */
export interface JournalCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A formula begins with "="; text that does too has an apostrophe before it. */
  readonly before: Scalar;
  /** True for an error that was typed in, such as #N/A: `before` is its name. */
  readonly errorBefore: boolean;
  /** Number format before and after. */
  readonly format: string;
  readonly formatAfter: string;
  readonly after: Scalar;
}

export interface JournalColumn {
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly lastRow: number;
  /** The plain values that were written, each once; null: not known, everything under the header is ours. */
  readonly values: readonly (string | number | boolean)[] | null;
  /** Width of the column in points, before and after; null: not known. */
  readonly pointsBefore: number | null;
  readonly pointsAfter: number | null;
  /** Column of the journal's sheet where the looks of the cells are kept as they were; null: nowhere. */
  readonly looks: number | null;
  /** How many rows of them. */
  readonly looksRows: number | null;
}

export interface Journal {
  readonly sheets: readonly string[];
  readonly columns: readonly JournalColumn[];
  /** Rules are known by their formula, whatever id Excel gives them after saving; the sheets they are on. */
  readonly rules: readonly { readonly sheet: string; readonly id: string }[];
  /** Known by the title of their message. */
  readonly validations: readonly { readonly sheet: string; readonly cell: string }[];
  readonly notes: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  readonly cells: readonly JournalCell[];
  readonly properties: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export const emptyJournal: Journal = {
  sheets: [],
  columns: [],
  rules: [],
  validations: [],
  notes: [],
  cells: [],
  properties: [],
};

export function isEmptyJournal(journal: Journal): boolean {
  return Object.values(journal).every((list: readonly unknown[]) => list.length === 0);
}

/** The kinds that make up a marking; cells and properties are what the clerk asked for besides. */
export function marksOf(journal: Journal): Journal {
  return { ...journal, cells: [], properties: [] };
}

export function withoutMarks({ cells, properties }: Journal): Journal {
  return { ...emptyJournal, cells, properties };
}

/** How a cell's content stands in the journal. */
export function recorded(value: Scalar, formula: string | null): Scalar {
  if (formula !== null) return `=${formula}`;
  return typeof value === 'string' && /^'*=/.test(value) ? `'${value}` : value;
}

export function unrecorded(content: Scalar): { readonly value: Scalar; readonly formula: string | null } {
  if (typeof content !== 'string') return { value: content, formula: null };
  if (content.startsWith('=')) return { value: null, formula: content.slice(1) };
  return { value: /^'+=/.test(content) ? content.slice(1) : content, formula: null };
}
