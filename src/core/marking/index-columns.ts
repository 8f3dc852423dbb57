/** Beside the organisation roster: each branch's fortress index and proposed star, live from the index sheet. */
import type { Examination } from '../examination';
import { quoteSheet } from '../model/address';
import type { Change } from '../model/change';
import type { RecordTable } from '../model/record';
import { ownColumns, ownSheets } from '../own/names';
import { fortressRow } from './index-sheets';
import { columnWidth } from './progress-columns';

/** @param firstColumn the first free column of the sheet */
export function indexColumns(examination: Examination, table: RecordTable, firstColumn: number): readonly Change[] {
  if (table.def.code !== 'T03') return [];
  const sheet = examination.reading.snapshot.sheets[table.found.sheet];
  if (sheet === undefined) return [];
  const branches = examination.indices.filter((index) => index.index === 'fortressIndex');
  const here = branches.flatMap((index, place) =>
    index.sheet === sheet.name && index.row !== null ? [{ index, place, row: index.row }] : [],
  );
  if (here.length === 0) return [];
  const source = quoteSheet(ownSheets.fortress);
  const { headerRows } = table.found;
  const common = {
    kind: 'addColumn' as const,
    sheet: sheet.name,
    firstRow: headerRows.first,
    headerRows: headerRows.last - headerRows.first + 1,
  };
  return [
    {
      ...common,
      column: firstColumn,
      header: ownColumns.fortress,
      style: 'score',
      width: columnWidth(ownColumns.fortress),
      cells: here.map(({ index, place, row }) => ({
        row,
        value: index.total.known ? index.total.value : '无法计算',
        formula: `${source}!${fortressRow(place).total}`,
      })),
    },
    {
      ...common,
      column: firstColumn + 1,
      header: ownColumns.stars,
      style: 'centre',
      width: columnWidth(ownColumns.stars),
      cells: here.map(({ index, row }) => ({ row, value: index.stars === null ? '—' : '★'.repeat(index.stars) })),
    },
  ];
}
