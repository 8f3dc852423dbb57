/** The formulas behind the computed parts of the fortress index, made ready to be written as live cells. */
import type { Examination } from '../examination';
import { compile, render, schemaOf, tableSchema, workbookOf, type Formula, type Layout } from '../formula';
import type { IndexPart, IndexResult } from '../model/score';
import type { IndicatorDef, Template } from '../model/template';
import type { ParameterSheet } from './parameter-sheet';
import { sourceSheet, type SourceSheet } from './source-sheet';

/** The subjects of the fortress index stand in this table. */
const rosterCode = 'T03';

export interface LiveParts {
  readonly source: SourceSheet | null;
  /** The formula of what was reached, or of the target; null where it cannot stand in a cell. */
  readonly formula: (index: IndexResult, part: IndexPart, which: 'actual' | 'target') => string | null;
}

export function indicatorOf(template: Template, index: IndexResult, part: IndexPart): IndicatorDef | null {
  const { fortress } = template;
  const all = [...fortress.common, ...(fortress.personal[index.domain] ?? []), ...fortress.bonus];
  return all.find((indicator) => indicator.id === part.indicator) ?? null;
}

export function liveParts(
  examination: Examination,
  indices: readonly IndexResult[],
  parameters: ParameterSheet,
): LiveParts {
  const { reading } = examination;
  const { template } = reading;
  const book = workbookOf(reading);
  const roster = book.relation(rosterCode);
  const def = template.tables.find((table) => table.code === rosterCode);
  if (roster === undefined || def === undefined) return { source: null, formula: () => null };
  const schema = schemaOf(template);
  const context = tableSchema(def.code, def.name, def.fields);
  const compiled = new Map<string, Formula | null>();
  const formulaOf = (text: string): Formula | null => {
    const known = compiled.get(text);
    if (known !== undefined) return known;
    const result = compile(text, schema, context);
    const formula = result.ok ? result.formula : null;
    compiled.set(text, formula);
    return formula;
  };

  const used = usedTexts(template, indices);
  const wanted = new Map<string, readonly string[]>([[rosterCode, ['orgName']]]);
  for (const text of used) addColumns(wanted, formulaOf(text));
  const source = sourceSheet(reading, book.relation, wanted);
  const rows = rosterRows(examination, roster);

  return {
    source,
    formula: (index, part, which) => {
      if (part.by !== 'computed') return null;
      const text = indicatorOf(template, index, part)?.[which];
      const row = rows.get(`${index.sheet ?? ''}!${String(index.row)}`);
      const formula = text === undefined ? null : formulaOf(text);
      if (formula === null || row === undefined) return null;
      const layout: Layout = {
        cell: (field) => source.cell(rosterCode, field, row),
        column: (table, field) => source.column(table, field),
        parameter: (key) => parameters.cell(key),
      };
      const rendered = render(formula, layout);
      return rendered.ok ? rendered.text : null;
    },
  };
}

function usedTexts(template: Template, indices: readonly IndexResult[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const index of indices) {
    for (const part of index.parts) {
      if (part.by !== 'computed') continue;
      const indicator = indicatorOf(template, index, part);
      if (indicator?.actual !== undefined) texts.add(indicator.actual);
      if (indicator?.target !== undefined) texts.add(indicator.target);
    }
  }
  return texts;
}

function addColumns(wanted: Map<string, readonly string[]>, formula: Formula | null): void {
  const add = (table: string, field: string): void => {
    const fields = wanted.get(table) ?? [];
    if (!fields.includes(field)) wanted.set(table, [...fields, field]);
  };
  for (const field of formula?.cells ?? []) add(rosterCode, field);
  for (const { table, field } of formula?.columns ?? []) add(table, field);
}

/** "sheet!row" of a roster line → its row in the relation. */
function rosterRows(
  examination: Examination,
  roster: NonNullable<ReturnType<ReturnType<typeof workbookOf>['relation']>>,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < roster.count; row += 1) {
    const origin = roster.origin(row);
    if (origin === null) continue;
    const sheet = examination.reading.snapshot.sheets[origin.table.found.sheet]?.name ?? '';
    rows.set(`${sheet}!${String(origin.table.rows[origin.record])}`, row);
  }
  return rows;
}
