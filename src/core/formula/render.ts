/** A formula as a live cell formula in A1, in words that every Excel since 2007 and LibreOffice know. */
import type { Formula } from './compile';
import type { BinaryOperator, Expression } from './expression';
import { shapeOf } from './expression';
import { functionNamed } from './functions';
import { older } from './older';
import { isError } from './value';
import type { Value } from './value';

/** Where things stand in the workbook. Null: not in a cell, or in one that does not hold the value plainly. */
export interface Layout {
  /** "F7" */
  readonly cell: (field: string) => string | null;
  /** "'党员'!$B$4:$B$120" */
  readonly column: (table: string, field: string) => string | null;
  /** "参数!$B$5" */
  readonly parameter: (key: string) => string | null;
}

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** no-cell: `what` has no place; newer-function: no old Excel knows it; array-formula: would need Ctrl+Shift+Enter. */
      readonly reason: 'no-cell' | 'newer-function' | 'array-formula' | 'too-long';
      readonly what: string;
    };

/** Excel's limit. */
const LONGEST = 8192;

/** @returns the formula without "=". */
export function render(formula: Formula, layout: Layout): Rendered {
  return renderExpression(formula.expression, layout);
}

function renderExpression(expression: Expression, layout: Layout): Rendered {
  try {
    const text = print(older(expression), layout, 0, false);
    return text.length < LONGEST ? { ok: true, text } : { ok: false, reason: 'too-long', what: String(text.length) };
  } catch (error) {
    if (error instanceof Unrenderable) return { ok: false, reason: error.reason, what: error.what };
    throw error;
  }
}

class Unrenderable extends Error {
  constructor(
    readonly reason: 'no-cell' | 'newer-function' | 'array-formula',
    readonly what: string,
  ) {
    super(reason);
  }
}

/** Files want these with a prefix that old programs do not know. */
const NEWER: ReadonlySet<string> = new Set(['XOR', 'MAXIFS', 'MINIFS', 'TEXTJOIN', 'STDEV.P', 'RANK.EQ']);

const BINDING: Record<BinaryOperator, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const UNARY = 6;

/**
 * @param outer how strongly the operator around it binds; what binds less is put in brackets.
 * @param inProduct inside SUMPRODUCT, where columns are worked out place by place.
 */
function print(expression: Expression, layout: Layout, outer: number, inProduct: boolean): string {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, outer);
    case 'missing':
      return '';
    case 'cell':
      return placed(layout.cell(expression.field), expression.field);
    case 'column':
      return placed(layout.column(expression.table, expression.field), `${expression.table}.${expression.field}`);
    case 'parameter':
      return placed(layout.parameter(expression.key), expression.key);
    case 'array':
      return `{${expression.rows.map((row) => row.map((value) => literal(value, 0)).join(',')).join(';')}}`;
    case 'unary': {
      const argument = print(expression.argument, layout, UNARY, inProduct);
      return bracketed(expression.operator === '%' ? `${argument}%` : expression.operator + argument, UNARY, outer);
    }
    case 'binary': {
      const own = BINDING[expression.operator];
      const left = print(expression.left, layout, own, inProduct);
      const right = print(expression.right, layout, own + 1, inProduct);
      return bracketed(left + expression.operator + right, own, outer);
    }
    case 'call':
      return call(expression, layout, inProduct || expression.name === 'SUMPRODUCT');
  }
}

function call(expression: Extract<Expression, { kind: 'call' }>, layout: Layout, inProduct: boolean): string {
  if (NEWER.has(expression.name)) throw new Unrenderable('newer-function', expression.name);
  const take = functionNamed(expression.name)?.take;
  expression.args.forEach((arg, index) => {
    if (needsArrayEntry(expression.name, arg, !inProduct && take?.(index) === 'list')) {
      throw new Unrenderable('array-formula', expression.name);
    }
  });
  return `${expression.name}(${expression.args.map((arg) => print(arg, layout, 0, inProduct)).join(',')})`;
}

/** Old Excel works out columns place by place only inside SUMPRODUCT, and not through IF even there. */
function needsArrayEntry(name: string, arg: Expression, asList: boolean): boolean {
  const shape = shapeOf(arg);
  if (shape === null || !('table' in shape) || arg.kind === 'column') return name === 'IF' && shape !== null;
  return name === 'IF' || asList;
}

function bracketed(text: string, own: number, outer: number): string {
  return own < outer ? `(${text})` : text;
}

function placed(place: string | null, what: string): string {
  if (place === null) throw new Unrenderable('no-cell', what);
  return place;
}

function literal(value: Value, outer: number): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null) return '""';
  if (isError(value)) return value.error;
  return bracketed(String(value).toUpperCase(), value < 0 ? UNARY - 1 : UNARY, outer);
}
