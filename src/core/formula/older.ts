/** The same expression without functions that came after Excel 2007, where older ones say the same. */
import type { Expression } from './expression';
import { shapeOf } from './expression';

export function older(expression: Expression): Expression {
  switch (expression.kind) {
    case 'unary':
      return { ...expression, argument: older(expression.argument) };
    case 'binary':
      return { ...expression, left: older(expression.left), right: older(expression.right) };
    case 'call':
      return olderCall(expression.name, expression.args.map(older), expression);
    default:
      return expression;
  }
}

function olderCall(name: string, args: readonly Expression[], call: Extract<Expression, { kind: 'call' }>): Expression {
  const [first = MISSING, second = MISSING] = args;
  switch (name) {
    case 'IFS':
      return conditions(args);
    case 'SWITCH':
      return cases(first, args.slice(1));
    case 'IFNA':
      return make('IF', [make('ISNA', [first]), second, first]);
    case 'DAYS':
      return { kind: 'binary', operator: '-', left: make('INT', [first]), right: make('INT', [second]) };
    case 'STDEV.P':
      return make('STDEVP', args);
    case 'RANK.EQ':
      return make('RANK', args);
    default:
      return { ...call, args };
  }
}

const MISSING: Expression = { kind: 'missing' };

/** IFS(a,x,b,y) → IF(a,x,IF(b,y,NA())). */
function conditions(args: readonly Expression[]): Expression {
  const [test, value, ...more] = args;
  if (test === undefined || value === undefined) return make('NA', []);
  return make('IF', [test, value, conditions(more)]);
}

/** SWITCH(s,a,x,b,y,z) → IF(s=a,x,IF(s=b,y,z)). */
function cases(subject: Expression, args: readonly Expression[]): Expression {
  const [wanted, value, ...more] = args;
  if (wanted === undefined) return make('NA', []);
  if (value === undefined) return wanted;
  return make('IF', [{ kind: 'binary', operator: '=', left: subject, right: wanted }, value, cases(subject, more)]);
}

function make(name: string, args: readonly Expression[]): Expression {
  return { kind: 'call', name, args, shape: args.map(shapeOf).find((shape) => shape !== null) ?? null };
}
