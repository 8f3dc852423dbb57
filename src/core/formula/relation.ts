/** All records of one table code as one table of typed columns, whatever sheets they stand on. */
import type { FieldValues, RecordTable } from '../model/record';
import { isTold, ValueState } from '../model/record';
import type { FieldDef, TableDef, Template } from '../model/template';
import { columnOf, columnOfValues, Kind } from './column';
import type { Column } from './column';
import { groupBy } from './grouping';
import type { Grouping } from './grouping';
import { ERROR } from './value';
import type { Value } from './value';

export interface Relation {
  /** "T05" */
  readonly code: string;
  readonly count: number;
  /** By field id; worked out at the first call. A field that is not there is a column of blanks. */
  column(field: string): Column;
  /** Rows grouped by equal values in these fields; worked out once for each set of fields. */
  grouping(fields: readonly string[]): Grouping;
  /** Where row i was read; null for rows that are no records. */
  origin(row: number): Origin | null;
}

export interface Origin {
  readonly table: RecordTable;
  /** Index of the record in its table. */
  readonly record: number;
}

/**
 * The records of all `tables` (RecordTables of one code) one below the other.
 * Enums become their label, bool fields TRUE/FALSE, what cannot be read #N/A, blank and on-purpose-empty cells blank.
 */
export function relationOf(def: TableDef, tables: readonly RecordTable[], enums: Template['enums']): Relation {
  const starts: number[] = [];
  let count = 0;
  for (const table of tables) {
    starts.push(count);
    count += table.rows.length;
  }
  const fields = new Map(def.fields.map((field) => [field.id, field]));
  const read = (id: string): Column => {
    const field = fields.get(id);
    if (field === undefined) return columnOf(new Uint8Array(count), new Float64Array(count), []);
    return readColumn(field, tables, count, labelsOf(field, enums));
  };
  const origin = (row: number): Origin | null => {
    // Halving: the last table that begins at or before the row. Of empty ones that begin there too, the last.
    let [at, after] = [0, starts.length];
    while (after - at > 1) {
      const middle = (at + after) >> 1;
      if ((starts[middle] ?? 0) <= row) at = middle;
      else after = middle;
    }
    const table = tables[at];
    return table === undefined ? null : { table, record: row - (starts[at] ?? 0) };
  };
  return relation(def.code, count, read, origin);
}

/** A relation of plain columns that were worked out and not read from a sheet. All values have the same length. */
export function relationOfValues(code: string, columns: ReadonlyMap<string, readonly Value[]>): Relation {
  const count = columns.values().next().value?.length ?? 0;
  return relation(
    code,
    count,
    (id) => columnOfValues(columns.get(id) ?? new Array<Value>(count).fill(null)),
    () => null,
  );
}

function relation(
  code: string,
  count: number,
  read: (field: string) => Column,
  origin: (row: number) => Origin | null,
): Relation {
  const columns = new Map<string, Column>();
  const groupings = new Map<string, Grouping>();
  const column = (field: string): Column => {
    let known = columns.get(field);
    if (known === undefined) columns.set(field, (known = read(field)));
    return known;
  };
  const grouping = (fields: readonly string[]): Grouping => {
    const key = fields.join('\n');
    let known = groupings.get(key);
    if (known === undefined) groupings.set(key, (known = groupBy(fields.map(column))));
    return known;
  };
  return { code, count, column, grouping, origin };
}

const NUMBERS: ReadonlySet<FieldDef['type']> = new Set([
  'int',
  'decimal',
  'percent',
  'money',
  'date',
  'month',
  'year',
  'bool',
  'stars',
]);

/** Whether a field's values stand in `FieldValues.number`. */
function holdsNumbers(field: FieldDef): boolean {
  return NUMBERS.has(field.type);
}

function readColumn(
  field: FieldDef,
  tables: readonly RecordTable[],
  count: number,
  labels: ReadonlyMap<string, string>,
): Column {
  const kinds = new Uint8Array(count);
  const numbers = new Float64Array(count);
  const numeric = holdsNumbers(field);
  const texts: string[] = [];
  let row = 0;
  for (const table of tables) {
    const values = table.fields.get(field.id);
    for (let record = 0; record < table.rows.length; record++, row++) {
      const kind = kindAt(values, record, field);
      kinds[row] = kind;
      if (kind === Kind.number || kind === Kind.boolean) numbers[row] = values?.number[record] ?? 0;
      if (kind === Kind.error) texts[row] = ERROR.na.error;
      else if (!numeric) {
        const text = values?.text[record] ?? '';
        texts[row] = labels.get(text) ?? text;
      }
    }
  }
  return columnOf(kinds, numbers, texts);
}

function kindAt(values: FieldValues | undefined, record: number, field: FieldDef): Kind {
  if (values === undefined || !isTold(values)) return Kind.blank;
  const state = values.state[record];
  if (state === ValueState.unreadable) return Kind.error;
  if (state !== ValueState.value) return Kind.blank;
  if (field.type === 'bool') return Kind.boolean;
  return holdsNumbers(field) ? Kind.number : Kind.text;
}

/** Id → label of the field's enum. */
function labelsOf(field: FieldDef, enums: Template['enums']): ReadonlyMap<string, string> {
  const values = field.enumRef === undefined ? [] : (enums[field.enumRef] ?? []);
  return new Map(values.map((value) => [value.id, value.label]));
}
