/** The first rows of a region looked at closely: what stands in each row, merges taken as one cell. */
import type { Area, CellStyle } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import { CellText } from './cell-text';
import type { Grid, Region } from './grid';
import { kindAt, styleAt, textAt } from './grid';
import type { Shape } from './shape';
import { isFigure, shapeOfNumber } from './shape';

/** A visible cell or a merge with its value, by its first cell; cut to the region. */
export interface Unit {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly kind: CellKind;
  readonly text: string;
  readonly cell: CellText;
  /** Of the cell: how a number is shown counts too. */
  readonly shape: Shape;
  /** A number or what is written as one, a day, a mark: names of columns are none of these. */
  readonly figure: boolean;
  readonly bold: boolean;
  readonly fill: string | null;
}

export interface RowLook {
  readonly row: number;
  /** First column of the region: index 0 of the marks below. */
  readonly firstColumn: number;
  /** From left to right, what begins in this row. */
  readonly units: readonly Unit[];
  /** By column of the region: the index + 1 of the unit that stands there, 0 where none does. */
  readonly places: readonly number[];
  /** Merges without a value that begin in this row. */
  readonly hollow: readonly Area[];
  /** By column of the region: 1 where a unit of this row stands. */
  readonly covered: readonly number[];
  /** By column of the region: 1 where a merge from a row above reaches down. */
  readonly overhung: readonly number[];
  readonly width: number;
  /** Units that are bold, and that have a fill other than white. */
  readonly bold: number;
  readonly filled: number;
}

function unitAt(grid: Grid, row: number, column: number, area: Area | undefined, region: Region): Unit | null {
  const kind = kindAt(grid, row, column);
  if (kind === CellKind.empty) return null;
  const style = styleAt(grid, row, column);
  const cell = cellTextAt(grid, row, column, kind);
  const shape =
    kind === CellKind.number ? numberShape(grid.sheet.columns[column]?.value[row] ?? 0, style?.shows) : cell.shape;
  return {
    row,
    column,
    lastRow: area === undefined ? row : Math.min(area.lastRow, region.lastRow),
    lastColumn: area === undefined ? column : Math.min(area.lastColumn, region.lastColumn),
    kind,
    text: cell.text,
    cell,
    shape,
    figure: kind === CellKind.number || isFigure(shape) || shape === 'mark',
    bold: style?.bold ?? false,
    fill: style?.fill ?? null,
  };
}

function numberShape(value: number, shows: CellStyle['shows'] | undefined): Shape {
  if (shows === 'date' || shows === 'percent') return shows;
  const shape = shapeOfNumber(value);
  return shape === 'text' || shape === 'long' ? 'number' : shape;
}

function cellTextAt(grid: Grid, row: number, column: number, kind: CellKind): CellText {
  return kind === CellKind.text || kind === CellKind.error
    ? grid.texts.of(grid.sheet.columns[column]?.value[row] ?? 0)
    : new CellText(textAt(grid, row, column));
}

const NO_MERGES: readonly Area[] = [];

/** One look a row of the region; the region should be some dozens of rows high. */
export function looksOf(grid: Grid, region: Region): readonly RowLook[] {
  const looks: RowLook[] = [];
  const columns = region.lastColumn - region.firstColumn + 1;
  // Plain arrays: typed ones of a few bytes take longer to make than to fill.
  const nothingOver = new Array<number>(columns).fill(0);
  let hanging: readonly Area[] = NO_MERGES;
  for (let row = region.firstRow; row <= region.lastRow; row++) {
    if (hanging.length > 0) hanging = hanging.filter((area) => area.lastRow >= row);
    const overhung = hanging.length === 0 ? nothingOver : nothingOver.slice();
    for (const area of hanging) cover(overhung, area.firstColumn, area.lastColumn, region);
    const merges =
      grid.mergesFrom
        .get(row)
        ?.filter((area) => area.lastColumn >= region.firstColumn && area.firstColumn <= region.lastColumn) ?? NO_MERGES;
    const byColumn = merges.length === 0 ? null : new Map(merges.map((area) => [area.firstColumn, area]));
    const units: Unit[] = [];
    const places = nothingOver.slice();
    const covered = nothingOver.slice();
    let width = 0;
    let bold = 0;
    let filled = 0;
    for (let column = region.firstColumn; column <= region.lastColumn; column++) {
      const unit = unitAt(grid, row, column, byColumn?.get(column), region);
      if (unit === null) continue;
      units.push(unit);
      const at = column - region.firstColumn;
      if (unit.lastColumn === column) {
        places[at] = units.length;
        covered[at] = 1;
        width++;
      } else {
        places.fill(units.length, at, unit.lastColumn - region.firstColumn + 1);
        width += cover(covered, column, unit.lastColumn, region);
      }
      if (unit.bold) bold++;
      if (unit.fill !== null && unit.fill.toUpperCase() !== '#FFFFFF') filled++;
      // What is left in the other cells of a merge nobody sees.
      column = unit.lastColumn;
    }
    const hollow =
      merges === NO_MERGES
        ? merges
        : merges.filter((area) => covered[Math.max(area.firstColumn, region.firstColumn) - region.firstColumn] === 0);
    looks.push({
      row,
      firstColumn: region.firstColumn,
      units,
      places,
      hollow,
      covered,
      overhung,
      width,
      bold,
      filled,
    });
    if (merges.length > 0) hanging = [...hanging, ...merges.filter((area) => area.lastRow > row)];
  }
  return looks;
}

/** Marks the columns and says how many were new. */
function cover(marks: number[], first: number, last: number, region: Region): number {
  let fresh = 0;
  for (let c = Math.max(first, region.firstColumn); c <= Math.min(last, region.lastColumn); c++) {
    if (marks[c - region.firstColumn] === 0) fresh++;
    marks[c - region.firstColumn] = 1;
  }
  return fresh;
}

/** The unit of a row that stands in a column. */
export function unitOver(look: RowLook, column: number): Unit | undefined {
  return look.units[(look.places[column - look.firstColumn] ?? 0) - 1];
}
