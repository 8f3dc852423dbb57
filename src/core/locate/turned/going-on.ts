/**
 * A list that goes on on the next sheet without its names: 续表, or nothing over the rows at all. The names of the sheet
 * before are put over it, so that it is read as any other; each cell stays in its column.
 */
import type { FoundColumn, FoundTable } from '../../model/found';
import type { CellAt } from '../../model/upright';
import type { FieldDef, TableDef } from '../../model/template';
import type { Grid } from '../cells/grid';
import { kindAt, textAt } from '../cells/grid';
import { bareName } from '../cells/vocabulary';
import { fit, profileOf } from '../match/profile';
import type { TemplateIndex } from '../match/template-index';
import { CellKind } from '../../model/snapshot';
import type { Plan, PlacedText } from './set-upright';

/** So many fields must be read on the sheet before. */
const FEWEST_FIELDS = 4;
/** Lines such as 续表 over the rows, at most; a row has so many cells. */
const LINES = 4;
const FEWEST_CELLS = 3;
/** Rows that are looked at, and rows of a list that is larger than anybody goes on with. */
const SAMPLE = 50;
const MOST_ROWS = 20_000;
/** So many columns must hold just what their field holds, and hardly any may hold something else. */
const TELLING = 3;
const AGREEING = 0.5;
const AGAINST = -0.2;
const MOST_AGAINST = 0.15;

/** The list that a sheet may go on with. */
export interface Begun {
  readonly grid: Grid;
  readonly found: FoundTable;
  readonly def: TableDef;
}

export function goingOn(grid: Grid, begun: Begun, index: TemplateIndex): Plan | null {
  const { found, def } = begun;
  if (!mayGoOn(found) || grid.sheet.rowCount > MOST_ROWS) return null;
  const first = firstRow(grid, found);
  if (first === null || isNames(grid, first, index)) return null;
  const rows = Array.from({ length: grid.sheet.rowCount - first }, (_, i) => first + i);
  if (!holdsTheSame(grid, rows.slice(0, SAMPLE), found, def, index)) return null;
  const width = found.lastColumn + 1;
  const line = (row: number): readonly CellAt[] => Array.from({ length: width }, (_, column) => ({ row, column }));
  const none: readonly null[] = Array.from({ length: width }, () => null);
  const above = found.headerRows.first;
  return {
    how: 'continued',
    width,
    cells: [...Array.from({ length: above + 1 }, () => none), ...rows.map(line)],
    merges: [],
    texts: [
      ...titlesOf(begun),
      ...found.columns.map(({ column, ...names }) => ({ row: above, column, text: nameOf(names, def) })),
    ],
  };
}

/** What stands over the names on the sheet before says of whom and when it is. */
function titlesOf({ grid, found }: Begun): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (let row = 0; row < found.headerRows.first; row++) {
    for (let column = 0; column <= found.lastColumn; column++) {
      const text = textAt(grid, row, column);
      if (text !== '') texts.push({ row, column, text });
    }
  }
  return texts;
}

/** A list that was added up or signed has ended. */
function mayGoOn({ columns, records, totalRows, meanRows, footerRows, layout }: FoundTable): boolean {
  if (layout !== undefined && layout !== 'continued') return false;
  if (records.length === 0 || totalRows.length > 0 || meanRows.length > 0 || footerRows !== null) return false;
  return columns.filter(({ field }) => field !== null).length >= FEWEST_FIELDS;
}

/** The first row with several cells, all within the columns of the list; null: none, or too far down. */
function firstRow(grid: Grid, { firstColumn, lastColumn }: FoundTable): number | null {
  for (let row = 0; row < Math.min(grid.sheet.rowCount, LINES + 1); row++) {
    const filled = grid.sheet.columns.flatMap((_, column) =>
      kindAt(grid, row, column) === CellKind.empty ? [] : [column],
    );
    if (filled.length < FEWEST_CELLS) continue;
    return filled.every((column) => column >= firstColumn && column <= lastColumn) ? row : null;
  }
  return null;
}

/** The row is one of names, of this table or another. */
function isNames(grid: Grid, row: number, index: TemplateIndex): boolean {
  const texts = grid.sheet.columns.map((_, column) => textAt(grid, row, column)).filter((text) => text !== '');
  return texts.filter((text) => index.words.has(bareName(text))).length * 2 > texts.length;
}

function holdsTheSame(
  grid: Grid,
  rows: readonly number[],
  { columns }: FoundTable,
  def: TableDef,
  index: TemplateIndex,
): boolean {
  const records = Int32Array.from(rows);
  let [judged, telling, against] = [0, 0, 0];
  for (const { column, field: id } of columns) {
    const field = def.fields.find((each) => each.id === id);
    const profile = field === undefined ? null : profileOf(grid, records, column);
    if (field === undefined || profile === null || profile.cells === 0) continue;
    const agrees = fit(profile, field, index);
    judged++;
    if (agrees >= AGREEING && isTelling(field)) telling++;
    if (agrees < AGAINST) against++;
  }
  return telling >= TELLING && against <= judged * MOST_AGAINST;
}

/** Any text is a text. */
function isTelling({ type, ref }: FieldDef): boolean {
  return ref !== undefined || (type !== 'text' && type !== 'longtext');
}

/** By the field's own name; of several in one column, and of none, as it is called there. */
function nameOf({ field: id, label, unit, also }: Omit<FoundColumn, 'column'>, def: TableDef): string {
  const field = def.fields.find((each) => each.id === id);
  if (field === undefined || also !== undefined) return label;
  return unit === null || unit === '' ? field.label : `${field.label}（${unit}）`;
}
