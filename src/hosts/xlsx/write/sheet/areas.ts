/** Areas as sheets write them: "B3:D9", several joined with spaces. */
import { columnIndex } from '../../../../core/model/address';
import type { Area } from '../../../../core/model/snapshot';

export const lastRowOfSheet = 1_048_575;
export const lastColumnOfSheet = 16_383;

const corner = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** "B3:D9", "$B$3", "B:D", "3:9"; null for anything else. */
export function areaOf(reference: string): Area | null {
  const [first = '', last = first] = reference.trim().split(':');
  const from = cornerOf(first, 0, 0);
  const to = cornerOf(last, lastRowOfSheet, lastColumnOfSheet);
  if (from === null || to === null) return null;
  return {
    firstRow: Math.min(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}

/** Each area of a list joined with spaces; what cannot be read is left out. */
export function areasOf(references: string): readonly Area[] {
  return references
    .split(/\s+/)
    .filter((each) => each !== '')
    .flatMap((each) => areaOf(each) ?? []);
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

function cornerOf(
  text: string,
  otherRow: number,
  otherColumn: number,
): { readonly row: number; readonly column: number } | null {
  const parts = corner.exec(text);
  if (parts !== null) return { row: Number(parts[2]) - 1, column: columnIndex(parts[1] ?? '') };
  const column = /^\$?([A-Za-z]{1,3})$/.exec(text)?.[1];
  if (column !== undefined) return { row: otherRow, column: columnIndex(column) };
  const row = /^\$?(\d{1,7})$/.exec(text)?.[1];
  return row === undefined ? null : { row: Number(row) - 1, column: otherColumn };
}
