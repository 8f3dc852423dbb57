/** One sheet part to its cells, merges, hidden rows and columns and what else the engine needs to know of it. */
import { Refusal } from '../../../../core/errors';
import type { Area, ColumnCells } from '../../../../core/model/snapshot';
import { ByteReader, NeedMore } from '../xml/byte-reader';
import type { Scanner } from '../xml/pump';
import { type BookParts, CellReader } from './cell-reader';
import { type CellBudget, CellStore, excelColumns, excelRows } from './cell-store';
import type { StyleRun } from './growing-column';
import { readArea } from './references';
import { SheetFormulas } from './sheet-formulas';

/** All that stands in the sheet part itself. */
export interface ScannedSheet {
  readonly rowCount: number;
  readonly columns: readonly ColumnCells[];
  /** As SheetSnapshot has it. */
  readonly emptyTexts?: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly autoFilter: Area | null;
  /** The sheet says so, or its filter has criteria and rows in it are hidden. */
  readonly filtered: boolean;
  readonly protected: boolean;
  /** Relation ids of the tables on it. */
  readonly tableIds: readonly string[];
}

const roots = ['worksheet', 'chartsheet', 'dialogsheet', 'macrosheet'];
const deepest = 200;

export class SheetScanner implements Scanner {
  readonly #reader = new ByteReader();
  readonly #store: CellStore;
  readonly #formulas: SheetFormulas;
  readonly #cell: CellReader;
  /** Names of the open elements, the root first. */
  readonly #open: string[] = [];
  #ended = false;
  readonly #merges: Area[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  readonly #rowStyles: StyleRun[] = [];
  readonly #tableIds: string[] = [];
  #autoFilter: Area | null = null;
  #filterMode = false;
  #criteria = false;
  #protected = false;

  constructor(
    readonly book: BookParts,
    name: string,
    budget: CellBudget,
  ) {
    this.#store = new CellStore(name, budget);
    this.#formulas = new SheetFormulas(this.#store, book.texts);
    this.#cell = new CellReader(this.#reader, this.#store, this.#formulas, book);
    this.#cell.row = -1;
  }

  take(bytes: Uint8Array, to: number, last: boolean): number {
    const reader = this.#reader;
    reader.open(bytes, to);
    let unit = 0;
    try {
      while (!this.#ended) {
        unit = reader.at;
        if (this.#open.length === 2 && this.#open[1] === 'sheetData') this.#takeInData();
        else this.#takeOutside();
      }
      return to;
    } catch (error) {
      if (!(error instanceof NeedMore)) throw error;
      if (last) throw new Refusal('damaged', { reason: 'xml' });
      return unit;
    }
  }

  /** To be called once, after the last bytes. */
  finish(): ScannedSheet {
    this.#formulas.finish();
    const rowCount = this.#store.rowCount();
    const { emptyTexts } = this.#store;
    const columns = this.#store.finish((column) => this.#looksOf(column));
    const hiddenRows = ascending(this.#hiddenRows).filter((row) => row < rowCount);
    const filter = this.#autoFilter;
    return {
      rowCount,
      columns,
      ...(emptyTexts > columns.length ? { emptyTexts } : {}),
      merges: this.#merges,
      hiddenRows,
      hiddenColumns: ascending([...this.#hiddenColumns]),
      autoFilter: filter,
      filtered: this.#filterMode || (filter !== null && this.#criteria && hidesRows(filter, hiddenRows)),
      protected: this.#protected,
      tableIds: this.#tableIds,
    };
  }

  #takeInData(): void {
    const reader = this.#reader;
    reader.nextTag();
    if (reader.closing) {
      const ends = reader.nameIs('sheetData');
      reader.endTag();
      if (ends) this.#open.pop();
    } else if (reader.nameIs('c')) {
      this.#cell.read();
    } else if (reader.nameIs('row')) {
      this.#takeRow();
    } else {
      reader.skipElement();
    }
  }

  #takeRow(): void {
    const reader = this.#reader;
    let row = this.#cell.row + 1;
    let xf = -1;
    let customFormat = false;
    let hidden = false;
    while (reader.nextAttribute()) {
      if (reader.nameIs('r')) {
        const number = reader.valueNumber();
        if (number > 0) row = number - 1;
      } else if (reader.nameIs('s')) xf = reader.valueNumber();
      else if (reader.nameIs('customFormat')) customFormat = reader.valueIsTrue();
      else if (reader.nameIs('hidden')) hidden ||= reader.valueIsTrue();
      else if (reader.nameIs('ht')) hidden ||= Number(reader.value()) === 0;
    }
    if (row >= excelRows) throw new Refusal('damaged', { reason: 'cell-address' });
    this.#cell.row = row;
    this.#cell.column = -1;
    if (hidden) this.#hiddenRows.push(row);
    if (!customFormat || xf < 0) return;
    const style = this.book.styles.ofFormat(xf);
    const before = this.#rowStyles.at(-1);
    if (before?.style === style && before.last === row - 1)
      this.#rowStyles[this.#rowStyles.length - 1] = { first: before.first, last: row, style };
    else this.#rowStyles.push({ first: row, last: row, style });
  }

  #takeOutside(): void {
    const reader = this.#reader;
    reader.nextTag();
    const name = reader.name();
    if (reader.closing) {
      reader.endTag();
      if (this.#open.pop() !== name) throw new Refusal('damaged', { reason: 'xml' });
      this.#ended = this.#open.length === 0;
      return;
    }
    const depth = this.#open.length;
    if (depth === 0 && !roots.includes(name)) throw new Refusal('damaged', { reason: 'not-a-sheet' });
    if (depth >= deepest) throw new Refusal('damaged', { reason: 'xml' });
    // Only children of the root and their children count: views and extensions hold filters and the like of their own.
    if (depth === 1) this.#takePart(name);
    else if (depth === 2) this.#takeItem(name);
    else reader.endTag();
    if (!reader.empty) this.#open.push(name);
    else if (depth === 0) this.#ended = true;
  }

  #takePart(name: string): void {
    switch (name) {
      case 'dimension': {
        const area = readArea(this.#attributes().get('ref') ?? '');
        if (area !== null) this.#store.expectedRows = area.lastRow + 1;
        break;
      }
      case 'sheetPr':
        this.#filterMode = isTrue(this.#attributes().get('filterMode'));
        break;
      case 'sheetProtection':
        this.#protected = isTrue(this.#attributes().get('sheet'));
        break;
      case 'autoFilter':
        this.#autoFilter = readArea(this.#attributes().get('ref') ?? '');
        break;
      default:
        this.#reader.endTag();
    }
  }

  #takeItem(name: string): void {
    const parent = this.#open[1];
    if (parent === 'mergeCells' && name === 'mergeCell') {
      const area = readArea(this.#attributes().get('ref') ?? '');
      if (area !== null) this.#merges.push(area);
    } else if (parent === 'cols' && name === 'col') {
      this.#takeColumn(this.#attributes());
    } else if (parent === 'tableParts' && name === 'tablePart') {
      const id = this.#attributes().get('id');
      if (id !== undefined) this.#tableIds.push(id);
    } else {
      this.#reader.endTag();
      if (parent === 'autoFilter' && name === 'filterColumn') this.#criteria = true;
    }
  }

  #takeColumn(attributes: ReadonlyMap<string, string>): void {
    const first = Number(attributes.get('min')) - 1;
    const last = Math.min(Number(attributes.get('max')), excelColumns) - 1;
    if (!(first >= 0 && first <= last)) return;
    const width = attributes.get('width');
    if (isTrue(attributes.get('hidden')) || (width !== undefined && Number(width) === 0))
      for (let column = first; column <= last; column++) this.#hiddenColumns.add(column);
    const xf = Number(attributes.get('style') ?? -1);
    if (xf >= 0) this.#columnStyles.push({ first, last, style: this.book.styles.ofFormat(xf) });
  }

  /** Of the tag whose name was just read, by local name. */
  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    const reader = this.#reader;
    while (reader.nextAttribute()) attributes.set(reader.name(), reader.value());
    return attributes;
  }

  #looksOf(column: number): readonly StyleRun[] {
    const runs: StyleRun[] = [];
    for (const { first, last, style } of this.#columnStyles)
      if (column >= first && column <= last) runs.push({ first: 0, last: excelRows - 1, style });
    return [...runs, ...this.#rowStyles];
  }
}

/** True when a row under the filter's header is hidden. */
export function hidesRows(filter: Area, hiddenRows: readonly number[]): boolean {
  return hiddenRows.some((row) => row > filter.firstRow && row <= filter.lastRow);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
