/**
 * The template's tables in the words of the Frictionless standards (Table Schema and Tabular Data Package), so that other
 * tools can read and check what is exported: percent as fractions, lists by their labels, days as ISO dates.
 */
import type { FieldDef, TableDef, Template } from '../model/template';

export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'yearmonth' | 'year' | 'boolean';
  readonly description?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints: {
    readonly required: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
  /** Of ours; the standard lets others pass over it. */
  readonly unit?: string;
}

export interface TableSchemaJson {
  readonly fields: readonly SchemaField[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    /** Resource "" is the table itself. */
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
  readonly missingValues: readonly string[];
}

export interface DataPackage {
  readonly profile: 'tabular-data-package';
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly resources: readonly {
    readonly profile: 'tabular-data-resource';
    readonly name: string;
    readonly title: string;
    readonly path: string;
    readonly encoding: 'utf-8';
    readonly schema: TableSchemaJson;
  }[];
}

/** One resource a table: "task-list.csv". */
export function dataPackage(template: Template): DataPackage {
  return {
    profile: 'tabular-data-package',
    name: template.id,
    title: template.title,
    version: template.version,
    resources: template.tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: resourceName(table),
      title: table.title,
      path: `${resourceName(table)}.csv`,
      encoding: 'utf-8',
      schema: describeTable(table, template),
    })),
  };
}

function describeTable(table: TableDef, template: Template): TableSchemaJson {
  const keys = table.fields.filter((field) => field.key === true).map((field) => field.id);
  const foreign = table.fields.flatMap((field) => foreignKey(field, table, template));
  return {
    fields: table.fields.map((field) => describeField(field, template)),
    ...(keys.length === 0 ? {} : { primaryKey: keys }),
    ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
    missingValues: ['', '无', '—', '/'],
  };
}

/** Small letters, digits and hyphens, as the standard wants names of resources: taskList → task-list. */
function resourceName({ id }: TableDef): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function describeField(field: FieldDef, template: Template): SchemaField {
  const type = typeOf(field);
  const values = valuesOf(field, template);
  const [minimum, maximum] = limits(field);
  const about = [field.requiredWhen, field.formula].filter((part) => part !== undefined).join('；');
  return {
    name: field.id,
    title: field.label,
    type,
    ...(about === '' ? {} : { description: about }),
    ...(type === 'boolean' ? { trueValues: ['是', 'true'], falseValues: ['否', 'false'] } : {}),
    constraints: {
      required: field.required,
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
      ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
      ...(values.length === 0 ? {} : { enum: values }),
    },
    ...(field.unit === undefined || field.type === 'percent' ? {} : { unit: field.unit }),
  };
}

function typeOf({ type }: FieldDef): SchemaField['type'] {
  switch (type) {
    case 'int':
    case 'stars':
      return 'integer';
    case 'decimal':
    case 'percent':
    case 'money':
      return 'number';
    case 'date':
      return 'date';
    case 'month':
      return 'yearmonth';
    case 'year':
      return 'year';
    case 'bool':
      return 'boolean';
    default:
      return 'string';
  }
}

/** Percent limits are as shown (0…100) in the template, fractions in what is exported. */
function limits({ type, min, max }: FieldDef): readonly [number | undefined, number | undefined] {
  if (type === 'stars') return [min ?? 1, max ?? 5];
  if (type !== 'percent') return [min, max];
  return [min === undefined ? undefined : min / 100, max === undefined ? undefined : max / 100];
}

function valuesOf(field: FieldDef, template: Template): readonly string[] {
  if (field.ref === 'indicator') {
    const { common, personal, bonus } = template.fortress;
    return [...common, ...Object.values(personal).flat(), ...bonus].map((item) => item.id);
  }
  if (field.type !== 'enum') return [];
  return field.enumValues ?? (template.enums[field.enumRef ?? ''] ?? []).map((value) => value.label);
}

function foreignKey(
  field: FieldDef,
  own: TableDef,
  { tables }: Template,
): readonly NonNullable<TableSchemaJson['foreignKeys']>[number][] {
  const [code, id] = (field.ref ?? '').split('.');
  const target = tables.find((table) => table.code === code);
  if (target === undefined || id === undefined) return [];
  const resource = target === own ? '' : resourceName(target);
  return [{ fields: [field.id], reference: { resource, fields: [id] } }];
}
