/** Cells of records that lie under a merged area: what stands in its first cell goes on in them. */
import { mergedCells } from '../../model/merged-cells';
import { oncePer } from '../../model/once';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import { columnOf } from '../../model/record';
import type { SheetSnapshot } from '../../model/snapshot';

/** True where the cell lies under one of an earlier record of the table: what is wrong with it is said there. */
export type IsCovered = (table: RecordTable, record: number, field: string) => boolean;

export function coveredCells({ snapshot }: Reading): IsCovered {
  return (table, record, field) => {
    const column = columnOf(table, field, record);
    const sheet = snapshot.sheets[table.found.sheet];
    if (column === null || sheet === undefined || sheet.merges.length === 0) return false;
    const first = firstRows(sheet)
      .get(column)
      ?.get(table.rows[record] ?? -1);
    return first !== undefined && (firstRecords(table).get(first) ?? record) < record;
  };
}

/** By column and row under a merged area: the first row of the area. */
const firstRows = oncePer((sheet: SheetSnapshot): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const columns = new Map<number, Map<number, number>>();
  for (const [row, column, { firstRow }] of mergedCells(sheet)) {
    if (row === firstRow) continue;
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, new Map([[row, firstRow]]));
    else rows.set(row, firstRow);
  }
  return columns;
});

/** By sheet row: the first record that stands in it. */
const firstRecords = oncePer(({ rows }: RecordTable): ReadonlyMap<number, number> => {
  const records = new Map<number, number>();
  rows.forEach((row, record) => {
    if (!records.has(row)) records.set(row, record);
  });
  return records;
});
