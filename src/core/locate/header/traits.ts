/** What speaks for rows being a header, measured; how much each counts. */
import { CellKind } from '../../model/snapshot';
import type { RowLook, Unit } from '../cells/look';
import { unitOver } from '../cells/look';
import type { Block } from './block';
import { rowsAfter } from './block';

/** What speaks for a block of rows being a header; shares of 0–1. */
export interface Traits {
  /** Columns named, of those in use. */
  readonly coverage: number;
  /** Names that are words. */
  readonly words: number;
  /** Names that head columns elsewhere. */
  readonly vocabulary: number;
  /** Columns whose names differ in kind from what stands under them; negative where they are alike. */
  readonly contrast: number;
  readonly unlike: number;
  /** Names that occur once. */
  readonly unique: number;
  readonly short: number;
  /** 1: bold or filled as the rows below are not. */
  readonly style: number;
  readonly columns: number;
  readonly rowsBelow: number;
}

/** Rows under the block that are compared with it. */
const SAMPLE = 10;

/** The lowest cell that names each column of the region, null where none does. */
export function leavesOf(looks: readonly RowLook[], block: Block): readonly (Unit | null)[] {
  const columns = looks[0]?.covered.length ?? 0;
  const leaves = new Array<Unit | null>(columns).fill(null);
  for (let i = block.first; i <= block.lastNamed; i++) {
    const look = looks[i];
    for (let c = 0; look !== undefined && c < columns; c++) {
      const place = look.places[c] ?? 0;
      if (place > 0) leaves[c] = look.units[place - 1] ?? null;
    }
  }
  return leaves;
}

function isWord(unit: Unit): boolean {
  return unit.kind === CellKind.text && !unit.figure;
}

/** 2023 2022 2021, 1月 2月 3月: names of columns though they are figures. */
function isSeries(units: readonly Unit[], words: number): boolean {
  if (units.length - words < 2 || words > 2) return false;
  const figures = units.filter((unit) => !isWord(unit)).map((unit) => Number.parseInt(unit.cell.bare, 10));
  const step = (figures[1] ?? 0) - (figures[0] ?? 0);
  if (Math.abs(step) !== 1) return false;
  const [start = 0] = figures;
  const plausible = (start >= 1900 && start <= 2100) || (start >= 1 && start <= 31);
  return plausible && figures.every((figure, i) => i === 0 || figure - (figures[i - 1] ?? 0) === step);
}

function kindOf(unit: Unit): string {
  if (unit.kind === CellKind.number) return unit.shape === 'date' || unit.shape === 'percent' ? unit.shape : 'number';
  return unit.shape;
}

/** What the names of a block say by themselves. */
export interface Names {
  readonly leaves: readonly (Unit | null)[];
  readonly series: boolean;
  readonly traits: Pick<Traits, 'coverage' | 'words' | 'vocabulary' | 'unique' | 'short' | 'columns'>;
}

export function traitsOf(looks: readonly RowLook[], block: Block, inUse: number, words: ReadonlySet<string>): Traits {
  return traitsUnder(namesIn(looks, block, inUse, words), looks, block);
}

export function namesIn(looks: readonly RowLook[], block: Block, inUse: number, words: ReadonlySet<string>): Names {
  const leaves = leavesOf(looks, block);
  const distinct: Unit[] = [];
  const wide = new Set<Unit>();
  const different = new Set<string>();
  let named = 0;
  let wordy = 0;
  let known = 0;
  let short = 0;
  let before: Unit | null = null;
  for (const leaf of leaves) {
    if (leaf === null) continue;
    named++;
    // Most columns have a name of their own.
    if (leaf === before || wide.has(leaf)) continue;
    before = leaf;
    distinct.push(leaf);
    if (leaf.lastColumn > leaf.column) wide.add(leaf);
    const { bare, word } = leaf.cell;
    different.add(bare);
    if (isWord(leaf)) wordy++;
    if (word.headsColumns || words.has(word.bare)) known++;
    if (bare.length <= 16) short++;
  }
  const count = Math.max(1, distinct.length);
  const series = isSeries(distinct, wordy);
  return {
    leaves,
    series,
    traits: {
      coverage: Math.min(1, named / inUse),
      words: series ? 1 : wordy / count,
      vocabulary: known / count,
      unique: different.size / count,
      short: short / count,
      columns: inUse,
    },
  };
}

/** The names held against what stands under them. */
export function traitsUnder({ leaves, series, traits }: Names, looks: readonly RowLook[], block: Block): Traits {
  const below = rowsAfter(looks, block.last, SAMPLE).filter((look) => look.units.length > 1);
  const first = looks[block.first];
  return {
    ...traits,
    ...contrastOf(leaves, below, looks[0]?.firstColumn ?? 0, series),
    style: first === undefined ? 0 : styleOf(first, below),
    rowsBelow: below.length,
  };
}

/** No less than what names come to, whatever stands under them. @param first row of their block */
export function highestWorth({ traits }: Names, first: RowLook): number {
  const { bold, filled } = styled([first]);
  return worth({ ...traits, contrast: traits.words > 0 ? 1 : 0, unlike: 0, style: Math.max(bold, filled) });
}

function contrastOf(
  leaves: readonly (Unit | null)[],
  below: readonly RowLook[],
  start: number,
  series: boolean,
): Pick<Traits, 'contrast' | 'unlike'> {
  let judged = 0;
  let sum = 0;
  let unlike = 0;
  for (let c = 0; c < leaves.length; c++) {
    const leaf = leaves[c];
    if (leaf?.column !== start + c) continue;
    const own = kindOf(leaf);
    let under = 0;
    let figures = 0;
    let alike = 0;
    for (const look of below) {
      const unit = unitOver(look, start + c);
      if (unit === undefined) continue;
      under++;
      if (!isWord(unit) || unit.shape === 'yesNo' || unit.shape === 'long') figures++;
      if (kindOf(unit) === own) alike++;
    }
    if (under === 0) continue;
    judged++;
    if (isWord(leaf) || series) {
      if (figures > under / 2) sum += 1;
    } else if (alike > under / 2) {
      sum -= 1;
      unlike++;
    } else unlike++;
  }
  return { contrast: judged === 0 ? 0 : sum / judged, unlike: judged === 0 ? 0 : unlike / judged };
}

function styleOf(look: RowLook, below: readonly RowLook[]): number {
  const own = styled([look]);
  const under = styled(below);
  return Math.max(0, Math.min(1, Math.max(own.bold - under.bold, own.filled - under.filled)));
}

/** Shares of the units that are bold or filled. */
function styled(rows: readonly RowLook[]): { readonly bold: number; readonly filled: number } {
  let units = 0;
  let bold = 0;
  let filled = 0;
  for (const row of rows) {
    units += row.units.length;
    bold += row.bold;
    filled += row.filled;
  }
  return units === 0 ? { bold: 0, filled: 0 } : { bold: bold / units, filled: filled / units };
}

/** What tells names from values: about 1.5 for most headers, under 0.5 for a row of data. */
export function evidence(traits: Traits, severalRows: boolean): number {
  const { vocabulary, contrast, style, rowsBelow } = traits;
  return 1.3 * vocabulary + contrast + 0.7 * style + (severalRows ? 0.5 : 0) + (rowsBelow === 0 ? 0.4 : 0);
}

/** One number for all: about 6 for a plain header, under 3 for a row of data. */
export function worth(traits: Omit<Traits, 'rowsBelow'>): number {
  const { coverage, words, vocabulary, contrast, unlike, unique, short, style } = traits;
  return (
    2.2 * Math.min(1, coverage / 0.9) +
    1.4 * words +
    1.3 * vocabulary +
    1.0 * contrast -
    0.8 * unlike +
    0.4 * unique +
    0.4 * short +
    0.7 * style
  );
}
