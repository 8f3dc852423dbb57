/** One workbook in the making: its sheets, where its ledgers came to stand, and what is wrong with it on purpose. */
import type { Block } from '../layout/block';
import { place } from '../layout/place';
import type { Placement } from '../layout/place';
import type { Row, Value } from '../ledgers/row';
import type { Book } from '../write/book';
import { Sheet, cellName } from '../write/sheet';

/** error: must be corrected (强制); confirm: passes with an explanation (核实). */
export type Severity = 'error' | 'confirm';

/** One planted fault: the cell that the clerk would have to correct. */
export interface KeyEntry {
  readonly file: string;
  /** null: the file as a whole. */
  readonly sheet: string | null;
  /** "C7"; null: the sheet or file as a whole. */
  readonly cell: string | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly note: string;
  /** True: follows from another planted fault and cannot be avoided. */
  readonly follows?: true;
}

/** Where a planted fault can be seen. */
export type Spot =
  | { readonly row: Row; readonly field: string }
  | { readonly placement: Placement; readonly header: string }
  | { readonly placement: Placement; readonly sum: string; readonly field: string }
  | { readonly sheet: string; readonly cell?: string }
  /** The cell that holds exactly this text. */
  | { readonly on: Sheet; readonly text: string }
  | { readonly file: true };

/** What whoever collects the file knows of it and the file itself does not say. */
export interface Collected {
  readonly requiredTables?: readonly string[];
  readonly expectedUnit?: string;
  readonly expectedPeriod?: string;
}

export interface Made {
  readonly collected?: Collected;
  readonly savedBy?: 'excel' | 'wps';
  readonly savedAt?: string;
  readonly person?: string;
}

export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly placements: Placement[] = [];
  private readonly planted: {
    readonly spot: Spot;
    readonly rule: string;
    readonly severity: Severity;
    readonly note: string;
    readonly follows: boolean;
  }[] = [];

  constructor(
    readonly path: string,
    readonly made: Made = {},
  ) {}

  sheet(name: string): Sheet {
    const sheet = new Sheet(name);
    this.sheets.push(sheet);
    return sheet;
  }

  add(...sheets: readonly Sheet[]): this {
    this.sheets.push(...sheets);
    return this;
  }

  /** A ledger on a sheet of its own. */
  ledger(name: string, block: Block, origin = { row: 0, column: 0 }): Placement {
    return this.put(this.sheet(name), block, origin);
  }

  /** A ledger on a sheet that may hold others. */
  put(sheet: Sheet, block: Block, origin = { row: 0, column: 0 }): Placement {
    const placement = place(sheet, block, origin);
    this.placements.push(placement);
    return placement;
  }

  fault(rule: string, severity: Severity, spot: Spot, note: string): this {
    this.planted.push({ spot, rule, severity, note, follows: false });
    return this;
  }

  /** Puts a wrong value into a cell, before its ledger is laid out. */
  wrong(row: Row, field: string, value: Value, rule: string, severity: Severity, note: string): this {
    row.set(field, value);
    return this.fault(rule, severity, { row, field }, note);
  }

  /** What cannot but be found as well when another fault is there. */
  consequence(rule: string, severity: Severity, spot: Spot, note: string): this {
    this.planted.push({ spot, rule, severity, note, follows: true });
    return this;
  }

  book(): Book {
    return {
      path: this.path,
      sheets: this.sheets,
      savedBy: this.made.savedBy ?? 'excel',
      savedAt: this.made.savedAt ?? '2024-06-30T16:20:00',
      savedByPerson: this.made.person ?? '党建办',
    };
  }

  key(): KeyEntry[] {
    return this.planted.map(({ spot, rule, severity, note, follows }) => ({
      file: this.path,
      ...this.found(spot),
      rule,
      severity,
      note,
      ...(follows ? { follows: true as const } : {}),
    }));
  }

  private found(spot: Spot): { readonly sheet: string | null; readonly cell: string | null } {
    if ('file' in spot) return { sheet: null, cell: null };
    if ('on' in spot) return { sheet: spot.on.name, cell: holder(spot.on, spot.text) };
    if ('sheet' in spot) return { sheet: spot.sheet, cell: spot.cell ?? null };
    if ('row' in spot) {
      const placement = this.placements.find((each) => each.rows.has(spot.row));
      if (placement === undefined) throw new Error(`a faulty row of ${spot.row.table} is nowhere in ${this.path}`);
      return { sheet: placement.sheet.name, cell: placement.cell(spot.row, spot.field) };
    }
    const { placement } = spot;
    return {
      sheet: placement.sheet.name,
      cell: 'header' in spot ? placement.header(spot.header) : placement.sum(spot.sum, spot.field),
    };
  }
}

function holder(sheet: Sheet, text: string): string {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => cell?.value === text);
    if (column >= 0) return cellName(row, column);
  }
  throw new Error(`nothing on ${sheet.name} says ${text}`);
}
