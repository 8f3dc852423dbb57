/** Finds the header block of a region: every row is tried as its first, the best is taken, the margin is the certainty. */
import { CellKind } from '../../model/snapshot';
import type { Grid, Region } from '../cells/grid';
import type { RowLook, Unit } from '../cells/look';
import { looksOf } from '../cells/look';
import { aboveness } from './above';
import type { Block } from './block';
import { completes, growBlock, rowsAfter } from './block';
import type { Traits } from './traits';
import { evidence, highestWorth, namesIn, traitsOf, traitsUnder, worth } from './traits';

export interface Header {
  /** Sheet rows. */
  readonly firstRow: number;
  /** Last row that names columns. */
  readonly lastNamedRow: number;
  /** With rows of units, column numbers, weights and hints. */
  readonly lastRow: number;
  /** 0–1 */
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly traits: Traits;
  readonly looks: readonly RowLook[];
  readonly block: Block;
}

/** Rows looked at from the top of a region. */
const LOOKED_AT = 46;
/** No first row of a header is looked for below so many filled rows. */
const CANDIDATES = 24;
/** Rows under a row that say whether it is a line over the table. */
const COMPARED = 7;

export function findHeader(grid: Grid, region: Region, words: ReadonlySet<string>): Header | null {
  const looks = looksOf(grid, { ...region, lastRow: Math.min(region.lastRow, region.firstRow + LOOKED_AT - 1) });
  const inUse = columnsInUse(looks);
  const knows = (unit: Unit): boolean => unit.kind === CellKind.text && words.has(unit.cell.word.bare);
  let skipped = 0;
  let tried = 0;
  let best: { readonly score: number; readonly block: Block; readonly traits: Traits } | null = null;
  let second = -Infinity;
  for (let i = 0; i < looks.length && tried < CANDIDATES && skipped < 4; i++) {
    const look = looks[i];
    if (look === undefined || look.units.length === 0) continue;
    tried++;
    const after = rowsAfter(looks, i, COMPARED);
    const next = after[0] ?? null;
    const below = after.slice(1);
    const adjoining = next?.row === look.row + 1;
    const goesOn = next !== null && adjoining && completes(look, next, below);
    const above = aboveness(look, { columns: inUse, next, below, adjoining, goesOn, knows });
    const block = growBlock(looks, i);
    const names = namesIn(looks, block, inUse, words);
    const scored = (worth: number): number => worth - 2.6 * above - 1.5 * skipped;
    const apart = best !== null && block.first > best.block.last;
    // What is better than neither of the two changes nothing, whatever stands under it.
    const matters =
      best === null || scored(highestWorth(names, look)) > (apart ? Math.min(second, best.score) : best.score);
    if (matters) {
      const traits = traitsUnder(names, looks, block);
      const score = scored(worth(traits));
      if (best === null || score > best.score) {
        if (best !== null && apart) second = Math.max(second, best.score);
        best = { score, block, traits };
      } else if (apart) second = Math.max(second, score);
    }
    skipped += Math.max(0, 1 - above);
  }
  if (best === null) return null;
  const { block, traits, score } = best;
  const margin = Number.isFinite(second) ? score - second : 3;
  const doubt = block.doubts.reduce((sure, each) => sure * (1 - each), 1);
  const confidence = certainty(score, margin, evidence(traits, block.lastNamed > block.first)) * doubt;
  const row = (i: number): number => looks[i]?.row ?? region.firstRow;
  return {
    firstRow: row(block.first),
    lastNamedRow: row(block.lastNamed),
    lastRow: row(block.last),
    confidence,
    reasons: block.reasons,
    traits,
    looks,
    block,
  };
}

/** The header block that the clerk pointed out. */
export function headerAt(grid: Grid, region: Region, first: number, last: number, words: ReadonlySet<string>): Header {
  const top = Math.max(region.firstRow, first - (LOOKED_AT >> 1));
  const looks = looksOf(grid, { ...region, firstRow: top, lastRow: Math.min(region.lastRow, top + LOOKED_AT - 1) });
  const end = Math.min(last, top + looks.length - 1);
  const grown = growBlock(looks, first - top);
  const block: Block = {
    ...grown,
    last: end - top,
    lastNamed: Math.min(grown.lastNamed === grown.last ? end - top : grown.lastNamed, end - top),
    doubts: [],
  };
  const traits = traitsOf(looks, block, columnsInUse(looks), words);
  return {
    firstRow: first,
    lastNamedRow: top + block.lastNamed,
    lastRow: end,
    confidence: 1,
    reasons: [...block.reasons, 'chosen'],
    traits,
    looks,
    block,
  };
}

/** Columns that hold something in a row of more than one cell. */
function columnsInUse(looks: readonly RowLook[]): number {
  const marks = new Array<number>(looks[0]?.covered.length ?? 0).fill(0);
  for (const look of looks) {
    if (look.units.length < 2) continue;
    for (let c = 0; c < marks.length; c++) if (look.covered[c] === 1) marks[c] = 1;
  }
  return Math.max(
    1,
    marks.reduce((sum, mark) => sum + mark, 0),
  );
}

/**
 * From the score of the best block, its lead over any other, and what tells its names from values: 0–1. Any row of words
 * scores well; without words that head columns elsewhere, figures under them or another look it may be data as well.
 */
function certainty(score: number, margin: number, evidence: number): number {
  const own = 1 / (1 + Math.exp(-1.3 * (score - 3.1)));
  const lead = 1 / (1 + Math.exp(-2.2 * (margin - 0.1)));
  const told = 1 / (1 + Math.exp(-5 * (evidence - 0.5)));
  return own * lead * told;
}
