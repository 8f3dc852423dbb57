/** Writes a workbook in the old format (.xls, .et): values, number formats, merges, widths; no colours or borders. */
import { utils, write } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Book } from './book';
import type { Cell, Sheet } from './sheet';
import { areaName, cellName } from './sheet';

/** What the built-in ids mean here: this writer takes codes only. */
const CODES: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy/m/d'],
  [31, 'yyyy"年"m"月"d"日"'],
  [49, '@'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

export function xlsBytes(book: Book): Uint8Array {
  const workbook = utils.book_new();
  for (const sheet of book.sheets) utils.book_append_sheet(workbook, worksheet(sheet), sheet.name);
  workbook.Workbook = {
    Sheets: book.sheets.map((sheet) => ({ Hidden: sheet.visibility === 'visible' ? 0 : 1 })),
  };
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

function worksheet(sheet: Sheet): WorkSheet {
  const written: WorkSheet = {};
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== undefined && cell.value !== null) written[cellName(row, column)] = old(cell, cell.value);
    });
  });
  const used = sheet.used();
  written['!ref'] = used === null ? 'A1' : areaName(used);
  written['!merges'] = sheet.merges.map((area) => ({
    s: { r: area.firstRow, c: area.firstColumn },
    e: { r: area.lastRow, c: area.lastColumn },
  }));
  const last = Math.max(-1, ...sheet.widths.keys(), ...sheet.hiddenColumns);
  written['!cols'] = Array.from({ length: last + 1 }, (_, column) => ({
    wch: sheet.widths.get(column) ?? 9,
    hidden: sheet.hiddenColumns.has(column),
  }));
  return written;
}

function old(cell: Cell, value: string | number | boolean): CellObject {
  const format = typeof cell.format === 'number' ? CODES.get(cell.format) : cell.format;
  const formula = cell.formula === undefined ? {} : { f: cell.formula };
  const shown = format === undefined ? {} : { z: format };
  if (typeof value === 'number') return { t: 'n', v: value, ...shown, ...formula };
  if (typeof value === 'boolean') return { t: 'b', v: value, ...formula };
  return { t: 's', v: value, ...shown, ...formula };
}
