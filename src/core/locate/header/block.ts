/** Grows a header block downwards from its first row. */
import { CellKind } from '../../model/snapshot';
import type { RowLook, Unit } from '../cells/look';
import { unitOver } from '../cells/look';
import type { UnderHeader } from './under-header';
import { underHeader } from './under-header';
import { isWeights } from './weights';

export interface Block {
  /** Indices into the looks, not sheet rows. */
  readonly first: number;
  /** Last row that names columns. */
  readonly lastNamed: number;
  /** With the rows of column numbers, units, weights and hints. */
  readonly last: number;
  readonly under: readonly UnderHeader[];
  /** What was decided without being certain, 0–1 each. */
  readonly doubts: readonly number[];
  readonly reasons: readonly string[];
}

/** No header met was deeper. */
const DEEPEST = 6;
/** A doubt so small that it counts once for all rows of a header. */
const FEW_DOUBTS = 0.15;
/** How many rows under a row are compared with it. */
const COMPARED = 6;

/** Rows after `i` that hold something, at most `count`. */
export function rowsAfter(looks: readonly RowLook[], i: number, count: number): readonly RowLook[] {
  const after: RowLook[] = [];
  for (let k = i + 1; k < looks.length && after.length < count; k++) {
    const look = looks[k];
    if (look !== undefined && look.units.length > 0) after.push(look);
  }
  return after;
}

/** How a row differs from those under it: columns with words over figures, and columns with figures like theirs. */
function against(look: RowLook, below: readonly RowLook[]): { readonly words: number; readonly figures: number } {
  let words = 0;
  let figures = 0;
  for (const unit of look.units) {
    if (unit.figure) {
      figures++;
      continue;
    }
    let under = 0;
    let others = 0;
    for (const row of below) {
      const each = unitOver(row, unit.column);
      if (each === undefined) continue;
      under++;
      if (each.figure) others++;
    }
    if (under > 0 && others > under / 2) words++;
  }
  return { words, figures };
}

/** Cells of a row that stand over several columns: merged, or the same word written again beside itself. */
function parentsOf(look: RowLook): readonly { readonly column: number; readonly lastColumn: number }[] {
  const parents: { column: number; lastColumn: number }[] = [];
  let i = 0;
  while (i < look.units.length) {
    const unit = look.units[i];
    if (unit === undefined) break;
    let last = i;
    for (;;) {
      const next = look.units[last + 1];
      const here = look.units[last];
      if (next === undefined || here === undefined || next.column !== here.lastColumn + 1) break;
      if (next.cell.bare !== unit.cell.bare) break;
      last++;
    }
    const lastColumn = look.units[last]?.lastColumn ?? unit.lastColumn;
    if (lastColumn > unit.column) parents.push({ column: unit.column, lastColumn });
    i = last + 1;
  }
  return parents;
}

type Verdict =
  | { readonly joins: true; readonly doubt: number; readonly reason: string }
  | { readonly joins: false; readonly doubt: number };
const NO: Verdict = { joins: false, doubt: 0 };

/** Whether row `next` goes on naming what row `here` names in common. */
function asChildren(here: RowLook, next: RowLook, below: readonly RowLook[]): Verdict {
  const parents = parentsOf(here);
  if (parents.length === 0) return NO;
  const inside = (unit: Unit): boolean =>
    parents.some((p) => unit.column >= p.column && unit.lastColumn <= p.lastColumn);
  const children = next.units.filter(inside);
  if (children.length === 0) return NO;
  const others = next.units.filter((unit) => !inside(unit));
  const { words, figures } = against(next, below);
  const years = children.filter((unit) => unit.shape === 'year' || unit.shape === 'month').length;
  if (figures > 0) return { joins: false, doubt: figures <= next.units.length / 3 && words > 0 ? 0.3 : 0 };
  // A merge that the row under repeats is a wide cell, not a common name.
  const split = parents.filter(
    (p) => children.filter((unit) => unit.column >= p.column && unit.lastColumn <= p.lastColumn).length >= 2,
  );
  const repeatedMerge =
    split.length === 0 &&
    children.every((unit) => parents.some((p) => p.column === unit.column && p.lastColumn === unit.lastColumn));
  if (repeatedMerge && others.length > 0 && words === 0) return NO;
  if (others.length === 0) {
    if (repeatedMerge && here.units.length > parents.length) return { joins: false, doubt: 0.3 };
    return { joins: true, doubt: split.length > 0 || years > 0 ? 0 : 0.2, reason: 'merged-header' };
  }
  // What stands beside must be a name written over a blank or once more, or a name among names.
  const again = others.filter((unit) => (unitOver(here, unit.column)?.cell.bare ?? '') === unit.cell.bare).length;
  const fresh = others.filter((unit) => unitOver(here, unit.column) === undefined).length;
  if (again + fresh === others.length) return { joins: true, doubt: 0.05, reason: 'merged-header' };
  if (words > 0) return { joins: true, doubt: words >= next.units.length / 3 ? 0.08 : 0.25, reason: 'merged-header' };
  const repeats = children.length - new Set(children.map((unit) => unit.cell.bare)).size;
  if (split.length >= 2 && repeats >= children.length / 2 - 1 && repeats > 0)
    return { joins: true, doubt: 0.15, reason: 'merged-header' };
  const known = next.units.filter((unit) => unit.cell.word.headsColumns).length;
  if (known >= next.units.length * 0.7) return { joins: true, doubt: 0.25, reason: 'merged-header' };
  return { joins: false, doubt: 0.35 };
}

/**
 * Whether row `next` goes on with the names of row `here`: words only, nothing under the first of the names, where the
 * rows below have something. A record would begin there.
 */
export function completes(here: RowLook, next: RowLook, below: readonly RowLook[]): boolean {
  const [first] = here.units;
  if (first === undefined || here.units.length < 2 || next.units.length === 0) return false;
  const key = first.column - here.firstColumn;
  if (next.covered[key] === 1 || next.overhung[key] === 1) return false;
  if (!isPlain(next)) return false;
  const fills = (row: RowLook): boolean => row.units.some((unit) => unitOver(here, unit.column) === undefined);
  // The names may go on for a third row.
  const begin = below.findIndex((look) => look.covered[key] === 1 || look.overhung[key] === 1);
  const records = below.slice(Math.max(0, begin)).filter((look) => look.units.length > 1);
  // A common name alone on its row has its own names under it, perhaps under another common name.
  const between = below.slice(0, Math.max(0, begin));
  const further = between.every(isPlain) && between.some(fills);
  const gap = fills(next) || further;
  if (records.length === 0)
    return gap && next.units.length >= 2 && next.units.every((unit) => unit.cell.word.headsColumns);
  const begun = records.filter((look) => look.covered[key] === 1 || look.overhung[key] === 1).length;
  return begun >= records.length * 0.6 && (gap || next.units.length >= 2);
}

/** Nothing but words, none of them long. */
function isPlain(look: RowLook): boolean {
  return look.units.every((unit) => unit.kind === CellKind.text && !unit.figure && unit.shape !== 'long');
}

/** Whether row `next` fills the gaps that row `here` leaves: a first row of common names without merges. */
function asFilling(here: RowLook, next: RowLook, below: readonly RowLook[]): Verdict {
  const columns = here.covered.length;
  let gaps = 0;
  let filled = 0;
  let both = 0;
  for (let c = 0; c < columns; c++) {
    const over = here.covered[c] === 1 || here.overhung[c] === 1;
    if (!over && next.covered[c] === 1) filled++;
    if (!over) gaps++;
    if (here.covered[c] === 1 && next.covered[c] === 1) both++;
  }
  if (gaps === 0) return NO;
  const { words, figures } = against(next, below);
  if (figures > 0) return NO;
  if (completes(here, next, below)) return { joins: true, doubt: words > 0 ? 0.05 : 0.15, reason: 'sparse-header' };
  if (filled === 0) return NO;
  const union = here.covered.reduce(
    (sum, mark, c) => sum + (mark === 1 || next.covered[c] === 1 || here.overhung[c] === 1 ? 1 : 0),
    0,
  );
  const inUse = Math.max(union, ...below.map((row) => row.width));
  if (union < inUse * 0.85) return NO;
  const alone = here.units.length - both;
  const long = next.units.filter((unit) => unit.shape === 'long').length;
  if (long > 0 || filled < 2) return { joins: false, doubt: filled > 0 && words > 0 ? 0.25 : 0.05 };
  if (alone > 0 && words + alone >= 1) return { joins: true, doubt: words > 0 ? 0.1 : 0.3, reason: 'sparse-header' };
  return words >= Math.max(1, next.units.length * 0.3)
    ? { joins: true, doubt: 0.15, reason: 'sparse-header' }
    : { joins: false, doubt: 0.3 };
}

/** Letters of a name, or of a part of it, that is written over two rows. */
const PART = /^[\u4e00-\u9fff]{1,4}$/;
const FEWEST_PARTS = 3;

/** 党 员 | 已认证 over 总 数 | 人 数: names broken over two rows of cells, word under word, over figures that are neither. */
function asBroken(here: RowLook, next: RowLook, below: readonly RowLook[]): Verdict {
  const { units } = next;
  if (units.length < FEWEST_PARTS || units.length !== here.units.length) return NO;
  const isPart = (unit: Unit, i: number): boolean => {
    const over = here.units[i];
    return (
      over?.column === unit.column &&
      over.lastColumn === unit.lastColumn &&
      over.cell.bare !== unit.cell.bare &&
      PART.test(over.cell.bare) &&
      PART.test(unit.cell.bare)
    );
  };
  const { words, figures } = against(next, below);
  return figures === 0 && words >= 2 && units.every(isPart) ? { joins: true, doubt: 0.1, reason: 'sparse-header' } : NO;
}

export function growBlock(looks: readonly RowLook[], first: number): Block {
  let last = first;
  const doubts: number[] = [];
  const reasons = new Set<string>();
  const grow = (to: number, reason: string): void => {
    last = Math.max(last, to);
    reasons.add(reason);
  };
  for (let turn = 0; turn < DEEPEST; turn++) {
    const before = last;
    const hanging = lowest(looks, first, last);
    if (hanging > last && hanging - first < DEEPEST) grow(hanging, 'merged-header');
    if (last > before) continue;
    const here = joined(looks, first, last);
    const next = looks[last + 1];
    if (here === undefined || next === undefined || next.units.length === 0 || last - first >= DEEPEST - 1) break;
    if (underHeader(next, here.width) !== null) break;
    const below = rowsAfter(looks, last + 1, COMPARED);
    const children = asChildren(here, next, below);
    if (children.joins) {
      if (children.doubt > 0) doubts.push(children.doubt);
      grow(last + 1, children.reason);
      continue;
    }
    const filling = asFilling(here, next, below);
    if (filling.joins) {
      // A doubt about names without merges is one doubt, however many rows they take.
      if (!reasons.has(filling.reason) || filling.doubt > FEW_DOUBTS) doubts.push(filling.doubt);
      grow(last + 1, filling.reason);
      continue;
    }
    const broken = asBroken(here, next, below);
    if (broken.joins && last === first) {
      doubts.push(broken.doubt);
      grow(last + 1, broken.reason);
      continue;
    }
    const doubt = Math.max(children.doubt, filling.doubt);
    if (doubt > 0) doubts.push(doubt);
    break;
  }
  const lastNamed = last;
  const under: UnderHeader[] = [];
  for (; last + 1 < looks.length && last - lastNamed < 3; last++) {
    const next = looks[last + 1];
    if (next === undefined || next.units.length === 0) break;
    const kind =
      underHeader(next, looks[lastNamed]?.width ?? 0) ??
      (isWeights(next, rowsAfter(looks, last + 1, COMPARED)) ? 'weights' : null);
    if (kind === null) break;
    under.push(kind);
    reasons.add(`under-${kind}`);
  }
  return { first, lastNamed, last, under, doubts, reasons: [...reasons] };
}

/** How far merges that begin within the rows reach down. */
function lowest(looks: readonly RowLook[], first: number, last: number): number {
  const base = looks[0]?.row ?? 0;
  let reach = last;
  for (let i = first; i <= last; i++) {
    const look = looks[i];
    if (look === undefined) continue;
    const reaches = ({ lastRow }: { readonly lastRow: number }): void => {
      const to = lastRow - base;
      if (to - first < DEEPEST) reach = Math.max(reach, to);
    };
    look.units.forEach(reaches);
    look.hollow.forEach(reaches);
  }
  return Math.min(reach, looks.length - 1);
}

/** The lowest row of the block, with the names above that nothing stands under: they still name their columns. */
function joined(looks: readonly RowLook[], first: number, last: number): RowLook | undefined {
  const here = looks[last];
  if (here === undefined || last === first) return here;
  const units = [...here.units];
  const covered = here.covered.slice();
  const base = here.row;
  for (let i = last - 1; i >= first; i--) {
    for (const unit of looks[i]?.units ?? []) {
      const [from, to] = [unit.column - here.firstColumn, unit.lastColumn - here.firstColumn];
      if (!covered.slice(Math.max(0, from), to + 1).includes(1)) units.push({ ...unit, row: base });
    }
    looks[i]?.covered.forEach((mark, c) => {
      if (mark === 1) covered[c] = 1;
    });
  }
  units.sort((a, b) => a.column - b.column);
  const width = covered.reduce((sum, mark) => sum + mark, 0);
  const places = new Array<number>(covered.length).fill(0);
  units.forEach((unit, i) => {
    places.fill(i + 1, unit.column - here.firstColumn, unit.lastColumn - here.firstColumn + 1);
  });
  return { ...here, units, places, covered, width };
}
