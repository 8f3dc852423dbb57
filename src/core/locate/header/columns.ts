/** The columns of a table by their headers: path of names, label, unit. */
import { CellKind } from '../../model/snapshot';
import type { RowLook, Unit } from '../cells/look';
import { unitOver } from '../cells/look';
import { cleanName } from '../cells/names';
import type { Block } from './block';
import type { Header } from './header';

export interface NamedColumn {
  readonly column: number;
  /** Cleaned names from the top down; empty where the column has none. */
  readonly path: readonly string[];
  /** The lowest name as it stands. */
  readonly label: string;
  readonly unit: string | null;
  /** Only a common name stands over it, while others under that name have names of their own. */
  readonly shared: boolean;
  /** The cell that names it begins in a column further left. */
  readonly continued: boolean;
}

/** One entry a column of the region, from its first. */
export function namedColumns(header: Header): readonly NamedColumn[] {
  const { looks, block } = header;
  const [top] = looks;
  const start = top?.firstColumn ?? 0;
  const units = unitRow(looks, block);
  return Array.from({ length: top?.covered.length ?? 0 }, (_, c) => {
    const over = pathOf(looks, block, start + c);
    const path: string[] = [];
    let own: string | null = null;
    let before: string | undefined;
    for (const { text } of over) {
      const { name, unit } = cleanName(text);
      own = unit ?? own;
      if (name !== '' && name !== before) path.push(name);
      before = name;
    }
    return {
      column: start + c,
      path,
      label: over.at(-1)?.text ?? '',
      unit: own ?? units.get(start + c) ?? null,
      shared: isShared(looks, block, over.at(-1)),
      continued: (over.at(-1)?.column ?? start + c) < start + c,
    };
  });
}

function isShared(looks: readonly RowLook[], block: Block, lowest: Unit | undefined): boolean {
  if (lowest === undefined || lowest.lastColumn === lowest.column) return false;
  return looks
    .slice(block.first, block.lastNamed + 1)
    .some(
      (look) =>
        look.row > lowest.lastRow &&
        look.units.some((unit) => unit.column >= lowest.column && unit.lastColumn <= lowest.lastColumn),
    );
}

/** The cells that name a column, from the top; a merge counts once. */
function pathOf(looks: readonly RowLook[], block: Block, column: number): readonly Unit[] {
  const path: Unit[] = [];
  for (let i = block.first; i <= block.lastNamed; i++) {
    const look = looks[i];
    const unit = look === undefined ? undefined : unitOver(look, column);
    if (unit !== undefined) path.push(unit);
    else {
      const common = commonLeft(looks, block, i, column);
      if (common !== null) path.push(common);
    }
  }
  return path;
}

/** Columns that a common name without a merge may reach to the right. */
const FAR = 60;

/** A common name written once over the first of its columns, the cells to its right left blank. */
function commonLeft(looks: readonly RowLook[], block: Block, i: number, column: number): Unit | null {
  const look = looks[i];
  const below = looks[i + 1];
  if (look === undefined || below === undefined || i >= block.lastNamed) return null;
  if (unitOver(below, column) === undefined || look.overhung[column - look.firstColumn] === 1) return null;
  for (let left = column - 1; left >= Math.max(look.firstColumn, column - FAR); left--) {
    if (unitOver(below, left) === undefined || look.overhung[left - look.firstColumn] === 1) return null;
    const unit = unitOver(look, left);
    // A merge says itself how far it reaches.
    if (unit !== undefined) return unit.lastColumn > unit.column ? null : unit;
  }
  return null;
}

/** Units of measure that stand in a row of their own, by sheet column. */
function unitRow(looks: readonly RowLook[], block: Block): ReadonlyMap<number, string> {
  const units = new Map<number, string>();
  block.under.forEach((kind, k) => {
    if (kind !== 'units') return;
    for (const unit of looks[block.lastNamed + 1 + k]?.units ?? []) {
      if (unit.kind !== CellKind.text) continue;
      const text = unit.cell.bare.replace(/^\((.*)\)$/, '$1');
      for (let column = unit.column; column <= unit.lastColumn; column++) units.set(column, text);
    }
  });
  return units;
}
