/** Cell and range names as files write them, to numbers from 0. */
import { columnIndex } from '../../../../core/model/address';
import type { Area } from '../../../../core/model/snapshot';
import { excelColumns, excelRows } from './cell-store';

/** "B3:$D$9", "B3", "B:D" or "3:9" → the area; null for anything else or beyond Excel's sheet. */
export function readArea(reference: string): Area | null {
  const [first, last = first, ...more] = reference.trim().split(':');
  if (first === undefined || last === undefined || more.length > 0) return null;
  const from = readCorner(first);
  const to = readCorner(last);
  if (from === null || to === null) return null;
  return {
    firstRow: Math.min(from.row ?? 0, to.row ?? 0),
    firstColumn: Math.min(from.column ?? 0, to.column ?? 0),
    lastRow: Math.max(from.row ?? 0, to.row ?? excelRows - 1),
    lastColumn: Math.max(from.column ?? 0, to.column ?? excelColumns - 1),
  };
}

function readCorner(name: string): { readonly row: number | null; readonly column: number | null } | null {
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(name);
  if (parts === null || name === '') return null;
  const [, letters, digits] = parts;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if (column !== null && column >= excelColumns) return null;
  if (row !== null && (row < 0 || row >= excelRows)) return null;
  return row === null && column === null ? null : { row, column };
}
