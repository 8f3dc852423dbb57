/**
 * Consolidated records as a Frictionless data package: one CSV a ledger and datapackage.json with the template as Table
 * Schema, for offices that load them into a database or an engine of their own. Percent as fractions, days as ISO dates,
 * lists by their labels; every record ends with the file, sheet and row that it was read from. Keys are stated where all
 * records hold them, else told in the description of the ledger.
 */
import { keyWords } from '../messages/keys';
import type { TableDef } from '../model/template';
import type { Reading } from '../model/reading';
import { dataPackage, type SchemaField } from '../template/table-schema';
import { fieldsSaidNone, recordsOf } from './columns';
import { csv, textCell } from './csv';
import { heldKeys } from './keys';

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
  const defs = new Map(
    written.flatMap((def) => {
      const name = resources.get(def)?.name;
      return name === undefined ? [] : [[name, def] as const];
    }),
  );
  const descriptor = {
    ...dataPackage(template),
    resources: kept.map((resource) => {
      const { fields, missingValues } = resource.schema;
      const def = defs.get(resource.name);
      const { primaryKey, foreignKeys, broken } =
        def === undefined
          ? { primaryKey: [], foreignKeys: [], broken: [] }
          : heldKeys(def, resource.schema, reading, (name) => (name === '' ? def : (defs.get(name) ?? null)));
      const none = def === undefined ? new Set<string>() : fieldsSaidNone(def, reading);
      return {
        ...resource,
        ...(broken.length === 0 ? {} : { description: keyWords.sentence(broken) }),
        schema: {
          fields: [...fields.map((field) => (none.has(field.name) ? optional(field) : field)), ...origin],
          ...(primaryKey.length === 0 ? {} : { primaryKey }),
          ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
          missingValues,
        },
      };
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

const optional = (field: SchemaField): SchemaField => ({
  ...field,
  constraints: { ...field.constraints, required: false },
});

function* lines(def: TableDef, reading: Reading): Generator<readonly string[]> {
  for (const record of recordsOf(def, reading, def.fields))
    yield [...record.cells, textCell(record.file), textCell(record.sheet), String(record.row + 1)];
}
