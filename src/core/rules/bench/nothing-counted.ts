/**
 * 请假人数 无, 投资收益 —: whoever has none is asked to write so (V01), and it counts as nothing where it is added up.
 * An empty cell does not: nobody has said that there was none.
 */
import type { Relation, Schema, Workbook } from '../../formula';
import { compile } from '../../formula';
import type { Column } from '../../formula/column';
import { columnOf, Kind } from '../../formula/column';
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import { isTold, ValueState } from '../../model/record';
import type { FieldDef, TableDef, Template } from '../../model/template';
import { addends } from './summed-fields';

/** The same workbook to the formulas; where a cell of a count that rules add up says that there is none, it is 0. */
export function countingNothing(workbook: Workbook, reading: Reading, schema: Schema): Workbook {
  const { tables, template } = reading;
  const counted = new Map<string, Relation>();
  for (const def of template.tables) {
    const relation = workbook.relation(def.code);
    if (relation === undefined || !tables.some((table) => table.def.code === def.code && hasNone(table))) continue;
    counted.set(def.code, withNothing(relation, countsAddedUp(def, template, schema)));
  }
  return counted.size === 0
    ? workbook
    : { ...workbook, relation: (code) => counted.get(code) ?? workbook.relation(code) };
}

function hasNone({ fields }: RecordTable): boolean {
  return [...fields.values()].some(({ field, state }) => isCount(field) && state.includes(ValueState.none));
}

/** Numbers of things and sums of money that must be told. */
function isCount({ type, required, min }: FieldDef): boolean {
  return (type === 'int' || type === 'money') && required && min === 0;
}

/** The counts of a table that some rule adds up or takes away in a row. */
function countsAddedUp(def: TableDef, template: Template, schema: Schema): ReadonlySet<string> {
  const counts = new Set(def.fields.filter(isCount).map(({ id }) => id));
  const context = schema.table(def.name);
  const added = new Set<string>();
  if (context === undefined) return added;
  for (const { checks = [] } of template.rules) {
    for (const { table, formula } of checks) {
      const compiled = table === def.code ? compile(formula, schema, context) : null;
      if (compiled?.ok === true) for (const id of addends(compiled.formula)) if (counts.has(id)) added.add(id);
    }
  }
  return added;
}

function withNothing(relation: Relation, fields: ReadonlySet<string>): Relation {
  const known = new Map<string, Column>();
  const column = (id: string): Column => {
    if (!fields.has(id)) return relation.column(id);
    const counted = known.get(id) ?? countedColumn(relation, id);
    known.set(id, counted);
    return counted;
  };
  return { ...relation, column };
}

function countedColumn(relation: Relation, id: string): Column {
  const { kinds, numbers, texts } = relation.column(id);
  const isNothing = (kind: number, row: number): boolean => kind === Kind.blank && saysNone(relation, row, id);
  return columnOf(
    kinds.map((kind, row) => (isNothing(kind, row) ? Kind.number : kind)),
    numbers,
    texts,
  );
}

function saysNone(relation: Relation, row: number, id: string): boolean {
  const origin = relation.origin(row);
  const values = origin?.table.fields.get(id);
  return values !== undefined && isTold(values) && values.state[origin?.record ?? -1] === ValueState.none;
}
