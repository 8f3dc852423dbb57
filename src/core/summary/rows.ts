/** The records of a table code as rows with words to ask by: for output sheets, where clarity counts more than speed. */
import { cellName } from '../model/address';
import type { Reading } from '../model/reading';
import { ValueState, type RecordTable } from '../model/record';
import type { FieldDef, Template } from '../model/template';

export interface Row {
  /** "file›sheet" in a consolidation. */
  readonly sheet: string;
  /** Sheet row from 0. */
  readonly at: number;
  /** The text as read; enums as their id; "" when nothing was read. */
  readonly text: (field: string) => string;
  /** A place by the name that its own ledger gives it, where `text` is the full name of its organisation. */
  readonly written: (field: string) => string;
  /** Enums as their label, everything else as `text`. */
  readonly label: (field: string) => string;
  /** Numbers, percent (fraction), dates (serial), stars; null when nothing was read. */
  readonly number: (field: string) => number | null;
  /** null when nothing was read: blank is not no. */
  readonly yes: (field: string) => boolean | null;
  /** Sheet column from 0; null when the sheet has none for the field. */
  readonly column: (field: string) => number | null;
  /** "file›sheet!C7" of a field, or of the row's first column. */
  readonly cell: (field: string) => string;
}

export function rowsOf(reading: Reading, code: string): readonly Row[] {
  return reading.tables.filter((table) => table.def.code === code).flatMap((table) => tableRows(reading, table));
}

function tableRows(reading: Reading, table: RecordTable): readonly Row[] {
  const sheet = reading.snapshot.sheets[table.found.sheet]?.name ?? '';
  const rows: Row[] = [];
  for (let record = 0; record < table.rows.length; record += 1)
    rows.push(rowAt(reading.template, table, sheet, record));
  return rows;
}

function rowAt(template: Template, table: RecordTable, sheet: string, record: number): Row {
  const at = table.rows[record] ?? 0;
  const text = (field: string): string => {
    const values = table.fields.get(field);
    return values?.state[record] === ValueState.value ? (values.text[record] ?? '') : '';
  };
  const number = (field: string): number | null => {
    const values = table.fields.get(field);
    if (values?.state[record] !== ValueState.value || values.number.length === 0) return null;
    const value = values.number[record] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return {
    sheet,
    at,
    text,
    number,
    written: (field) => {
      const remarks = table.fields.get(field)?.remarks.get(record) ?? [];
      return remarks.find((remark) => remark.code === 'org-alias')?.read ?? text(field);
    },
    label: (field) => {
      const values = table.fields.get(field);
      return values === undefined ? '' : enumLabel(template, values.field, text(field));
    },
    yes: (field) => {
      const value = number(field);
      return value === null ? null : value === 1;
    },
    column: (field) => table.fields.get(field)?.found?.column ?? null,
    cell: (field) => `${sheet}!${cellName(at, table.fields.get(field)?.found?.column ?? table.found.firstColumn)}`,
  };
}

/** "village" → "村" for fields of an enumeration; other texts as they are. */
export function enumLabel(template: Template, field: FieldDef, value: string): string {
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
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

export function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** part ÷ whole as a fraction; null when the whole is 0 or unknown. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** 1, 2, 2, 4 by descending value; null stays null. */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.reduce<number>((above, other) => above + (other !== null && other > value ? 1 : 0), 0),
  );
}
