/** A day in columns of its own for year, month and day under one name: 入党时间 over 年, 月 and 日. */
import type { FoundColumn } from '../model/found';
import { CellKind } from '../model/snapshot';
import type { FieldDef } from '../model/template';
import type { ColumnView } from './column-view';
import { textsView } from './column-view';

const PARTS = ['年', '月', '日'];

/** The columns of month and day beside that of the year; none where the column is no year of a day. */
export function daysParts(
  { type }: FieldDef,
  column: FoundColumn,
  columns: readonly FoundColumn[],
): readonly FoundColumn[] {
  if (type !== 'date' || column.header.length < 2 || column.header.at(-1) !== PARTS[0]) return [];
  const at = columns.indexOf(column);
  const beside: FoundColumn[] = [];
  for (const part of PARTS.slice(1)) {
    const next = columns[at + beside.length + 1];
    if (next?.field !== null || next.header.at(-1) !== part) break;
    if (next.header.slice(0, -1).join('\n') !== column.header.slice(0, -1).join('\n')) break;
    beside.push(next);
  }
  return beside;
}

/** Each record's day as one text, so far as it is told. @param views of year, month and day */
export function joinedView(views: readonly ColumnView[]): ColumnView {
  const records = views[0]?.rows.length ?? 0;
  const texts = Array.from({ length: records }, (_, record) => {
    const parts = views.map((view) => partOf(view, record));
    const told = parts.findIndex((part) => part === '');
    return parts
      .slice(0, told < 0 ? undefined : told)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  });
  return textsView(texts, Int32Array.from(texts.keys()));
}

/** 7 of 7, "7" and 7月. */
function partOf({ cells, rows, strings }: ColumnView, record: number): string {
  const row = rows[record] ?? 0;
  const value = cells.value[row] ?? 0;
  if (cells.kind[row] === CellKind.number) return String(value);
  return cells.kind[row] === CellKind.text ? (strings[value] ?? '').replace(/\s|[年月日]$/g, '') : '';
}
