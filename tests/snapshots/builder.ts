import type { Area, CellStyle, ColumnCells, SheetSnapshot, Snapshot } from '../../src/core/model/snapshot';
import { CellKind } from '../../src/core/model/snapshot';

/** A cell as a test writes it; numbers with a look, errors and formulas are objects. */
export type GridCell =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | {
      /** Null: a formula that was saved without its result. */
      readonly value: string | number | boolean | null;
      readonly shows?: CellStyle['shows'];
      readonly format?: string;
      readonly formula?: string;
      readonly fill?: string;
      readonly bold?: boolean;
    };

export interface GridSheet {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
  readonly merges?: readonly Area[];
  readonly visibility?: SheetSnapshot['visibility'];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const PLAIN: CellStyle = { numberFormat: 'General', shows: 'general', fill: null, bold: false };

class Store {
  readonly strings: string[] = [];
  readonly styles: CellStyle[] = [PLAIN];
  private readonly places = new Map<string, number>();
  private readonly looks = new Map<string, number>([[JSON.stringify(PLAIN), 0]]);

  text(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }

  look(style: CellStyle): number {
    const name = JSON.stringify(style);
    const known = this.looks.get(name);
    if (known !== undefined) return known;
    this.looks.set(name, this.styles.length);
    return this.styles.push(style) - 1;
  }
}

interface Cells {
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly style: Uint16Array;
  formula: Uint32Array | null;
}

function emptyCells(length: number): Cells {
  return {
    kind: new Uint8Array(length),
    value: new Float64Array(length),
    style: new Uint16Array(length),
    formula: null,
  };
}

function put(cells: Cells, row: number, cell: GridCell, store: Store): void {
  if (cell === null) return;
  if (typeof cell === 'object' && 'error' in cell) {
    cells.kind[row] = CellKind.error;
    cells.value[row] = store.text(cell.error);
    return;
  }
  const plain = typeof cell === 'object' ? cell.value : cell;
  if (typeof plain === 'string') {
    cells.kind[row] = CellKind.text;
    cells.value[row] = store.text(plain);
  } else if (plain !== null) {
    cells.kind[row] = typeof plain === 'number' ? CellKind.number : CellKind.boolean;
    cells.value[row] = Number(plain);
  }
  if (typeof cell !== 'object') return;
  cells.style[row] = store.look({
    numberFormat: cell.format ?? PLAIN.numberFormat,
    shows: cell.shows ?? PLAIN.shows,
    fill: cell.fill ?? null,
    bold: cell.bold ?? false,
  });
  if (cell.formula !== undefined) {
    cells.formula ??= new Uint32Array(cells.kind.length);
    cells.formula[row] = store.text(cell.formula) + 1;
  }
}

/** Rows and columns as far as something stands there; a cell of spaces is something. */
function sheetOf(sheet: GridSheet, store: Store): SheetSnapshot {
  let rowCount = 0;
  let columnCount = 0;
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null) return;
      rowCount = r + 1;
      columnCount = Math.max(columnCount, c + 1);
    });
  });
  const columns = Array.from({ length: columnCount }, (_, c): ColumnCells => {
    if (!sheet.rows.some((row) => (row[c] ?? null) !== null)) return emptyCells(0);
    const cells = emptyCells(rowCount);
    for (let r = 0; r < rowCount; r++) put(cells, r, sheet.rows[r]?.[c] ?? null, store);
    return cells;
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility ?? 'visible',
    rowCount,
    columnCount,
    columns,
    merges: sheet.merges ?? [],
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? [],
    autoFilter: null,
    filtered: false,
    protected: false,
    notes: [],
    tables: [],
  };
}

/** A snapshot as a host would make it of these sheets. */
export function buildSnapshot(sheets: readonly GridSheet[], about: Partial<Snapshot> = {}): Snapshot {
  const store = new Store();
  const made = sheets.map((sheet) => sheetOf(sheet, store));
  return {
    name: '台账.xlsx',
    format: 'xlsx',
    savedBy: '',
    savedAt: '',
    definedNames: [],
    properties: new Map(),
    ...about,
    strings: store.strings,
    styles: store.styles,
    sheets: made,
  };
}
