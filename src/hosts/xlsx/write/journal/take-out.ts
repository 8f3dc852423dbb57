/**
 * The way back by contents, for files that another program saved: takes out what the record names where it still is as
 * it was written, and leaves everything that the user changed since.
 */
import { areaName, cellName } from '../../../../core/model/address';
import type { Scalar } from '../../../../core/model/change';
import type { Area } from '../../../../core/model/snapshot';
import { isMarkedFormula, noteHeading } from '../../../../core/own/marks';
import { unrecorded } from '../../../written';
import { anyValue, type MarkedCell, type MarkedColumn, type MarkRecord } from '../changes/mark-record';
import type { OpenSheet } from '../changes/open-sheet';
import { inCalendar } from '../changes/set-cell';
import type { WorkbookDraft } from '../changes/workbook-draft';
import { relationshipsName, Relationships } from '../parts/relationships';
import { areaOf } from '../sheet/areas';
import { formulaContent, valueContent } from '../sheet/cell-xml';
import { removeRules } from '../sheet/conditional';
import { existingCell } from '../sheet/existing-cell';
import { removeValidations } from '../sheet/validations';
import type { Place, Places } from './record-sheet';

export interface Undone {
  readonly sheets: number;
  readonly columns: number;
  readonly cells: number;
  readonly notes: number;
  readonly rules: number;
  readonly validations: number;
  readonly properties: number;
}

/** Something of ours that was changed since and therefore stays. */
export interface KeptMark {
  /** 'sheet': there is no sheet of that name any more, so its marks could not be looked for. */
  readonly kind: 'column' | 'cell' | 'note' | 'property' | 'sheet';
  readonly sheet: string;
  /** Cell or area name, or the property's name. */
  readonly place: string;
}

export interface TakenOut {
  readonly undone: Undone;
  readonly kept: readonly KeptMark[];
}

export function takeOut(book: WorkbookDraft, record: MarkRecord, places: Places): TakenOut {
  const kept: KeptMark[] = [];
  /** Null when the user deleted the place. A sheet that nobody can find any more is said. */
  const place = (key: string, sheet: string, area: Area): Place | null => {
    const found = places.get(key);
    const now = found === undefined ? { sheet, area } : found;
    if (now === null || book.find(now.sheet) !== null) return now;
    kept.push({ kind: 'sheet', sheet: now.sheet, place: areaName(now.area) });
    return null;
  };
  const count = <T>(list: readonly T[], undo: (each: T, index: number) => boolean): number =>
    list.filter((each, index) => undo(each, index)).length;

  const cells = count(record.cells, (cell, index) => {
    const area = { firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn: cell.column };
    return undoCell(book, cell, place(`cells/${String(index)}`, cell.sheet, area), kept);
  });
  const columns = count(record.columns, (column, index) => {
    const area = {
      firstRow: column.headerRow,
      lastRow: column.lastRow,
      firstColumn: column.column,
      lastColumn: column.column,
    };
    return undoColumn(book, column, place(`columns/${String(index)}`, column.sheet, area), kept);
  });
  const notes = count(record.notes, (note, index) => {
    const area = areaOf(note.cell);
    return area !== null && undoNote(book, note.text, place(`notes/${String(index)}`, note.sheet, area), kept);
  });
  const sheets = count(record.sheets, (name) => {
    const entry = book.workbook.sheet(name);
    if (entry === null || entry.place < 0) return false;
    book.removeSheet(entry);
    return true;
  });
  const { rules, validations } = undoRules(book, record);
  const properties = count(record.properties, ({ name, before, after }) => {
    const now = book.properties.get(name);
    if (now === before) return false;
    if (after !== anyValue && now !== after) {
      kept.push({ kind: 'property', sheet: '', place: name });
      return false;
    }
    book.properties.set(name, before);
    return true;
  });
  return { undone: { sheets, columns, cells, notes, rules, validations, properties }, kept };
}

/** Takes a custom XML item out, with its properties. */
export function removeItem(book: WorkbookDraft, item: string): void {
  for (const { id, part } of book.workbook.relationships.ofType('customXml')) {
    if (part === item) book.workbook.relationships.remove(id);
  }
  const inItem = new Relationships(book.draft, item);
  for (const name of [item, relationshipsName(item), ...inItem.list().flatMap(({ part }) => part ?? [])]) {
    if (!book.draft.has(name)) continue;
    book.draft.remove(name);
    book.contentTypes.remove(name);
  }
}

function undoCell(book: WorkbookDraft, cell: MarkedCell, place: Place | null, kept: KeptMark[]): boolean {
  const sheet = place === null ? null : book.find(place.sheet);
  if (place === null || sheet === null) return false;
  const { firstRow: row, firstColumn: column } = place.area;
  const now = sheet.before(row, column);
  const after = unrecorded(cell.after);
  const same =
    after.formula === null
      ? now.formula === null && sameValue(now.value, after.value)
      : now.formula !== null && shapeOf(now.formula) === shapeOf(after.formula);
  if (!same) {
    kept.push({ kind: 'cell', sheet: place.sheet, place: cellName(row, column) });
    return false;
  }
  const before = unrecorded(cell.before);
  const format = cell.format === '' ? book.styles.numberFormat(now.style) : cell.format;
  const style = book.styles.withNumberFormat(now.style, format);
  const content =
    before.formula === null
      ? valueContent(inCalendar(before.value, format, book.dayShift))
      : formulaContent(before.formula, cell.shownBefore);
  if (before.formula !== null || now.formula !== null) book.formulasChanged();
  // What other cells made of the value is shown until the program calculates.
  book.workbook.calculateOnLoad();
  sheet.cells.write(row, column, () => ({ style, content }));
  return true;
}

function undoColumn(book: WorkbookDraft, column: MarkedColumn, place: Place | null, kept: KeptMark[]): boolean {
  const sheet = place === null ? null : book.find(place.sheet);
  const area = sheet === null || place === null ? null : columnArea(sheet, column, place.area);
  if (place === null || sheet === null) return false;
  if (area === null) {
    kept.push({ kind: 'column', sheet: place.sheet, place: cellName(place.area.firstRow, place.area.firstColumn) });
    return false;
  }
  const headerRows = headerMerges(sheet, area).reduce(
    (rows, merge) => Math.max(rows, merge.lastRow - merge.firstRow + 1),
    column.headerRows,
  );
  const ours = column.values === null ? null : new Set(column.values.map(valueKey));
  for (const { row, column: at, xml } of sheet.cells.cellsIn(area)) {
    const cell = existingCell(xml, sheet.entry.part);
    const { value, formula } = cell.value === null && cell.formula === null ? nothing : sheet.before(row, at);
    const inHeader = row < area.firstRow + headerRows;
    const own = value === null || (inHeader ? value === column.header : ours === null || ours.has(valueKey(value)));
    if (formula === null && !own) {
      kept.push({ kind: 'column', sheet: place.sheet, place: cellName(row, at) });
      continue;
    }
    if (formula !== null) book.formulasChanged();
    sheet.cells.write(row, at, () => 'remove');
  }
  for (const merge of headerMerges(sheet, area)) sheet.cells.removedMerges.add(areaName(merge));
  sheet.cells.widths.set(area.firstColumn, column.widthBefore);
  return true;
}

const nothing = { value: null, formula: null };

/** The header's merged cells, which grow with rows that are put in between. */
function headerMerges(sheet: OpenSheet, area: Area): readonly Area[] {
  return sheet.cells.merges.filter(
    ({ firstRow, firstColumn, lastColumn }) =>
      firstRow === area.firstRow && firstColumn === area.firstColumn && lastColumn === area.firstColumn,
  );
}

/** Where the column is: its header still stands at its top, or somewhere else in that row. Null: the header is gone. */
function columnArea(sheet: OpenSheet, column: MarkedColumn, area: Area): Area | null {
  const row = { ...area, lastRow: area.firstRow, firstColumn: 0, lastColumn: 16_383 };
  const heads = [...sheet.cells.cellsIn(row)]
    .map((cell) => cell.column)
    .filter((at) => sheet.before(area.firstRow, at).value === column.header);
  const at = heads.includes(area.firstColumn) ? area.firstColumn : heads.length === 1 ? heads[0] : undefined;
  return at === undefined ? null : { ...area, firstColumn: at, lastColumn: at };
}

function undoNote(book: WorkbookDraft, text: string, place: Place | null, kept: KeptMark[]): boolean {
  const sheet = place === null ? null : book.find(place.sheet);
  if (place === null || sheet === null) return false;
  const { firstRow: row, firstColumn: column } = place.area;
  const found = sheet.notes.list().find((each) => each.row === row && each.column === column);
  if (found === undefined) return false;
  // The pane records no texts.
  const ours = text === '' || found.text.startsWith(noteHeading) || plain(found.text) === plain(text);
  if (ours) sheet.notes.remove(row, column);
  else kept.push({ kind: 'note', sheet: place.sheet, place: cellName(row, column) });
  return ours;
}

/** Rules and validations of ours are known by themselves, on whatever sheet they are now. */
function undoRules(book: WorkbookDraft, record: MarkRecord): { readonly rules: number; readonly validations: number } {
  let rules = 0;
  let validations = 0;
  if (record.rules.length + record.validations.length === 0) return { rules, validations };
  for (const { name } of book.workbook.sheets()) {
    const sheet = book.find(name);
    if (sheet === null) continue;
    if (record.rules.length > 0) rules += removeRules(sheet.cells.frame, isMarkedFormula);
    if (record.validations.length > 0) validations += removeValidations(sheet.cells.frame);
  }
  return { rules, validations };
}

/** Programs write numbers with 15 to 17 digits and line ends in their own way. */
function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (typeof a === 'string' && typeof b === 'string') return plain(a) === plain(b);
  return a === b || (a ?? '') === (b ?? '');
}

function valueKey(value: string | number | boolean): string {
  return typeof value === 'number' ? `n${value.toPrecision(12)}` : `${typeof value}${plain(String(value))}`;
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** A formula without its places: they move when rows or columns are put in. */
function shapeOf(formula: string): string {
  return formula
    .replace(/\$?[A-Za-z]{1,3}\$?\d+/g, '#')
    .replace(/\s+/g, '')
    .toUpperCase();
}
