/** Expression → closures over the columns of a workbook. Bound once, called for every record. */
import { finite, toNumber, toText } from './coerce';
import { compareValues, equalValues } from './compare';
import type { BinaryOperator, Expression } from './expression';
import { functionNamed } from './functions';
import { constant } from './functions/definition';
import type { At, Bound } from './functions/definition';
import { power } from './functions/numbers';
import { productIn, productKey } from './product-key';
import type { Relation } from './relation';
import { ERROR, isError } from './value';
import type { FormulaError, Value } from './value';

/** What a formula is run on. */
export interface World {
  /** By table code; undefined: the workbook has no such table, and columns of it are #REF!. */
  relation(code: string): Relation | undefined;
  /** By key; #N/A for a value that the office has not entered. */
  parameter(key: string): Value;
  /** The records that `[@…]` means. */
  readonly context: Relation;
}

export function bindExpression(expression: Expression, world: World): Bound {
  switch (expression.kind) {
    case 'literal':
      return constant(expression.value);
    case 'missing':
      return constant(null);
    case 'parameter':
      return { ...constant(world.parameter(expression.key)), reference: true };
    case 'cell': {
      const column = world.context.column(expression.field);
      return { at: column.value, size: -1, width: 1, perRow: true, reference: true, column: null };
    }
    case 'column':
      return bindColumn(expression.table, expression.field, world);
    case 'array': {
      const width = expression.rows[0]?.length ?? 0;
      const values = expression.rows.flat();
      return { ...constant(null), at: (_, i) => values[i] ?? null, size: values.length, width };
    }
    case 'unary':
      return bindUnary(expression.operator, bindExpression(expression.argument, world));
    case 'binary':
      return bindBinary(
        expression.operator,
        bindExpression(expression.left, world),
        bindExpression(expression.right, world),
      );
    case 'call':
      return bindCall(expression, world);
  }
}

function bindColumn(table: string, field: string, world: World): Bound {
  const relation = table === world.context.code ? world.context : world.relation(table);
  if (relation === undefined) return { ...constant(ERROR.ref), size: 1 };
  const column = relation.column(field);
  return {
    at: (_, i) => (i < column.length ? column.value(i) : ERROR.na),
    size: column.length,
    width: 1,
    perRow: false,
    reference: true,
    column: { relation, field, column },
  };
}

function bindUnary(operator: '+' | '-' | '%', argument: Bound): Bound {
  const { at } = argument;
  if (operator === '+') return { ...argument, reference: false, column: null };
  const results: Record<typeof operator, At> = {
    '-': (row, i) => {
      const number = toNumber(at(row, i));
      return typeof number === 'number' ? -number : number;
    },
    '%': (row, i) => {
      const number = toNumber(at(row, i));
      return typeof number === 'number' ? number / 100 : number;
    },
  };
  return known({ ...argument, at: results[operator], reference: false, column: null });
}

function bindBinary(operator: BinaryOperator, left: Bound, right: Bound): Bound {
  const shaped = left.size >= 0 ? left : right;
  return known({
    at: OPERATORS[operator](left.at, right.at),
    size: shaped.size,
    width: shaped.width,
    perRow: left.perRow || right.perRow,
    reference: false,
    column: null,
  });
}

const OPERATORS: Record<BinaryOperator, (left: At, right: At) => At> = {
  '+': arithmetic(add),
  '-': arithmetic((x, y) => add(x, -y)),
  '*': arithmetic((x, y) => finite(x * y)),
  '/': arithmetic((x, y) => (y === 0 ? ERROR.div0 : finite(x / y))),
  '^': arithmetic(power),
  '&': (left, right) => (row, i) => {
    const a = toText(left(row, i));
    if (typeof a !== 'string') return a;
    const b = toText(right(row, i));
    return typeof b === 'string' ? a + b : b;
  },
  '=': (left, right) => (row, i) => equalValues(left(row, i), right(row, i)),
  '<>': (left, right) => (row, i) => {
    const same = equalValues(left(row, i), right(row, i));
    return typeof same === 'boolean' ? !same : same;
  },
  '<': ordering((order) => order < 0),
  '<=': ordering((order) => order <= 0),
  '>': ordering((order) => order > 0),
  '>=': ordering((order) => order >= 0),
};

function arithmetic(apply: (x: number, y: number) => number | FormulaError): (left: At, right: At) => At {
  return (left, right) => (row, i) => {
    const x = toNumber(left(row, i));
    if (typeof x !== 'number') return x;
    const y = toNumber(right(row, i));
    return typeof y === 'number' ? apply(x, y) : y;
  };
}

/** A difference that is only the rest of binary fractions is 0, as in Excel: 0.3−0.2−0.1. */
function add(x: number, y: number): number | FormulaError {
  const sum = x + y;
  return Math.abs(sum) < Math.abs(x) * 2 ** -49 ? 0 : finite(sum);
}

function ordering(judge: (order: number) => boolean): (left: At, right: At) => At {
  return (left, right) => (row, i) => {
    const order = compareValues(left(row, i), right(row, i));
    return typeof order === 'number' ? judge(order) : order;
  };
}

function bindCall(call: Extract<Expression, { kind: 'call' }>, world: World): Bound {
  const def = functionNamed(call.name);
  if (def === undefined) return constant(ERROR.name);
  const args = call.args.map((arg) => bindExpression(arg, world));
  const at = keyedProduct(call, world, def.bind(args));
  const perRow = args.some((arg) => arg.perRow);
  const shaped =
    call.shape === null ? undefined : args.find((arg, index) => def.take(index) === 'value' && arg.size >= 0);
  const size = shaped?.size ?? -1;
  return known({ at, size, width: shaped?.width ?? 1, perRow, reference: false, column: null });
}

/** What is the same for every record is worked out once, place by place. */
function known(bound: Bound): Bound {
  if (bound.perRow) return bound;
  const { at, size } = bound;
  const values: (Value | undefined)[] = [];
  return {
    ...bound,
    at: (row, i) => {
      const place = size < 0 ? 0 : i;
      let value = values[place];
      if (value === undefined) values[place] = value = at(row, i);
      return value;
    },
  };
}

/**
 * A product that is 0 wherever a column is not equal to the row's own value: only the records where it may be are looked
 * at. Unlike in Excel, an error in another key's record does not spoil the sum.
 */
function keyedProduct(call: Extract<Expression, { kind: 'call' }>, world: World, all: At): At {
  const found = productIn(call);
  const key = found === null ? null : productKey(found.product);
  const relation = key === null ? undefined : bindColumn(key.table, key.field, world).column?.relation;
  if (found === null || key === null || relation === undefined) return all;
  const product = bindExpression(found.product, world);
  const wanted = bindExpression(key.value, world);
  return (row, i) => {
    const value = wanted.at(row, i);
    if (isError(value)) return value;
    // Blank cells are equal to these, which the index does not know.
    if (value === null || value === '' || value === 0 || value === false) return all(row, i);
    const { find, starts, rows } = relation.grouping([key.field]);
    const group = find([value]);
    const [first, end] = group < 0 ? [0, 0] : [starts[group] ?? 0, starts[group + 1] ?? 0];
    let sum = 0;
    let greatest = end - first < relation.count ? 0 : -Infinity;
    for (let k = first; k < end; k++) {
      const part = product.at(row, rows[k] ?? 0);
      if (isError(part)) return part;
      if (typeof part !== 'number') continue;
      sum += part;
      greatest = Math.max(greatest, part);
    }
    return finite(found.greatest ? greatest : sum);
  };
}
