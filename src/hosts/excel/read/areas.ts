/** Excel's addresses as areas, and which rows or columns a list of visible areas leaves out. */
import { columnIndex } from '../../../core/model/address';
import type { Area } from '../../../core/model/snapshot';

/** "'甲 表'!$B$3:D9" → rows and columns from 0. Whole rows or columns reach to Excel's ends. */
export function areaOf(address: string): Area {
  const [from = '', to = from] = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .split(':');
  const first = corner(from, 0, 0);
  const last = corner(to, 1_048_575, 16_383);
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

function corner(text: string, row: number, column: number): { readonly row: number; readonly column: number } {
  const parts = /^([A-Za-z]*)(\d*)$/.exec(text);
  const letters = parts?.[1] ?? '';
  const digits = parts?.[2] ?? '';
  return { row: digits === '' ? row : Number(digits) - 1, column: letters === '' ? column : columnIndex(letters) };
}

/** Rows (or columns) of `whole` that none of the areas touches, ascending. */
export function gaps(areas: readonly Area[], whole: Area, along: 'row' | 'column'): readonly number[] {
  const from = along === 'row' ? whole.firstRow : whole.firstColumn;
  const to = along === 'row' ? whole.lastRow : whole.lastColumn;
  const seen = new Uint8Array(Math.max(0, to - from + 1));
  for (const area of areas) {
    const first = Math.max(from, along === 'row' ? area.firstRow : area.firstColumn);
    const last = Math.min(to, along === 'row' ? area.lastRow : area.lastColumn);
    if (last >= first) seen.fill(1, first - from, last - from + 1);
  }
  const left: number[] = [];
  seen.forEach((isSeen, index) => {
    if (isSeen === 0) left.push(from + index);
  });
  return left;
}
