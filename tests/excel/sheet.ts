/** A worksheet of the fake Excel. */
import type { Area } from '../../src/core/model/snapshot';
import { areaOf } from '../../src/hosts/excel/areas';
import { FakeCharts } from './charts';
import { ExcelFault } from './fault';
import { CellGrid } from './grid';
import { FakeRange, FakeRangeAreas, type FakeValidation } from './range';
import type { FakeBook } from './book';

export interface FakeRule {
  readonly Id: string;
  readonly areas: readonly Area[];
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
  readonly validations: FakeValidation[] = [];
  Visibility = 'Visible';
  Gridlines = true;
  TabColor = '';
  readonly Protection = {
    Protected: false,
    Protect: () => {
      this.Protection.Protected = true;
    },
  };
  readonly Charts = new FakeCharts(this);
  readonly Tables: { Items: FakeTable[] } = { Items: [] };
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
  set Name(name: string) {
    this.name = name;
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
    this.book.selected = { sheet: this.Name, cell: 'A1' };
  }
  Delete(): void {
    this.book.sheets.splice(this.book.sheets.indexOf(this), 1);
  }

  conditionalFormatsOf(areas: readonly Area[]) {
    return {
      Items: this.rules,
      Add: () => {
        this.refuseWriting();
        const rule: FakeRule = {
          Id: `{CF${String((this.book.lastRule += 1))}}`,
          areas,
          Custom: { Rule: { Formula: '' }, Format: { Fill: { Color: '' }, Font: { Color: '' } } },
          Delete: () => {
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
