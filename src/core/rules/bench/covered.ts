/** Cells of records that lie under a merged area: what stands in its first cell goes on in them. */
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import { columnOf } from '../../model/record';

/** True where the cell lies under one of an earlier record of the table: what is wrong with it is said there. */
export type IsCovered = (table: RecordTable, record: number, field: string) => boolean;

export function coveredCells({ snapshot }: Reading): IsCovered {
  /** By sheet, column and row under a merged area: the first row of the area. */
  const sheets = new Map<number, ReadonlyMap<number, ReadonlyMap<number, number>>>();
  const ofSheet = (index: number): ReadonlyMap<number, ReadonlyMap<number, number>> => {
    const known = sheets.get(index);
    if (known !== undefined) return known;
    const columns = new Map<number, Map<number, number>>();
    const { merges = [], rowCount = 0, columnCount = 0 } = snapshot.sheets[index] ?? {};
    for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
      if (firstRow === lastRow) continue;
      for (let column = firstColumn; column <= Math.min(lastColumn, columnCount - 1); column++) {
        const rows = columns.get(column) ?? new Map<number, number>();
        columns.set(column, rows);
        for (let row = firstRow + 1; row <= Math.min(lastRow, rowCount - 1); row++) rows.set(row, firstRow);
      }
    }
    sheets.set(index, columns);
    return columns;
  };
  return (table, record, field) => {
    const column = columnOf(table, field, record);
    const first =
      column === null
        ? undefined
        : ofSheet(table.found.sheet)
            .get(column)
            ?.get(table.rows[record] ?? -1);
    if (first === undefined) return false;
    for (let before = record - 1; before >= 0 && (table.rows[before] ?? -1) >= first; before--) {
      if (table.rows[before] === first) return true;
    }
    return false;
  };
}
