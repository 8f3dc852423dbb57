/** What one row under a header is, from its first words and from how much of it is filled. */
import { CellKind } from '../../model/snapshot';
import { compact } from '../../text/normalise';
import type { Grid, Region } from '../cells/grid';
import { kindAt, textAt } from '../cells/grid';
import type { RowLabel, RowLabels } from '../cells/row-label';
import { GROUPED } from '../cells/words';

export type RowKind =
  | 'blank'
  | 'record'
  | 'total'
  | 'subtotal'
  | 'mean'
  /** 其中：薄弱村 before figures: a share of rows that are told already. */
  | 'part'
  /** 承前页, 过次页: what the rows above come to, for the next printed page. */
  | 'carried'
  | 'section'
  | 'example'
  /** Only its number, or what is preset in every row still to be filled. */
  | 'numbered'
  /** The names of the columns once more. */
  | 'header'
  | 'note'
  | 'signature'
  /** One or two cells after a gap that may be facts under the table. */
  | 'loose'
  /** The name of a figure and the figure, under the table unless records follow. */
  | 'fact';

export interface BodyColumns {
  /** Lowest names without spaces by column of the region, "" where none. */
  readonly names: readonly string[];
  /** Column that numbers the rows, or null. */
  readonly sequence: number | null;
}

/** How far from the left the label of a row of sums may stand, and how many cells are looked at for it. */
const LABEL_WITHIN = 6;
const STARTS = 3;
/** Rows up to this many cells may be lines of those who sign. */
const FOOT_CELLS = 8;
/** Rows above in which a merge that reaches down is looked for. */
const HANGING = 12;
/** Rows of a group, at most, under the one cell that names it. */
const GROUP_WITHIN = 200;

export class RowReader {
  /** A digest of the cells of rows of which little is filled in. */
  private readonly thin = new Map<number, number>();
  private readonly width: number;
  private readonly named: number;
  private readonly names: ReadonlySet<string>;
  /** The first cells of the row at hand. */
  private readonly columns = new Int32Array(STARTS);
  private readonly kinds: CellKind[] = [];
  private readonly labels: RowLabel[] = [];
  private starts = 0;

  /** @param typical how many cells a row usually holds. */
  constructor(
    private readonly grid: Grid,
    private readonly region: Region,
    private readonly body: BodyColumns,
    private readonly texts: RowLabels,
    private readonly typical: number,
  ) {
    this.width = region.lastColumn - region.firstColumn + 1;
    this.names = new Set(body.names.filter((name) => name !== ''));
    this.named = body.names.filter((name) => name !== '').length;
  }

  kindOf(row: number, filled: number, afterBlank: boolean): RowKind {
    this.readStarts(row, filled);
    if (this.starts === 0) return 'blank';
    const sum = this.sumOf(row, filled);
    if (sum !== null) return sum;
    const first = this.columns[0] ?? 0;
    const part = this.partOf(row);
    if (part !== null) return part;
    if (this.labels[0] === 'example' && first <= this.region.firstColumn + 1) return 'example';
    if (filled === 1) return this.single(row, first, afterBlank);
    if (this.kinds[0] === CellKind.text) {
      if (this.repeatsHeader(row, filled)) return 'header';
      const foot = this.footLine(row, first, filled, afterBlank);
      if (foot !== null) return foot;
    }
    if (this.isFact(row, filled)) return 'fact';
    if (!this.isThin(filled)) return 'record';
    this.thin.set(row, this.digestOf(row));
    return afterBlank && filled <= 2 && this.named >= 4 && this.isLoose() ? 'loose' : 'record';
  }

  /** Digest of what a thin row holds without its number; 0 where only the number stands, null for full rows. */
  presetOf(row: number): number | null {
    return this.thin.get(row) ?? null;
  }

  private readStarts(row: number, filled: number): void {
    const { region, grid } = this;
    this.starts = 0;
    const near = region.firstColumn + LABEL_WITHIN - 1;
    for (let column = region.firstColumn; column <= region.lastColumn; column++) {
      if (column > near && (this.starts > 0 || filled > 1) && (this.starts > 0 || column > near + LABEL_WITHIN * 4))
        return;
      const kind = kindAt(grid, row, column);
      if (kind === CellKind.empty) continue;
      const index = grid.sheet.columns[column]?.value[row] ?? 0;
      this.columns[this.starts] = column;
      this.kinds[this.starts] = kind;
      this.labels[this.starts] = kind === CellKind.text ? this.texts.of(index) : 'none';
      this.starts++;
      if (this.starts === STARTS || this.starts === filled) return;
    }
  }

  /** 合计 as the first words of the row, or right after its number. */
  private sumOf(row: number, filled: number): 'total' | 'subtotal' | 'mean' | null {
    for (let i = 0; i < this.starts; i++) {
      const label = this.labels[i];
      if (label === 'total' || label === 'subtotal' || label === 'mean') {
        // Such words may be a value among others where a fuller row than usual stands around them.
        const leads = i === 0 || this.kinds[0] === CellKind.number || filled <= this.typical;
        return leads && this.sums(row, this.columns[i] ?? 0) ? label : null;
      }
      if (label === 'grouped' && filled > 1 && this.isGroup(row, this.columns[i] ?? 0)) return 'subtotal';
      if (this.kinds[i] === CellKind.text && i > 0) return null;
    }
    return null;
  }

  /** 青山村 汇总 where 青山村 stands in the rows over or under it, with nothing but figures behind. */
  private isGroup(row: number, column: number): boolean {
    const [, group = ''] = GROUPED.exec(compact(textAt(this.grid, row, column))) ?? [];
    if (group === '' || !this.sums(row, column)) return false;
    if (compact(textAt(this.grid, row + 1, column)) === group) return true;
    for (let above = row - 1; above > row - GROUP_WITHIN && above >= this.region.firstRow; above--) {
      const text = compact(textAt(this.grid, above, column));
      if (text !== '') return text === group;
    }
    return false;
  }

  private partOf(row: number): 'part' | 'carried' | null {
    const at = this.kinds.indexOf(CellKind.text);
    const label = this.labels[at];
    if (at < 0 || at >= this.starts || (label !== 'part' && label !== 'carried')) return null;
    let figures = 0;
    for (let column = (this.columns[at] ?? 0) + 1; column <= this.region.lastColumn; column++) {
      const kind = kindAt(this.grid, row, column);
      if (kind === CellKind.text && !/^\s*[-\d]/.test(textAt(this.grid, row, column))) return null;
      if (kind !== CellKind.empty) figures++;
    }
    return figures > 0 ? label : null;
  }

  /** A sum has no words behind its label: figures, formulas, marks. */
  private sums(row: number, label: number): boolean {
    let words = 0;
    let figures = 0;
    for (let column = label + 1; column <= this.region.lastColumn; column++) {
      const kind = kindAt(this.grid, row, column);
      if (kind === CellKind.empty) continue;
      if (kind !== CellKind.text || /\d|^\s*[-—/–－]+\s*$/.test(textAt(this.grid, row, column))) figures++;
      else words++;
    }
    return words <= 2 || words <= figures;
  }

  private single(row: number, column: number, afterBlank: boolean): RowKind {
    const { grid, region, body } = this;
    const [label] = this.labels;
    if (this.kinds[0] !== CellKind.text) {
      if (column === body.sequence) return 'numbered';
      return this.width <= 2 ? 'record' : 'loose';
    }
    const text = textAt(grid, row, column);
    if (column === body.sequence && /^\s*\d{1,5}\s*$/.test(text)) return 'numbered';
    if (label === 'signature') return 'signature';
    if (label === 'note' || label === 'date') return 'note';
    if (this.width === 1) return 'record';
    const length = compact(text).length;
    const merged = this.mergedWidth(row, column);
    if (merged > this.width * 0.5 && merged > 1) return length > 40 ? 'note' : 'section';
    if (label === 'section' && column <= region.firstColumn + 1) return 'section';
    if (this.hangs(row)) return 'record';
    if (column > region.firstColumn + 2) return this.typical > 0 && this.typical <= 2 ? 'record' : 'loose';
    if (/[:：]\s*$/.test(text)) return 'section';
    if (body.sequence !== null && column <= body.sequence + 1) return afterBlank && length > 20 ? 'note' : 'section';
    const style = grid.styles[grid.sheet.columns[column]?.style[row] ?? 0];
    if (style?.bold === true || (style?.fill ?? null) !== null) return 'section';
    if (length > 24) return 'note';
    return this.width >= 3 && column === region.firstColumn && this.typical >= 3 ? 'section' : 'record';
  }

  private mergedWidth(row: number, column: number): number {
    const area = this.grid.mergesFrom.get(row)?.find((each) => each.firstColumn === column);
    return area === undefined ? 1 : Math.min(area.lastColumn, this.region.lastColumn) - column + 1;
  }

  /** True when the row lies within a merge that began above: one line of a record of several. */
  private hangs(row: number): boolean {
    const { firstColumn, lastColumn } = this.region;
    for (let above = row - 1; above >= Math.max(0, row - HANGING); above--) {
      const areas = this.grid.mergesFrom.get(above) ?? [];
      if (
        areas.some((area) => area.lastRow >= row && area.firstColumn >= firstColumn && area.firstColumn <= lastColumn)
      ) {
        return true;
      }
    }
    return false;
  }

  private repeatsHeader(row: number, filled: number): boolean {
    const { names } = this.body;
    const { firstColumn, lastColumn } = this.region;
    const at = this.columns[0] ?? 0;
    const first = textAt(this.grid, row, at);
    // Most rows end here: their first words are no name of a column.
    if (first.length > 40 || !(this.names.has(first) || this.names.has(compact(first)))) return false;
    let same = 0;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const name = names[column - firstColumn] ?? '';
      if (name !== '' && compact(textAt(this.grid, row, column)) === name) same++;
    }
    return same >= 2 && same >= filled * 0.6;
  }

  /** 单位负责人： | 审核人： | 填表人：, also 联系人 | 李明 under the table. */
  private footLine(row: number, first: number, filled: number, afterBlank: boolean): 'signature' | 'note' | null {
    const [label] = this.labels;
    if (label === 'none' || label === 'section' || filled > FOOT_CELLS) return null;
    if (label === 'signer')
      return filled <= this.named * 0.8 && (afterBlank || this.signers(row) >= 2) ? 'signature' : null;
    if (label === 'note' && filled <= 2) {
      const value = /^\s*(?:备\s*注|说\s*明)\s*$/.test(textAt(this.grid, row, first)) && filled >= this.typical;
      return value ? null : 'note';
    }
    let says = 0;
    for (let column = this.region.firstColumn; column <= this.region.lastColumn; column++) {
      if (kindAt(this.grid, row, column) !== CellKind.text) continue;
      const said = this.texts.of(this.grid.sheet.columns[column]?.value[row] ?? 0);
      if (said === 'signature' || said === 'date') says++;
      else if (said === 'pair') says += 0.75;
    }
    if (label === 'signature' && (says >= filled * 0.4 || filled < this.typical * 0.5)) return 'signature';
    return says >= filled * 0.7 && filled <= Math.max(4, this.typical * 0.6) ? 'signature' : null;
  }

  /** 制表人 | 倪娜 | 审核人 | 廉刚: so many of those who answer for the table are named. */
  private signers(row: number): number {
    let count = 0;
    for (let column = this.region.firstColumn; column <= this.region.lastColumn; column++) {
      if (kindAt(this.grid, row, column) !== CellKind.text) continue;
      if (this.texts.of(this.grid.sheet.columns[column]?.value[row] ?? 0) === 'signer') count++;
    }
    return count;
  }

  /** 支部数量 | 12, 最高 | 98 | 95: a name and nothing but figures, where a record has more or a number before it. */
  private isFact(row: number, filled: number): boolean {
    const [label] = this.labels;
    if (this.kinds[0] !== CellKind.text || (label !== 'statistic' && label !== 'fact')) return false;
    if (label === 'fact' && filled > Math.max(2, this.named * 0.5)) return false;
    if (this.named <= 3) return false;
    for (let column = (this.columns[0] ?? 0) + 1; column <= this.region.lastColumn; column++) {
      const kind = kindAt(this.grid, row, column);
      if (kind === CellKind.text && !/^\s*\D{0,2}\d/.test(textAt(this.grid, row, column))) return false;
    }
    return true;
  }

  private isThin(filled: number): boolean {
    return this.named >= 3 && filled <= Math.max(2, this.named * 0.4) && filled < this.named;
  }

  private digestOf(row: number): number {
    let digest = 0;
    for (let column = this.region.firstColumn; column <= this.region.lastColumn; column++) {
      if (column === this.body.sequence || kindAt(this.grid, row, column) === CellKind.empty) continue;
      const value = this.grid.sheet.columns[column]?.value[row] ?? 0;
      digest = (digest * 31 + (column + 1) * 7919 + value * 17) % 9007199254740881;
    }
    return digest;
  }

  /** A name and its number with nothing that numbers the row: 支部数量 | 12. */
  private isLoose(): boolean {
    if (this.kinds[0] !== CellKind.text) return false;
    return this.starts < 2 || this.kinds[1] !== CellKind.text || this.body.sequence === this.columns[0];
  }
}
