/** Records as texts, one a field, as they stand in a CSV; an absent or unreadable value is "". */
import { isoOf } from '../model/calendar';
import type { Reading } from '../model/reading';
import type { FieldValues } from '../model/record';
import { ValueState } from '../model/record';
import type { FieldDef, TableDef, Template } from '../model/template';
import { standsAt } from '../model/upright';
import { placeOf } from '../summary/place';
import { textCell } from './csv';

export interface WrittenRecord {
  /** One a field asked for. */
  readonly cells: readonly string[];
  readonly file: string;
  readonly sheet: string;
  /** Sheet row from 0. */
  readonly row: number;
}

/** The records of all tables of a ledger, in their order. */
export function* recordsOf(
  def: TableDef,
  { template, tables, snapshot }: Reading,
  fields: readonly FieldDef[],
): Generator<WrittenRecord> {
  const writers = fields.map((field) => writerOf(field, template));
  for (const table of tables) {
    if (table.def.code !== def.code) continue;
    const own = snapshot.sheets[table.found.sheet];
    const { file, sheet } = placeOf(own?.name ?? '');
    const columns = fields.map((field) => table.fields.get(field.id));
    for (let record = 0; record < table.rows.length; record += 1) {
      const cells = columns.map((values, index) =>
        values?.state[record] === ValueState.value ? (writers[index]?.(values, record) ?? '') : '',
      );
      yield { cells, file, sheet, row: standsAt(own, table.rows[record] ?? 0, table.found.firstColumn).row };
    }
  }
}

/** Some fields of all records of a ledger. */
export function* columnsOf(def: TableDef, reading: Reading, ids: readonly string[]): Generator<readonly string[]> {
  const fields = ids.flatMap((id) => def.fields.find((field) => field.id === id) ?? []);
  for (const { cells } of recordsOf(def, reading, fields)) yield cells;
}

/** Fields in which a record says that there is nothing (无, —): left empty on purpose, so no value can be demanded. */
export function fieldsSaidNone(def: TableDef, { tables }: Reading): ReadonlySet<string> {
  const said = new Set<string>();
  for (const table of tables) {
    if (table.def.code !== def.code) continue;
    for (const [id, { state }] of table.fields) if (state.includes(ValueState.none)) said.add(id);
  }
  return said;
}

type Writer = (values: FieldValues, record: number) => string;

function writerOf(field: FieldDef, template: Template): Writer {
  switch (field.type) {
    case 'date':
      return ({ number }, record) => isoOf(Math.floor(number[record] ?? 0));
    case 'month':
      return ({ number }, record) => isoOf(number[record] ?? 0).slice(0, 7);
    case 'bool':
      return ({ number }, record) => (number[record] === 1 ? 'true' : 'false');
    case 'int':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'stars':
    case 'year':
      return ({ number }, record) => String(number[record] ?? '');
    case 'enum': {
      const labels = new Map((template.enums[field.enumRef ?? ''] ?? []).map(({ id, label }) => [id, label]));
      return ({ text }, record) => textCell(labels.get(text[record] ?? '') ?? text[record] ?? '');
    }
    default:
      return ({ text }, record) => textCell(text[record] ?? '');
  }
}
