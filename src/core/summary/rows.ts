/** The records of a table code as rows with words to ask by: for output sheets, where clarity counts more than speed. */
import { numberAt, stateAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { isTold, ValueState } from '../model/record';
import { roundHalfUp } from '../model/round';
import type { SheetSnapshot } from '../model/snapshot';
import type { FieldDef, Template } from '../model/template';
import { cellIn } from '../model/upright';

/** Light enough to be made of each of a million records, again for each sheet. */
export class Row {
  constructor(
    private readonly template: Template,
    private readonly table: RecordTable,
    /** "file›sheet" in a consolidation. */
    readonly sheet: string,
    private readonly record: number,
    private readonly own?: SheetSnapshot,
  ) {}

  /** Sheet row from 0. */
  get at(): number {
    return this.table.rows[this.record] ?? 0;
  }

  /** The text as read; enums as their id; "" when nothing was read. */
  text(field: string): string {
    return textAt(this.table, field, this.record);
  }

  /** A place by the name that its own ledger gives it, where `text` is the full name of its organisation. */
  written(field: string): string {
    const remarks = this.table.fields.get(field)?.remarks.get(this.record) ?? [];
    return remarks.find((remark) => remark.code === 'org-alias')?.read ?? this.text(field);
  }

  /** Whether its ledger has the field at all: a column, or a line that says it for all. */
  has(field: string): boolean {
    const values = this.table.fields.get(field);
    return values !== undefined && isTold(values);
  }

  /** Enums as their label, everything else as `text`. */
  label(field: string): string {
    const values = this.table.fields.get(field);
    return values === undefined ? '' : enumLabel(this.template, values.field, this.text(field));
  }

  /** Numbers, percent (fraction), dates (serial), stars; null when nothing was read. */
  number(field: string): number | null {
    return numberAt(this.table, field, this.record);
  }

  /** Something is written that cannot be read. */
  isUnread(field: string): boolean {
    return stateAt(this.table, field, this.record) === ValueState.unreadable;
  }

  /** null when nothing was read: blank is not no. */
  yes(field: string): boolean | null {
    const value = this.number(field);
    return value === null ? null : value === 1;
  }

  /** Sheet column from 0; null when the sheet has none for the field. */
  column(field: string): number | null {
    return this.table.fields.get(field)?.found?.column ?? null;
  }

  /** "file›sheet!C7" of a field, or of the row's first column. */
  cell(field: string): string {
    return `${this.sheet}!${cellIn(this.own, this.at, this.column(field) ?? this.table.found.firstColumn)}`;
  }
}

export function rowsOf(reading: Reading, code: string): readonly Row[] {
  return reading.tables.filter((table) => table.def.code === code).flatMap((table) => tableRows(reading, table));
}

function tableRows({ template, snapshot }: Reading, table: RecordTable): readonly Row[] {
  const own = snapshot.sheets[table.found.sheet];
  const sheet = own?.name ?? '';
  return Array.from(table.rows, (_, record) => new Row(template, table, sheet, record, own));
}

/** "village" → "村" for fields of an enumeration; other texts as they are. */
function enumLabel(template: Template, field: FieldDef, value: string): string {
  if (field.enumRef === undefined) return value;
  return labelOf(template, field.enumRef, value);
}

export function labelOf(template: Template, enumId: string, value: string): string {
  return template.enums[enumId]?.find((each) => each.id === value)?.label ?? value;
}

/** Groups in the order in which the keys first appear. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** The plain mean of what is known; null when nothing is. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : added(known) / known.length;
}

export function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : added(known);
}

/** Without the binary dust, which differs with the order: 14.205 printed as 14.21 must not be 14.20 when files are renamed. */
function added(values: readonly number[]): number {
  return roundHalfUp(
    values.reduce((total, value) => total + value, 0),
    9,
  );
}

/** part ÷ whole as a fraction; null when the whole is 0 or unknown. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Both sums over those rows that tell both: the whole of one unit without its part would make the share of all too small. */
export function pairedSums(
  rows: readonly Pick<Row, 'number'>[],
  part: string,
  whole: string,
): { readonly part: number | null; readonly whole: number | null; readonly isOfAll: boolean } {
  const paired = rows.filter((row) => row.number(part) !== null && row.number(whole) !== null);
  return {
    part: sum(paired.map((row) => row.number(part))),
    whole: sum(paired.map((row) => row.number(whole))),
    isOfAll: paired.length === rows.length,
  };
}

/** 1, 2, 2, 4 by descending value; null stays null. */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.reduce<number>((above, other) => above + (other !== null && other > value ? 1 : 0), 0),
  );
}
