/** Builds the sheet that stands upright from where each of its cells stands in the workbook. */
import type { Area, ColumnCells, SetUpright, SheetSnapshot } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import type { CellAt } from '../../model/upright';

/** What a sheet set upright is made of; row by row, null for an empty cell. */
export interface Plan {
  readonly how: SetUpright['how'];
  readonly width: number;
  readonly cells: readonly (readonly (CellAt | null)[])[];
  readonly merges: readonly Area[];
  /** Texts that no cell of the workbook holds by themselves, by place in the upright sheet. */
  readonly texts?: readonly PlacedText[];
  /** Names and values share cells. */
  readonly inOneCell?: true;
}

export interface PlacedText extends CellAt {
  readonly text: string;
}

/** @param firstString index that the first of the plan's own texts has in `Snapshot.strings`. */
export function sheetFrom(original: SheetSnapshot, plan: Plan, firstString: number): SheetSnapshot {
  const { how, width, cells, merges, texts = [], inOneCell } = plan;
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
  texts.forEach(({ row, column }, i) => {
    const own = made[column];
    if (own === undefined) return;
    own.kind[row] = CellKind.text;
    own.value[row] = firstString + i;
  });
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
    setUpright: { how, width, rows, columns, ...(inOneCell === undefined ? {} : { inOneCell }), original },
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
