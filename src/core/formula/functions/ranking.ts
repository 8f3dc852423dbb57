/** Places in an order: RANK, LARGE, SMALL. */
import { toNumber } from '../coerce';
import { ERROR } from '../value';
import type { FormulaError } from '../value';
import { argument } from './definition';
import type { At, Bound, FunctionDef } from './definition';
import { collectNumbers } from './tally';

export const ranking: readonly FunctionDef[] = [
  { name: 'RANK', min: 2, max: 3, take: (index) => (index === 1 ? 'list' : 'value'), bind: rank },
  { name: 'RANK.EQ', min: 2, max: 3, take: (index) => (index === 1 ? 'list' : 'value'), bind: rank },
  {
    name: 'LARGE',
    min: 2,
    max: 2,
    take: (index) => (index === 0 ? 'list' : 'value'),
    bind: (args) => nth(args, (k, count) => count - k),
  },
  {
    name: 'SMALL',
    min: 2,
    max: 2,
    take: (index) => (index === 0 ? 'list' : 'value'),
    bind: (args) => nth(args, (k) => k - 1),
  },
];

/** The numbers of a list, ascending; plain columns are sorted once. */
function sortedNumbers(list: Bound, row: number, i: number): Float64Array | FormulaError {
  if (list.column !== null) return list.column.column.sorted();
  const numbers: number[] = [];
  return collectNumbers(list, row, i, numbers) ?? Float64Array.from(numbers).sort();
}

/** 1 for the greatest (or with a third argument other than 0, the smallest); equals share a place. */
function rank(args: readonly Bound[]): At {
  const [number, list, ascending] = [argument(args, 0), argument(args, 1), argument(args, 2, 0)];
  return (row, i) => {
    const value = toNumber(number.at(row, i));
    if (typeof value !== 'number') return value;
    const order = toNumber(ascending.at(row, i));
    if (typeof order !== 'number') return order;
    const sorted = sortedNumbers(list, row, i);
    if (!(sorted instanceof Float64Array)) return sorted;
    const below = countBelow(sorted, value);
    if (sorted[below] !== value) return ERROR.na;
    return order !== 0 ? below + 1 : sorted.length - countBelow(sorted, value, true) + 1;
  };
}

/** How many numbers are below the value, or below and equal. */
function countBelow(sorted: Float64Array, value: number, andEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = sorted[middle] ?? 0;
    if (number < value || (andEqual && number === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nth(args: readonly Bound[], place: (k: number, count: number) => number): At {
  const [list, which] = [argument(args, 0), argument(args, 1)];
  return (row, i) => {
    const k = toNumber(which.at(row, i));
    if (typeof k !== 'number') return k;
    const sorted = sortedNumbers(list, row, i);
    if (!(sorted instanceof Float64Array)) return sorted;
    return sorted[place(Math.trunc(k), sorted.length)] ?? ERROR.num;
  };
}
