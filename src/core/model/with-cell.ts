/** A snapshot with one cell typed anew: what a program tells of a single edit. */
import type { Scalar } from './change';
import type { CellKind, ColumnCells, Snapshot } from './snapshot';
import { CellKind as Kind } from './snapshot';

/**
 * A copy that shares everything but the column of the cell; the cell keeps its look and loses its formula.
 * Null when the sheet is not there or the cell lies outside its used part: then the workbook is to be read again.
 */
export function withCell(
  snapshot: Snapshot,
  sheetName: string,
  row: number,
  column: number,
  typed: Scalar,
): Snapshot | null {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  const cells = sheet?.columns[column];
  if (sheet === undefined || cells === undefined || row >= cells.kind.length) return null;
  const known = typeof typed === 'string' ? snapshot.strings.indexOf(typed) : -1;
  const strings = typeof typed === 'string' && known < 0 ? [...snapshot.strings, typed] : snapshot.strings;
  const index = known < 0 ? strings.length - 1 : known;
  const changed = retyped(cells, row, ...codeOf(typed, index));
  const columns = sheet.columns.map((each, at) => (at === column ? changed : each));
  return {
    ...snapshot,
    strings,
    sheets: snapshot.sheets.map((each) => (each === sheet ? { ...sheet, columns } : each)),
  };
}

function codeOf(typed: Scalar, index: number): readonly [CellKind, number] {
  if (typed === null || typed === '') return [Kind.empty, 0];
  if (typeof typed === 'string') return [Kind.text, index];
  return typeof typed === 'number' ? [Kind.number, typed] : [Kind.boolean, typed ? 1 : 0];
}

function retyped(cells: ColumnCells, row: number, kind: CellKind, value: number): ColumnCells {
  const kinds = cells.kind.slice();
  const values = cells.value.slice();
  kinds[row] = kind;
  values[row] = value;
  const formula = cells.formula?.slice() ?? null;
  if (formula !== null) formula[row] = 0;
  return { kind: kinds, value: values, style: cells.style, formula };
}
