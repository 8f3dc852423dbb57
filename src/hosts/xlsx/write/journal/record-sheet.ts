/**
 * The record of a marking on a veryHidden sheet, for programs that drop foreign parts. Column A holds the record as text
 * in pieces; beside it stand formulas that point at every marked place: programs move them along when the user puts in
 * rows or columns or renames a sheet.
 */
import { areaName, cellName, quoteSheet } from '../../../../core/model/address';
import type { DrawnCell, SheetDrawing } from '../../../../core/model/drawing';
import type { Area } from '../../../../core/model/snapshot';
import type { MarkRecord } from '../changes/mark-record';
import { readRecord } from '../changes/mark-record';
import type { OpenSheet } from '../changes/open-sheet';
import { plainSheet } from '../changes/option-lists';
import type { WorkbookDraft } from '../changes/workbook-draft';
import { areaOf } from '../sheet/areas';
import { existingCell } from '../sheet/existing-cell';

export const recordSheet = '_整推记录';

/** A cell holds 32,767 characters. */
const pieceLength = 30_000;

/** Where a marked place is now; `null` when it was deleted. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}
export type Places = ReadonlyMap<string, Place | null>;

export function recordDrawing(name: string, record: MarkRecord): SheetDrawing {
  const text = JSON.stringify(record);
  const cells: DrawnCell[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    cells.push({ row: cells.length, column: 0, value: text.slice(at, at + pieceLength), style: 'text' });
  }
  placesOf(record).forEach(([key, sheet, area], row) => {
    const rows = area.lastRow - area.firstRow + 1;
    cells.push(
      { row, column: 1, value: key, style: 'text' },
      {
        row,
        column: 2,
        value: rows,
        formula: `ROWS(${quoteSheet(sheet)}!${absolute(area)})`,
        style: 'int',
      },
    );
  });
  return plainSheet(name, 'journal', cells);
}

/** Where each marked place was when the record was made, by its key. */
function placesOf(record: MarkRecord): readonly (readonly [key: string, sheet: string, area: Area])[] {
  return [
    ...record.columns.map(
      ({ sheet, column, headerRow, lastRow }, index) =>
        [
          `columns/${String(index)}`,
          sheet,
          { firstRow: headerRow, lastRow, firstColumn: column, lastColumn: column },
        ] as const,
    ),
    ...record.notes.flatMap(({ sheet, cell }, index) => {
      const area = areaOf(cell);
      return area === null ? [] : [[`notes/${String(index)}`, sheet, area] as const];
    }),
    ...record.cells.map(
      ({ sheet, row, column }, index) =>
        [
          `cells/${String(index)}`,
          sheet,
          { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
        ] as const,
    ),
  ];
}

export interface FoundRecord {
  readonly sheet: string;
  readonly record: MarkRecord;
  readonly places: Places;
}

/** The records of the workbook, the last marking first. */
export function findRecords(book: WorkbookDraft): readonly FoundRecord[] {
  return book.workbook
    .sheets()
    .filter(({ name }) => name.startsWith(recordSheet))
    .flatMap(({ name }) => {
      const sheet = book.find(name);
      return sheet === null ? [] : (readRecordSheet(sheet) ?? []);
    })
    .sort((a, b) => b.record.level - a.record.level);
}

function readRecordSheet(sheet: OpenSheet): FoundRecord | null {
  let text = '';
  const keys = new Map<number, string>();
  const formulas = new Map<number, string>();
  const area = { firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 2 };
  for (const { row, column, xml } of sheet.cells.cellsIn(area)) {
    const cell = existingCell(xml, sheet.entry.part);
    const value = cell.type === 's' ? sheet.book.sharedText(Number(cell.value)) : (cell.value ?? '');
    if (column === 0) text += value;
    else if (column === 1) keys.set(row, value);
    else formulas.set(row, cell.formula?.text ?? '');
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const record = readRecord(data);
  if (record === null) return null;
  const places = new Map<string, Place | null>();
  for (const [row, key] of keys) {
    const formula = formulas.get(row) ?? '';
    if (formula !== '') places.set(key, placeOf(formula));
  }
  return { sheet: sheet.entry.name, record, places };
}

/** "ROWS('支部台账'!$T$5:$T$104)"; null when the place was deleted. */
function placeOf(formula: string): Place | null {
  const found = /^\s*ROWS\(\s*(?:'((?:[^']|'')+)'|([^'!]+))!([^!()]+)\)\s*$/i.exec(formula);
  const area = areaOf(found?.[3] ?? '');
  if (found === null || area === null) return null;
  return { sheet: (found[1] ?? found[2] ?? '').replaceAll("''", "'"), area };
}

function absolute(area: Area): string {
  const first = cellName(area.firstRow, area.firstColumn);
  return areaName(area) === first
    ? dollars(first)
    : `${dollars(first)}:${dollars(cellName(area.lastRow, area.lastColumn))}`;
}

function dollars(name: string): string {
  return name.replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => `$${letters}$${digits}`);
}
