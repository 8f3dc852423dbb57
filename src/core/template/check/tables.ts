/** Tables, fields, lists and thresholds: ids and names that must be one of a kind, and references that must lead somewhere. */
import type { FieldDef, TableDef, Template } from '../../model/template';
import { fault } from '../../model/template-fault';
import type { TemplateFault } from '../../model/template-fault';
import { duplicates } from './duplicates';

export function tableFaults(template: Template): readonly TemplateFault[] {
  const { tables, enums, thresholds } = template;
  return [
    ...duplicates(tables, (table) => table.code, 'tables', 'code'),
    ...duplicates(tables, (table) => table.id, 'tables', 'id'),
    ...duplicates(tables, (table) => table.name, 'tables', 'name'),
    ...tables.flatMap((table, t) => ofTable(table, `tables[${String(t)}]`, template)),
    ...Object.entries(enums).flatMap(([name, values]) => [
      ...duplicates(values, (value) => value.id, `enums.${name}`, 'id'),
      ...duplicates(values, (value) => value.label, `enums.${name}`, 'label'),
    ]),
    ...parentFaults(template),
    ...duplicates(thresholds, (threshold) => threshold.id, 'thresholds', 'id'),
    ...duplicates(thresholds, (threshold) => threshold.label, 'thresholds', 'label'),
    ...thresholds.flatMap((threshold, i): readonly TemplateFault[] =>
      threshold.value === null
        ? [
            {
              code: 'must-be-entered',
              severity: 'hint',
              path: `thresholds[${String(i)}].value`,
              facts: { value: threshold.label },
            },
          ]
        : [],
    ),
    ...synonymFaults(template),
  ];
}

/** Letters and digits of any language: a name that stands before a bracket. */
const NAME = /^\p{L}[\p{L}\p{N}_]*$/u;

function ofTable(table: TableDef, path: string, template: Template): readonly TemplateFault[] {
  return [
    ...(NAME.test(table.name) ? [] : [fault('bad-name', `${path}.name`, { value: table.name })]),
    ...duplicates(table.fields, (field) => field.id, `${path}.fields`, 'id'),
    ...duplicates(table.fields, (field) => field.label, `${path}.fields`, 'label'),
    ...table.fields.flatMap((field, f) => ofField(field, `${path}.fields[${String(f)}]`, template)),
    ...table.fields.flatMap((field, f) =>
      field.endsAt === undefined || endsAt(field, table)
        ? []
        : [fault('unknown-field', `${path}.fields[${String(f)}].endsAt`, { value: field.endsAt })],
    ),
  ];
}

function ofField(field: FieldDef, path: string, template: Template): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const hasList = field.enumRef !== undefined || field.enumValues !== undefined;
  if ((field.type === 'enum') !== hasList) faults.push(fault('enum-without-list', path, { value: field.label }));
  if (field.enumRef !== undefined && !Object.hasOwn(template.enums, field.enumRef)) {
    faults.push(fault('unknown-enum', `${path}.enumRef`, { value: field.enumRef }));
  }
  if (field.ref !== undefined && !leadsSomewhere(field.ref, template)) {
    faults.push(fault('unknown-field', `${path}.ref`, { value: field.ref }));
  }
  if (field.pattern !== undefined && !isPattern(field.pattern)) {
    faults.push(fault('bad-pattern', `${path}.pattern`, { value: field.pattern }));
  }
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) {
    faults.push(fault('not-ascending', `${path}.max`, { value: field.max }));
  }
  return faults;
}

/** Both are days of the same ledger. */
function endsAt({ type, endsAt: end }: FieldDef, { fields }: TableDef): boolean {
  return type === 'date' && fields.some((field) => field.id === end && field.type === 'date');
}

/** "T03.orgName", or "indicator": the indicators of the template itself. */
function leadsSomewhere(ref: string, template: Template): boolean {
  if (ref === 'indicator') return true;
  const [code, id] = ref.split('.');
  return template.tables.some((table) => table.code === code && table.fields.some((field) => field.id === id));
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A sub-value belongs to a value of the list whose name begins as its own: subDomain → domain. */
function parentFaults(template: Template): readonly TemplateFault[] {
  const ids = new Set(Object.values(template.enums).flatMap((values) => values.map((value) => value.id)));
  return Object.entries(template.enums).flatMap(([name, values]) =>
    values.flatMap((value, i) =>
      value.parent === undefined || ids.has(value.parent)
        ? []
        : [fault('unknown-parent', `enums.${name}[${String(i)}].parent`, { value: value.parent })],
    ),
  );
}

function synonymFaults(template: Template): readonly TemplateFault[] {
  return Object.keys(template.synonyms).flatMap((key) =>
    key !== 'indicator' && leadsSomewhere(key, template)
      ? []
      : [fault('unknown-field', `synonyms.${key}`, { value: key })],
  );
}
