/**
 * What was written into a workbook, said by places and contents: enough to take it out again after another program
 * saved the file. The shape is shared with what the task pane keeps in an open workbook, so that either undoes the other.
 */
import type { Scalar } from '../../../../core/model/change';

export interface MarkedColumn {
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly lastRow: number;
  /** In characters; null: the usual one. */
  readonly widthBefore: number | null;
  /** The plain values that were written, each once; null: not known, everything under the header is ours. */
  readonly values: readonly (string | number | boolean)[] | null;
}

export interface MarkedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A formula begins with "="; text that does too has an apostrophe before it. */
  readonly before: Scalar;
  /** The result of the formula that stood there; null for others. */
  readonly shownBefore: Scalar;
  /** Number format before and after. */
  readonly format: string;
  readonly formatAfter: string;
  readonly after: Scalar;
}

export interface MarkRecord {
  /** From 1: a workbook that was marked twice has two, undone from the last. */
  readonly level: number;
  readonly sheets: readonly string[];
  readonly columns: readonly MarkedColumn[];
  /** Rules are known by their formula; the sheets they are on. */
  readonly rules: readonly { readonly sheet: string; readonly id: string }[];
  readonly validations: readonly { readonly sheet: string }[];
  readonly notes: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  readonly cells: readonly MarkedCell[];
  readonly properties: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** How a cell's content stands in the record. */
export function recorded(value: Scalar, formula: string | null): Scalar {
  if (formula !== null) return `=${formula}`;
  return typeof value === 'string' && /^'*=/.test(value) ? `'${value}` : value;
}

export function unrecorded(content: Scalar): { readonly value: Scalar; readonly formula: string | null } {
  if (typeof content !== 'string') return { value: content, formula: null };
  if (content.startsWith('=')) return { value: null, formula: content.slice(1) };
  return { value: /^'+=/.test(content) ? content.slice(1) : content, formula: null };
}

/** Null for anything that is no record: one is never half believed. What the pane leaves out is filled in. */
export function readRecord(data: unknown): MarkRecord | null {
  const record = mapOf(data);
  if (record === null) return null;
  const lists = ['sheets', 'columns', 'rules', 'notes', 'cells', 'properties'].map((name) => record.get(name));
  if (!lists.every((list) => Array.isArray(list))) return null;
  const [sheets = [], columns = [], rules = [], notes = [], cells = [], properties = []] = lists as unknown[][];
  const validations: unknown = record.get('validations');
  return {
    level: wholeOf(record.get('level'), 1),
    sheets: sheets.flatMap((each) => (typeof each === 'string' ? [each] : [])),
    columns: columns.flatMap((each) => readColumn(mapOf(each))),
    rules: rules.flatMap((each) => {
      const entry = mapOf(each);
      return entry === null ? [] : [{ sheet: textOf(entry.get('sheet')), id: textOf(entry.get('id')) }];
    }),
    validations: (Array.isArray(validations) ? validations : []).flatMap((each: unknown) => {
      const entry = mapOf(each);
      return entry === null ? [] : [{ sheet: textOf(entry.get('sheet')) }];
    }),
    notes: notes.flatMap((each) => {
      const entry = mapOf(each);
      if (entry === null) return [];
      return [{ sheet: textOf(entry.get('sheet')), cell: textOf(entry.get('cell')), text: textOf(entry.get('text')) }];
    }),
    cells: cells.flatMap((each) => readCell(mapOf(each))),
    properties: properties.flatMap((each) => {
      const entry = mapOf(each);
      if (entry === null || typeof entry.get('name') !== 'string') return [];
      const after = entry.get('after');
      return [
        {
          name: textOf(entry.get('name')),
          before: nullableText(entry.get('before')),
          after: after === undefined ? anyValue : nullableText(after),
        },
      ];
    }),
  };
}

/** The pane does not record what it set a property to: then any value is taken for ours. */
export const anyValue = '\u0000any';

function readColumn(entry: ReadonlyMap<string, unknown> | null): readonly MarkedColumn[] {
  if (entry === null) return [];
  const headerRow = wholeOf(entry.get('headerRow'), -1);
  const column = wholeOf(entry.get('column'), -1);
  if (headerRow < 0 || column < 0) return [];
  const values: unknown = entry.get('values');
  const width = entry.get('widthBefore');
  return [
    {
      sheet: textOf(entry.get('sheet')),
      column,
      header: textOf(entry.get('header')),
      headerRow,
      headerRows: wholeOf(entry.get('headerRows'), 1),
      // The pane takes the whole column.
      lastRow: wholeOf(entry.get('lastRow'), 1_048_575),
      widthBefore: typeof width === 'number' ? width : null,
      values: Array.isArray(values)
        ? values.filter((each: unknown): each is string | number | boolean => each !== null && isScalar(each))
        : null,
    },
  ];
}

function readCell(entry: ReadonlyMap<string, unknown> | null): readonly MarkedCell[] {
  if (entry === null) return [];
  const row = wholeOf(entry.get('row'), -1);
  const column = wholeOf(entry.get('column'), -1);
  const before = entry.get('before');
  const after = entry.get('after');
  if (row < 0 || column < 0 || !isScalar(before) || !isScalar(after)) return [];
  const format = textOf(entry.get('format'));
  const formatAfter = entry.get('formatAfter');
  const shown = entry.get('shownBefore') ?? null;
  return [
    {
      sheet: textOf(entry.get('sheet')),
      row,
      column,
      before,
      shownBefore: isScalar(shown) ? shown : null,
      format,
      formatAfter: typeof formatAfter === 'string' ? formatAfter : '',
      after,
    },
  ];
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function mapOf(data: unknown): ReadonlyMap<string, unknown> | null {
  return typeof data === 'object' && data !== null ? new Map<string, unknown>(Object.entries(data)) : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nullableText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function wholeOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;
}
