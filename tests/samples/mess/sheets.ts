/** What a sheet and a workbook carry besides their tables. */
import type { Placement } from '../layout/place';
import { Sheet } from '../write/sheet';

/** A declared range down to the last possible cell. */
export function phantom(sheet: Sheet, range = 'A1:XFD1048576'): void {
  sheet.phantom = range;
}

/** Formatted but empty cells far outside the table. */
export function strayFormats(sheet: Sheet, row: number, column: number): void {
  sheet.set(row, column, { value: null, look: 'body' });
}

/** The frozen line under the header. */
export function frozenHeader(placement: Placement, columns = 0): void {
  placement.sheet.frozen = { rows: placement.headerRow + 1, columns };
}

/** A filter on a column that hides some records now. */
export function filteredRows(placement: Placement, hide: (place: number) => boolean): void {
  const { sheet } = placement;
  const rows = [...placement.rows.values()];
  const columns = [...placement.columns.values()];
  sheet.filter = {
    firstRow: placement.headerRow,
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  rows.forEach((row, i) => {
    if (hide(i)) sheet.hiddenRows.add(row);
  });
}

/** A drop-down list on a field's cells. */
export function dropDown(placement: Placement, field: string, words: readonly string[] | string): void {
  const rows = [...placement.rows.values()];
  const column = placement.column(field);
  placement.sheet.choices.push({
    area: { firstRow: Math.min(...rows), firstColumn: column, lastRow: Math.max(...rows), lastColumn: column },
    words,
  });
}

/** Sheet2 and Sheet3, never used. */
export function emptySheets(): Sheet[] {
  return [new Sheet('Sheet2'), new Sheet('Sheet3')];
}

/** Lists of allowed words that nobody is meant to see. */
export function dictionary(name: string, lists: Readonly<Record<string, readonly string[]>>): Sheet {
  const sheet = new Sheet(name);
  sheet.visibility = 'hidden';
  Object.entries(lists).forEach(([heading, words], column) => {
    sheet.set(0, column, { value: heading, look: 'plain' });
    words.forEach((word, i) => {
      sheet.set(i + 1, column, { value: word, look: 'plain' });
    });
  });
  return sheet;
}

/** A list of hints on a sheet of its own, before the tables. */
export function instructions(name: string, texts: readonly string[]): Sheet {
  const sheet = new Sheet(name);
  texts.forEach((text, i) => {
    sheet.set(i, 0, { value: text, look: i === 0 ? 'title' : 'note' });
  });
  sheet.widths.set(0, 90);
  return sheet;
}

/** A box of notes to the right of the table, merged over some rows. */
export function noteBox(placement: Placement, text: string): void {
  const { sheet } = placement;
  const column = Math.max(...placement.columns.values()) + 2;
  sheet.set(placement.headerRow, column, { value: text, look: 'note' });
  sheet.merge(placement.headerRow, column, placement.headerRow + 3, column + 2);
}

/** A short list of allowed words beside the table. */
export function listBeside(placement: Placement, heading: string, words: readonly string[]): void {
  const { sheet } = placement;
  const column = Math.max(...placement.columns.values()) + 2;
  [heading, ...words].forEach((word, i) => {
    sheet.set(placement.headerRow + i, column, { value: word, look: 'plain' });
  });
}
