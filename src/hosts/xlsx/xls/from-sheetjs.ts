/** A workbook as SheetJS has it to the snapshot. */
import type { CellObject, Range, WorkBook } from '@e965/xlsx';
import {
  CellKind,
  type CellNote,
  type CellStyle,
  type SheetSnapshot,
  type Snapshot,
} from '../../../core/model/snapshot';
import { putTyped } from '../csv/read-csv';
import { CellBudget, CellStore } from '../read/sheet/cell-store';
import { readArea } from '../read/sheet/references';
import { showsOf } from '../read/styles/number-format';
import { StyleTable } from '../read/styles/style-table';
import { TextTable } from '../read/text-table';
import { customProperties, savedAt, savedBy } from './document-properties';
import { readCellFormats, type XlsLooks, type XlsSheetPlace } from './looks';

export interface XlsSource {
  readonly name: string;
  /** Null where the file is not BIFF5 or BIFF8: then SheetJS's own word on looks and order is taken. */
  readonly looks: XlsLooks | null;
  readonly stream: Uint8Array | null;
  /** False: all values came as text and plain numbers among them are to be found. */
  readonly typed: boolean;
  readonly cells: number;
}

/** What is used of a SheetJS sheet; its own type allows anything under any name. */
interface DenseSheet {
  readonly '!data': readonly (readonly CellObject[])[];
  readonly '!merges'?: readonly Range[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!autofilter'?: { readonly ref: string };
  readonly '!protect'?: unknown;
}

interface Book {
  readonly source: XlsSource;
  readonly texts: TextTable;
  readonly styles: StyleTable;
  readonly budget: CellBudget;
  readonly dateShift: number;
}

const days1904 = 1462;
const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

export function fromSheetJs(workbook: WorkBook, source: XlsSource): Snapshot {
  const { looks } = source;
  const date1904 = looks?.date1904 ?? workbook.Workbook?.WBProps?.date1904 ?? false;
  const book: Book = {
    source,
    texts: new TextTable(),
    styles: new StyleTable(looks?.formats ?? []),
    budget: new CellBudget(source.cells),
    dateShift: date1904 ? days1904 : 0,
  };
  // A file of Excel 5 may be one sheet and nothing around it: then there is no list.
  const sheets =
    looks === null || looks.sheets.length === 0
      ? sheetsInOrder(workbook, book)
      : sheetsByPlace(workbook, book, looks.sheets);
  return {
    name: source.name,
    format: 'xls',
    savedBy: savedBy(workbook),
    savedAt: savedAt(workbook),
    strings: book.texts.texts,
    styles: book.styles.styles,
    sheets,
    definedNames: (workbook.Workbook?.Names ?? []).map((each) => ({
      name: each.Name,
      refersTo: each.Ref,
      hidden: each.Name.startsWith('_xlnm._FilterDatabase'),
    })),
    properties: customProperties(workbook),
  };
}

function sheetsInOrder(workbook: WorkBook, book: Book): readonly SheetSnapshot[] {
  return workbook.SheetNames.map((name, index) => {
    const visibility = visibilityOf(workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0);
    return readSheet(book, name, visibility, dense(workbook.Sheets[name]), null);
  });
}

/** In the order of the tabs; SheetJS lists sheets by where they begin in the stream. */
function sheetsByPlace(workbook: WorkBook, book: Book, places: readonly XlsSheetPlace[]): readonly SheetSnapshot[] {
  const order = [...places].sort((a, b) => a.at - b.at);
  return places
    .filter((place) => place.kind !== 'module')
    .map((place) => {
      const itsName = workbook.SheetNames[order.indexOf(place)] ?? place.name;
      const sheet = place.kind === 'cells' ? dense(workbook.Sheets[itsName]) : null;
      return readSheet(book, place.name, place.visibility, sheet, place.at);
    });
}

function readSheet(
  book: Book,
  name: string,
  visibility: SheetSnapshot['visibility'],
  sheet: DenseSheet | null,
  at: number | null,
): SheetSnapshot {
  const cells = new CellStore(name, book.budget);
  const notes: CellNote[] = [];
  const { stream } = book.source;
  const formats = new CellFormats();
  const filterMode =
    stream !== null && at !== null && sheet !== null
      ? readCellFormats(stream, at, (row, column, format) => {
          cells.style(row, column, book.styles.ofFormat(format));
          formats.set(row, column, format);
        })
      : false;
  const data = sheet?.['!data'] ?? [];
  // Rows without cells are holes in the array: only those that are there are visited.
  data.forEach((cellsOfRow, row) => {
    cellsOfRow.forEach((cell, column) => {
      let style: number;
      if (at === null) {
        style = book.styles.add(lookOf(cell));
        cells.style(row, column, style);
      } else style = book.styles.ofFormat(formats.get(row, column));
      putCell(book, cells, row, column, cell, style);
      const formula = cell.f ?? formulaOfArray(data, cell);
      if (formula !== undefined && formula !== '') cells.putFormula(row, column, book.texts.indexOf(formula));
      if (cell.c !== undefined && cell.c.length > 0)
        notes.push({ row, column, author: cell.c[0]?.a ?? '', text: cell.c.map((each) => each.t).join('\n') });
    });
  });
  const rowCount = cells.rowCount();
  const columns = cells.finish(() => []);
  return {
    name,
    visibility,
    rowCount,
    columnCount: columns.length,
    columns,
    merges: (sheet?.['!merges'] ?? []).map((each) => ({
      firstRow: each.s.r,
      firstColumn: each.s.c,
      lastRow: each.e.r,
      lastColumn: each.e.c,
    })),
    hiddenRows: hiddenOnes(sheet?.['!rows'] ?? []).filter((row) => row < rowCount),
    hiddenColumns: hiddenOnes(sheet?.['!cols'] ?? []),
    autoFilter: readArea(sheet?.['!autofilter']?.ref ?? ''),
    filtered: filterMode,
    protected: Boolean(sheet?.['!protect']),
    notes,
    tables: [],
  };
}

function putCell(book: Book, cells: CellStore, row: number, column: number, cell: CellObject, style: number): void {
  const { v } = cell;
  if (typeof v === 'number' && cell.t === 'e')
    cells.put(row, column, CellKind.error, book.texts.indexOf(errorTexts.get(v) ?? '#VALUE!'));
  // Programs write what is no number as one; Excel shows it so.
  else if (typeof v === 'number' && !Number.isFinite(v))
    cells.put(row, column, CellKind.error, book.texts.indexOf('#NUM!'));
  else if (typeof v === 'number')
    cells.put(row, column, CellKind.number, book.styles.isDate(style) ? v + book.dateShift : v);
  else if (typeof v === 'boolean') cells.put(row, column, CellKind.boolean, v ? 1 : 0);
  else if (typeof v !== 'string' || (v === '' && cell.f === undefined)) return;
  else if (book.source.typed) cells.put(row, column, CellKind.text, book.texts.indexOf(v));
  else putTyped(cells, book.texts, row, column, v);
}

/** The formats of a sheet's cells for looking them up by place. */
class CellFormats {
  readonly #rows: Uint16Array[] = [];

  set(row: number, column: number, format: number): void {
    let cells = this.#rows[row] ?? new Uint16Array(16);
    if (column >= cells.length) {
      const longer = new Uint16Array(Math.max(column + 1, cells.length * 2));
      longer.set(cells);
      cells = longer;
    }
    cells[column] = format;
    this.#rows[row] = cells;
  }

  get(row: number, column: number): number {
    return this.#rows[row]?.[column] ?? 0;
  }
}

function lookOf(cell: CellObject): CellStyle {
  const numberFormat = typeof cell.z === 'string' ? cell.z : 'General';
  return { numberFormat, shows: showsOf(numberFormat), fill: fillOf(cell), bold: false };
}

function fillOf(cell: CellObject): string | null {
  const style: unknown = cell.s;
  if (typeof style !== 'object' || style === null || !('fgColor' in style)) return null;
  const colour: unknown = style.fgColor;
  if (typeof colour !== 'object' || colour === null || !('rgb' in colour)) return null;
  const written = typeof colour.rgb === 'string' ? /([0-9a-f]{6})$/i.exec(colour.rgb)?.[1] : undefined;
  return written === undefined ? null : `#${written.toUpperCase()}`;
}

/** The cells of an array say over which area it goes; the formula stands in the first. */
function formulaOfArray(data: readonly (readonly CellObject[])[], cell: CellObject): string | undefined {
  const area = cell.F === undefined ? null : readArea(cell.F);
  return area === null ? undefined : data[area.firstRow]?.[area.firstColumn]?.f;
}

function hiddenOnes(list: readonly ({ readonly hidden?: boolean } | undefined)[]): number[] {
  const hidden: number[] = [];
  list.forEach((each, index) => {
    if (each?.hidden === true) hidden.push(index);
  });
  return hidden;
}

function visibilityOf(hidden: number): SheetSnapshot['visibility'] {
  return hidden === 1 ? 'hidden' : hidden === 2 ? 'veryHidden' : 'visible';
}

function dense(sheet: unknown): DenseSheet | null {
  return isDense(sheet) ? sheet : null;
}

function isDense(sheet: unknown): sheet is DenseSheet {
  return typeof sheet === 'object' && sheet !== null && '!data' in sheet && Array.isArray(sheet['!data']);
}
