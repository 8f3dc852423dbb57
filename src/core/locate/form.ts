/** Forms that hold one record: each name with its value beside it, several such pairs in a row. */
import { bareName } from './vocabulary';
import type { Lying, Unit } from './lying';
import { linesOf } from './lying';
import type { Plan } from './set-upright';

const FEWEST_PAIRS = 5;
/** Of the pairs: values that are names of the template themselves, and cells that are neither name nor value. */
const MOST_NAMES_AS_VALUES = 0.25;
const MOST_LEFT_OVER = 0.2;

/** What stands under names is one too, unless it says something. */
const SHORT = /^[^：:，。；、]{2,14}$/;

interface Pair {
  readonly name: Unit;
  readonly value: Unit;
}

export function form(lying: Lying): Plan | null {
  const pairs: Pair[] = [];
  const taken = new Set<string>();
  const before: number[] = [];
  const after: number[] = [];
  let leftOver = 0;
  for (let row = 0; row < lying.rows; row++) {
    const units = lying.filled(row);
    if (units.length === 0) continue;
    const here = after.length > 0 ? null : pairsIn(lying, row, pairs);
    const names = here?.pairs.map(({ name }) => bareName(name.text)) ?? [];
    const again = names.some((name) => taken.has(name)) || new Set(names).size < names.length;
    if (here === null || here.pairs.length === 0 || again) {
      (pairs.length === 0 ? before : after).push(row);
      continue;
    }
    pairs.push(...here.pairs);
    for (const name of names) taken.add(name);
    leftOver += here.leftOver;
  }
  const filled = pairs.filter(({ value }) => value.text !== '');
  if (pairs.length < FEWEST_PAIRS || filled.length < pairs.length * 0.4) return null;
  if (pairs.length === new Set(pairs.map(({ name }) => name.row)).size && pairs.length === lying.columns) return null;
  if (filled.filter(({ value }) => lying.knows(value)).length > filled.length * MOST_NAMES_AS_VALUES) return null;
  if (leftOver > pairs.length * MOST_LEFT_OVER) return null;
  const width = pairs.length;
  const top = linesOf(lying, before, width, 0);
  const body = [pairs.map(({ name }) => name), pairs.map(({ value }) => value)];
  // What else stands under the form would be taken for a second record.
  const signed = after.filter((row) => lying.filled(row).every((unit) => /[:：]/.test(unit.text)));
  const end = linesOf(lying, signed, width, top.cells.length + body.length);
  return { how: 'form', width, cells: [...top.cells, ...body, ...end.cells], merges: [...top.merges, ...end.merges] };
}

/** A name, then its value, whatever stands there or nothing; then the next name. */
function pairsIn(
  lying: Lying,
  row: number,
  above: readonly Pair[],
): { readonly pairs: readonly Pair[]; readonly leftOver: number } {
  const pairs: Pair[] = [];
  const isName = (unit: Unit): boolean =>
    lying.isName(unit) ||
    (above.some(({ name }) => name.column === unit.column) && lying.isText(unit) && SHORT.test(unit.text));
  let leftOver = 0;
  let column = 0;
  while (column < lying.columns) {
    const unit = lying.at(row, column);
    if (unit === null || unit.text === '') {
      column++;
      continue;
    }
    const value = isName(unit) ? lying.at(row, unit.lastColumn + 1) : null;
    if (value === null || value.column >= lying.columns) {
      leftOver++;
      column = unit.lastColumn + 1;
      continue;
    }
    pairs.push({ name: unit, value });
    column = value.lastColumn + 1;
  }
  return { pairs, leftOver };
}
