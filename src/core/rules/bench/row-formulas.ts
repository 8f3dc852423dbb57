/** The template's formulas over the records at hand: compiled once a check, run record by record. */
import type { Formula, Relation, Value, Workbook } from '../../formula';
import { bind, compile, relationOfValues, schemaOf, workbookOf } from '../../formula';
import { walk } from '../../formula/expression';
import { lastDayOf, serialOf } from '../../model/calendar';
import { numberAt, textAt } from '../../model/cells';
import { oncePer } from '../../model/once';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import type { TableDef, Template } from '../../model/template';
import { countingNothing } from './nothing-counted';
import type { SharedParts } from './shared-parts';
import { sharedParts } from './shared-parts';

export interface Runnable {
  readonly formula: Formula;
  /** Record of the table → what the formula gives. */
  readonly at: (table: RecordTable, record: number) => Value;
}

export interface RowFormulas {
  /** Null: the formula cannot be used; templates with such formulas are refused when they are loaded. */
  readonly prepare: (text: string, code: string) => Runnable | null;
  /** Table codes and thresholds without value that the formula would need and that are not there. */
  readonly lacks: (formula: Formula, code: string) => readonly string[];
}

const LIST = 'T01';
const REPORT = 'T02';
const DUE = 'dueDate';

export function rowFormulas(reading: Reading): RowFormulas {
  const { template, tables } = reading;
  const schema = schemaOf(template);
  const own = countingNothing(workbookOf(reading), reading, schema);
  const workbook: Workbook = {
    ...own,
    relation: (code) => own.relation(code) ?? (code === LIST ? plannedTasks(reading) : undefined),
  };
  const defs = new Map<string, TableDef>(template.tables.map((def) => [def.code, def]));
  const unset = new Set(template.thresholds.filter(({ value }) => value === null).map(({ id }) => id));
  const known = new Map<string, Runnable | null>();
  const shared = new Map<string, SharedParts>();

  const starts = new Map<RecordTable, number>();
  const counts = new Map<string, number>();
  for (const table of tables) {
    const start = counts.get(table.def.code) ?? 0;
    starts.set(table, start);
    counts.set(table.def.code, start + table.rows.length);
  }

  const make = (text: string, code: string): Runnable | null => {
    const context = schema.table(defs.get(code)?.name ?? '');
    const relation: Relation | undefined = own.relation(code);
    if (context === undefined || relation === undefined) return null;
    const compiled = compile(text, schema, context);
    if (!compiled.ok) return null;
    let parts = shared.get(code);
    if (parts === undefined) shared.set(code, (parts = sharedParts(relation, workbook)));
    const { formula } = compiled;
    const value = bind(
      { ...formula, expression: parts.rewritten(formula.expression) },
      { ...workbook, context: parts.context },
    );
    return { formula: compiled.formula, at: (table, record) => value((starts.get(table) ?? 0) + record) };
  };

  return {
    prepare: (text, code) => {
      const key = `${code} ${text}`;
      let runnable = known.get(key);
      if (runnable === undefined) known.set(key, (runnable = make(text, code)));
      return runnable;
    },
    lacks: (formula, code) => {
      const needs = new Set(formula.tables.filter((table) => table !== code && own.relation(table) === undefined));
      walk(formula.expression, (part) => {
        if (part.kind === 'parameter' && unset.has(part.key)) needs.add(part.key);
      });
      return [...needs];
    },
  };
}

/** Without a list of tasks they are due as the report's own rows say, else by the template, as where their colours are told. */
function plannedTasks({ template, tables }: Reading): Relation {
  const told = tables.filter(({ def, fields }) => def.code === REPORT && fields.has(DUE));
  if (told.length === 0) return plannedByTemplate(template);
  const days = new Map(dueByTemplate(template));
  for (const table of told)
    for (let record = 0; record < table.rows.length; record++) {
      const [code, due] = [textAt(table, 'taskCode', record), numberAt(table, DUE, record)];
      if (code !== '' && due !== null) days.set(code, due);
    }
  return planned(days);
}

const dueByTemplate = ({ tasks, year }: Template): readonly (readonly [string, number | null])[] =>
  tasks.map(({ code, dueMonth }) => [code, serialOf(year, dueMonth, lastDayOf(year, dueMonth))]);

const plannedByTemplate = oncePer((template: Template): Relation => planned(new Map(dueByTemplate(template))));

function planned(due: ReadonlyMap<string, number | null>): Relation {
  return relationOfValues(
    LIST,
    new Map<string, readonly Value[]>([
      ['taskCode', [...due.keys()]],
      [DUE, [...due.values()]],
    ]),
  );
}
