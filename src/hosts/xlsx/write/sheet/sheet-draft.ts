/** A sheet under change: what is to be written into which cell, and what stands around the cells. */
import { Refusal } from '../../../../core/errors';
import { areaName, cellName } from '../../../../core/model/address';
import type { Area } from '../../../../core/model/snapshot';
import type { PackageDraft } from '../parts/draft';
import { isTrue } from '../parts/workbook-part';
import { attributesOf, readXml } from '../xml/element';
import { utf8Text, type Utf8Part } from '../xml/part-text';
import type { Splice } from '../xml/splice';
import { areaOf, around, lastColumnOfSheet, lastRowOfSheet } from './areas';
import { cellXml, type CellContent } from './cell-xml';
import { columnStyle, writeWidths } from './column-widths';
import { existingCell, isBlank, type ExistingCell } from './existing-cell';
import { mergedAreas, writeMerges } from './merges';
import { rowAt, scanCells, scanRows, type ScannedCell, type ScannedRows } from './scan-rows';
import { SheetFrame } from './sheet-frame';

/** A cell as it is when its turn comes. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** Null when the sheet has no such cell. */
  readonly cell: ExistingCell | null;
  /** True when nothing but perhaps a format stands there. Cheaper to ask than `cell`. */
  readonly blank: boolean;
}

/** What becomes of a cell: new content, 'remove' for the whole cell, null: it stays as it is. */
export type CellOutcome = { readonly style: number; readonly content: CellContent } | 'remove' | null;

export type CellWrite = (place: CellPlace) => CellOutcome;

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
  readonly #columnStyles = new Map<number, number>();
  #written: Area | null = null;

  constructor(
    readonly draft: PackageDraft,
    readonly part: string,
  ) {
    this.source = draft.source(part);
    this.#rows = scanRows(this.source.bytes, part);
    this.frame = new SheetFrame(part, this.source.bytes, this.#rows);
    const protection = this.frame.child('sheetProtection');
    this.protected = protection !== null && isTrue(this.frame.attribute(protection, 'sheet'));
    this.merges = mergedAreas(this.frame);
  }

  /** The last word on a cell counts. Throws Refusal `not-written` outside the sheet. */
  write(row: number, column: number, write: CellWrite): void {
    if (!(row >= 0 && row <= lastRowOfSheet && column >= 0 && column <= lastColumnOfSheet))
      throw new Refusal('not-written', { reason: 'outside', row, column });
    let cells = this.#writes.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.#writes.set(row, cells);
    }
    cells.set(column, write);
  }

  /** A cell as it stands in the file; null when there is none. */
  read(row: number, column: number): ExistingCell | null {
    const index = rowAt(this.#rows, row);
    if (this.#rows.numbers[index] !== row) return null;
    const cell = this.#cellsOf(index).find((each) => each.column === column);
    return cell === undefined ? null : existingCell(this.source.bytes.subarray(cell.start, cell.end), this.part);
  }

  /** The format number that a cell without one takes from its row or column. */
  baseStyle(row: number, column: number): number {
    const index = rowAt(this.#rows, row);
    const { starts, openEnds, numbers } = this.#rows;
    const head =
      numbers[index] === row ? rowHead(this.source.bytes, starts[index] ?? 0, openEnds[index] ?? 0, this.part) : null;
    return head?.style ?? this.#columnStyle(column);
  }

  /** True when something is to be written there already. */
  isWritten(row: number, column: number): boolean {
    return this.#writes.get(row)?.has(column) ?? false;
  }

  /** Every cell of the area that stands in the file, row by row. */
  *cellsIn(area: Area): Generator<{ readonly row: number; readonly column: number; readonly xml: Uint8Array }> {
    for (let index = rowAt(this.#rows, area.firstRow); index < this.#rows.numbers.length; index += 1) {
      const row = this.#rows.numbers[index] ?? 0;
      if (row > area.lastRow) return;
      for (const cell of this.#cellsOf(index)) {
        if (cell.column < area.firstColumn || cell.column > area.lastColumn) continue;
        yield { row, column: cell.column, xml: this.source.bytes.subarray(cell.start, cell.end) };
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

  #cellsOf(index: number): ScannedCell[] {
    const { openEnds, closeStarts, prefix } = this.#rows;
    return scanCells(this.source.bytes, openEnds[index] ?? 0, closeStarts[index] ?? 0, prefix, this.part);
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
    for (const row of [...this.#writes.keys()].sort((a, b) => a - b)) {
      const writes = this.#writes.get(row) ?? new Map<number, CellWrite>();
      const index = rowAt(this.#rows, row);
      if (numbers[index] === row) {
        flush();
        this.#rowSplices(index, row, writes, splices);
        continue;
      }
      if (index !== pendingAt) flush();
      pendingAt = index;
      const cells = [...writes]
        .sort(([a], [b]) => a - b)
        .map(([column, write]) => this.#newCell(row, column, write))
        .join('');
      if (cells !== '') pending += `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>`;
    }
    flush();
    return splices;
  }

  #rowSplices(index: number, row: number, writes: ReadonlyMap<number, CellWrite>, splices: Splice[]): void {
    const { bytes } = this.source;
    const { starts, openEnds, closeStarts, ends, prefix } = this.#rows;
    const openEnd = openEnds[index] ?? 0;
    const closeStart = closeStarts[index] ?? 0;
    const empty = openEnd === (ends[index] ?? 0);
    const cells = empty ? [] : this.#cellsOf(index);
    const head = rowHead(bytes, starts[index] ?? 0, openEnd, this.part);
    const inRow: Splice[] = [];
    let appended = '';
    let first = Number.POSITIVE_INFINITY;
    let last = -1;
    let next = 0;
    for (const column of [...writes.keys()].sort((a, b) => a - b)) {
      const write = writes.get(column);
      if (write === undefined) continue;
      while (next < cells.length && (cells[next]?.column ?? 0) < column) next += 1;
      const cell = cells[next];
      if (cell?.column === column) {
        const splice = this.#changedCell(row, cell, write);
        if (splice !== null) inRow.push(splice);
        continue;
      }
      const xml = this.#newCell(row, column, write);
      if (xml === '') continue;
      first = Math.min(first, column);
      last = column;
      if (cell === undefined) appended += xml;
      else inRow.push({ at: cell.start, remove: 0, insert: xml });
    }
    const { spans } = head;
    if (spans !== null && last >= 0 && (first < spans.first || last > spans.last)) {
      const wide = `${String(Math.min(first, spans.first) + 1)}:${String(Math.max(last, spans.last) + 1)}`;
      splices.push({ at: spans.at, remove: spans.length, insert: wide });
    }
    splices.push(...inRow);
    if (appended === '') return;
    splices.push(
      empty
        ? { at: openEnd - 2, remove: 2, insert: `>${appended}</${prefix}row>` }
        : { at: closeStart, remove: 0, insert: appended },
    );
  }

  #changedCell(row: number, cell: ScannedCell, write: CellWrite): Splice | null {
    const { bytes } = this.source;
    const { start, openEnd, closeStart, end, column } = cell;
    let known: ExistingCell | null = null;
    const outcome = write({
      row,
      column,
      blank: isBlank(bytes, openEnd, closeStart),
      get cell() {
        known ??= existingCell(bytes.subarray(start, end), '');
        return known;
      },
    });
    if (outcome === null) return null;
    if (outcome === 'remove') return { at: start, remove: end - start, insert: '' };
    this.#widen(row, column);
    return { at: start, remove: end - start, insert: this.#xml(row, column, outcome) };
  }

  #newCell(row: number, column: number, write: CellWrite): string {
    const outcome = write({ row, column, cell: null, blank: true });
    if (outcome === null || outcome === 'remove') return '';
    this.#widen(row, column);
    return this.#xml(row, column, outcome);
  }

  #xml(row: number, column: number, outcome: { readonly style: number; readonly content: CellContent }): string {
    return cellXml(cellName(row, column), outcome.style, outcome.content, this.#rows.prefix);
  }

  #columnStyle(column: number): number {
    const found = this.#columnStyles.get(column) ?? columnStyle(this.frame, column) ?? 0;
    this.#columnStyles.set(column, found);
    return found;
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

interface RowHead {
  readonly style: number | null;
  readonly spans: {
    readonly first: number;
    readonly last: number;
    readonly at: number;
    readonly length: number;
  } | null;
}

/** What a row's tag says of its cells. The tag is ASCII unless an extension wrote into it: then it is left alone. */
function rowHead(bytes: Uint8Array, start: number, openEnd: number, part: string): RowHead {
  const tag = bytes.subarray(start, openEnd);
  const text = utf8Text(tag, part);
  if (!text.includes('spans') && !text.includes('s=')) return { style: null, spans: null };
  const closed = text.endsWith('/>') ? text : `${text.slice(0, -1)}/>`;
  const attributes = attributesOf(closed, readXml(closed, part));
  const value = (name: string): string | null => attributes.find((each) => each.name === name)?.value ?? null;
  const style = isTrue(value('customFormat')) ? Number(value('s')) : Number.NaN;
  const written = attributes.find((each) => each.name === 'spans');
  const range = /^(\d+):(\d+)$/.exec(written?.value ?? '');
  return {
    style: Number.isInteger(style) ? style : null,
    spans:
      written === undefined || range === null || text.length !== tag.length
        ? null
        : {
            first: Number(range[1]) - 1,
            last: Number(range[2]) - 1,
            at: start + closed.indexOf(range[0], written.start),
            length: range[0].length,
          },
  };
}
