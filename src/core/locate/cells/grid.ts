/** One sheet as the recogniser sees it: cells of white space are blank, merges can be asked for by their first row. */
import type { Area, CellStyle, SheetSnapshot, Snapshot } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import { CellTexts } from './cell-text';

export interface Grid {
  /** Index into `Snapshot.sheets`. */
  readonly index: number;
  readonly sheet: SheetSnapshot;
  readonly strings: readonly string[];
  /** The same strings with what is asked of them. */
  readonly texts: CellTexts;
  readonly styles: readonly CellStyle[];
  /** 1 for the strings in which nothing can be seen. */
  readonly unseen: Uint8Array;
  /** Merges of more than one cell by their first row. */
  readonly mergesFrom: ReadonlyMap<number, readonly Area[]>;
}

/** A part of a sheet, ends included. */
export type Region = Area;

const INVISIBLE = /^[\s\p{Cf}\p{Cc}]*$/u;

/** By string: 1 where nothing can be seen. One pass over all strings of a workbook. */
export function unseenStrings(snapshot: Snapshot): Uint8Array {
  const unseen = new Uint8Array(snapshot.strings.length);
  snapshot.strings.forEach((text, i) => {
    const first = text.charCodeAt(0);
    // Whatever begins with a Chinese character or a visible ASCII character can be seen.
    if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return;
    if (INVISIBLE.test(text)) unseen[i] = 1;
  });
  return unseen;
}

/** @param texts those of the snapshot's strings, shared by all its sheets. */
export function gridOf(
  snapshot: Snapshot,
  index: number,
  unseen: Uint8Array,
  texts = new CellTexts(snapshot.strings),
): Grid | null {
  const sheet = snapshot.sheets[index];
  if (sheet === undefined) return null;
  const mergesFrom = new Map<number, Area[]>();
  for (const area of sheet.merges) {
    if (area.lastRow === area.firstRow && area.lastColumn === area.firstColumn) continue;
    const known = mergesFrom.get(area.firstRow);
    if (known === undefined) mergesFrom.set(area.firstRow, [area]);
    else known.push(area);
  }
  return { index, sheet, strings: snapshot.strings, texts, styles: snapshot.styles, unseen, mergesFrom };
}

/** The kind of a cell; a text in which nothing can be seen is empty. */
export function kindAt(grid: Grid, row: number, column: number): CellKind {
  const cells = grid.sheet.columns[column];
  const kind = cells?.kind[row];
  if (cells === undefined || kind === undefined) return CellKind.empty;
  switch (kind) {
    case CellKind.text:
      return grid.unseen[cells.value[row] ?? 0] === 1 ? CellKind.empty : CellKind.text;
    case CellKind.number:
      return CellKind.number;
    case CellKind.boolean:
      return CellKind.boolean;
    case CellKind.error:
      return CellKind.error;
    default:
      return CellKind.empty;
  }
}

/** Text as it stands, numbers in digits, "" for blank cells. */
export function textAt(grid: Grid, row: number, column: number): string {
  const cells = grid.sheet.columns[column];
  const value = cells?.value[row] ?? 0;
  switch (kindAt(grid, row, column)) {
    case CellKind.text:
    case CellKind.error:
      return grid.strings[value] ?? '';
    case CellKind.number:
      return String(value);
    case CellKind.boolean:
      return value === 1 ? 'TRUE' : 'FALSE';
    case CellKind.empty:
      return '';
  }
}

export function styleAt(grid: Grid, row: number, column: number): CellStyle | undefined {
  return grid.styles[grid.sheet.columns[column]?.style[row] ?? 0];
}

/** How many cells of each row hold something, within the columns; index 0 is the sheet's first row. */
export function fillOfRows(grid: Grid, firstColumn: number, lastColumn: number): Uint16Array {
  const fill = new Uint16Array(grid.sheet.rowCount);
  const allSeen = !grid.unseen.includes(1);
  for (let column = firstColumn; column <= lastColumn; column++) {
    const cells = grid.sheet.columns[column];
    if (cells === undefined) continue;
    const { kind, value } = cells;
    if (allSeen) {
      for (let row = 0; row < kind.length; row++) if (kind[row] !== CellKind.empty) fill[row] = (fill[row] ?? 0) + 1;
      continue;
    }
    for (let row = 0; row < kind.length; row++) {
      const is = kind[row];
      if (is === CellKind.empty || (is === CellKind.text && grid.unseen[value[row] ?? 0] === 1)) continue;
      fill[row] = (fill[row] ?? 0) + 1;
    }
  }
  return fill;
}

/** Whether nothing can be seen in a column between two rows; ends at the first cell that holds something. */
export function isBlankColumn(grid: Grid, column: number, firstRow: number, lastRow: number): boolean {
  const last = Math.min(lastRow, (grid.sheet.columns[column]?.kind.length ?? 0) - 1);
  for (let row = firstRow; row <= last; row++) if (kindAt(grid, row, column) !== CellKind.empty) return false;
  return true;
}
