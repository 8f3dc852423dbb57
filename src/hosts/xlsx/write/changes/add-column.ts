/** A column of ours right of the user's table: header and cells, never over anything. */
import { Refusal } from '../../../../core/errors';
import { cellName } from '../../../../core/model/address';
import type { Change, Scalar } from '../../../../core/model/change';
import type { Tint } from '../../../../core/model/drawing';
import type { Area } from '../../../../core/model/snapshot';
import { formatOf, isDay, noVariant } from '../paint/looks';
import { overlap } from '../sheet/areas';
import { emptyContent, formulaContent, valueContent, type CellContent } from '../sheet/cell-xml';
import { columnWidth } from '../sheet/column-widths';
import type { OpenSheet } from './open-sheet';
import type { Recorder } from './recorder';

type AddColumn = Extract<Change, { kind: 'addColumn' }>;

/** Throws Refusal `not-written` when something stands where the column should go. */
export function addColumn(change: AddColumn, sheet: OpenSheet, recorder: Recorder): void {
  const { book, cells } = sheet;
  const { column, firstRow } = change;
  const headerRows = Math.max(1, change.headerRows);
  const rows = change.cells.map((cell) => cell.row);
  const lastRow = rows.reduce((a, b) => Math.max(a, b), firstRow + headerRows - 1);
  const top = rows.reduce((a, b) => Math.min(a, b), firstRow);
  refuseCovered(sheet, { firstRow: top, lastRow, firstColumn: column, lastColumn: column });

  const header = book.styles.format(formatOf('header', noVariant));
  if (headerRows > 1)
    cells.newMerges.push({ firstRow, lastRow: firstRow + headerRows - 1, firstColumn: column, lastColumn: column });
  const byRow = new Map(change.cells.map((cell) => [cell.row, cell]));
  const styles = tintedFormats(change, sheet);
  const dayShift = isDay(change.style) ? book.dayShift : 0;
  const writtenRows = Array.from({ length: headerRows }, (_, index) => firstRow + index);
  for (const row of byRow.keys()) if (row < firstRow || row >= firstRow + headerRows) writtenRows.push(row);
  writtenRows.sort((a, b) => a - b);
  cells.writeColumn({
    column,
    rows: writtenRows,
    write: (index, blank) => {
      const row = writtenRows[index] ?? 0;
      if (!blank) throw taken(sheet, row, column);
      if (row === firstRow) return { style: header, content: valueContent(change.header) };
      const cell = byRow.get(row);
      if (cell === undefined) return { style: header, content: emptyContent };
      return { style: styles(cell.tint), content: contentOf(cell.value, cell.formula, dayShift) };
    },
  });

  const values = new Set<string | number | boolean>();
  for (const { value, formula } of change.cells) {
    if (formula === undefined) {
      if (value !== null) values.add(value);
      continue;
    }
    book.formulasChanged();
    if (value === null) book.workbook.calculateOnLoad();
  }

  recorder.column(
    {
      sheet: sheet.entry.name,
      column,
      header: change.header,
      headerRow: firstRow,
      headerRows,
      lastRow,
      widthBefore: columnWidth(cells.frame, column),
      values: [...values],
    },
    [firstRow, ...rows],
  );
  cells.widths.set(column, change.width);
}

/** The format numbers of the column's cells by their tint. */
function tintedFormats(change: AddColumn, sheet: OpenSheet): (tint: Tint | undefined) => number {
  const styles = new Map<string, number>();
  const keyOf = (tint: Tint | undefined): string => (tint === undefined ? '' : `${tint.fill} ${tint.font}`);
  for (const { tint } of change.cells) {
    const key = keyOf(tint);
    if (!styles.has(key))
      styles.set(key, sheet.book.styles.format(formatOf(change.style, { ...noVariant, tint: tint ?? null })));
  }
  return (tint) => styles.get(keyOf(tint)) ?? 0;
}

function contentOf(value: Scalar, formula: string | undefined, dayShift: number): CellContent {
  if (formula !== undefined) return formulaContent(formula, value);
  return valueContent(typeof value === 'number' ? value - dayShift : value);
}

/** Merged cells hide what is written under them; inside an Excel table a column must be the table's own. */
function refuseCovered(sheet: OpenSheet, area: Area): void {
  if (sheet.cells.merges.some((each) => overlap(each, area))) throw taken(sheet, area.firstRow, area.firstColumn);
  if (sheet.tables().some((table) => overlap(table.area, area))) throw taken(sheet, area.firstRow, area.firstColumn);
}

function taken(sheet: OpenSheet, row: number, column: number): Refusal {
  return new Refusal('not-written', { sheet: sheet.entry.name, cell: cellName(row, column), reason: 'taken' });
}
