/** What a marked file says of what was written into it: enough to take it out again after another program saved it. */
import type { Scalar } from '../../../../core/model/change';
import type { Written, WrittenCell, WrittenColumn } from '../../../written';

export interface MarkedColumn extends WrittenColumn {
  /** In characters; null: the usual one. */
  readonly widthBefore: number | null;
}

export interface MarkedCell extends WrittenCell {
  /** The result of the formula that stood there; null for others. */
  readonly shownBefore: Scalar;
}

export interface MarkRecord extends Written<MarkedColumn, MarkedCell> {
  /** From 1: a workbook that was marked twice has two, undone from the last. */
  readonly level: number;
  readonly validations: readonly { readonly sheet: string }[];
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
