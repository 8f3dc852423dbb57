/**
 * Consolidated records as a Frictionless data package: one CSV a ledger and datapackage.json with the template as Table
 * Schema, for offices that load them into a database or an engine of their own. Percent as fractions, days as ISO dates,
 * lists by their labels; every record ends with the file, sheet and row that it was read from.
 */
import { isoOf } from '../model/calendar';
import type { FieldValues, RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { FieldDef, TableDef, Template } from '../model/template';
import type { Reading } from '../model/reading';
import { placeOf } from '../summary/merge';
import { dataPackage, type SchemaField } from '../template/table-schema';
import { csv, textCell } from './csv';

export interface DataFile {
  readonly name: string;
  readonly text: string;
}

const origin: readonly SchemaField[] = [
  { name: '_file', title: '来源文件', type: 'string', constraints: { required: true } },
  { name: '_sheet', title: '来源工作表', type: 'string', constraints: { required: true } },
  { name: '_row', title: '来源行', type: 'integer', constraints: { required: true, minimum: 1 } },
];

/** datapackage.json first, then a CSV for each ledger that has records, in the order of the template. */
export function dataFiles(reading: Reading): readonly DataFile[] {
  const { template, tables } = reading;
  const written = template.tables.filter((def) =>
    tables.some((table) => table.def.code === def.code && table.rows.length > 0),
  );
  const resources = new Map(
    dataPackage(template).resources.map((resource, index) => [template.tables[index], resource]),
  );
  const kept = written.flatMap((def) => resources.get(def) ?? []);
  const names = new Set(kept.map(({ name }) => name));
  const descriptor = {
    ...dataPackage(template),
    resources: kept.map((resource) => {
      const { foreignKeys = [], ...schema } = resource.schema;
      // A key into a ledger that nobody handed in leads nowhere.
      const led = foreignKeys.filter(({ reference }) => reference.resource === '' || names.has(reference.resource));
      const fields = [...schema.fields, ...origin];
      return { ...resource, schema: { ...schema, fields, ...(led.length === 0 ? {} : { foreignKeys: led }) } };
    }),
  };
  return [
    { name: 'datapackage.json', text: `${JSON.stringify(descriptor, null, 2)}\n` },
    ...written.map((def, index) => ({
      name: kept[index]?.path ?? `${def.id}.csv`,
      text: csv([...def.fields.map(({ id }) => id), ...origin.map(({ name }) => name)], lines(def, reading)),
    })),
  ];
}

function* lines(def: TableDef, { template, tables, snapshot }: Reading): Generator<readonly string[]> {
  const writers = def.fields.map((field) => writerOf(field, template));
  for (const table of tables) {
    if (table.def.code !== def.code) continue;
    const { file, sheet } = placeOf(snapshot.sheets[table.found.sheet]?.name ?? '');
    const columns = def.fields.map((field) => table.fields.get(field.id));
    for (let record = 0; record < table.rows.length; record += 1)
      yield line(table, record, columns, writers, file, sheet);
  }
}

type Writer = (values: FieldValues, record: number) => string;

function line(
  table: RecordTable,
  record: number,
  columns: readonly (FieldValues | undefined)[],
  writers: readonly Writer[],
  file: string,
  sheet: string,
): readonly string[] {
  const cells = columns.map((values, index) =>
    values?.state[record] === ValueState.value ? (writers[index]?.(values, record) ?? '') : '',
  );
  return [...cells, textCell(file), textCell(sheet), String((table.rows[record] ?? 0) + 1)];
}

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
