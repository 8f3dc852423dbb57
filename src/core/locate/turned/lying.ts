/** A sheet as one looks at it that may lie otherwise: its cells with their merges, and which of them are names. */
import type { Area } from '../../model/snapshot';
import { CellKind } from '../../model/snapshot';
import type { CellAt } from '../../model/upright';
import { compact } from '../../text/normalise';
import type { Grid } from '../cells/grid';
import { kindAt, textAt } from '../cells/grid';
import { bareName, wordOf } from '../cells/vocabulary';
import { META_LABEL } from '../cells/words';
import { spokenNames } from '../cells/spoken';

/** One cell with what its merge covers. */
export interface Unit {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** As it stands, "" where it is empty. */
  readonly text: string;
}

export class Lying {
  private readonly merges = new Map<number, Area>();
  /** Under a merge that begins elsewhere, with that merge. */
  private readonly covered = new Map<number, Area>();

  constructor(
    readonly grid: Grid,
    /** Bare labels and synonyms of the template's fields. */
    readonly words: ReadonlySet<string>,
    /** Only what stands in these columns is looked at. */
    private readonly from = 0,
    private readonly until = grid.sheet.columnCount,
  ) {
    for (const area of grid.sheet.merges) {
      for (let row = area.firstRow; row <= Math.min(area.lastRow, this.rows - 1); row++) {
        for (let column = area.firstColumn; column <= Math.min(area.lastColumn, this.columns - 1); column++)
          this.covered.set(this.key(row, column), area);
      }
      const first = this.key(area.firstRow, area.firstColumn);
      this.covered.delete(first);
      this.merges.set(first, area);
    }
  }

  get rows(): number {
    return this.grid.sheet.rowCount;
  }

  /** Behind the last. */
  get columns(): number {
    return this.until;
  }

  /** The same sheet as if there were no other columns. */
  between(from: number, until: number): Lying {
    return new Lying(this.grid, this.words, from, until);
  }

  private key(row: number, column: number): number {
    return row * 16384 + column;
  }

  /** Null under a merge that begins elsewhere. */
  at(row: number, column: number): Unit | null {
    if (this.covered.has(this.key(row, column))) return null;
    const area = this.merges.get(this.key(row, column));
    const text = textAt(this.grid, row, column).trim();
    return { row, column, lastRow: area?.lastRow ?? row, lastColumn: area?.lastColumn ?? column, text };
  }

  /** The cell that says what stands there: the first of the merge that covers it, else itself. */
  said(row: number, column: number): CellAt {
    const over = this.covered.get(this.key(row, column));
    return over === undefined ? { row, column } : { row: over.firstRow, column: over.firstColumn };
  }

  /** The filled cells of a row. */
  filled(row: number): readonly Unit[] {
    const units: Unit[] = [];
    for (let column = this.from; column < this.columns; column++) {
      const unit = this.at(row, column);
      if (unit !== null && unit.text !== '') units.push(unit);
    }
    return units;
  }

  /** A name that some table of the template knows. */
  knows(unit: Unit): boolean {
    return this.isText(unit) && this.words.has(bareName(unit.text));
  }

  /** A word such as names columns in any office. */
  isName(unit: Unit): boolean {
    if (!this.isText(unit)) return false;
    const bare = bareName(unit.text);
    if (this.words.has(bare) || wordOf(unit.text).headsColumns) return true;
    // 谁查出来的, 办完没有: as people ask for it.
    return spokenNames(bare).some((name) => this.words.has(name));
  }

  isText(unit: Unit): boolean {
    return kindAt(this.grid, unit.row, unit.column) === CellKind.text;
  }
}

/** 填报单位：青石镇 over a table: a fact about all of it. */
export function isFact(unit: Unit): boolean {
  const [label = '', ...said] = unit.text.replace(/\s+/g, '').split(/[:：]/);
  return said.join('') !== '' && META_LABEL.test(label);
}

/** The name of a column that stands on the row or, merged down to it, above; null: there is none of one column. */
export function nameOver(lying: Lying, row: number, column: number): Unit | null {
  const places = [lying.at(row, column), row > 0 ? lying.at(row - 1, column) : null];
  return places.find((unit) => unit !== null && unit.text !== '' && unit.lastColumn === unit.column) ?? null;
}

/** What the sheet calls itself: all that stands over the row, and the name on its tab. */
export function wordsOver(lying: Lying, row: number): string {
  const over = Array.from({ length: row }, (_, above) => lying.filled(above).map(({ text }) => text)).flat();
  return compact([...over, lying.grid.sheet.name].join(' '));
}

/** One of the first two texts of the row says that it sums up. */
export function isSumRow(lying: Lying, row: number, sums: RegExp): boolean {
  return lying
    .filled(row)
    .slice(0, 2)
    .some(({ text }) => sums.test(compact(text)));
}

/** Lines over or under what was set upright, one text after the other; a single one reaches across as a title does. */
export function linesOf(
  lying: Lying,
  rows: readonly number[],
  width: number,
  first: number,
): {
  readonly cells: readonly (readonly (Unit | null)[])[];
  readonly merges: readonly Area[];
} {
  const lines = rows.map((row) => lying.filled(row).slice(0, width)).filter((units) => units.length > 0);
  return {
    cells: lines.map((units) => Array.from({ length: width }, (_, i) => units[i] ?? null)),
    merges: lines.flatMap((units, i) =>
      units.length === 1 && width > 1
        ? [{ firstRow: first + i, lastRow: first + i, firstColumn: 0, lastColumn: width - 1 }]
        : [],
    ),
  };
}
