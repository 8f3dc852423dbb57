/** How likely a row belongs to what stands over a table: title, 填报单位, unit, date, notes for filling in. */
import { CellKind } from '../../model/snapshot';
import { alternate } from '../cells/facts';
import type { RowLook, Unit } from '../cells/look';
import type { Saying } from '../cells/saying';
import { isFigure } from '../cells/shape';
import { META_LABEL, TITLE } from '../cells/words';

export function sayingOf(unit: Unit): Saying | null {
  if (unit.kind === CellKind.number) return unit.shape === 'date' ? 'date' : null;
  return unit.kind === CellKind.text ? unit.cell.saying : null;
}

/** Cells of a line of facts, and such lines under the first. */
const MOST_IN_FACTS = 8;
const MORE_FACTS = 3;

/** Columns in which the rows after this one have something, the most of any of the next few. */
export interface Around {
  /** Columns in use. */
  readonly columns: number;
  /** The next row that is not blank. */
  readonly next: RowLook | null;
  /** The rows after that one. */
  readonly below: readonly RowLook[];
  /** That row goes on with the names of this one. */
  readonly goesOn: boolean;
  /** That row follows at once. */
  readonly adjoining: boolean;
  /** A name that the template knows. */
  readonly knows: (unit: Unit) => boolean;
}

/** 0: nothing speaks for it; 1: it cannot be anything else. */
export function aboveness(look: RowLook, around: Around): number {
  const { units, width } = look;
  const [first] = units;
  if (first === undefined) return 1;
  const share = width / Math.max(1, around.columns);
  if (units.length === 1) return single(first, share, look, around);
  // Names that reach down past the common names beside them stand in no line over a table.
  const reach = new Set(units.map((unit) => unit.lastRow));
  const half = (first.lastColumn - first.column + 1) * 2 > around.columns;
  if (reach.size > 1 && (share > 0.6 || (first.lastRow > look.row && !half && !isTitleLike(look)))) return 0;
  if (around.goesOn && !isTitleLike(look) && !units.some((unit) => sayingOf(unit) === 'pair')) return 0.1;
  const sayings = units.map(sayingOf);
  const says = sayings.filter((saying, i) => saying !== null || isValueOf(units, i)).length;
  const strong = sayings.filter((saying) => saying !== null && saying !== 'title').length;
  let likely = 0;
  // A header of dates or years has no labels; a line of facts has at least one and is not as wide as the table.
  if (strong > 0 && says === units.length) {
    const pairs = sayings.filter((saying) => saying === 'pair' || saying === 'measure' || saying === 'label').length;
    const dates = sayings.filter((saying) => saying === 'date').length;
    likely =
      pairs > 0 ? (share <= 0.8 || pairs * 2 >= units.length ? 0.95 : 0.6) : dates <= 1 || share < 0.5 ? 0.85 : 0.2;
    if (units.every((unit) => unit.cell.bare.endsWith(':')) && share > 0.8 && units.length > 3) likely = 0.3;
  } else if (strong > 0 && says >= units.length / 2) {
    likely = share <= 0.5 ? 0.8 : 0.5;
    if (sayings.includes('pair') && units.length <= 4) likely = Math.max(likely, 0.75);
  }
  if (isFacts(look, around)) likely = Math.max(likely, 0.9);
  // Title and a second cell on its line: 附件1, a number of the form, the year.
  if (units.length <= 3 && around.columns > units.length) {
    const title =
      sayings[0] === 'title' || (width >= 4 && first.lastColumn - first.column >= 2 && first.cell.bare.length >= 6);
    if (title && !hasParents(look, around)) likely = Math.max(likely, 0.9);
    else if (sayings.includes('title') && sayings.includes('attachment')) likely = Math.max(likely, 0.9);
  }
  // A thin row over a full one, not the common names of its columns.
  const nextShare = (around.next?.width ?? 0) / Math.max(1, around.columns);
  if (share <= 0.5 && nextShare >= 0.8 && !hasParents(look, around))
    likely = Math.max(likely, share <= 0.34 ? 0.7 : 0.45);
  return likely;
}

/**
 * 支部名称 | 望禾村党支部 | 领域 | 村: known names, each with what is none beside it, over a row of known names that is
 * no narrower, perhaps with more such lines between.
 */
function isFacts(look: RowLook, { next, below, knows }: Around): boolean {
  if (next === null || !alternates(look, knows)) return false;
  const header = [next, ...below.slice(0, MORE_FACTS)].find((each) => !alternates(each, knows));
  if (header === undefined || header.units.length < look.units.length) return false;
  return header.units.filter(knows).length >= header.units.length * 0.5;
}

function alternates({ units, row }: RowLook, knows: (unit: Unit) => boolean): boolean {
  return units.length <= MOST_IN_FACTS && units.every((unit) => unit.lastRow === row) && alternate(units.map(knows));
}

function single(unit: Unit, share: number, look: RowLook, around: Around): number {
  if (around.columns <= 1) return sayingOf(unit) === null ? 0.3 : 0.9;
  const bare = unit.cell.bare;
  const begins = look.covered[0] === 1;
  const wide = unit.lastColumn > unit.column;
  if (sayingOf(unit) !== null || bare.length > 14) return 0.98;
  // One common name over all columns but the first: the corner above the row names is empty.
  if (!begins && wide && around.adjoining && reachesEnd(look) && share >= 0.5) return 0.35;
  return share > 0.95 || begins ? 0.97 : 0.9;
}

function reachesEnd(look: RowLook): boolean {
  return look.covered[look.covered.length - 1] === 1;
}

/** A value beside its label: 填报单位： | 望禾镇. */
function isValueOf(units: readonly Unit[], i: number): boolean {
  const before = units[i - 1];
  if (before === undefined) return false;
  const bare = before.cell.bare;
  const label = bare.replace(/:$/, '');
  return (bare.endsWith(':') || META_LABEL.test(label)) && META_LABEL.test(label) && !/:./.test(bare);
}

/** True when cells of the row stand over several cells of the next, as names common to several columns do. */
function hasParents(look: RowLook, around: Around): boolean {
  const { next } = around;
  if (next === null || !around.adjoining) return false;
  const short = look.units.every(
    (unit) => unit.cell.bare.length <= 16 && !isFigure(unit.shape) && sayingOf(unit) !== 'pair',
  );
  if (!short || next.units.some((unit) => isFigure(unit.shape))) return false;
  const split = look.units.filter((unit) => {
    if (unit.lastColumn === unit.column) return false;
    const under = next.units.filter((child) => child.column >= unit.column && child.lastColumn <= unit.lastColumn);
    return under.length >= 2;
  });
  if (split.length === 0) return false;
  // The columns beside the merged names must be named as well, here or below.
  const named = look.covered.reduce((sum, here, c) => sum + (here === 1 || next.covered[c] === 1 ? 1 : 0), 0);
  return named >= around.columns * 0.8 && look.units[0]?.lastRow !== undefined && !isTitleLike(look);
}

function isTitleLike(look: RowLook): boolean {
  const [first] = look.units;
  return first !== undefined && look.units.length <= 2 && TITLE.test(first.cell.bare) && first.cell.bare.length >= 6;
}
