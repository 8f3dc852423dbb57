/** Ranges of the fake Excel: shapes are checked, protected sheets refuse, filtered ranges misplace rows as the real one does. */
import { areaName } from '../../src/core/model/address';
import type { Area } from '../../src/core/model/snapshot';
import { areaOf } from '../../src/hosts/excel/read/areas';
import { ExcelFault } from './fault';
import { withLook, type FakeCell } from './grid';
import type { FakeSheet } from './sheet';
import { isoOf } from '../../src/core/model/calendar';
import { FakeDataValidation } from './validation';

const longestAddress = 8192;
const usualWidth = 64;

type Grid<T> = T[][];

/** Widths of columns and heights of rows belong to the sheet; all else to cells. */
interface Sizes {
  width(): number | null;
  setWidth(points: number): void;
}

export class FakeFormat {
  RowHeight = 15;
  readonly #looks: readonly string[] = ['HorizontalAlignment', 'VerticalAlignment', 'WrapText'];
  constructor(
    private readonly each: (visit: (cell: FakeCell) => void) => void,
    private readonly sizes: Sizes,
  ) {
    for (const name of this.#looks)
      Object.defineProperty(this, name, {
        enumerable: true,
        get: () => null,
        set: (value: unknown) => {
          this.#look(name, value);
        },
      });
  }
  /** Of columns of several widths Excel tells null, as which NaN is sent. */
  get ColumnWidth(): number {
    return this.sizes.width() ?? Number.NaN;
  }
  set ColumnWidth(points: number) {
    this.sizes.setWidth(points);
  }
  get Fill() {
    const { each } = this;
    return {
      Clear: () => {
        each((cell) => {
          cell.fill = null;
        });
      },
      // No fill reads as white, as in Excel; only its shade tells.
      get Color(): string {
        const seen = new Set<string>();
        each((cell) => seen.add(cell.fill ?? '#FFFFFF'));
        return seen.size === 1 ? ([...seen][0] ?? '') : '';
      },
      set Color(color: string) {
        each((cell) => {
          cell.fill = color;
        });
      },
    };
  }
  get Font() {
    const { each } = this;
    const look = (name: string, value: unknown): void => {
      this.#look(name, value);
    };
    return {
      get Name(): string {
        return '';
      },
      set Name(name: string) {
        look('FontName', name);
      },
      get Size(): number {
        return 11;
      },
      set Size(size: number) {
        look('FontSize', size);
      },
      get Bold(): boolean {
        return false;
      },
      set Bold(bold: boolean) {
        each((cell) => {
          cell.bold = bold;
        });
      },
      get Underline(): string {
        return 'None';
      },
      set Underline(style: string) {
        look('FontUnderline', style);
      },
      get Color(): string {
        return '#000000';
      },
      set Color(color: string) {
        each((cell) => {
          cell.font = color;
        });
      },
    };
  }
  get Protection() {
    const { each } = this;
    return {
      get Locked(): boolean {
        return true;
      },
      set Locked(locked: boolean) {
        each((cell) => {
          cell.locked = locked;
        });
      },
    };
  }
  get Borders() {
    const edge = (name: string) => {
      const look = (style: unknown): void => {
        this.#look(name, style);
      };
      return {
        get Style(): string {
          return 'None';
        },
        set Style(style: string) {
          look(style);
        },
      };
    };
    return { GetItem: edge, Item: edge };
  }
  #look(name: string, value: unknown): void {
    this.each((cell) => {
      cell.look = withLook(cell.look, name, value);
    });
  }
}

export class FakeRange {
  constructor(
    readonly sheet: FakeSheet,
    readonly area: Area,
  ) {}

  /** Before long arrays, which the library sends in pieces of 1,500 cells. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw new ExcelFault('InvalidArgument', 'array size');
  }
  GetRow(row: number): FakeRange {
    const at = this.area.firstRow + row;
    if (row < 0 || at > this.area.lastRow) throw new ExcelFault('InvalidArgument', `row ${String(row)}`);
    return new FakeRange(this.sheet, { ...this.area, firstRow: at, lastRow: at });
  }
  GetBoundingRect(other: FakeRange): FakeRange {
    const { area } = other;
    return new FakeRange(this.sheet, {
      firstRow: Math.min(this.area.firstRow, area.firstRow),
      firstColumn: Math.min(this.area.firstColumn, area.firstColumn),
      lastRow: Math.max(this.area.lastRow, area.lastRow),
      lastColumn: Math.max(this.area.lastColumn, area.lastColumn),
    });
  }

  get RowIndex(): number {
    return this.area.firstRow;
  }
  get ColumnIndex(): number {
    return this.area.firstColumn;
  }
  get RowCount(): number {
    return this.area.lastRow - this.area.firstRow + 1;
  }
  get ColumnCount(): number {
    return this.area.lastColumn - this.area.firstColumn + 1;
  }
  get Address(): string {
    return `'${this.sheet.Name}'!${areaName(this.area)}`;
  }
  get RowHidden(): boolean | null {
    return hiddenState(this.area.firstRow, this.area.lastRow, this.sheet.hiddenRows);
  }
  get ColumnHidden(): boolean | null {
    return hiddenState(this.area.firstColumn, this.area.lastColumn, this.sheet.hiddenColumns);
  }

  get Values(): Grid<unknown> | null {
    return this.#read((cell) => cell?.value ?? '');
  }
  set Values(values: unknown) {
    this.#write(values, (row, column, value) => {
      this.sheet.grid.type(row, column, value);
    });
  }
  get Formulas(): Grid<unknown> | null {
    return this.#read((cell) => cell?.formula ?? cell?.value ?? '');
  }
  set Formulas(values: unknown) {
    this.Values = values;
  }
  get ValueTypes(): Grid<unknown> | null {
    return this.#read((cell) => {
      if (cell === undefined || (cell.value === '' && cell.formula === null)) return 'Empty';
      if (cell.isError === true) return 'Error';
      return { string: 'String', number: 'Double', boolean: 'Boolean' }[
        typeof cell.value as 'string' | 'number' | 'boolean'
      ];
    });
  }
  /** As shown: a day by its own year, whatever calendar the workbook counts in. */
  get Text(): Grid<unknown> | null {
    return this.#read((cell) => {
      if (cell === undefined) return '';
      const isDay = typeof cell.value === 'number' && /yyyy/i.test(cell.numberFormat);
      return isDay ? isoOf(Number(cell.value) + (this.sheet.book.date1904 ? 1462 : 0)) : String(cell.value);
    });
  }
  get Style(): string {
    return 'Normal';
  }
  set Style(style: string) {
    this.sheet.refuseWriting();
    if (style !== 'Normal') throw new ExcelFault('InvalidArgument', style);
    this.#each((row, column) => {
      this.sheet.grid.dress(row, column);
    });
  }
  /** Formats only; one row or column does for many. */
  CopyFrom(source: FakeRange, kind: string): void {
    this.sheet.refuseWriting();
    if (kind !== 'Formats') throw new Error('fake Excel copies formats only');
    const { firstRow, firstColumn } = this.area;
    this.#each((row, column) => {
      const from = {
        row: source.area.firstRow + ((row - firstRow) % source.RowCount),
        column: source.area.firstColumn + ((column - firstColumn) % source.ColumnCount),
      };
      this.sheet.grid.dress(row, column, source.sheet.grid.format(from.row, from.column));
    });
  }
  get NumberFormat(): Grid<unknown> | null {
    return this.#read((cell) => cell?.numberFormat ?? 'General');
  }
  set NumberFormat(formats: unknown) {
    this.#write(formats, (row, column, format) => {
      if (typeof format === 'string') this.sheet.grid.make(row, column).numberFormat = format;
    });
  }

  get Format(): FakeFormat {
    return new FakeFormat(
      (visit) => {
        this.sheet.refuseWriting();
        this.visit(visit);
      },
      {
        width: () => {
          const widths = this.#columns().map((column) => this.sheet.columnWidths.get(column) ?? usualWidth);
          return new Set(widths).size === 1 ? (widths[0] ?? usualWidth) : null;
        },
        setWidth: (points) => {
          this.sheet.refuseWriting();
          for (const column of this.#columns()) this.sheet.columnWidths.set(column, points);
        },
      },
    );
  }

  get ConditionalFormats() {
    return this.sheet.conditionalFormatsOf([this.area]);
  }

  get DataValidation(): FakeDataValidation {
    return new FakeDataValidation(this.sheet, this.area);
  }

  get Hyperlink(): unknown {
    return null;
  }
  set Hyperlink(link: unknown) {
    const text = typeof link === 'object' && link !== null && 'textToDisplay' in link ? link.textToDisplay : null;
    if (typeof text === 'string') this.sheet.grid.make(this.area.firstRow, this.area.firstColumn).value = text;
  }

  visit(visit: (cell: FakeCell) => void): void {
    const { area, sheet } = this;
    const isWide = area.lastRow - area.firstRow > 20_000 || area.lastColumn - area.firstColumn > 500;
    const used = isWide ? sheet.grid.used() : null;
    const lastRow = Math.min(area.lastRow, Math.max(area.firstRow + 20_000, used?.[2] ?? 0));
    const lastColumn = Math.min(area.lastColumn, Math.max(area.firstColumn + 500, used?.[3] ?? 0));
    for (let row = area.firstRow; row <= lastRow; row += 1)
      for (let column = area.firstColumn; column <= lastColumn; column += 1) visit(sheet.grid.make(row, column));
  }

  get Worksheet(): FakeSheet {
    return this.sheet;
  }
  GetCell(row: number, column: number): FakeRange {
    return this.#at(this.area.firstRow + row, this.area.firstColumn + column, 1, 1);
  }
  GetResizedRange(rows: number, columns: number): FakeRange {
    return this.#at(this.area.firstRow, this.area.firstColumn, this.RowCount + rows, this.ColumnCount + columns);
  }
  GetEntireColumn(): FakeRange {
    return new FakeRange(this.sheet, { ...this.area, firstRow: 0, lastRow: 1_048_575 });
  }
  GetUsedRangeOrNullObject(): FakeRange | null {
    return this.GetIntersectionOrNullObject(null);
  }
  GetIntersectionOrNullObject(other: unknown): FakeRange | null {
    const used = this.sheet.grid.used();
    const limit =
      typeof other === 'string'
        ? areaOf(other)
        : used === null
          ? null
          : { firstRow: used[0], firstColumn: used[1], lastRow: used[2], lastColumn: used[3] };
    if (limit === null) return null;
    const area = {
      firstRow: Math.max(this.area.firstRow, limit.firstRow),
      firstColumn: Math.max(this.area.firstColumn, limit.firstColumn),
      lastRow: Math.min(this.area.lastRow, limit.lastRow),
      lastColumn: Math.min(this.area.lastColumn, limit.lastColumn),
    };
    if (area.lastRow < area.firstRow || area.lastColumn < area.firstColumn) return null;
    const range = new FakeRange(this.sheet, area);
    if (other !== null) return range;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (let row = area.firstRow; row <= area.lastRow; row += 1)
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        const cell = this.sheet.grid.at(row, column);
        if (cell === undefined || (cell.value === '' && cell.formula === null)) continue;
        [top, left, bottom, right] = [
          Math.min(top, row),
          Math.min(left, column),
          Math.max(bottom, row),
          Math.max(right, column),
        ];
      }
    return bottom < 0
      ? null
      : new FakeRange(this.sheet, { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right });
  }
  GetSpecialCellsOrNullObject(kind: string): FakeRangeAreas | null {
    if (kind === 'Formulas') {
      const found = [...this.sheet.grid.cells].filter(([, cell]) => cell.formula !== null);
      return found.length === 0 ? null : new FakeRangeAreas(this.sheet, [this.area], found.length);
    }
    return new FakeRangeAreas(this.sheet, visibleAreas(this.area, this.sheet.hiddenRows, this.sheet.hiddenColumns));
  }
  GetMergedAreasOrNullObject(): FakeRangeAreas | null {
    this.sheet.book.need('1.13');
    // Only those whose first cell lies within.
    const inside = this.sheet.merges.filter(({ firstRow, firstColumn }) =>
      touches({ firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn }, this.area),
    );
    if (inside.length > 512) throw new ExcelFault('GeneralException', 'more than 512 merged areas');
    return inside.length === 0 ? null : new FakeRangeAreas(this.sheet, inside);
  }
  Merge(): void {
    this.sheet.refuseWriting();
    this.sheet.merges.push(this.area);
  }
  Clear(what: string | null): void {
    this.sheet.refuseWriting();
    for (const [key, cell] of [...this.sheet.grid.cells]) {
      const row = Math.floor(key / 16384);
      const column = key % 16384;
      if (!touches({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, this.area)) continue;
      if (what === 'Contents') Object.assign(cell, { value: '', formula: null, isError: false });
      else this.sheet.grid.cells.delete(key);
    }
    this.sheet.tell(this.Address);
    if (what !== 'Contents') this.sheet.cutConditionalFormats(this.area);
  }
  Select(): void {
    this.sheet.book.selected = { sheet: this.sheet.Name, cell: areaName(this.area) };
  }

  #at(firstRow: number, firstColumn: number, rows: number, columns: number): FakeRange {
    return new FakeRange(this.sheet, {
      firstRow,
      firstColumn,
      lastRow: firstRow + rows - 1,
      lastColumn: firstColumn + columns - 1,
    });
  }

  #columns(): readonly number[] {
    const last = Math.min(this.area.lastColumn, this.area.firstColumn + 500);
    return Array.from({ length: last - this.area.firstColumn + 1 }, (_, index) => this.area.firstColumn + index);
  }

  #each(visit: (row: number, column: number) => void): void {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.area;
    for (let row = firstRow; row <= lastRow; row += 1)
      for (let column = firstColumn; column <= lastColumn; column += 1) visit(row, column);
  }

  /** Of too many cells Excel answers null, without an error. */
  #read(of: (cell: FakeCell | undefined) => unknown): Grid<unknown> | null {
    if (this.RowCount * this.ColumnCount > this.sheet.book.mostCells) return null;
    return Array.from({ length: this.RowCount }, (_, i) =>
      Array.from({ length: this.ColumnCount }, (__, j) =>
        of(this.sheet.grid.at(this.area.firstRow + i, this.area.firstColumn + j)),
      ),
    );
  }

  #write(input: unknown, put: (row: number, column: number, value: unknown) => void): void {
    this.sheet.refuseWriting();
    const rows: readonly unknown[] = Array.isArray(input)
      ? input
      : Array.from({ length: this.RowCount }, () => Array.from({ length: this.ColumnCount }, () => input));
    if (rows.length !== this.RowCount || rows.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount))
      throw new ExcelFault(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the range.",
      );
    // A 2-D array written over filtered rows lands on the visible ones: this is what the host must never meet.
    const targets = Array.from({ length: this.RowCount }, (_, i) => this.area.firstRow + i).filter(
      (row) => !this.sheet.filtered || !this.sheet.hiddenRows.has(row),
    );
    rows.forEach((row, i) => {
      const target = targets[i];
      if (target === undefined || !Array.isArray(row)) return;
      row.forEach((value: unknown, j) => {
        // Null leaves a cell as it is.
        if (value !== null) put(target, this.area.firstColumn + j, value);
      });
    });
    this.sheet.growTables(this.area);
    this.sheet.tell(this.Address);
  }
}

export class FakeRangeAreas {
  constructor(
    readonly sheet: FakeSheet,
    readonly all: readonly Area[],
    readonly CellCount = 0,
  ) {}

  static parse(sheet: FakeSheet, addresses: string): FakeRangeAreas {
    if (addresses.length > longestAddress) throw new ExcelFault('InvalidArgument', 'address over 8192 characters');
    return new FakeRangeAreas(sheet, addresses.split(',').map(areaOf));
  }

  get Areas() {
    return { Items: this.all.map((area) => new FakeRange(this.sheet, area)) };
  }
  get ConditionalFormats() {
    return this.sheet.conditionalFormatsOf(this.all);
  }
  readonly Format = new FakeFormat(
    (visit) => {
      this.sheet.refuseWriting();
      for (const area of this.all) new FakeRange(this.sheet, area).visit(visit);
    },
    { width: () => null, setWidth: () => undefined },
  );
}

function hiddenState(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function touches(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn
  );
}

function visibleAreas(whole: Area, rows: ReadonlySet<number>, columns: ReadonlySet<number>): readonly Area[] {
  const runs = (first: number, last: number, hidden: ReadonlySet<number>): [number, number][] => {
    const found: [number, number][] = [];
    for (let at = first; at <= last; at += 1) {
      if (hidden.has(at)) continue;
      const open = found.at(-1);
      if (open?.[1] === at - 1) open[1] = at;
      else found.push([at, at]);
    }
    return found;
  };
  return runs(whole.firstRow, whole.lastRow, rows).flatMap(([firstRow, lastRow]) =>
    runs(whole.firstColumn, whole.lastColumn, columns).map(([firstColumn, lastColumn]) => ({
      firstRow,
      lastRow,
      firstColumn,
      lastColumn,
    })),
  );
}
