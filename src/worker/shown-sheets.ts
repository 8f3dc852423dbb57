/** The sheets of a workbook as texts: for the grid, and for a look at a few cells. */
import type { Snapshot } from '../core/model/snapshot';
import type { GridSheet, RowWindow } from './grid-source';
import { shownText } from './shown-text';

/** Rows or columns from the first one to the last, both counted from 0. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

function shownOf({ sheets }: Snapshot): Snapshot['sheets'] {
  return sheets.filter((sheet) => sheet.visibility !== 'veryHidden');
}

export function gridSheets(snapshot: Snapshot): readonly GridSheet[] {
  return shownOf(snapshot).map(({ name, rowCount, columnCount }) => ({ name, rowCount, columnCount }));
}

/** @param index among the sheets of `gridSheets` */
export function rowWindow(snapshot: Snapshot, index: number, firstRow: number, count: number): RowWindow {
  const sheet = shownOf(snapshot)[index];
  const rows: string[][] = [];
  const fills: (string | null)[][] = [];
  for (let row = firstRow; sheet !== undefined && row < Math.min(firstRow + count, sheet.rowCount); row += 1) {
    rows.push(sheet.columns.map((column) => shownText(snapshot, column, row)));
    fills.push(sheet.columns.map((column) => snapshot.styles[column.style[row] ?? 0]?.fill ?? null));
  }
  return { firstRow, rows, fills };
}

/** Shown texts of an area; a row or column beyond the sheet's end is empty. */
export function excerpt(snapshot: Snapshot, name: string, rows: Run, columns: Run): readonly (readonly string[])[] {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  return Array.from({ length: rows.last - rows.first + 1 }, (_, row) =>
    Array.from({ length: columns.last - columns.first + 1 }, (__, at) => {
      const column = sheet?.columns[columns.first + at];
      return column === undefined ? '' : shownText(snapshot, column, rows.first + row);
    }),
  );
}
