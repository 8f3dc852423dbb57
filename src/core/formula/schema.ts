/** Which tables, columns and parameters formulas may name. */
import type { Template } from '../model/template';
import { AS_OF, YEAR } from './vocabulary';

export interface TableSchema {
  readonly code: string;
  readonly name: string;
  /** The id of the field with this label or id. */
  column(label: string): string | undefined;
  /** Every label, to say which was meant. */
  readonly labels: readonly string[];
}

export interface Schema {
  /** By name. */
  table(name: string): TableSchema | undefined;
  readonly tableNames: readonly string[];
  /** The key of the parameter with this label or id. */
  parameter(label: string): string | undefined;
  readonly parameterLabels: readonly string[];
}

/** A table of formulas from ids and labels: labels win over ids. */
export function tableSchema(
  code: string,
  name: string,
  fields: readonly { readonly id: string; readonly label: string }[],
): TableSchema {
  const ids = new Map<string, string>();
  for (const field of fields) ids.set(field.id, field.id);
  for (const field of fields) ids.set(field.label, field.id);
  return { code, name, column: (label) => ids.get(label), labels: fields.map((field) => field.label) };
}

const schemas = new WeakMap<Template, Schema>();

/** Everything that a template's formulas may name; the same schema for the same template. */
export function schemaOf(template: Template): Schema {
  let schema = schemas.get(template);
  if (schema === undefined) schemas.set(template, (schema = schemaMade(template)));
  return schema;
}

function schemaMade(template: Template): Schema {
  const tables = new Map(template.tables.map((def) => [def.name, tableSchema(def.code, def.name, def.fields)]));
  const parameters = new Map<string, string>();
  for (const threshold of template.thresholds) parameters.set(threshold.id, threshold.id);
  for (const threshold of template.thresholds) parameters.set(threshold.label, threshold.id);
  parameters.set(AS_OF, AS_OF);
  parameters.set(YEAR, YEAR);
  return {
    table: (name) => tables.get(name),
    tableNames: [...tables.keys()],
    parameter: (label) => parameters.get(label),
    parameterLabels: [AS_OF, YEAR, ...template.thresholds.map((threshold) => threshold.label)],
  };
}

/** The schema of one table on its own: no other tables, no parameters. */
export function schemaOfOne(table: TableSchema): Schema {
  return {
    table: (name) => (name === table.name ? table : undefined),
    tableNames: [table.name],
    parameter: () => undefined,
    parameterLabels: [],
  };
}
