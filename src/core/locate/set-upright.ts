/** Builds the sheet that stands upright from where each of its cells stands in the workbook. */
import type { Area, ColumnCells, SheetSnapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { CellAt, SetUpright } from '../model/upright';

/** What a sheet set upright is made of; row by row, null for an empty cell. */
export interface Plan {
  readonly how: SetUpright['how'];
  readonly width: number;
  readonly cells: readonly (readonly (CellAt | null)[])[];
  readonly merges: readonly Area[];
  /** A name that stands nowhere: index into `Snapshot.strings`, by place in the upright sheet. */
  readonly named?: { readonly row: number; readonly column: number; readonly string: number };
}

export function sheetFrom(original: SheetSnapshot, { how, width, cells, merges, named }: Plan): SheetSnapshot {
  const count = cells.length;
  const rows = new Int32Array(count * width).fill(-1);
  const columns = new Int32Array(count * width).fill(-1);
  const made = Array.from({ length: width }, () => blankColumn(count));
  cells.forEach((line, row) => {
    line.forEach((at, column) => {
      const to = made[column];
      if (at === null || to === undefined) return;
      rows[row * width + column] = at.row;
      columns[row * width + column] = at.column;
      copy(original.columns[at.column], at.row, to, row);
    });
  });
  const own = named === undefined ? undefined : made[named.column];
  if (named !== undefined && own !== undefined) {
    own.kind[named.row] = CellKind.text;
    own.value[named.row] = named.string;
  }
  return {
    ...original,
    rowCount: count,
    columnCount: width,
    columns: made,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    autoFilter: null,
    filtered: false,
    notes: [],
    tables: [],
    setUpright: { how, width, rows, columns, original },
  };
}

type Column = Omit<ColumnCells, 'formula'> & { readonly formula: Uint32Array };

function blankColumn(rows: number): Column {
  return {
    kind: new Uint8Array(rows),
    value: new Float64Array(rows),
    style: new Uint16Array(rows),
    formula: new Uint32Array(rows),
  };
}

function copy(from: ColumnCells | undefined, at: number, to: Column, row: number): void {
  const kind = from?.kind[at];
  if (from === undefined || kind === undefined) return;
  to.kind[row] = kind;
  to.value[row] = from.value[at] ?? 0;
  to.style[row] = from.style[at] ?? 0;
  // Formulas of a sheet that lies otherwise are not compared down a column; that one has no result yet must be known.
  if (kind === CellKind.empty) to.formula[row] = from.formula?.[at] ?? 0;
}
