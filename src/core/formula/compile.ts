import { bindExpression } from './bind';
import type { World } from './bind';
import { shapeOf, walk } from './expression';
import type { Expression } from './expression';
import { fail, FormulaFault } from './fault';
import type { Fault } from './fault';
import { parseFormula } from './parse';
import type { Schema, TableSchema } from './schema';
import type { Value } from './value';

/** A formula without faults, ready to be bound and rendered. */
export interface Formula {
  readonly text: string;
  readonly expression: Expression;
  /** Codes of the tables whose columns it reads, the context's not included unless it reads whole columns of it. */
  readonly tables: readonly string[];
  /** Field ids of the context that it reads for a record. */
  readonly cells: readonly string[];
  /** Whole columns that it reads. */
  readonly columns: readonly { readonly table: string; readonly field: string }[];
}

export type Compiled = { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly fault: Fault };

/** A template's formulas are parsed once, however many workbooks are read with it. */
const before = new WeakMap<Schema, WeakMap<TableSchema, Map<string, Compiled>>>();

/**
 * Checks a formula against everything that a template has.
 * @param text with or without "=".
 * @param context the table whose record `[@…]` means.
 */
export function compile(text: string, schema: Schema, context: TableSchema): Compiled {
  const ofSchema = before.get(schema) ?? new WeakMap<TableSchema, Map<string, Compiled>>();
  before.set(schema, ofSchema);
  const known = ofSchema.get(context) ?? new Map<string, Compiled>();
  ofSchema.set(context, known);
  let compiled = known.get(text);
  if (compiled === undefined) known.set(text, (compiled = compiledOf(text, schema, context)));
  return compiled;
}

function compiledOf(text: string, schema: Schema, context: TableSchema): Compiled {
  const source = text.startsWith('=') ? text : `=${text}`;
  try {
    const expression = parseFormula(source, schema, context);
    if (shapeOf(expression) !== null) fail('gives-column', 0, source);
    return { ok: true, formula: { text: source, expression, ...readBy(expression) } };
  } catch (error) {
    if (error instanceof FormulaFault) return { ok: false, fault: placedIn(text, error.fault) };
    throw error;
  }
}

/** The formula over the records of `world.context`: record → value. Nothing is allocated a record. */
export function bind(formula: Formula, world: World): (row: number) => Value {
  const { at } = bindExpression(formula.expression, world);
  return (row) => at(row, 0);
}

/** The fault's place in the text as it was given, which may have no "=". */
function placedIn(text: string, fault: Fault): Fault {
  return text.startsWith('=') ? fault : { ...fault, at: Math.max(fault.at - 1, 0) };
}

function readBy(expression: Expression): Pick<Formula, 'tables' | 'cells' | 'columns'> {
  const tables = new Set<string>();
  const cells = new Set<string>();
  const columns: { table: string; field: string }[] = [];
  walk(expression, (part) => {
    if (part.kind === 'column') {
      tables.add(part.table);
      columns.push({ table: part.table, field: part.field });
    }
    if (part.kind === 'cell') cells.add(part.field);
  });
  return { tables: [...tables], cells: [...cells], columns };
}
