/** A workbook of the fake Excel, made from a snapshot, with a requirement set that the test pretends to have. */
import type { Snapshot } from '../../src/core/model/snapshot';
import { ExcelFault } from './fault';
import { FakeExecutor } from './executor';
import { gridOf } from './grid';
import { installOffice, type Messages } from './load-office';
import type { FakeRange } from './range';
import { FakeSheet } from './sheet';

interface XmlPart {
  Id: string;
  readonly xml: string;
  GetXml(): string;
  Delete(): void;
}

export class FakeBook {
  readonly sheets: FakeSheet[] = [];
  selected: { sheet: string; cell: string } | null = null;
  lastRule = 0;
  readonly noteTexts = new Map<string, string>();
  readonly properties = new Map<string, string>();
  xmlParts: XmlPart[] = [];
  readonly Application = { SuspendScreenUpdatingUntilNextSync: () => undefined, CalculationMode: 'Automatic' };
  /** Whether handlers are to hear of edits, and the addresses of those that they heard of. */
  readonly Runtime = { EnableEvents: true };
  readonly told: string[] = [];
  /** So does the library call it. */
  get _Runtime(): { EnableEvents: boolean } {
    return this.Runtime;
  }
  /** The structure: no sheet can be put in or taken out. */
  readonly Protection = { Protected: false };
  /** Days are counted from 1904. */
  date1904 = false;
  /** Of more cells Excel answers null. */
  mostCells = 5_000_000;
  Name = '';

  constructor(private readonly version: string) {}

  /** The workbook is its own root: office.js asks the global object for `Workbook`. */
  get Workbook(): this {
    return this;
  }

  has(version: string): boolean {
    const [a = 0, b = 0] = version.split('.').map(Number);
    const [x = 0, y = 0] = this.version.split('.').map(Number);
    return x > a || (x === a && y >= b);
  }

  refuseStructure(): void {
    if (this.Protection.Protected) throw new ExcelFault('AccessDenied', 'structure');
  }

  rewriteFormulas(rewrite: (formula: string, sheet: FakeSheet) => string): void {
    for (const sheet of this.sheets)
      for (const cell of sheet.grid.cells.values())
        if (cell.formula !== null) cell.formula = rewrite(cell.formula, sheet);
  }

  /** The workbook is saved, closed and opened again: what Excel numbers anew has new numbers. */
  reopen(): void {
    for (const sheet of this.sheets) for (const rule of sheet.rules) rule.Id = `{CF${String((this.lastRule += 1))}}`;
    for (const part of this.xmlParts) part.Id = `{again${part.Id}}`;
  }

  need(version: string): void {
    if (!this.has(version)) throw new ExcelFault('ApiNotFound', `needs ExcelApi ${version}`);
  }

  get Worksheets() {
    const find = (name: string) =>
      this.sheets.find((sheet) => sheet.Name.toLowerCase() === name.toLowerCase() || sheet.Id === name) ?? null;
    const item = (name: string) => {
      const sheet = find(name);
      if (sheet === null) throw new ExcelFault('ItemNotFound', name);
      return sheet;
    };
    return {
      Items: this.sheets,
      Item: item,
      GetItem: item,
      GetItemOrNullObject: find,
      Add: (name: string) => {
        this.refuseStructure();
        if (find(name) !== null) throw new ExcelFault('ItemAlreadyExists', name);
        const sheet = new FakeSheet(this, name);
        this.sheets.push(sheet);
        return sheet;
      },
    };
  }

  GetSelectedRange(): FakeRange {
    const sheet = this.sheets.find((each) => each.Name === this.selected?.sheet) ?? this.sheets[0];
    if (sheet === undefined) throw new ExcelFault('InvalidSelection');
    return sheet.GetRange(this.selected?.cell ?? 'A1');
  }

  readonly Names = { Items: [] as { Name: string; Visible: boolean; Value: string }[] };

  get Properties() {
    const { properties } = this;
    const itemOf = (key: string) => ({
      Key: key,
      Value: properties.get(key) ?? '',
      Delete: () => {
        properties.delete(key);
      },
    });
    return {
      Custom: {
        get Items() {
          return [...properties.keys()].map(itemOf);
        },
        Add: (key: string, value: unknown) => {
          if (String(value).length > 255) throw new ExcelFault('InvalidArgument', 'property over 255 characters');
          properties.set(key, String(value));
          return itemOf(key);
        },
        GetItemOrNullObject: (key: string) => (properties.has(key) ? itemOf(key) : null),
      },
    };
  }

  get CustomXmlParts() {
    return {
      GetByNamespace: (namespace: string) => ({ Items: this.xmlParts.filter((part) => part.xml.includes(namespace)) }),
      Add: (xml: string) => {
        const part: XmlPart = {
          Id: `{part${String(this.xmlParts.length)}-${String(xml.length)}}`,
          xml,
          GetXml: () => xml,
          Delete: () => {
            this.xmlParts = this.xmlParts.filter((each) => each !== part);
          },
        };
        this.xmlParts.push(part);
        return part;
      },
    };
  }

  get Notes() {
    this.need('1.18');
    return {
      Add: (cell: string, text: string) => {
        if (this.noteTexts.has(cell)) throw new ExcelFault('InvalidOperation', 'a note is there');
        this.noteTexts.set(cell, text);
        return { AuthorName: '', Content: text };
      },
      GetItemOrNullObject: (cell: string) =>
        this.noteTexts.has(cell)
          ? {
              AuthorName: '',
              Content: this.noteTexts.get(cell),
              Delete: () => {
                this.noteTexts.delete(cell);
              },
            }
          : null,
    };
  }
}

export interface FakeExcel {
  readonly book: FakeBook;
  readonly executor: FakeExecutor;
  readonly messages: Messages;
}

/**
 * Opens a snapshot in a fake Excel of the given ExcelApi version and installs office.js over it.
 * @param file what Office hands out as the workbook's file
 */
export function openFakeExcel(snapshot: Snapshot, version: string, file: Uint8Array | null = null): FakeExcel {
  const book = new FakeBook(version);
  book.Name = snapshot.name;
  for (const [name, value] of snapshot.properties) book.properties.set(name, value);
  for (const read of snapshot.sheets) {
    const sheet = new FakeSheet(book, read.name);
    sheet.grid = gridOf(snapshot, read);
    sheet.merges.push(...read.merges);
    for (const row of read.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of read.hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.filterArea = read.autoFilter;
    sheet.filtered = read.filtered;
    sheet.Protection.Protected = read.protected;
    sheet.Visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[read.visibility];
    for (const table of read.tables) sheet.addTable(table);
    book.sheets.push(sheet);
  }
  const executor = new FakeExecutor(book);
  const { messages } = installOffice(executor, (wanted) => book.has(wanted), file);
  return { book, executor, messages };
}
