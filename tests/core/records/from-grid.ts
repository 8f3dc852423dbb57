import type { FoundColumn, FoundTable, MetaValue } from '../../../src/core/model/found';
import type { Area, CellStyle, ColumnCells, SheetSnapshot, Snapshot } from '../../../src/core/model/snapshot';
import { CellKind } from '../../../src/core/model/snapshot';
import type { TableDef, Template } from '../../../src/core/model/template';

/** A cell as a test writes it; numbers with a look are objects. */
export type GridCell =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly number: number; readonly shows: CellStyle['shows']; readonly format?: string };

export function percent(number: number): GridCell {
  return { number, shows: 'percent', format: '0%' };
}
export function dated(number: number): GridCell {
  return { number, shows: 'date', format: 'yyyy/m/d' };
}

class Strings {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();
  at(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

function sheetOf(
  name: string,
  grid: readonly (readonly GridCell[])[],
  merges: readonly Area[],
  strings: Strings,
  styles: CellStyle[],
): SheetSnapshot {
  const columnCount = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: columnCount }, (_, c): ColumnCells => {
    const cells = {
      kind: new Uint8Array(grid.length),
      value: new Float64Array(grid.length),
      style: new Uint16Array(grid.length),
    };
    grid.forEach((row, r) => {
      const cell = row[c] ?? null;
      const put = (kind: CellKind, value: number): void => {
        cells.kind[r] = kind;
        cells.value[r] = value;
      };
      if (typeof cell === 'string') put(CellKind.text, strings.at(cell));
      else if (typeof cell === 'number') put(CellKind.number, cell);
      else if (typeof cell === 'boolean') put(CellKind.boolean, cell ? 1 : 0);
      else if (cell !== null && 'error' in cell) put(CellKind.error, strings.at(cell.error));
      else if (cell !== null) {
        put(CellKind.number, cell.number);
        const look: CellStyle = { numberFormat: cell.format ?? 'General', shows: cell.shows, fill: null, bold: false };
        const known = styles.findIndex((each) => each.shows === look.shows && each.numberFormat === look.numberFormat);
        cells.style[r] = known >= 0 ? known : styles.push(look) - 1;
      }
    });
    return { ...cells, formula: null };
  });
  return {
    ...{ name, visibility: 'visible', rowCount: grid.length, columnCount, columns, merges, hiddenRows: [] },
    ...{ hiddenColumns: [], autoFilter: null, filtered: false, protected: false, notes: [], tables: [] },
  };
}

export interface GridSheet {
  readonly name: string;
  readonly grid: readonly (readonly GridCell[])[];
  readonly merges?: readonly Area[];
}

export function snapshotOf(sheets: readonly GridSheet[]): Snapshot {
  const strings = new Strings();
  const styles: CellStyle[] = [{ numberFormat: 'General', shows: 'general', fill: null, bold: false }];
  const made = sheets.map((sheet) => sheetOf(sheet.name, sheet.grid, sheet.merges ?? [], strings, styles));
  return {
    ...{ name: '台账.xlsx', format: 'xlsx', savedBy: '', savedAt: '', strings: strings.all, styles, sheets: made },
    ...{ definedNames: [], properties: new Map() },
  };
}

/** The table of a sheet whose first `headerRows` rows are the header; units stand in brackets of the header. */
export function foundIn(
  snapshot: Snapshot,
  sheet: number,
  table: string,
  template: Template,
  options: {
    readonly headerRows?: number;
    readonly meta?: Readonly<Record<string, string>>;
    readonly skip?: readonly number[];
  } = {},
): FoundTable {
  const { headerRows = 1, meta = {}, skip = [] } = options;
  const of = snapshot.sheets[sheet];
  const def = template.tables.find((each) => each.code === table);
  if (of === undefined || def === undefined) throw new Error(`no sheet ${String(sheet)} or no table ${table}`);
  const columns = of.columns.map((cells, column): FoundColumn => {
    const header: string[] = [];
    for (let r = 0; r < headerRows; r++)
      if (cells.kind[r] === CellKind.text) header.push(snapshot.strings[cells.value[r] ?? 0] ?? '');
    const label = header.at(-1) ?? '';
    const unit = /[(（](.+)[)）]$/.exec(label)?.[1] ?? null;
    const field = fieldOf(def, label.replace(/[(（].+[)）]$/, '')) ?? fieldOf(def, label);
    return { column, header, label, unit, field, matchedBy: field === null ? null : 'name', confidence: 1 };
  });
  const rows = Array.from({ length: of.rowCount - headerRows }, (_, i) => i + headerRows).filter(
    (row) => !skip.includes(row),
  );
  return {
    ...{ sheet, table, firstColumn: 0, lastColumn: of.columnCount - 1, titleRows: null },
    ...{ headerRows: { first: 0, last: headerRows - 1 }, dataRows: { first: headerRows, last: of.rowCount - 1 } },
    ...{
      records: Int32Array.from(rows),
      totalRows: [],
      subtotalRows: [],
      meanRows: [],
      sectionRows: [],
      footerRows: null,
      columns,
    },
    meta: new Map(Object.entries(meta).map(([name, text]): [string, MetaValue] => [name, { text, row: 0, column: 0 }])),
    ...{ confidence: 1, tableConfidence: 1, tableBy: 'title', reasons: [] },
  };
}

function fieldOf(def: TableDef, label: string): string | null {
  return def.fields.find((field) => field.label === label)?.id ?? null;
}
