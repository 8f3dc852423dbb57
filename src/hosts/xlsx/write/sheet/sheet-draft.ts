/** A sheet under change: what is to be written into which cell, and what stands around the cells. */
import { Refusal } from '../../../../core/errors';
import { areaName, cellName } from '../../../../core/model/address';
import type { Area } from '../../../../core/model/snapshot';
import type { PackageDraft } from '../parts/draft';
import { isTrue } from '../parts/workbook-part';
import { attributesOf } from '../xml/element';
import type { Utf8Part } from '../xml/part-text';
import type { Splice } from '../xml/splice';
import { areaOf, around, lastColumnOfSheet, lastRowOfSheet } from './areas';
import { cellXml, type CellContent } from './cell-xml';
import { columnStyle, writeWidths } from './column-widths';
import { existingCell, isBlank, type ExistingCell } from './existing-cell';
import { mergedAreas, writeMerges } from './merges';
import { CellSpans } from './scan-cells';
import { rowAt, rowSpan, rowStyle, scanRows, type ScannedRows } from './scan-rows';
import { SheetFrame } from './sheet-frame';

/** What becomes of a cell: new content, 'remove' for the whole cell, null: it stays as it is. */
export type CellOutcome = { readonly style: number; readonly content: CellContent } | 'remove' | null;

/** @param blank true when nothing but perhaps a format stands in the cell */
export type CellWrite = (blank: boolean) => CellOutcome;

/** Many cells of one column, made when their row comes by: no object a cell. */
export interface ColumnWrites {
  readonly column: number;
  /** Ascending, each once. */
  readonly rows: readonly number[];
  /** @param index into `rows` */
  write(index: number, blank: boolean): CellOutcome;
}

export class SheetDraft {
  readonly frame: SheetFrame;
  readonly source: Utf8Part;
  readonly protected: boolean;
  readonly merges: readonly Area[];
  readonly widths = new Map<number, number | null>();
  readonly newMerges: Area[] = [];
  readonly removedMerges = new Set<string>();
  readonly #rows: ScannedRows;
  readonly #writes = new Map<number, Map<number, CellWrite>>();
  readonly #columns: ColumnWrites[] = [];
  readonly #cells: CellSpans;
  #written: Area | null = null;

  constructor(
    readonly draft: PackageDraft,
    readonly part: string,
  ) {
    this.source = draft.source(part);
    this.#rows = scanRows(this.source.bytes, part);
    this.#cells = new CellSpans(this.source.bytes, this.#rows.prefix, part);
    this.frame = new SheetFrame(part, this.source.bytes, this.#rows);
    const protection = this.frame.child('sheetProtection');
    this.protected = protection !== null && isTrue(this.frame.attribute(protection, 'sheet'));
    this.merges = mergedAreas(this.frame);
  }

  /** The last word on a cell counts. Throws Refusal `not-written` outside the sheet. */
  write(row: number, column: number, write: CellWrite): void {
    refuseOutside(row, column);
    let cells = this.#writes.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.#writes.set(row, cells);
    }
    cells.set(column, write);
  }

  /** One column once; a cell of it that is written by itself counts. Throws Refusal `not-written` outside the sheet. */
  writeColumn(writes: ColumnWrites): void {
    refuseOutside(writes.rows[0] ?? 0, writes.column);
    refuseOutside(writes.rows.at(-1) ?? 0, writes.column);
    this.#columns.push(writes);
    this.#columns.sort((a, b) => a.column - b.column);
  }

  /** A cell as it stands in the file; null when there is none. */
  read(row: number, column: number): ExistingCell | null {
    const index = rowAt(this.#rows, row);
    if (this.#rows.numbers[index] !== row) return null;
    const cells = this.#cellsOf(index);
    const at = cells.columns.indexOf(column);
    return at < 0 || at >= cells.count ? null : existingCell(cells.xml(at), this.part);
  }

  /** The format number that a cell without one takes from its row or column. */
  baseStyle(row: number, column: number): number {
    const index = rowAt(this.#rows, row);
    const { starts, openEnds, numbers } = this.#rows;
    const own = numbers[index] === row ? rowStyle(this.source.bytes, starts[index] ?? 0, openEnds[index] ?? 0) : null;
    return own ?? columnStyle(this.frame, column) ?? 0;
  }

  /** True when something is to be written there already. */
  isWritten(row: number, column: number): boolean {
    return this.#writes.get(row)?.has(column) ?? false;
  }

  /** Every cell of the area that stands in the file, row by row. */
  *cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number; readonly xml: Uint8Array }> {
    const { numbers, openEnds, closeStarts, prefix } = this.#rows;
    // Spans of its own: while the caller works on one cell it may read others.
    const cells = new CellSpans(this.source.bytes, prefix, this.part);
    for (let index = rowAt(this.#rows, area.firstRow); index < numbers.length; index += 1) {
      const row = numbers[index] ?? 0;
      if (row > area.lastRow) return;
      cells.scan(openEnds[index] ?? 0, closeStarts[index] ?? 0);
      for (let at = 0; at < cells.count; at += 1) {
        const column = cells.columns[at] ?? 0;
        if (column >= area.firstColumn && column <= area.lastColumn) yield { row, column, xml: cells.xml(at) };
      }
    }
  }

  /** Carries the writes out and hands everything to the draft. */
  finish(): void {
    const cells = this.#cellSplices();
    writeWidths(this.frame, this.widths);
    writeMerges(this.frame, this.newMerges, this.removedMerges);
    this.#finishDimension();
    const { before, behind } = this.frame.splices();
    this.draft.splice(this.part, this.source, [...before, ...cells, ...behind]);
  }

  #cellsOf(index: number): CellSpans {
    this.#cells.scan(this.#rows.openEnds[index] ?? 0, this.#rows.closeStarts[index] ?? 0);
    return this.#cells;
  }

  #cellSplices(): readonly Splice[] {
    const { data, numbers, prefix } = this.#rows;
    const splices: Splice[] = [];
    /** Rows to be put in, by the index of the row before which they come. */
    let pending = '';
    let pendingAt = -1;
    const flush = (): void => {
      if (pending === '') return;
      const at = this.#rows.starts[pendingAt] ?? data.closeStart;
      const empty = data.openEnd === data.end;
      splices.push(
        empty
          ? { at: data.openEnd - 2, remove: 2, insert: `>${pending}</${prefix}sheetData>` }
          : { at, remove: 0, insert: pending },
      );
      pending = '';
    };
    const next = this.#columns.map(() => 0);
    for (const row of this.#writtenRows()) {
      const writes = this.#writesOf(row, next);
      const index = rowAt(this.#rows, row);
      if (numbers[index] === row) {
        flush();
        this.#rowSplices(index, row, writes, splices);
        continue;
      }
      if (index !== pendingAt) flush();
      pendingAt = index;
      const cells = writes.map(([column, write]) => this.#newCell(row, column, write)).join('');
      if (cells !== '') pending += `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>`;
    }
    flush();
    return splices;
  }

  #writtenRows(): readonly number[] {
    const rows = new Set(this.#writes.keys());
    for (const column of this.#columns) for (const row of column.rows) rows.add(row);
    return [...rows].sort((a, b) => a - b);
  }

  /** What is to be written into the row, by column. @param next how far each column has come; goes on */
  #writesOf(row: number, next: number[]): readonly (readonly [column: number, write: CellWrite])[] {
    const single = this.#writes.get(row);
    const writes: [number, CellWrite][] = single === undefined ? [] : [...single];
    this.#columns.forEach((column, which) => {
      const index = next[which] ?? 0;
      if (column.rows[index] !== row) return;
      next[which] = index + 1;
      if (single?.has(column.column) !== true) writes.push([column.column, (blank) => column.write(index, blank)]);
    });
    return writes.length > 1 ? writes.sort(([a], [b]) => a - b) : writes;
  }

  #rowSplices(
    index: number,
    row: number,
    writes: readonly (readonly [column: number, write: CellWrite])[],
    splices: Splice[],
  ): void {
    const { starts, openEnds, closeStarts, ends, prefix } = this.#rows;
    const openEnd = openEnds[index] ?? 0;
    const empty = openEnd === (ends[index] ?? 0);
    const cells = this.#cellsOf(index);
    const inRow: Splice[] = [];
    let appended = '';
    let first = Number.POSITIVE_INFINITY;
    let last = -1;
    let at = 0;
    for (const [column, write] of writes) {
      at = cells.from(column, at);
      if (at < cells.count && cells.columns[at] === column) {
        const splice = this.#changedCell(row, column, cells, at, write);
        if (splice !== null) inRow.push(splice);
        continue;
      }
      const xml = this.#newCell(row, column, write);
      if (xml === '') continue;
      first = Math.min(first, column);
      last = column;
      if (at === cells.count) appended += xml;
      else inRow.push({ at: cells.starts[at] ?? 0, remove: 0, insert: xml });
    }
    const span = last < 0 ? null : rowSpan(this.source.bytes, starts[index] ?? 0, openEnd);
    if (span !== null && (first < span.first || last > span.last)) {
      const wide = `${String(Math.min(first, span.first) + 1)}:${String(Math.max(last, span.last) + 1)}`;
      splices.push({ at: span.at, remove: span.length, insert: wide });
    }
    for (const splice of inRow) splices.push(splice);
    if (appended === '') return;
    splices.push(
      empty
        ? { at: openEnd - 2, remove: 2, insert: `>${appended}</${prefix}row>` }
        : { at: closeStarts[index] ?? 0, remove: 0, insert: appended },
    );
  }

  #changedCell(row: number, column: number, cells: CellSpans, at: number, write: CellWrite): Splice | null {
    const start = cells.starts[at] ?? 0;
    const remove = (cells.ends[at] ?? 0) - start;
    const blank = isBlank(this.source.bytes, cells.openEnds[at] ?? 0, cells.closeStarts[at] ?? 0);
    const outcome = write(blank);
    if (outcome === null) return null;
    if (outcome === 'remove') return { at: start, remove, insert: '' };
    this.#widen(row, column);
    return { at: start, remove, insert: this.#xml(row, column, outcome) };
  }

  #newCell(row: number, column: number, write: CellWrite): string {
    const outcome = write(true);
    if (outcome === null || outcome === 'remove') return '';
    this.#widen(row, column);
    return this.#xml(row, column, outcome);
  }

  #xml(row: number, column: number, outcome: { readonly style: number; readonly content: CellContent }): string {
    return cellXml(cellName(row, column), outcome.style, outcome.content, this.#rows.prefix);
  }

  #widen(row: number, column: number): void {
    const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    this.#written = this.#written === null ? cell : around(this.#written, cell);
  }

  #finishDimension(): void {
    const element = this.frame.child('dimension');
    if (this.#written === null || element === null) return;
    const { part } = this.frame;
    const reference = attributesOf(part.text, element).find((each) => each.name === 'ref');
    const area = areaOf(reference?.value ?? '');
    if (reference === undefined || area === null) return;
    const now = areaName(around(area, this.#written));
    if (now !== areaName(area)) part.replace(reference.start, reference.end, `ref="${now}"`);
  }
}

function refuseOutside(row: number, column: number): void {
  if (!(row >= 0 && row <= lastRowOfSheet && column >= 0 && column <= lastColumnOfSheet))
    throw new Refusal('not-written', { reason: 'outside', row, column });
}
