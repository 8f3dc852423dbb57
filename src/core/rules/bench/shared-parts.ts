/**
 * Parts that many formulas of one table have in common (序时进度, 未转出的党员数) are worked out once a record: each is put
 * into a column of its own that fills as it is asked for, and the formulas read that column instead.
 */
import type { Relation, Value, World } from '../../formula';
import { bindExpression } from '../../formula/bind';
import type { Column } from '../../formula/column';
import { columnOf } from '../../formula/column';
import type { Expression } from '../../formula/expression';
import { walk } from '../../formula/expression';

/** Whole columns are looked through for them; they give a number or an error. */
const LOOKED_UP: ReadonlySet<string> = new Set(['AVERAGEIF', 'AVERAGEIFS', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS']);
/** Numbers of numbers. */
const NUMERIC: ReadonlySet<string> = new Set(['ROUND', 'ABS', 'MIN', 'MAX', 'INT']);
/** Conditions of conditions. */
const LOGICAL: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);
/** They pass on what one of their arguments gives. */
const PASSING: ReadonlySet<string> = new Set(['IF', 'IFERROR', 'IFNA']);
/** Smaller parts are as quickly worked out as looked up. */
const smallest = 12;

type Call = Extract<Expression, { kind: 'call' }>;

export interface SharedParts {
  /** The table's records with the columns of shared parts; formulas that were `rewritten` run on it. */
  readonly context: Relation;
  readonly rewritten: (expression: Expression) => Expression;
}

/** A formula with the parts that were put aside, inner ones first. */
interface Rewritten {
  readonly expression: Expression;
  readonly parts: readonly { readonly field: string; readonly part: Expression }[];
}

/** Field ids of the template begin with a letter. */
const mark = '~';
/** By the part as written down: equal parts of any formulas have one field. */
const fieldNames = new Map<string, string>();

function fieldOf(part: Expression): string {
  const key = JSON.stringify(part);
  let field = fieldNames.get(key);
  if (field === undefined) fieldNames.set(key, (field = mark + String(fieldNames.size)));
  return field;
}

export function sharedParts(relation: Relation, world: Omit<World, 'context'>): SharedParts {
  const columns = new Map<string, Column>();
  const context: Relation = {
    ...relation,
    column: (field) => columns.get(field) ?? relation.column(field),
  };
  return {
    context,
    rewritten: (whole) => {
      const { expression, parts } = rewrittenOnce(whole);
      for (const { field, part } of parts) {
        if (columns.has(field)) continue;
        const { at } = bindExpression(part, { ...world, context });
        columns.set(
          field,
          filledAsAsked(relation.count, (row) => at(row, 0)),
        );
      }
      return expression;
    },
  };
}

/** Which parts are shared depends on the formula alone: it is taken apart once, however many workbooks it is run on. */
const before = new WeakMap<Expression, Rewritten>();

function rewrittenOnce(whole: Expression): Rewritten {
  let known = before.get(whole);
  if (known === undefined) before.set(whole, (known = takeApart(whole)));
  return known;
}

function takeApart(whole: Expression): Rewritten {
  const parts = new Map<string, Expression>();

  const put = (part: Expression): Expression => {
    const field = fieldOf(part);
    if (!parts.has(field)) parts.set(field, part);
    return { kind: 'cell', field };
  };

  /** @param asCondition only whether it is true matters here, so that a column of yes and no does as well. */
  const rewritten = (expression: Expression, asCondition: boolean): Expression => {
    switch (expression.kind) {
      case 'unary':
        return { ...expression, argument: rewritten(expression.argument, false) };
      case 'binary':
        return { ...expression, left: rewritten(expression.left, false), right: rewritten(expression.right, false) };
      case 'call':
        return call(expression, asCondition);
      default:
        return expression;
    }
  };

  const call = (expression: Call, asCondition: boolean): Expression => {
    const { name } = expression;
    if (LOOKED_UP.has(name)) return isOfRecord(expression) ? put(expression) : expression;
    if (!NUMERIC.has(name) && !LOGICAL.has(name) && !PASSING.has(name)) return expression;
    const args = expression.args.map((arg, i) => rewritten(arg, LOGICAL.has(name) || (name === 'IF' && i === 0)));
    const inner: Call = { ...expression, args };
    const fits = NUMERIC.has(name) || (LOGICAL.has(name) && asCondition);
    return fits && isOfRecord(inner) && sizeOf(inner) >= smallest ? put(inner) : inner;
  };

  const expression = rewritten(whole, true);
  return { expression, parts: [...parts].map(([field, part]) => ({ field, part })) };
}

/** Differs from record to record. */
function isOfRecord(expression: Expression): boolean {
  let found = false;
  walk(expression, (part) => {
    if (part.kind === 'cell') found = true;
  });
  return found;
}

/** A part that was put aside weighs as much as many small ones. */
function sizeOf(expression: Expression): number {
  let size = 0;
  walk(expression, (part) => {
    size += part.kind === 'cell' && part.field.startsWith(mark) ? smallest / 2 : 1;
  });
  return size;
}

const Known = { no: 0, number: 1, yes: 2, not: 3, other: 4 } as const;

function filledAsAsked(count: number, work: (row: number) => Value): Column {
  const known = new Uint8Array(count);
  const numbers = new Float64Array(count);
  const others = new Map<number, Value>();
  const value = (row: number): Value => {
    switch (known[row]) {
      case Known.number:
        return numbers[row] ?? 0;
      case Known.yes:
        return true;
      case Known.not:
        return false;
      case Known.other:
        return others.get(row) ?? null;
      default:
        break;
    }
    const found = work(row);
    if (typeof found === 'number') {
      known[row] = Known.number;
      numbers[row] = found;
    } else if (typeof found === 'boolean') known[row] = found ? Known.yes : Known.not;
    else {
      known[row] = Known.other;
      others.set(row, found);
    }
    return found;
  };
  // Only single cells of it are read: never the column as a whole.
  return { ...columnOf(new Uint8Array(0), new Float64Array(0), []), length: count, value };
}
