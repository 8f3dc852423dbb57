/** Functions of one or two numbers. */
import { roundHalfUp } from '../../model/round';
import { finite, toNumber } from '../coerce';
import { ERROR } from '../value';
import type { FormulaError } from '../value';
import { argument, scalar } from './definition';
import type { FunctionDef } from './definition';

type Result = number | FormulaError;

export const numbers: readonly FunctionDef[] = [
  ofOne('ABS', (x) => Math.abs(x)),
  ofOne('INT', (x) => Math.floor(x)),
  ofOne('SIGN', (x) => Math.sign(x)),
  ofOne('SQRT', (x) => (x < 0 ? ERROR.num : Math.sqrt(x))),
  ofTwo('POWER', power),
  ofTwo('MOD', (x, divisor) => (divisor === 0 ? ERROR.div0 : finite(x - divisor * Math.floor(x / divisor)))),
  ofTwo('ROUND', (x, places) => roundHalfUp(x, Math.trunc(places))),
  ofTwo('ROUNDUP', (x, places) => roundAway(x, Math.trunc(places), Math.ceil)),
  ofTwo('ROUNDDOWN', (x, places) => roundAway(x, Math.trunc(places), Math.floor)),
];

/** x to the power of y; what has no real result is #NUM!, 0 to a negative power #DIV/0!. */
export function power(x: number, y: number): Result {
  if (x === 0 && y === 0) return ERROR.num;
  if (x === 0 && y < 0) return ERROR.div0;
  return finite(x ** y);
}

function ofOne(name: string, apply: (x: number) => Result): FunctionDef {
  return scalar(name, 1, 1, (args) => {
    const first = argument(args, 0);
    return (row, i) => {
      const x = toNumber(first.at(row, i));
      return typeof x === 'number' ? apply(x) : x;
    };
  });
}

function ofTwo(name: string, apply: (x: number, y: number) => Result): FunctionDef {
  return scalar(name, 2, 2, (args) => {
    const [first, second] = [argument(args, 0), argument(args, 1)];
    return (row, i) => {
      const x = toNumber(first.at(row, i));
      if (typeof x !== 'number') return x;
      const y = toNumber(second.at(row, i));
      return typeof y === 'number' ? apply(x, y) : y;
    };
  });
}

/** Rounds the 15 digits that are shown, so that 2.3×100 is 230 and is not rounded up to 231. */
function roundAway(x: number, places: number, round: (size: number) => number): number {
  const [mantissa = '0', exponent = '0'] = String(Number(Math.abs(x).toPrecision(15))).split('e');
  const shifted = round(Number(`${mantissa}e${String(Number(exponent) + places)}`));
  const result = Number(`${String(shifted)}e${String(-places)}`);
  return x < 0 ? -result : result;
}
