/** From counting rows and columns at 0 to Excel's way of writing them, and back. */
import type { Area } from './snapshot';

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "aa" → 26. Letters only; −1 for anything else. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** (6, 2) → "C7". */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** The area as "B3:D9", or "B3" when it is one cell. */
export function areaName(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The sheet name as a formula wants it before the `!`: quoted whenever quoting is not plainly needless. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name) && !/^[rc]$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** ("支部台账", 6, 5) → "支部台账!F7": for people and JSON, not for formulas. */
export function placeName(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellName(row, column)}`;
}
