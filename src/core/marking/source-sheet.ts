/**
 * 整推·取数: the records that the live formulas read, table by table side by side, each value as the engine took it. Where
 * the clerk's own cell holds the value plainly it is a reference to that cell, so that a corrected ledger recalculates the
 * indices; where a text had to be read ("85%", 2024.6.30) the value that was read stands here, beside a link to its row.
 */
import type { Relation } from '../formula';
import { isError } from '../formula';
import { columnName, quoteSheet } from '../model/address';
import type { DrawnCell, SheetDrawing, StyleRole } from '../model/drawing';
import type { Reading } from '../model/reading';
import { columnOf } from '../model/record';
import { CellKind } from '../model/snapshot';
import type { FieldDef } from '../model/template';
import { cellIn } from '../model/upright';
import { ownSheets } from '../own/names';

/** Rows of titles above the records. */
const top = 3;
/** Beyond so many records a table's values are written plainly: a million references would slow the workbook down. */
const liveRecords = 20_000;

export interface SourceSheet {
  readonly drawing: SheetDrawing;
  /** Absolute range of a column over all records: "'整推·取数'!$B$4:$B$40"; null when the table is not there. */
  readonly column: (table: string, field: string) => string | null;
  /** Absolute cell of one record's field. */
  readonly cell: (table: string, field: string, row: number) => string | null;
}

/** @param wanted field ids by table code, in the order to write */
export function sourceSheet(
  reading: Reading,
  relation: (code: string) => Relation | undefined,
  wanted: ReadonlyMap<string, readonly string[]>,
): SourceSheet {
  const cells: DrawnCell[] = [];
  const widths: number[] = [];
  const places = new Map<string, { readonly column: string; readonly count: number }>();
  const name = ownSheets.source;
  cells.push({ row: 0, column: 0, value: '整推·取数', style: 'title' });
  cells.push({ row: 1, column: 0, value: sourceNote, style: 'note' });
  let column = 0;
  for (const [code, fields] of wanted) {
    const records = relation(code);
    const def = reading.template.tables.find((table) => table.code === code);
    if (records === undefined || def === undefined) continue;
    cells.push({ row: top - 1, column, value: `${def.title} 来源`, style: 'header' });
    widths[column] = 18;
    for (let row = 0; row < records.count; row += 1) cells.push(sourceLink(reading, records, row, column));
    column += 1;
    for (const id of fields) {
      const field = def.fields.find((each) => each.id === id);
      if (field === undefined) continue;
      cells.push({ row: top - 1, column, value: field.label, style: 'header' });
      widths[column] = 14;
      const values = records.column(id);
      for (let row = 0; row < records.count; row += 1) {
        const cell = valueCell(reading, records, field, values.value(row), row, column);
        if (cell !== null) cells.push(cell);
      }
      places.set(`${code}.${id}`, { column: columnName(column), count: records.count });
      column += 1;
    }
    widths[column] = 3;
    column += 1;
  }
  return {
    drawing: { ...frame(name), cells, widths },
    column: (table, field) => {
      const place = places.get(`${table}.${field}`);
      if (place === undefined) return null;
      const last = top + Math.max(1, place.count);
      return `${quoteSheet(name)}!$${place.column}$${String(top + 1)}:$${place.column}$${String(last)}`;
    },
    cell: (table, field, row) => {
      const place = places.get(`${table}.${field}`);
      return place === undefined ? null : `${quoteSheet(name)}!$${place.column}$${String(top + row + 1)}`;
    },
  };
}

const sourceNote =
  '各项指数公式取用的数据。能直接引用的引用原表单元格；原表写法需要换算的，写换算后的值。请勿在这里修改。';

function sourceLink(reading: Reading, records: Relation, row: number, column: number): DrawnCell {
  const origin = records.origin(row);
  const at = { row: top + row, column, style: 'link' as const };
  if (origin === null) return { ...at, value: '' };
  const own = reading.snapshot.sheets[origin.table.found.sheet];
  const sheet = own?.name ?? '';
  const cell = cellIn(own, origin.table.rows[origin.record] ?? 0, origin.table.found.firstColumn);
  return { ...at, value: `${sheet}!${cell}`, link: { sheet, cell } };
}

function valueCell(
  reading: Reading,
  records: Relation,
  field: FieldDef,
  value: ReturnType<ReturnType<Relation['column']>['value']>,
  row: number,
  column: number,
): DrawnCell | null {
  if (value === null) return null;
  const at = { row: top + row, column, style: styleOf(field) };
  if (isError(value)) return { ...at, value: value.error, formula: 'NA()' };
  const reference = records.count > liveRecords ? null : referenceTo(reading, records, field, value, row);
  return reference === null ? { ...at, value } : { ...at, value, formula: reference };
}

/** The clerk's cell, when it says the value plainly: the same text, the same number, or the number by a factor. */
function referenceTo(
  reading: Reading,
  records: Relation,
  field: FieldDef,
  value: string | number | boolean,
  row: number,
): string | null {
  const origin = records.origin(row);
  if (origin === null) return null;
  const sheetRow = origin.table.rows[origin.record] ?? 0;
  const column = columnOf(origin.table, field.id, origin.record);
  const sheet = reading.snapshot.sheets[origin.table.found.sheet];
  const cells = column === null ? undefined : sheet?.columns[column];
  if (cells === undefined || sheet === undefined || column === null || sheet.setUpright?.inOneCell === true)
    return null;
  const place = `${quoteSheet(sheet.name)}!${cellIn(sheet, sheetRow, column)}`;
  const typed = cells.value[sheetRow] ?? 0;
  if (cells.kind[sheetRow] === CellKind.text) return reading.snapshot.strings[typed] === value ? place : null;
  if (cells.kind[sheetRow] !== CellKind.number || typeof value !== 'number') return null;
  if (typed === value) return place;
  return field.type === 'percent' && typed / 100 === value ? `${place}/100` : null;
}

function styleOf(field: FieldDef): StyleRole {
  switch (field.type) {
    case 'percent':
      return 'percent';
    case 'date':
    case 'month':
      return 'date';
    default:
      return 'text';
  }
}

function frame(name: string): Omit<SheetDrawing, 'cells' | 'widths'> {
  return {
    name,
    role: 'source',
    visibility: 'visible',
    merges: [],
    heights: new Map(),
    freeze: { rows: top, columns: 0 },
    rules: [],
    validations: [],
    charts: [],
    pageBreaks: [],
    print: { landscape: true, titleRows: { first: 0, last: top - 1 }, paper: 'A3', fitToWidth: true, footer: '' },
    tabColour: '#A6A6A6',
    protect: false,
    autoFilter: null,
  };
}
