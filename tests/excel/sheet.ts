/** A worksheet of the fake Excel. */
import type { Area, SheetTable } from '../../src/core/model/snapshot';
import { areaOf } from '../../src/hosts/excel/read/areas';
import { FakeCharts } from './charts';
import { ExcelFault } from './fault';
import { CellGrid } from './grid';
import { movedArea, movedReferences, withoutSheet, withSheetRenamed } from './moves';
import { FakeRange, FakeRangeAreas } from './range';
import type { FakeValidation } from './validation';
import type { FakeBook } from './book';

export interface FakeRule {
  Id: string;
  areas: readonly Area[];
  readonly Type: string;
  readonly Custom: {
    readonly Rule: { Formula: string };
    readonly Format: { readonly Fill: { Color: string }; readonly Font: { Color: string } };
  };
  Delete(): void;
}

export interface FakeTable {
  readonly Name: string;
  readonly ShowHeaders: boolean;
  readonly ShowTotals: boolean;
  readonly AutoFilter: { IsDataFiltered: boolean };
  area: Area;
  GetRange(): FakeRange;
}

type Zoom = Readonly<Record<string, number>>;

export class FakeSheet {
  grid = new CellGrid();
  readonly Id: string;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  filtered = false;
  filterArea: Area | null = null;
  rules: FakeRule[] = [];
  validations: FakeValidation[] = [];
  readonly columnWidths = new Map<number, number>();
  calculated = 0;
  #visibility = 'Visible';
  readonly names = new Map<string, { Name: string; Formula: string; Visible: boolean }>();
  readonly Names = {
    Add: (name: string, formula: string) => {
      if (this.names.has(name)) throw new ExcelFault('ItemAlreadyExists', name);
      const item = { Name: name, Formula: formula, Visible: true };
      this.names.set(name, item);
      return item;
    },
    GetItemOrNullObject: (name: string) => this.names.get(name) ?? null,
  };
  Gridlines = true;
  TabColor = '';
  readonly Protection = {
    Protected: false,
    Protect: () => {
      this.Protection.Protected = true;
    },
  };
  readonly Charts = new FakeCharts(this);
  readonly Tables = {
    Items: [] as FakeTable[],
    GetItemAt: (index: number): FakeTable => {
      const found = this.Tables.Items[index];
      if (found === undefined) throw new ExcelFault('InvalidArgument', `table ${String(index)}`);
      return found;
    },
  };
  frozen = { rows: 0, columns: 0 };
  readonly FreezePanes = {
    FreezeRows: (rows: number) => {
      this.frozen = { rows, columns: 0 };
    },
    FreezeColumns: (columns: number) => {
      this.frozen = { rows: 0, columns };
    },
    FreezeAt: (range: FakeRange) => {
      this.frozen = { rows: range.RowCount, columns: range.ColumnCount };
    },
  };
  readonly pageBreaks: string[] = [];
  readonly HorizontalPageBreaks = {
    Add: (address: string) => {
      this.pageBreaks.push(address);
      return {};
    },
  };
  printTitleRows = '';
  readonly PageLayout = {
    Orientation: 'Portrait',
    PaperSize: 'A4',
    CenterHorizontally: false,
    zoom: {} as Zoom,
    get Zoom(): Zoom {
      return this.zoom;
    },
    // A page has no height of 0; a fit that is not meant is left out.
    set Zoom(zoom: Zoom) {
      for (const [name, pages] of Object.entries(zoom))
        if (typeof pages !== 'number' || pages < 1) throw new ExcelFault('InvalidArgument', name);
      this.zoom = zoom;
    },
    SetPrintTitleRows: (rows: string) => {
      this.printTitleRows = rows;
    },
    HeadersFooters: { DefaultForAllPages: { CenterFooter: '' } },
  };

  constructor(
    readonly book: FakeBook,
    private name: string,
  ) {
    this.Id = `{${name}}`;
    if (name.length > 31 || /[[\]:*?/\\]/.test(name) || name === '')
      throw new ExcelFault('InvalidArgument', 'sheet name');
  }

  get Name(): string {
    return this.name;
  }
  /** Formulas that point at the sheet go along. */
  set Name(name: string) {
    const before = this.name;
    this.name = name;
    this.book.rewriteFormulas((formula) => withSheetRenamed(formula, before, name));
  }
  get Visibility(): string {
    return this.#visibility;
  }
  set Visibility(visibility: string) {
    this.#visibility = visibility;
  }
  get Position(): number {
    return this.book.sheets.indexOf(this);
  }
  set Position(position: number) {
    this.book.sheets.splice(this.Position, 1);
    this.book.sheets.splice(position, 0, this);
  }
  Calculate(): void {
    this.calculated += 1;
  }

  /** A clerk puts rows in before `at`, or takes rows out from there on: everything on the sheet and what points at it moves. */
  moveRows(at: number, by: number): void {
    const kept = [...this.grid.cells].flatMap(([key, cell]): [number, typeof cell][] => {
      const row = Math.floor(key / 16384);
      if (row < at) return [[key, cell]];
      return row < at - Math.min(0, by) && by < 0 ? [] : [[key + by * 16384, cell]];
    });
    this.grid.cells.clear();
    for (const [key, cell] of kept) this.grid.cells.set(key, cell);
    const moved = (area: Area): readonly Area[] => {
      const now = movedArea(area, at, by);
      return now === null ? [] : [now];
    };
    this.merges.splice(0, this.merges.length, ...this.merges.flatMap(moved));
    for (const rule of this.rules) rule.areas = rule.areas.flatMap(moved);
    this.validations = this.validations.flatMap((each) => moved(each.area).map((area) => ({ ...each, area })));
    this.book.rewriteFormulas((formula, sheet) => movedReferences(formula, sheet === this, this.name, at, by));
  }

  addTable({ name, area, headerRows, totalRows }: SheetTable): FakeTable {
    const table: FakeTable = {
      Name: name,
      ShowHeaders: headerRows > 0,
      ShowTotals: totalRows > 0,
      AutoFilter: { IsDataFiltered: false },
      area,
      GetRange: () => new FakeRange(this, table.area),
    };
    this.Tables.Items.push(table);
    return table;
  }

  /** What is written right beside or right below a table is drawn into it. */
  growTables(area: Area): void {
    for (const table of this.Tables.Items) {
      const { firstRow, lastRow, firstColumn, lastColumn } = table.area;
      const besideRows = area.firstRow <= lastRow && area.lastRow >= firstRow;
      if (besideRows && area.firstColumn === lastColumn + 1)
        table.area = { ...table.area, lastColumn: area.lastColumn };
      const belowColumns = area.firstColumn <= lastColumn && area.lastColumn >= firstColumn;
      if (belowColumns && area.firstRow === lastRow + 1) table.area = { ...table.area, lastRow: area.lastRow };
    }
  }

  /** An edit that handlers hear of, as long as they are to. */
  tell(address: string): void {
    if (this.book.Runtime.EnableEvents) this.book.told.push(address);
  }

  get AutoFilter() {
    return {
      Enabled: this.filterArea !== null,
      IsDataFiltered: this.filtered,
      Apply: (range: FakeRange) => {
        this.refuseWriting();
        this.filterArea = range.area;
      },
      GetRangeOrNullObject: () => (this.filterArea === null ? null : new FakeRange(this, this.filterArea)),
    };
  }

  refuseWriting(): void {
    if (this.Protection.Protected) throw new ExcelFault('AccessDenied');
  }

  GetRange(address: string | null): FakeRange {
    const whole = { firstRow: 0, firstColumn: 0, lastRow: 1_048_575, lastColumn: 16_383 };
    return new FakeRange(this, address === null || address === '' ? whole : areaOf(address));
  }
  GetRanges(addresses: string): FakeRangeAreas {
    return FakeRangeAreas.parse(this, addresses);
  }
  GetCell(row: number, column: number): FakeRange {
    return new FakeRange(this, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): FakeRange {
    return new FakeRange(this, {
      firstRow: row,
      firstColumn: column,
      lastRow: row + rows - 1,
      lastColumn: column + columns - 1,
    });
  }
  GetUsedRangeOrNullObject(): FakeRange | null {
    const used = this.grid.used();
    return used === null
      ? null
      : new FakeRange(this, { firstRow: used[0], firstColumn: used[1], lastRow: used[2], lastColumn: used[3] });
  }
  Activate(): void {
    if (this.#visibility !== 'Visible') throw new ExcelFault('InvalidOperation', 'hidden sheet');
    this.book.selected = { sheet: this.Name, cell: 'A1' };
  }
  Delete(): void {
    this.book.refuseStructure();
    const visible = this.book.sheets.filter((sheet) => sheet.Visibility === 'Visible');
    if (visible.length === 1 && visible[0] === this) throw new ExcelFault('InvalidOperation', 'last visible sheet');
    this.book.sheets.splice(this.book.sheets.indexOf(this), 1);
    this.book.rewriteFormulas((formula) => withoutSheet(formula, this.name));
  }

  conditionalFormatsOf(areas: readonly Area[]) {
    return {
      Items: this.rules,
      Add: () => {
        this.refuseWriting();
        const rule: FakeRule = {
          Id: `{CF${String((this.book.lastRule += 1))}}`,
          areas,
          Type: 'Custom',
          Custom: { Rule: { Formula: '' }, Format: { Fill: { Color: '' }, Font: { Color: '' } } },
          Delete: () => {
            this.refuseWriting();
            this.rules = this.rules.filter((each) => each !== rule);
          },
        };
        this.rules.push(rule);
        return rule;
      },
    };
  }

  /** Clearing cells takes their conditional formats along when all of a rule's cells are cleared. */
  cutConditionalFormats(area: Area): void {
    this.rules = this.rules.filter(
      (rule) =>
        !rule.areas.every(
          (each) =>
            each.firstRow >= area.firstRow &&
            each.lastRow <= area.lastRow &&
            each.firstColumn >= area.firstColumn &&
            each.lastColumn <= area.lastColumn,
        ),
    );
  }
}
