/** One pass over the rows under a header: which are records, sums, sections, blanks, and where the table ends. */
import { CellKind } from '../model/snapshot';
import type { Rows } from '../model/found';
import { compact } from '../text/normalise';
import { labelled } from './above';
import type { Grid, Region } from './grid';
import { fillOfRows, kindAt, textAt } from './grid';
import type { RowLabel, RowLabels } from './row-label';
import { SEQUENCE } from './words';

export interface Body {
  readonly dataRows: Rows | null;
  readonly records: Int32Array;
  readonly totalRows: readonly number[];
  readonly subtotalRows: readonly number[];
  readonly meanRows: readonly number[];
  readonly sectionRows: readonly number[];
  readonly footerRows: Rows | null;
  /** Sheet row at which something else begins, or one past the region. */
  readonly end: number;
  readonly reasons: readonly string[];
}

export interface BodyColumns {
  /** Cleaned lowest names by column of the region, "" where none. */
  readonly names: readonly string[];
  /** Column that numbers the rows, or null. */
  readonly sequence: number | null;
}

type RowKind =
  | 'blank'
  | 'record'
  | 'total'
  | 'subtotal'
  | 'mean'
  | 'section'
  | 'example'
  | 'numbered'
  | 'header'
  | 'note'
  | 'signature'
  /** One or two cells after a gap that may be facts under the table. */
  | 'loose';

/** Asked where a new table may begin: true when one does at this row. */
export type BeginsTable = (row: number, afterBlank: boolean) => boolean;

/** Cells of one row, from the left, as far as they are looked at. */
interface Start {
  readonly column: number;
  readonly kind: CellKind;
  readonly label: RowLabel;
}

/** So many equal rows with little in them, one after the other, were not typed in one by one. */
const PRESET_RUN = 3;
/** How far from the left the label of a row of sums may stand. */
const LABEL_WITHIN = 6;

export function scanRows(
  grid: Grid,
  region: Region,
  from: number,
  columns: BodyColumns,
  labels: RowLabels,
  begins: BeginsTable,
): Body {
  const fill = fillOfRows(grid, region.firstColumn, region.lastColumn);
  const typical = typicalFill(fill, from, region.lastRow);
  const kinds: RowKind[] = [];
  let end = region.lastRow + 1;
  let afterBlank = false;
  const scan = new Scan(grid, region, columns, labels, typical);
  for (let row = from; row <= region.lastRow; row++) {
    const filled = fill[row] ?? 0;
    if (filled === 0) {
      kinds.push('blank');
      afterBlank = true;
      continue;
    }
    const kind = scan.kindOf(row, filled, afterBlank);
    const mayBegin = kind === 'header' || ((afterBlank || filled === 1) && kind !== 'total' && kind !== 'subtotal');
    if (mayBegin && row > from && begins(row, afterBlank)) {
      end = row;
      break;
    }
    kinds.push(kind);
    // Facts under a table follow each other: 支部数量, 总人数.
    afterBlank = afterBlank && kind === 'loose';
  }
  return bodyOf(kinds, from, end, scan);
}

/** The median number of cells of rows with more than one. */
function typicalFill(fill: Uint16Array, from: number, to: number): number {
  const counts = new Map<number, number>();
  let rows = 0;
  for (let row = from; row <= to; row++) {
    const filled = fill[row] ?? 0;
    if (filled < 2) continue;
    counts.set(filled, (counts.get(filled) ?? 0) + 1);
    rows++;
  }
  let passed = 0;
  for (const [filled, count] of [...counts].sort(([a], [b]) => a - b)) {
    passed += count;
    if (passed * 2 >= rows) return filled;
  }
  return 0;
}

class Scan {
  readonly reasons = new Set<string>();
  /** A digest of the cells of rows of which little is filled in, to find those that only repeat what is preset. */
  private readonly thin = new Map<number, number>();
  private readonly width: number;
  private readonly named: number;

  constructor(
    private readonly grid: Grid,
    private readonly region: Region,
    private readonly columns: BodyColumns,
    private readonly labels: RowLabels,
    private readonly typical: number,
  ) {
    this.width = region.lastColumn - region.firstColumn + 1;
    this.named = columns.names.filter((name) => name !== '').length;
  }

  kindOf(row: number, filled: number, afterBlank: boolean): RowKind {
    const starts = this.startsOf(row, filled);
    const [first] = starts;
    if (first === undefined) return 'blank';
    const sum = this.sumOf(row, starts, filled);
    if (sum !== null) return sum;
    if (first.label === 'example' && first.column <= this.region.firstColumn + 1) return 'example';
    if (filled === 1) return this.single(row, first, afterBlank);
    if (this.repeatsHeader(row, starts, filled)) return 'header';
    const foot = this.footLine(row, filled, starts);
    if (foot !== null) return foot;
    if (this.isThin(filled)) {
      this.thin.set(row, this.digestOf(row));
      if (this.onlySequence(row, filled)) return 'numbered';
      if (afterBlank && filled <= 2 && this.typical >= 4 && this.isLoose(starts)) return 'loose';
    }
    return 'record';
  }

  /** Digest of what a thin row holds without its number; 0 where only the number stands, null for full rows. */
  presetOf(row: number): number | null {
    return this.thin.get(row) ?? null;
  }

  private startsOf(row: number, filled: number): readonly Start[] {
    const starts: Start[] = [];
    const last = Math.min(
      this.region.lastColumn,
      this.region.firstColumn + (filled === 1 ? this.width : LABEL_WITHIN) - 1,
    );
    for (let column = this.region.firstColumn; column <= last && starts.length < 3; column++) {
      const kind = kindAt(this.grid, row, column);
      if (kind === CellKind.empty) continue;
      const index = this.grid.sheet.columns[column]?.value[row] ?? 0;
      starts.push({ column, kind, label: kind === CellKind.text ? this.labels.of(index) : 'none' });
    }
    if (starts.length === 0) {
      for (let column = last + 1; column <= this.region.lastColumn; column++) {
        const kind = kindAt(this.grid, row, column);
        if (kind === CellKind.empty) continue;
        const index = this.grid.sheet.columns[column]?.value[row] ?? 0;
        return [{ column, kind, label: kind === CellKind.text ? this.labels.of(index) : 'none' }];
      }
    }
    return starts;
  }

  /** 合计 as the first words of the row, or right after its number. */
  private sumOf(row: number, starts: readonly Start[], filled: number): 'total' | 'subtotal' | 'mean' | null {
    for (const [i, start] of starts.entries()) {
      if (start.label === 'total' || start.label === 'subtotal' || start.label === 'mean') {
        // Names such as 全村合计 may be a value among others when a full row of words stands around it.
        return i === 0 || starts[0]?.kind === CellKind.number || filled <= this.typical
          ? this.confirmed(row, start)
          : null;
      }
      if (start.kind === CellKind.text && i > 0) break;
    }
    return null;
  }

  /** A sum has no words behind its label: figures, formulas, marks. */
  private confirmed(row: number, start: Start): 'total' | 'subtotal' | 'mean' | null {
    let words = 0;
    let figures = 0;
    for (let column = start.column + 1; column <= this.region.lastColumn; column++) {
      const kind = kindAt(this.grid, row, column);
      if (kind === CellKind.empty) continue;
      if (kind !== CellKind.text) figures++;
      else if (/\d|^\s*[-—/–－]+\s*$/.test(textAt(this.grid, row, column))) figures++;
      else words++;
    }
    if (words > 2 && words > figures) return null;
    switch (start.label) {
      case 'total':
      case 'subtotal':
      case 'mean':
        return start.label;
      default:
        return null;
    }
  }

  private single(row: number, first: Start, afterBlank: boolean): RowKind {
    const { grid, region, columns } = this;
    if (first.column === columns.sequence && first.kind !== CellKind.text) return 'numbered';
    if (first.kind !== CellKind.text) return this.width <= 2 ? 'record' : 'loose';
    const text = textAt(grid, row, first.column);
    if (first.column === columns.sequence && /^\s*\d{1,5}\s*$/.test(text)) return 'numbered';
    if (first.label === 'note' || first.label === 'signature' || first.label === 'date')
      return first.label === 'signature' ? 'signature' : 'note';
    const merged = this.mergedWidth(row, first.column);
    if (this.width === 1) return 'record';
    if (merged > this.width * 0.5 && merged > 1) return compact(text).length > 40 ? 'note' : 'section';
    if (first.label === 'section' && first.column <= region.firstColumn + 1) return 'section';
    if (this.hangs(row)) return 'record';
    if (first.column > region.firstColumn + 2) return this.typical > 0 && this.typical <= 2 ? 'record' : 'loose';
    if (/[:：]\s*$/.test(text)) return 'section';
    if (columns.sequence !== null && first.column <= columns.sequence + 1) {
      return afterBlank && compact(text).length > 20 ? 'note' : 'section';
    }
    const style = grid.styles[grid.sheet.columns[first.column]?.style[row] ?? 0];
    if (style?.bold === true || (style?.fill ?? null) !== null) return 'section';
    if (compact(text).length > 24) return 'note';
    return this.width >= 3 && first.column === region.firstColumn && this.typical >= 3 ? 'section' : 'record';
  }

  private mergedWidth(row: number, column: number): number {
    const area = this.grid.mergesFrom.get(row)?.find((each) => each.firstColumn === column);
    return area === undefined ? 1 : Math.min(area.lastColumn, this.region.lastColumn) - column + 1;
  }

  /** True when the row lies within a merge that began above: one line of a record of several. */
  private hangs(row: number): boolean {
    for (let above = row - 1; above >= Math.max(0, row - 12); above--) {
      const areas = this.grid.mergesFrom.get(above);
      if (
        areas?.some(
          (area) =>
            area.lastRow >= row &&
            area.firstColumn >= this.region.firstColumn &&
            area.firstColumn <= this.region.lastColumn,
        ) === true
      ) {
        return true;
      }
    }
    return false;
  }

  private repeatsHeader(row: number, starts: readonly Start[], filled: number): boolean {
    const { names } = this.columns;
    const [first] = starts;
    if (first?.kind !== CellKind.text) return false;
    const at = (column: number): string => names[column - this.region.firstColumn] ?? '';
    if (
      !starts.some(
        (start) =>
          start.kind === CellKind.text &&
          compact(textAt(this.grid, row, start.column)) === at(start.column) &&
          at(start.column) !== '',
      )
    )
      return false;
    let same = 0;
    for (let column = this.region.firstColumn; column <= this.region.lastColumn; column++) {
      const name = at(column);
      if (name !== '' && compact(textAt(this.grid, row, column)) === name) same++;
    }
    return same >= 2 && same >= filled * 0.6;
  }

  /** 单位负责人： | 审核人： | 填表人：, also 联系人 | 李明 under the table. */
  private footLine(row: number, filled: number, starts: readonly Start[]): 'signature' | 'note' | null {
    const [first] = starts;
    if (first?.kind !== CellKind.text || filled > 8) return null;
    if (first.label === 'note' && filled <= 2)
      return /^\s*(?:备\s*注|说\s*明)\s*$/.test(textAt(this.grid, row, first.column)) && filled >= this.typical
        ? null
        : 'note';
    let says = 0;
    let all = 0;
    for (let column = this.region.firstColumn; column <= this.region.lastColumn; column++) {
      if (kindAt(this.grid, row, column) === CellKind.empty) continue;
      all++;
      if (kindAt(this.grid, row, column) !== CellKind.text) continue;
      const index = this.grid.sheet.columns[column]?.value[row] ?? 0;
      const label = this.labels.of(index);
      if (label === 'signature' || label === 'date') says++;
      else if (labelled(this.grid.strings[index] ?? '') !== null) says += 0.75;
    }
    if (first.label === 'signature' && (says >= all * 0.4 || all < this.typical * 0.5)) return 'signature';
    return says >= all * 0.7 && all <= Math.max(4, this.typical * 0.6) ? 'signature' : null;
  }

  private isThin(filled: number): boolean {
    return this.named >= 3 && filled <= Math.max(2, this.named * 0.4) && filled < this.named;
  }

  private digestOf(row: number): number {
    let digest = 0;
    for (let column = this.region.firstColumn; column <= this.region.lastColumn; column++) {
      if (column === this.columns.sequence || kindAt(this.grid, row, column) === CellKind.empty) continue;
      const value = this.grid.sheet.columns[column]?.value[row] ?? 0;
      digest = (digest * 31 + (column + 1) * 7919 + value * 17) % 9007199254740881;
    }
    return digest;
  }

  private onlySequence(row: number, filled: number): boolean {
    const { sequence } = this.columns;
    return sequence !== null && filled === 1 && kindAt(this.grid, row, sequence) !== CellKind.empty;
  }

  /** A name and its number with nothing in the column that numbers the rows: 支部数量 | 12. */
  private isLoose(starts: readonly Start[]): boolean {
    const [first, second] = starts;
    if (first?.kind !== CellKind.text) return false;
    return second?.kind !== CellKind.text || this.columns.sequence === first.column;
  }
}

function bodyOf(kinds: RowKind[], from: number, end: number, scan: Scan): Body {
  presets(kinds, from, scan);
  let lastRecord = -1;
  let lastSum = -1;
  kinds.forEach((kind, i) => {
    if (kind === 'record' || kind === 'numbered') lastRecord = i;
    if (kind === 'total' || kind === 'subtotal' || kind === 'mean') lastSum = i;
  });
  const lastInside = Math.max(lastRecord, lastSum);
  const records: number[] = [];
  const sectionRows: number[] = [];
  const totals: number[] = [];
  const subtotals: number[] = [];
  const meanRows: number[] = [];
  let first = -1;
  let last = -1;
  let footer: { first: number; last: number } | null = null;
  kinds.forEach((kind, i) => {
    const row = from + i;
    if (i > lastInside && kind !== 'blank') {
      footer = footer === null ? { first: row, last: row } : { first: footer.first, last: row };
      return;
    }
    switch (kind) {
      case 'record':
      case 'numbered':
      case 'example':
      case 'section':
        if (first < 0) first = row;
        last = row;
        if (kind === 'record') records.push(row);
        if (kind === 'section') sectionRows.push(row);
        break;
      case 'subtotal':
        subtotals.push(row);
        break;
      case 'total':
        totals.push(row);
        break;
      case 'mean':
        meanRows.push(row);
        break;
      case 'blank':
      case 'header':
      case 'note':
      case 'signature':
      case 'loose':
    }
  });
  const sums = sortSums(totals, subtotals, sectionRows, records);
  if (kinds.some((kind) => kind === 'header')) scan.reasons.add('repeated-header');
  return {
    dataRows: first < 0 ? null : { first, last },
    records: Int32Array.from(records),
    totalRows: sums.totals,
    subtotalRows: sums.subtotals,
    meanRows,
    sectionRows,
    footerRows: footer,
    end,
    reasons: [...scan.reasons],
  };
}

/** Rows that hold nothing but their number and what stands in every row still to be filled are no records. */
function presets(kinds: RowKind[], from: number, scan: Scan): void {
  let start = 0;
  while (start < kinds.length) {
    const digest = kinds[start] === 'record' ? scan.presetOf(from + start) : null;
    let end = start + 1;
    if (digest !== null) {
      while (end < kinds.length && kinds[end] === 'record' && scan.presetOf(from + end) === digest) end++;
      if (digest === 0 || end - start >= PRESET_RUN) {
        kinds.fill('numbered', start, end);
        if (digest !== 0) scan.reasons.add('preset-rows');
      }
    }
    start = end;
  }
}

/** 合计 that closes a part is a subtotal; on top or at the foot it is of the whole. */
function sortSums(
  totals: readonly number[],
  subtotals: readonly number[],
  sections: readonly number[],
  records: readonly number[],
): { readonly totals: readonly number[]; readonly subtotals: readonly number[] } {
  const first = records[0] ?? -1;
  const last = records.at(-1) ?? -1;
  const inside = totals.filter((row) => row > first && row < last);
  if (inside.length === 0) return { totals, subtotals };
  const closing = totals.filter((row) => row > last);
  const everySection = sections.length > 1 && totals.length === sections.length && subtotals.length === 0;
  const whole = everySection ? [] : [...totals.filter((row) => row < first), ...closing];
  const parts = totals.filter((row) => !whole.includes(row));
  return { totals: whole, subtotals: [...subtotals, ...parts].sort((a, b) => a - b) };
}

/** The column whose name or content numbers the rows; names by column of the region. */
export function sequenceColumn(grid: Grid, region: Region, from: number, names: readonly string[]): number | null {
  const named = names.findIndex((name) => SEQUENCE.test(name));
  if (named >= 0) return region.firstColumn + named;
  // Without such a name: whole numbers that count up in the first column.
  let before: number | null = null;
  let steps = 0;
  let rows = 0;
  for (let row = from; row <= Math.min(region.lastRow, from + 12); row++) {
    const kind = kindAt(grid, row, region.firstColumn);
    if (kind === CellKind.empty) continue;
    const text = textAt(grid, row, region.firstColumn).trim();
    if (!/^\d{1,4}$/.test(text)) continue;
    rows++;
    if (before !== null && Number(text) === before + 1) steps++;
    before = Number(text);
  }
  return rows >= 3 && steps >= rows - 1 && names[0] === '' ? region.firstColumn : null;
}
