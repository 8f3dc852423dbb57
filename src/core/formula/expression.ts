/** A parsed formula: what is evaluated and what is rendered. Names are resolved to table codes and field ids. */
import type { Value } from './value';

export type UnaryOperator = '+' | '-' | '%';
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { readonly kind: 'literal'; readonly value: Value }
  /** An argument left out: IF(a,,b). */
  | { readonly kind: 'missing' }
  /** This record's cell in the context table. */
  | { readonly kind: 'cell'; readonly field: string }
  /** A whole column. */
  | { readonly kind: 'column'; readonly table: string; readonly field: string }
  | { readonly kind: 'parameter'; readonly key: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly argument: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly shape: Shape }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Value[])[] };

/** One value (null), one for every record of a table, or an array constant's rows × columns. */
export type Shape = null | { readonly table: string } | { readonly rows: number; readonly columns: number };

export function shapeOf(expression: Expression): Shape {
  switch (expression.kind) {
    case 'literal':
    case 'missing':
    case 'cell':
    case 'parameter':
      return null;
    case 'column':
      return { table: expression.table };
    case 'array':
      return { rows: expression.rows.length, columns: expression.rows[0]?.length ?? 0 };
    case 'unary':
      return shapeOf(expression.argument);
    case 'binary':
      return shapeOf(expression.left) ?? shapeOf(expression.right);
    case 'call':
      return expression.shape;
  }
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a === null || b === null) return a === b;
  if ('table' in a) return 'table' in b && a.table === b.table;
  return 'rows' in b && a.rows === b.rows && a.columns === b.columns;
}

/** Calls back with every part of an expression, the whole first. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  if (expression.kind === 'unary') walk(expression.argument, visit);
  if (expression.kind === 'binary') {
    walk(expression.left, visit);
    walk(expression.right, visit);
  }
  if (expression.kind === 'call') for (const arg of expression.args) walk(arg, visit);
}
