/** A template as the rows of its workbook: sheet code → rows by column id. Words of closed lists are still ids here. */
import type { Scalar } from '../../model/change';
import type { FieldDef, IndicatorDef, Template } from '../../model/template';
import { linesText, listText } from './list-text';
import { infoItems } from './meta/info';
import { notCounted } from './meta/words';

export type MetaRow = Readonly<Record<string, Scalar>>;
export type MetaRows = ReadonlyMap<string, readonly MetaRow[]>;

export function rowsOfTemplate(template: Template): MetaRows {
  const { stars, balance } = template;
  const label = labelsOf(template);
  return new Map<string, readonly MetaRow[]>([
    ['info', infoItems.map((item) => infoRow(item.label, item.of(template), item.kind, item.remark))],
    [
      'tables',
      template.tables.map(({ fields: _, titleSynonyms, ...rest }) => ({
        ...rest,
        titleSynonyms: listText(titleSynonyms),
      })),
    ],
    ['fields', template.tables.flatMap((table) => table.fields.map((field) => fieldRow(table.code, field)))],
    [
      'enums',
      Object.entries(template.enums).flatMap(([list, values]) =>
        values.map(({ synonyms, ...rest }) => ({ list, ...rest, synonyms: listText(synonyms) })),
      ),
    ],
    ['tasks', template.tasks.map((task) => ({ ...task, element: label('element', task.element) }))],
    [
      'thresholds',
      template.thresholds.map((threshold) => ({
        ...threshold,
        remark: threshold.value === null ? '须由本单位填写' : null,
      })),
    ],
    [
      'indicators',
      indicatorLists(template).flatMap(({ part, domain, list }) =>
        list.map((item) => indicatorRow(part, label('domain', domain), item, label)),
      ),
    ],
    [
      'steps',
      indicatorLists(template).flatMap(({ list }) =>
        list.flatMap(({ id, steps }) => (steps ?? []).map(([from, points]) => ({ id, from, points }))),
      ),
    ],
    ['cases', caseRows(template)],
    [
      'rules',
      template.rules.map(({ checks: _, tables, confirmTables = [], ...rest }) => ({
        ...rest,
        tables: listText(tables),
        confirmTables: listText(confirmTables),
      })),
    ],
    [
      'checks',
      template.rules.flatMap((rule) =>
        (rule.checks ?? []).map(({ facts, ...rest }) => ({
          rule: rule.id,
          ...rest,
          at: columnLabel(rest.table, rest.at, template),
          facts: linesText(facts),
        })),
      ),
    ],
    [
      'scales',
      [
        ...stars.cut.map(([star, from, upTo]) => ({
          kind: 'star',
          id: String(star),
          label: `${String(star)}星`,
          from,
          upTo,
          capBranch: stars.capsBranch[String(star)] ?? null,
          capMember: stars.capsMember[String(star)] ?? null,
        })),
        ...stars.named.stars.map((name, index) => ({ kind: 'named', id: String(index + 1), label: name })),
        ...balance.levels.map(([id, name, from, upTo]) => ({ kind: 'balance', id, label: name, from, upTo })),
      ],
    ],
    ['colours', template.colours.map((colour) => ({ ...colour }))],
    ['cadence', template.cadence.map((each) => ({ ...each }))],
    ['annual', template.annual.map((each) => ({ ...each }))],
    ['votes', voteRows(template)],
    ['stages', template.centreStages.map((stage) => ({ ...stage }))],
    [
      'qualified',
      Object.entries(template.qualified).flatMap(([domain, lines]) =>
        lines.map((line) => ({ domain: label('domain', domain), line })),
      ),
    ],
    ['outputs', template.outputs.map(({ columns, ...rest }) => ({ ...rest, columns: listText(columns) }))],
    ['synonyms', Object.entries(template.synonyms).map(([field, words]) => ({ field, words: listText(words) }))],
  ]);
}

function infoRow(
  item: string,
  value: string | number,
  kind: (typeof infoItems)[number]['kind'],
  remark: string,
): MetaRow {
  return { item, value: typeof kind === 'object' ? (kind.words[String(value)] ?? value) : value, remark };
}

/** The label of a list's value, when no other value could be meant by it; else the id. */
function labelsOf(template: Template): (list: string, id: string) => string {
  return (list, id) => {
    const values = template.enums[list] ?? [];
    const found = values.find((value) => value.id === id)?.label;
    if (found === undefined) return id;
    return values.filter((value) => value.id === found || value.label === found).length === 1 ? found : id;
  };
}

/** The label of a column, unless two columns of the table are called by it. */
function columnLabel(code: string, id: string, template: Template): string {
  const fields = template.tables.find((table) => table.code === code)?.fields ?? [];
  const label = fields.find((field) => field.id === id)?.label;
  if (label === undefined) return id;
  return fields.filter((field) => field.id === label || field.label === label).length === 1 ? label : id;
}

function fieldRow(table: string, { synonyms, enumValues, required, key, ...rest }: FieldDef): MetaRow {
  return {
    table,
    ...rest,
    required: required ? true : null,
    key: key === true ? true : null,
    enumValues: enumValues === undefined ? null : listText(enumValues),
    synonyms: listText(synonyms),
  };
}

export interface IndicatorList {
  readonly part: 'common' | 'personal' | 'bonus' | 'base' | 'plus' | 'minus';
  readonly domain: string;
  readonly list: readonly (IndicatorDef & { readonly aspect?: string })[];
}

function indicatorLists({ fortress, pioneer }: Template): readonly IndicatorList[] {
  return [
    { part: 'common', domain: '', list: fortress.common },
    ...Object.entries(fortress.personal).map(([domain, list]) => ({ part: 'personal' as const, domain, list })),
    { part: 'bonus', domain: '', list: fortress.bonus },
    { part: 'base', domain: '', list: pioneer.base },
    { part: 'plus', domain: '', list: pioneer.plus },
    { part: 'minus', domain: '', list: pioneer.minus },
  ];
}

function indicatorRow(
  part: string,
  domain: string,
  { steps: _, needs, element, ...rest }: IndicatorList['list'][number],
  label: (list: string, id: string) => string,
): MetaRow {
  return { part, domain, ...rest, element: label('element', element), needs: listText(needs) };
}

function caseRows({ fortress, pioneer }: Template): readonly MetaRow[] {
  return [
    ...fortress.deduct.map(({ needs, ...rest }) => ({ kind: 'deduct', ...rest, needs: listText(needs) })),
    ...fortress.veto.map(({ needs, ...rest }) => ({ kind: 'veto', ...rest, needs: listText(needs) })),
    ...pioneer.zeroClear.map((title, index) => ({ kind: 'zeroClear', id: String(index + 1), title })),
  ];
}

function voteRows({ satisfaction }: Template): readonly MetaRow[] {
  const { coefficients, alternative } = satisfaction;
  const fields = [...new Set([...Object.keys(coefficients), ...Object.keys(alternative)])];
  return fields.map((field) => ({
    field,
    coefficient: coefficientText(coefficients, field),
    alternative: coefficientText(alternative, field),
  }));
}

function coefficientText(of: Readonly<Record<string, number | null>>, field: string): Scalar {
  return Object.hasOwn(of, field) ? (of[field] ?? notCounted) : null;
}
