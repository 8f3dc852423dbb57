/** One column of a sheet as the records see it: which row holds each record's cell, merges looked through. */
import type { FoundTable } from '../model/found';
import type { Area, CellStyle, ColumnCells, SheetSnapshot, Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';

export interface ColumnView {
  readonly cells: ColumnCells;
  /** A sheet row a record: its own, or the first of a merge that covers it. */
  readonly rows: Int32Array;
  /** The records' own rows. */
  readonly ownRows: Int32Array;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
}

const EMPTY: ColumnCells = {
  kind: new Uint8Array(0),
  value: new Float64Array(0),
  style: new Uint16Array(0),
  formula: null,
};

/**
 * The merges of the table's body that run over more than one row, by their first column, from top to bottom. One may begin
 * in the row of a sum above all records: 望禾镇 | 小计 over its villages.
 */
export function bodyMerges(sheet: SheetSnapshot, found: FoundTable): ReadonlyMap<number, readonly Area[]> {
  const merges = new Map<number, Area[]>();
  const body = found.dataRows;
  if (body === null) return merges;
  const top = Math.min(found.headerRows.last, body.first - 1);
  for (const area of sheet.merges) {
    if (
      area.lastRow === area.firstRow ||
      area.firstRow <= top ||
      area.lastRow < body.first ||
      area.firstRow > body.last
    )
      continue;
    const known = merges.get(area.firstColumn);
    if (known === undefined) merges.set(area.firstColumn, [area]);
    else known.push(area);
  }
  for (const areas of merges.values()) areas.sort((a, b) => a.firstRow - b.firstRow);
  return merges;
}

/** @param records ascending sheet rows. */
function throughMerges(records: Int32Array, merges: readonly Area[]): Int32Array {
  const rows = Int32Array.from(records);
  let next = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    while ((merges[next]?.lastRow ?? Infinity) < row) next++;
    const area = merges[next];
    if (area !== undefined && area.firstRow <= row) rows[i] = area.firstRow;
  }
  return rows;
}

/** One text that stands for all records. */
export function textView(text: string, records: number): ColumnView {
  return textsView([text], new Int32Array(records));
}

/** Texts of which each stands for several records. @param which by record, the place of its text */
export function textsView(texts: readonly string[], which: Int32Array): ColumnView {
  const cells = {
    kind: new Uint8Array(texts.length).fill(CellKind.text),
    value: Float64Array.from(texts.keys()),
    style: new Uint16Array(texts.length),
    formula: null,
  };
  return { cells, rows: which, ownRows: which, strings: texts, styles: [] };
}

export function columnView(
  snapshot: Snapshot,
  found: FoundTable,
  column: number,
  merges: ReadonlyMap<number, readonly Area[]>,
): ColumnView {
  const over = merges.get(column);
  return {
    cells: snapshot.sheets[found.sheet]?.columns[column] ?? EMPTY,
    rows: over === undefined ? found.records : throughMerges(found.records, over),
    ownRows: found.records,
    strings: snapshot.strings,
    styles: snapshot.styles,
  };
}

/** Each different text of the records once. */
export function distinctTexts(view: ColumnView): readonly string[] {
  const { kind, value } = view.cells;
  const seen = new Uint8Array(view.strings.length);
  const texts: string[] = [];
  for (const row of view.rows) {
    if (kind[row] !== CellKind.text) continue;
    const index = value[row] ?? 0;
    if (seen[index] === 1) continue;
    seen[index] = 1;
    texts.push(view.strings[index] ?? '');
  }
  return texts;
}
