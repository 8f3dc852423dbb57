/** The numbers among arguments as SUM and its kin take them: of cells only numbers count, values that are written out are converted. */
import { toNumber } from '../coerce';
import { Kind } from '../column';
import { errorOf, isError } from '../value';
import type { FormulaError, Value } from '../value';
import type { Bound } from './definition';

export interface Tally {
  count: number;
  sum: number;
  min: number;
  max: number;
  product: number;
}

export function newTally(): Tally {
  return { count: 0, sum: 0, min: Infinity, max: -Infinity, product: 1 };
}

/** Fills `tally` anew from the arguments; the first error among them ends it and is returned. */
export function tallyNumbers(args: readonly Bound[], row: number, i: number, tally: Tally): FormulaError | null {
  tally.count = 0;
  tally.sum = 0;
  tally.min = Infinity;
  tally.max = -Infinity;
  tally.product = 1;
  for (const arg of args) {
    const fault = arg.column === null ? addValues(arg, row, i, tally) : addColumn(arg.column.column, tally);
    if (fault !== null) return fault;
  }
  return null;
}

/** The numbers one after the other, appended to `into`. */
export function collectNumbers(arg: Bound, row: number, i: number, into: number[]): FormulaError | null {
  const size = arg.size < 0 ? 1 : arg.size;
  for (let k = 0; k < size; k++) {
    const number = numberIn(arg.at(row, arg.size < 0 ? i : k), arg.reference || arg.size >= 0);
    if (number === null) continue;
    if (typeof number !== 'number') return number;
    into.push(number);
  }
  return null;
}

function addValues(arg: Bound, row: number, i: number, tally: Tally): FormulaError | null {
  const size = arg.size < 0 ? 1 : arg.size;
  for (let k = 0; k < size; k++) {
    const number = numberIn(arg.at(row, arg.size < 0 ? i : k), arg.reference || arg.size >= 0);
    if (number === null) continue;
    if (typeof number !== 'number') return number;
    add(number, tally);
  }
  return null;
}

function addColumn(column: NonNullable<Bound['column']>['column'], tally: Tally): FormulaError | null {
  for (let row = 0; row < column.length; row++) {
    const kind = column.kinds[row];
    if (kind === Kind.number) add(column.numbers[row] ?? 0, tally);
    else if (kind === Kind.error) return errorOf(column.texts[row] ?? '');
  }
  return null;
}

function add(number: number, tally: Tally): void {
  tally.count++;
  tally.sum += number;
  tally.product *= number;
  if (number < tally.min) tally.min = number;
  if (number > tally.max) tally.max = number;
}

/** Null: passed over. */
function numberIn(value: Value, inCells: boolean): number | FormulaError | null {
  if (typeof value === 'number') return value;
  if (inCells) return isError(value) ? value : null;
  return toNumber(value);
}
