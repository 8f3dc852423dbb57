/** The sheets of a template workbook → rows, by the engine's own table finder and record reader. */
import { findTables } from '../../locate';
import type { Choices } from '../../locate';
import { cellName } from '../../model/address';
import type { Scalar } from '../../model/change';
import type { FoundTable } from '../../model/found';
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { SheetSnapshot, Snapshot } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';
import { readRecords } from '../../records';
import type { ReadRow, ReadRows } from './meta/cell';
import type { MetaColumn, MetaSheet } from './meta/sheets';
import { metaSheets } from './meta/sheets';
import { metaTemplate } from './meta/template';

/** A fault of a template workbook with its place; null where there is none, like a sheet that is missing. */
export interface PlacedFault extends TemplateFault {
  readonly sheet: string | null;
  /** "C7" */
  readonly cell: string | null;
}

export interface ReadSheets {
  readonly rows: ReadRows;
  readonly faults: readonly PlacedFault[];
}

/** A sheet may be split in several; their rows follow each other in the order of the workbook. */
export function readSheets(snapshot: Snapshot): ReadSheets {
  const rows = new Map<string, ReadRow[]>();
  const faults: PlacedFault[] = [];
  const found = findTables(snapshot, metaTemplate, namedSheets(snapshot)).flatMap((sheet) => sheet.tables);
  const best = bestOf(found);
  for (const meta of metaSheets) {
    const tables = best.filter((table) => table.table === meta.code);
    if (tables.length === 0 && meta.needed)
      faults.push({ ...fault('no-sheet', meta.code, { value: meta.name }), sheet: null, cell: null });
    for (const table of tables) {
      const sheet = snapshot.sheets[table.sheet];
      const records = sheet === undefined ? null : readRecords(snapshot, allRows(table, sheet), metaTemplate);
      if (sheet === undefined || records === null) continue;
      faults.push(...columnFaults(meta, records, sheet));
      const read = rowsOf(meta, records, sheet, snapshot, faults);
      rows.set(meta.code, [...(rows.get(meta.code) ?? []), ...read]);
    }
  }
  return { rows, faults };
}

/** A sheet that is called as one of ours is that one. */
function namedSheets(snapshot: Snapshot): Choices {
  return new Map(
    snapshot.sheets.flatMap(({ name }) => {
      const meta = metaSheets.find((each) => each.name === name.trim());
      return meta === undefined ? [] : [[name, { table: meta.code }] as const];
    }),
  );
}

/** The tables that are surely one of ours, one a sheet. */
function bestOf(tables: readonly FoundTable[]): readonly FoundTable[] {
  const best = new Map<number, FoundTable>();
  for (const table of tables) {
    if (table.table === null) continue;
    const before = best.get(table.sheet);
    if (before === undefined || table.tableConfidence > before.tableConfidence) best.set(table.sheet, table);
  }
  return [...best.values()];
}

/** Nothing is summed up in a template: every row with anything in it under the header is one of it, up to the footer. */
function allRows(table: FoundTable, sheet: SheetSnapshot): FoundTable {
  const first = table.headerRows.last + 1;
  const last = (table.footerRows?.first ?? sheet.rowCount) - 1;
  const columns = table.columns.flatMap((column) => (column.field === null ? [] : [column.column]));
  const records: number[] = [];
  for (let row = first; row <= last; row++) {
    if (columns.some((column) => (sheet.columns[column]?.kind[row] ?? CellKind.empty) !== CellKind.empty))
      records.push(row);
  }
  return {
    ...table,
    records: Int32Array.from(records),
    totalRows: [],
    subtotalRows: [],
    meanRows: [],
    sectionRows: [],
    dataRows: records.length === 0 ? null : { first, last },
  };
}

function columnFaults(meta: MetaSheet, records: RecordTable, sheet: SheetSnapshot): readonly PlacedFault[] {
  return meta.columns.flatMap((column) =>
    column.needed && (records.fields.get(column.id)?.found ?? null) === null
      ? [
          {
            ...fault('no-column', `${meta.code}.${column.id}`, { value: column.label }),
            sheet: sheet.name,
            cell: cellName(records.found.headerRows.last, records.found.firstColumn),
          },
        ]
      : [],
  );
}

function rowsOf(
  meta: MetaSheet,
  records: RecordTable,
  sheet: SheetSnapshot,
  snapshot: Snapshot,
  faults: PlacedFault[],
): readonly ReadRow[] {
  const columns = new Map<string, number>();
  for (const column of meta.columns) {
    const at = records.fields.get(column.id)?.found?.column;
    if (at !== undefined) columns.set(column.id, at);
  }
  return Array.from(records.rows, (row, record): ReadRow => {
    const cells = new Map<string, Exclude<Scalar, null>>();
    for (const column of meta.columns) {
      const held = cellOf(column, records, record, sheet, snapshot);
      if (held === undefined) continue;
      if (held !== null) cells.set(column.id, held);
      else {
        // Something must stand there so that the rest of the template is looked at, too; it is never used with this fault.
        cells.set(column.id, standIn(column));
        const value = String(rawOf(sheet, row, columns.get(column.id) ?? 0, snapshot) ?? '');
        const path = `${meta.code}.${column.id}`;
        faults.push({
          ...(typeof column.kind === 'object'
            ? fault('not-one-of', path, { value, allowed: Object.values(column.kind.words).join('、') })
            : fault('unreadable', path, { value, expected: column.kind === 'number' ? 'number' : 'boolean' })),
          sheet: sheet.name,
          cell: cellName(row, columns.get(column.id) ?? 0),
        });
      }
    }
    return { spot: { sheet: sheet.name, row, columns }, cells };
  });
}

function standIn({ kind }: MetaColumn): Exclude<Scalar, null> {
  if (typeof kind === 'object') return Object.keys(kind.words)[0] ?? '';
  return kind === 'number' ? 0 : false;
}

/** undefined: blank; null: cannot be read. Texts are taken as they stand, for 无 and — mean themselves here. */
function cellOf(
  column: MetaColumn,
  records: RecordTable,
  record: number,
  sheet: SheetSnapshot,
  snapshot: Snapshot,
): Exclude<Scalar, null> | null | undefined {
  const values = records.fields.get(column.id);
  const at = values?.found?.column;
  if (values === undefined || at === undefined) return undefined;
  const state = values.state[record];
  if (column.kind === 'number' || column.kind === 'yes' || typeof column.kind === 'object') {
    if (state === ValueState.unreadable) return null;
    if (state !== ValueState.value) return undefined;
    const text = values.text[record];
    const number = values.number[record] ?? 0;
    return column.kind === 'number' ? number : column.kind === 'yes' ? number === 1 : text;
  }
  const raw = rawOf(sheet, records.rows[record] ?? 0, at, snapshot);
  if (raw !== undefined) return raw;
  // A cell merged over several rows holds for all of them.
  const merged = values.text[record] ?? '';
  return merged === '' ? undefined : merged;
}

/** The cell as it stands; a formula of the sheet by the value that it shows. */
function rawOf(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  snapshot: Snapshot,
): Exclude<Scalar, null> | undefined {
  const cells = sheet.columns[column];
  const held = cells?.value[row] ?? 0;
  switch (cells?.kind[row]) {
    case CellKind.number:
      return held;
    case CellKind.boolean:
      return held === 1;
    case CellKind.text:
    case CellKind.error: {
      const text = snapshot.strings[held] ?? '';
      return text.trim() === '' ? undefined : text;
    }
    default:
      return undefined;
  }
}
