/** Our columns right of the clerks' ledgers: put in, found again, and taken out so that the cells look as before. */
import { looks as roleLooks } from '../../../core/drawing/looks';
import type { Change } from '../../../core/model/change';
import type { Tint } from '../../../core/model/drawing';
import type { JournalColumn } from '../journal/journal';
import { inCalendarOf } from '../read/calendar';
import { callBytes, weightOf, type Room } from '../room';
import { asTyped } from '../typed';
import { applyLook, pointsOf } from './paint';
import { addressLists } from './runs';

type ColumnChange = Extract<Change, { kind: 'addColumn' }>;

const rowsAPiece = 20_000;

/** One block of values from the header down, one of formats; the header cell spans its rows by alignment, not by merging. */
export async function addColumn(
  sheet: Excel.Worksheet,
  change: ColumnChange,
  dayShift: number,
  room: Room,
): Promise<void> {
  const { firstRow, column, headerRows, style, cells } = change;
  const last = cells.reduce((row, cell) => Math.max(row, cell.row), firstRow + headerRows - 1);
  const rows = last - firstRow + 1;
  const grid: (string | number | boolean)[][] = Array.from({ length: rows }, () => ['']);
  grid[0] = [asTyped(change.header)];
  for (const cell of cells) {
    const value = inCalendarOf(cell.value, style === 'date' ? dayShift : 0);
    grid[cell.row - firstRow] = [cell.formula === undefined ? asTyped(value) : `=${cell.formula}`];
  }
  await room.make(callBytes * 60);
  const range = sheet.getRangeByIndexes(firstRow, column, rows, 1);
  // The looks first: into cells of text a number would go as text.
  Object.assign(range, { numberFormat: roleLooks[style].numberFormat });
  applyLook(range, style);
  applyLook(sheet.getRangeByIndexes(firstRow, column, headerRows, 1), 'header');
  range.format.columnWidth = pointsOf(change.width);
  for (let first = 0; first < rows; first += rowsAPiece) {
    const piece = grid.slice(first, first + rowsAPiece);
    await room.make(piece.reduce((sum, [cell]) => sum + weightOf(cell ?? ''), 0));
    sheet.getRangeByIndexes(firstRow + first, column, piece.length, 1).formulas = piece;
  }
  await tintCells(sheet, change, room);
}

async function tintCells(sheet: Excel.Worksheet, { cells, column }: ColumnChange, room: Room): Promise<void> {
  const byTint = new Map<string, { readonly tint: Tint; readonly cells: { row: number; column: number }[] }>();
  for (const { row, tint } of cells) {
    if (tint === undefined) continue;
    const key = `${tint.fill} ${tint.font}`;
    const group = byTint.get(key) ?? { tint, cells: [] };
    byTint.set(key, group);
    group.cells.push({ row, column });
  }
  for (const group of byTint.values()) {
    for (const addresses of addressLists(group.cells)) {
      await room.make(callBytes * 4 + addresses.length);
      const { format } = sheet.getRanges(addresses);
      format.fill.color = group.tint.fill;
      format.font.color = group.tint.font;
    }
  }
}

interface OwnArea {
  readonly column: JournalColumn;
  /** As the column stands now. */
  readonly at: number;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/**
 * Asks along the row of each header where it is now: the clerk may have put columns in between. After the sync, `areas` asks
 * for the cells; a column whose header is not there any more is the clerk's.
 */
export function columnsIn(
  context: Excel.RequestContext,
  columns: readonly JournalColumn[],
): { readonly areas: () => readonly OwnArea[] } {
  const asked = columns.map((column) => {
    const sheet = context.workbook.worksheets.getItem(column.sheet);
    const line = `${String(column.headerRow + 1)}:${String(column.headerRow + 1)}`;
    const row = sheet.getRange(line).getUsedRangeOrNullObject(true);
    row.load('values,columnIndex');
    return { column, sheet, row };
  });
  return {
    areas: () =>
      asked.flatMap(({ column, sheet, row }) => {
        if (row.isNullObject) return [];
        const values: readonly unknown[] = row.values[0] ?? [];
        const where = values.flatMap((value, index) => (value === column.header ? [row.columnIndex + index] : []));
        const at = where.includes(column.column) ? column.column : where[0];
        if (at === undefined) return [];
        const rows = column.lastRow - column.headerRow + 1;
        const range = sheet.getRangeByIndexes(column.headerRow, at, rows, 1);
        range.load('values,formulas,format/columnWidth');
        return [{ column, at, sheet, range }];
      }),
  };
}

/** Puts into the batch at hand: our contents out, the cells' looks as they were. What the clerk typed there stays. */
export async function putColumnBack(
  { column, at, sheet, range }: OwnArea,
  looks: Excel.Worksheet | null,
  room: Room,
): Promise<void> {
  const { headerRow, lastRow, pointsBefore, pointsAfter } = column;
  const rows = lastRow - headerRow + 1;
  const ours = column.values === null ? null : new Set<unknown>(column.values);
  const isOurs = (row: number): boolean => {
    const value: unknown = range.values[row]?.[0];
    const formula: unknown = range.formulas[row]?.[0];
    if (value === '' || (typeof formula === 'string' && formula.startsWith('=') && formula !== value)) return true;
    return row < column.headerRows ? value === column.header : ours === null || ours.has(value);
  };
  for (let first = 0; first < rows; first += 1) {
    if (!isOurs(first)) continue;
    let last = first;
    while (last + 1 < rows && isOurs(last + 1)) last += 1;
    await room.make(callBytes * 2);
    sheet.getRangeByIndexes(headerRow + first, at, last - first + 1, 1).clear(Excel.ClearApplyTo.contents);
    first = last;
  }
  await room.make(callBytes * 4);
  const area = sheet.getRangeByIndexes(headerRow, at, rows, 1);
  // Where the looks were kept nowhere, those of a bare cell.
  if (looks === null || column.looks === null) area.style = Excel.BuiltInStyle.normal;
  else copyLooks(area, looks, column, column.looks);
  const isAsLeft = pointsAfter !== null && Math.abs(range.format.columnWidth - pointsAfter) < 2;
  if (pointsBefore !== null && isAsLeft) area.format.columnWidth = pointsBefore;
}

/** Rows that were put in or taken out since look like the last one. */
function copyLooks(area: Excel.Range, looks: Excel.Worksheet, column: JournalColumn, at: number): void {
  const rows = column.lastRow - column.headerRow + 1;
  const kept = column.looksRows ?? rows;
  const common = Math.min(rows, kept);
  const part = (first: number, count: number): Excel.Range => area.getCell(first, 0).getResizedRange(count - 1, 0);
  part(0, common).copyFrom(looks.getRangeByIndexes(0, at, common, 1), Excel.RangeCopyType.formats);
  if (rows > common)
    part(common, rows - common).copyFrom(looks.getRangeByIndexes(kept - 1, at, 1, 1), Excel.RangeCopyType.formats);
}
