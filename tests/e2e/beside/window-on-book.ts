/** What Excel's window shows of a fake workbook: its sheets, their texts and colours, and where the selection stands. */
import { isoOf } from '../../../src/core/model/calendar';
import { areaOf } from '../../../src/hosts/excel/read/areas';
import type { RowWindow } from '../../../src/worker/grid-source';
import type { FakeBook } from '../../excel/book';
import type { FakeCell } from '../../excel/grid';
import type { FakeSheet } from '../../excel/sheet';
import type { BookNow } from './excel-window';

const shownSheets = (book: FakeBook): readonly FakeSheet[] =>
  book.sheets.filter((sheet) => sheet.Visibility === 'Visible');

/** @param turn grows with every change of the book */
export function bookNow(book: FakeBook, turn: number): BookNow {
  const { selected } = book;
  const area = selected === null ? null : areaOf(selected.cell);
  return {
    turn,
    sheets: shownSheets(book).map((sheet) => {
      const used = sheet.grid.used();
      return { name: sheet.Name, rowCount: (used?.[2] ?? 0) + 1, columnCount: (used?.[3] ?? 0) + 1 };
    }),
    target:
      selected === null || area === null
        ? null
        : { sheet: selected.sheet, row: area.firstRow, column: area.firstColumn, turn, flash: false },
  };
}

export function rowsOf(book: FakeBook, index: number, firstRow: number, count: number): RowWindow {
  const sheet = shownSheets(book)[index];
  const used = sheet?.grid.used() ?? null;
  if (sheet === undefined || used === null) return { firstRow, rows: [], fills: [] };
  const rows: string[][] = [];
  const fills: (string | null)[][] = [];
  for (let row = firstRow; row < Math.min(firstRow + count, used[2] + 1); row += 1) {
    const columns = Array.from({ length: used[3] + 1 }, (_, column) => column);
    rows.push(columns.map((column) => shown(sheet.grid.at(row, column))));
    fills.push(columns.map((column) => fillOf(sheet, row, column)));
  }
  return { firstRow, rows, fills };
}

function shown(cell: FakeCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell.value === 'number' && /y/i.test(cell.numberFormat)) return isoOf(cell.value);
  return String(cell.value);
}

/** The first conditional format that holds, as Excel paints it; else the cell's own fill. */
export function fillOf(sheet: FakeSheet, row: number, column: number): string | null {
  for (const rule of sheet.rules) {
    const area = rule.areas.find(
      (each) => row >= each.firstRow && row <= each.lastRow && column >= each.firstColumn && column <= each.lastColumn,
    );
    if (area !== undefined && holds(rule.Custom.Rule.Formula, sheet, row - area.firstRow))
      return rule.Custom.Format.Fill.Color;
  }
  return sheet.grid.at(row, column)?.fill ?? null;
}

/** The two kinds that are written: always, and a cell of the same row that says a word. */
function holds(written: string, sheet: FakeSheet, below: number): boolean {
  const formula = written.replace(/^=IF\("整推标记"="",FALSE,(.*)\)$/, '=$1');
  if (/^=TRUE\b/.test(formula)) return true;
  const [, cell, word] = /^=\$?([A-Z]+\d+)="(.*)"$/.exec(formula.replaceAll('$', '')) ?? [];
  if (cell === undefined) return false;
  const { firstRow, firstColumn } = areaOf(cell);
  return sheet.grid.at(firstRow + below, firstColumn)?.value === word;
}
