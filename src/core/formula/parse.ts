/** Formula text → expression: the grammar is @borgar/fx's, the names are looked up in the schema. */
import { parse as parseTokens, parseStructRef, tokenize } from '@borgar/fx';
import type { AstExpression, CallExpression, ReferenceIdentifier } from '@borgar/fx';
import { sameShape, shapeOf } from './expression';
import type { BinaryOperator, Expression, Shape, UnaryOperator } from './expression';
import { fail } from './fault';
import { FUNCTION_NAMES, functionNamed } from './functions';
import type { FunctionDef } from './functions/definition';
import { nearest } from './nearest';
import type { Schema, TableSchema } from './schema';
import { errorOf } from './value';
import type { Value } from './value';
import { FULL_WIDTH_SIGN, PARAMETERS } from './vocabulary';

/** Excel's own limit for a formula. */
const LONGEST = 8192;
/** Parts within parts; sums of many terms nest as deep as they are long. */
const DEEPEST = 500;

interface Names {
  readonly text: string;
  readonly schema: Schema;
  readonly context: TableSchema;
  readonly depth: number;
}

/**
 * @param text with or without the leading "=".
 * @param context the table whose record `[@…]` means.
 * @throws FormulaFault
 */
export function parseFormula(text: string, schema: Schema, context: TableSchema): Expression {
  if (text.length > LONGEST) fail('too-long', LONGEST, '');
  return expressionOf(syntaxOf(text), { text, schema, context, depth: 0 });
}

function syntaxOf(text: string): AstExpression {
  try {
    return parseTokens(tokenize(text, { withLocation: true }));
  } catch (error) {
    if (error instanceof RangeError) fail('too-deep', 0, '');
    const sign = FULL_WIDTH_SIGN.exec(withoutTexts(text));
    if (sign !== null) fail('full-width-sign', sign.index, sign[0]);
    const at = error instanceof Error && 'sourceOffset' in error ? Number(error.sourceOffset) - 1 : 0;
    const place = Math.min(Math.max(at, 0), Math.max(text.length - 1, 0));
    return fail('syntax', place, text.slice(place, place + 20));
  }
}

/** The text with everything in quotes or brackets blanked out, so that places stay. */
function withoutTexts(text: string): string {
  return text.replace(/"(?:[^"]|"")*"|\[[^\]]*\]/g, (part) => ' '.repeat(part.length));
}

function expressionOf(node: AstExpression, outer: Names): Expression {
  const names: Names = { ...outer, depth: outer.depth + 1 };
  const at = node.loc?.[0] ?? 0;
  if (names.depth > DEEPEST) fail('too-deep', at, '');
  const source = names.text.slice(at, node.loc?.[1] ?? at);
  switch (node.type) {
    case 'Literal':
      return { kind: 'literal', value: node.value };
    case 'ErrorLiteral':
      return { kind: 'literal', value: errorOf(node.value) };
    case 'ReferenceIdentifier':
      return referenceOf(node, names, at);
    case 'UnaryExpression': {
      if (node.operator === '#' || node.operator === '@') return fail('not-supported', at, source);
      return unary(node.operator, expressionOf(first(node.arguments, at, source), names));
    }
    case 'BinaryExpression': {
      if (node.operator === ':' || node.operator === ' ' || node.operator === ',')
        return fail('not-supported', at, source);
      return binary(node.operator, node.arguments, names, at, source);
    }
    case 'CallExpression':
      return callOf(node, names, at);
    case 'ArrayExpression':
      return { kind: 'array', rows: node.elements.map((row) => row.map((cell) => constantOf(cell, names))) };
    case 'LambdaExpression':
    case 'LetExpression':
      return fail('not-supported', at, source);
  }
}

function first(parts: readonly AstExpression[], at: number, source: string): AstExpression {
  return parts[0] ?? fail('syntax', at, source);
}

function unary(operator: UnaryOperator, argument: Expression): Expression {
  return { kind: 'unary', operator, argument };
}

function binary(
  operator: BinaryOperator,
  parts: readonly AstExpression[],
  names: Names,
  at: number,
  source: string,
): Expression {
  const left = expressionOf(first(parts, at, source), names);
  const right = expressionOf(first(parts.slice(1), at, source), names);
  const [a, b] = [shapeOf(left), shapeOf(right)];
  if (a !== null && b !== null && !sameShape(a, b)) fail('mixed-columns', at, source);
  return { kind: 'binary', operator, left, right };
}

function constantOf(node: AstExpression, names: Names): Value {
  const cell = expressionOf(node, names);
  const at = node.loc?.[0] ?? 0;
  return cell.kind === 'literal' ? cell.value : fail('not-supported', at, names.text.slice(at, node.loc?.[1]));
}

function referenceOf(node: ReferenceIdentifier, names: Names, at: number): Expression {
  const ref = node.kind === 'table' ? parseStructRef(node.value) : undefined;
  if (ref === undefined) {
    return fail(FULL_WIDTH_SIGN.test(node.value) ? 'full-width-sign' : 'not-supported', at, node.value);
  }
  const [label, ...more] = ref.columns ?? [];
  const sections = (ref.sections ?? []).filter((section) => section !== 'data');
  const own = sections.includes('this row');
  if (label === undefined || more.length > 0 || sections.length > (own ? 1 : 0) || (ref.context ?? []).length > 0) {
    return fail('not-supported', at, node.value);
  }
  const tableName = ref.table ?? '';
  if (tableName === PARAMETERS) {
    const key = names.schema.parameter(label);
    if (own) return fail('not-supported', at, node.value);
    if (key === undefined) return fail('unknown-parameter', at, label, nearest(label, names.schema.parameterLabels));
    return { kind: 'parameter', key };
  }
  const table = tableName === '' || tableName === names.context.name ? names.context : names.schema.table(tableName);
  if (table === undefined) return fail('unknown-table', at, tableName, nearest(tableName, names.schema.tableNames));
  const field = table.column(label);
  if (field === undefined) return fail('unknown-column', at, label, nearest(label, table.labels));
  if (!own) return { kind: 'column', table: table.code, field };
  return table === names.context ? { kind: 'cell', field } : fail('not-supported', at, node.value);
}

function callOf(node: CallExpression, names: Names, at: number): Expression {
  const written = names.text.slice(node.callee.loc?.[0] ?? at, node.callee.loc?.[1] ?? at);
  const name = written.toUpperCase().replace(/^_XLFN\./, '');
  const def = functionNamed(name);
  if (def === undefined) return fail('unknown-function', at, written, nearest(name, FUNCTION_NAMES));
  // The parser leaves null for an argument that is left out, whatever its types say.
  const parts: readonly (AstExpression | null)[] = node.arguments;
  if (parts.length < def.min || parts.length > def.max) return fail('argument-count', at, written);
  const args = parts.map((part): Expression => (part === null ? { kind: 'missing' } : expressionOf(part, names)));
  return { kind: 'call', name, args, shape: resultShape(def, args, at, written) };
}

/** Checks that columns stand where they may, and what shape comes out. */
function resultShape(def: FunctionDef, args: readonly Expression[], at: number, written: string): Shape {
  let shape: Shape = null;
  let table: string | null = null;
  args.forEach((arg, index) => {
    const take = def.take(index);
    if (take === 'list') return;
    if (take === 'column') {
      if (arg.kind !== 'column') return fail('needs-column', at, written);
      if (table !== null && table !== arg.table) return fail('mixed-columns', at, written);
      table = arg.table;
      return;
    }
    const own = shapeOf(arg);
    if (own !== null && shape !== null && !sameShape(own, shape)) fail('mixed-columns', at, written);
    shape ??= own;
  });
  return shape;
}
