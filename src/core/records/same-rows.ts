/**
 * A sheet that holds two ledgers in the same rows (locate/match/same-rows): the report on the tasks becomes a ledger of
 * its own, and takes from the list what it has not itself: the days of its tasks. Where the report stands first, the list is
 * only looked into: the office's own list is another one, and one of it is enough.
 */
import type { FoundTable } from '../model/found';
import { reportsOn } from '../model/reports-on';
import { isTold, ValueState, type FieldValues, type RecordTable } from '../model/record';
import type { Snapshot } from '../model/snapshot';
import type { FieldDef, TableDef, Template } from '../model/template';
import { readRecords } from './read-records';

/** Everything that stands in the rows of a found table: one ledger, or two. See `readRecords`. */
export function readLedgers(
  snapshot: Snapshot,
  found: FoundTable,
  template: Template,
  whole: FoundTable = found,
): readonly RecordTable[] {
  const table = readRecords(snapshot, found, template, whole);
  if (table === null) return [];
  const { also, ...alone } = found;
  if (also === undefined) return [table];
  const as = (rows: Omit<FoundTable, 'also'>): FoundTable => ({
    ...rows,
    table: also.table,
    columns: also.columns,
    inSameRows: true,
  });
  const other = readRecords(snapshot, as(alone), template, as(whole));
  if (other === null) return [table];
  if (reportsOn(table.def, other.def)) return [withFieldsOf(other, table, (values) => values)];
  return [table, withFieldsOf(table, guestOf(other, table), told)];
}

/** Columns that both ledgers have are read, and spoken of, as the first one's. */
function guestOf(guest: RecordTable, host: RecordTable): RecordTable {
  const shared = new Set(host.found.columns.flatMap(({ field, column }) => (field === null ? [] : [column])));
  const fields = [...guest.fields].map(([id, values]): [string, FieldValues] => {
    if (!isTold(values)) return [id, { ...values, field: unasked(values.field) }];
    return [id, values.found !== null && shared.has(values.found.column) ? told(values) : values];
  });
  return { ...guest, fields: new Map(fields) };
}

/** The report with those fields of the list that it has not itself, each record from the list's record in its row. */
function withFieldsOf(list: RecordTable, report: RecordTable, as: (values: FieldValues) => FieldValues): RecordTable {
  const recordIn = new Map(Array.from(list.rows, (row, record) => [row, record]));
  const from = Array.from(report.rows, (row) => recordIn.get(row) ?? -1);
  const fields = new Map(report.fields);
  for (const [id, values] of list.fields) {
    if (fields.has(id) || values.found === null) continue;
    fields.set(id, as({ ...ofRecords(values, from), field: lent(values.field) }));
  }
  return { ...report, fields };
}

/** Known to formulas and to progress, and no cell of this ledger's own. */
function told(values: FieldValues): FieldValues {
  return {
    field: unasked(values.field),
    found: null,
    reckoned: true,
    state: values.state,
    number: values.number,
    text: values.text,
    remarks: new Map(),
  };
}

/** What is not asked for, as the first ledger's rules have spoken of it, or as it need not be there. */
function unasked({ requiredIf: _, requiredWhen: __, ref: ___, ...field }: FieldDef): FieldDef {
  return { ...field, required: false };
}

/** What a ledger may take from the lists on which it reports. */
export function fieldsLentTo(report: TableDef, tables: readonly TableDef[]): readonly FieldDef[] {
  const own = new Set(report.fields.map(({ id }) => id));
  return tables
    .filter((list) => list !== report && reportsOn(report, list))
    .flatMap(({ fields }) => fields.filter(({ id }) => !own.has(id)).map(lent));
}

/** No key of the ledger that it is lent to. */
function lent({ key: _, ...field }: FieldDef): FieldDef {
  return unasked(field);
}

/** @param from by record the one to take, or −1 */
function ofRecords(values: FieldValues, from: readonly number[]): FieldValues {
  const remarks = new Map(
    from.flatMap((record, place) => {
      const said = values.remarks.get(record);
      return said === undefined ? [] : [[place, said] as const];
    }),
  );
  return {
    ...values,
    state: Uint8Array.from(from, (record) => values.state[record] ?? ValueState.blank),
    number:
      values.number.length === 0 ? values.number : Float64Array.from(from, (record) => values.number[record] ?? NaN),
    text: values.text.length === 0 ? values.text : from.map((record) => values.text[record] ?? ''),
    remarks,
  };
}
