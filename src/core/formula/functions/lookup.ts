/** LOOKUP, MATCH and INDEX. */
import { compareValues, equalValues } from '../compare';
import { kindOf } from '../column';
import { plainEquality } from '../criterion';
import { wildcard } from '../wildcard';
import { toNumber } from '../coerce';
import { ERROR, isError } from '../value';
import type { FormulaError, Value } from '../value';
import { argument, constant } from './definition';
import type { At, Bound, FunctionDef, Take } from './definition';

const secondIsList = (index: number): Take => (index === 0 ? 'value' : 'list');

export const lookup: readonly FunctionDef[] = [
  { name: 'LOOKUP', min: 2, max: 3, take: secondIsList, bind: lookUp },
  {
    name: 'MATCH',
    min: 2,
    max: 3,
    take: (index) => (index === 1 ? 'list' : 'value'),
    bind: match,
  },
  { name: 'INDEX', min: 2, max: 3, take: (index) => (index === 0 ? 'list' : 'value'), bind: index },
];

/** The last place whose value is not above the wanted one, in an ascending list; of an array constant, its longer side. */
function lookUp(args: readonly Bound[]): At {
  const [wanted, list] = [argument(args, 0), argument(args, 1)];
  const results = args[2];
  const height = list.size / list.width;
  const across = results === undefined && list.width > height;
  // Without results, the first row or column is searched and the last one answers.
  const count = results !== undefined ? list.size : across ? list.width : height;
  const step = results !== undefined || across ? 1 : list.width;
  const offset = results !== undefined ? 0 : across ? (height - 1) * list.width : list.width - 1;
  const from = results ?? list;
  return (row, i) => {
    const place = lastNotAbove(wanted.at(row, i), list, count, step, row);
    if (typeof place !== 'number') return place;
    return place < 0 ? ERROR.na : from.at(row, place * step + offset);
  };
}

function lastNotAbove(value: Value, list: Bound, count: number, step: number, row: number): number | FormulaError {
  if (isError(value)) return value;
  const kind = kindOf(value ?? 0);
  let low = 0;
  let high = count - 1;
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    // Values of another kind have no place in the order: go on with the next one that has.
    while (middle <= high && kindOf(list.at(row, middle * step)) !== kind) middle++;
    if (middle > high) {
      high = ((low + high) >> 1) - 1;
      continue;
    }
    const order = compareValues(list.at(row, middle * step), value);
    if (typeof order === 'number' && order <= 0) {
      found = middle;
      low = middle + 1;
    } else high = ((low + high) >> 1) - 1;
  }
  return found;
}

/** MATCH(value, list, 0): the first equal place, from 1; with 1 or −1 the list is in order. */
function match(args: readonly Bound[]): At {
  const [wanted, list] = [argument(args, 0), argument(args, 1)];
  const way = args[2] ?? constant(1);
  return (row, i) => {
    const value = wanted.at(row, i);
    if (isError(value)) return value;
    const order = toNumber(way.at(row, i));
    if (typeof order !== 'number') return order;
    const size = Math.max(list.size, 1);
    const place =
      order > 0
        ? lastNotAbove(value, list, size, 1, row)
        : order < 0
          ? lastNotBelow(value, list, size, row)
          : firstEqual(value, list, size, row);
    if (typeof place !== 'number') return place;
    return place < 0 ? ERROR.na : place + 1;
  };
}

function firstEqual(value: Exclude<Value, FormulaError>, list: Bound, size: number, row: number): number {
  if (value === null) return -1;
  const plain = plainEquality(value);
  if (plain === undefined && typeof value === 'string' && /[*?~]/.test(value)) {
    const pattern = wildcard(value);
    for (let k = 0; k < size; k++) {
      const found = list.at(row, k);
      if (typeof found === 'string' && pattern.fits(found)) return k;
    }
    return -1;
  }
  if (list.column !== null) {
    const grouping = list.column.relation.grouping([list.column.field]);
    const group = grouping.find([value]);
    for (let k = grouping.starts[group] ?? 0; group >= 0 && k < (grouping.starts[group + 1] ?? 0); k++) {
      const place = grouping.rows[k] ?? 0;
      // The index takes "5" for 5; MATCH does not.
      if (kindOf(list.at(row, place)) === kindOf(value)) return place;
    }
    return -1;
  }
  for (let k = 0; k < size; k++) {
    const found = list.at(row, k);
    if (kindOf(found) === kindOf(value) && equalValues(found, value) === true) return k;
  }
  return -1;
}

function lastNotBelow(value: Value, list: Bound, size: number, row: number): number {
  let found = -1;
  for (let k = 0; k < size; k++) {
    const order = compareValues(list.at(row, k), value);
    if (typeof order !== 'number' || order < 0) break;
    found = k;
  }
  return found;
}

/** INDEX(list, row) or INDEX(array, row, column), from 1. */
function index(args: readonly Bound[]): At {
  const [list, first] = [argument(args, 0), argument(args, 1)];
  const second = args[2];
  const size = Math.max(list.size, 1);
  const height = size / list.width;
  return (row, i) => {
    const x = toNumber(first.at(row, i));
    if (typeof x !== 'number') return x;
    const y = second === undefined ? 1 : toNumber(second.at(row, i));
    if (typeof y !== 'number') return y;
    const flat = second === undefined && height === 1;
    const r = flat ? 0 : Math.trunc(x) - 1;
    const c = flat ? Math.trunc(x) - 1 : Math.max(Math.trunc(y) - 1, 0);
    if (r < 0 || c < 0 || r >= height || c >= list.width) return r < 0 || c < 0 ? ERROR.value : ERROR.ref;
    return list.at(row, r * list.width + c);
  };
}
