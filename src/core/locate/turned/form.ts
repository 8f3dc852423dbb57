/** Forms: each name with its value beside it, several such pairs in a row; one record, or one a card, below or beside the other. */
import { labelOf } from '../cells/row-label';
import { bareName } from '../cells/vocabulary';
import { areAlike, cardsPlan, FEWEST_FILLED, FEWEST_PAIRS, MOST_LEFT_OVER } from './cards';
import type { Lying, Unit } from './lying';
import { isFact } from './lying';
import type { Plan } from './set-upright';

/** Of the pairs: values that are names of the template themselves. */
const MOST_NAMES_AS_VALUES = 0.25;
/** What stands under names is one too, unless it says something. */
const SHORT = /^[^：:，。；、]{2,14}$/;

interface Pair {
  readonly name: Unit;
  readonly value: Unit;
}

interface Pairs {
  readonly pairs: readonly Pair[];
  readonly leftOver: number;
}

interface Read {
  readonly cards: readonly (readonly Pair[])[];
  readonly leftOver: number;
  /** Rows over the cards, and under them. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export function form(lying: Lying): Plan | null {
  const beside = besideEachOther(lying);
  if (beside.length < 2) {
    const read = cardsIn(lying);
    return read === null ? null : planOf(lying, read);
  }
  const [first] = beside;
  const parts = beside.map(cardsIn);
  const [own] = parts;
  if (first === undefined || own == null) return null;
  const cards = parts.flatMap((part) => part?.cards ?? []);
  const leftOver = parts.reduce((sum, part) => sum + (part?.leftOver ?? 0), 0);
  return parts.includes(null) ? null : planOf(first, { ...own, cards, leftOver });
}

/** Cards beside each other begin with the same name on one row; each with its columns. */
function besideEachOther(lying: Lying): readonly Lying[] {
  for (let row = 0; row < lying.rows; row++) {
    const { pairs } = pairsIn(lying, row, []);
    const [first] = pairs;
    if (first === undefined) continue;
    const starts = pairs.filter((pair) => nameOf(pair) === nameOf(first)).map(({ name }) => name.column);
    return starts.map((start, i) => lying.between(i === 0 ? 0 : start, starts[i + 1] ?? lying.columns));
  }
  return [];
}

/** Twice: where names stand in the rows below says where they stand in the first. */
function cardsIn(lying: Lying): Read | null {
  const [first = []] = cardsBeside(lying, [])?.cards ?? [];
  return cardsBeside(lying, first);
}

/** @param known pairs that stand anywhere in the form */
function cardsBeside(lying: Lying, known: readonly Pair[]): Read | null {
  const cards: Pair[][] = [];
  const before: number[] = [];
  let after: number[] = [];
  let leftOver = 0;
  for (let row = 0; row < lying.rows; row++) {
    if (lying.filled(row).length === 0 || (cards.length > 0 && beginsPart(lying, row))) continue;
    const card = cards.at(-1) ?? [];
    const here = pairsIn(lying, row, [...known, ...card]);
    const names = here.pairs.map(nameOf);
    if (names.length === 0 || new Set(names).size < names.length) {
      (cards.length === 0 ? before : after).push(row);
      continue;
    }
    const again = card.some((pair) => names.includes(nameOf(pair)));
    const [first] = card;
    if (again && (first === undefined || nameOf(first) !== names[0])) return null;
    // After lines of another kind only the next card can follow.
    if (!again && after.length > 0) {
      after.push(row);
      continue;
    }
    if (again || cards.length === 0) cards.push([...here.pairs]);
    else card.push(...here.pairs);
    after = [];
    leftOver += here.leftOver;
  }
  return { cards, leftOver, before, after };
}

function planOf(lying: Lying, { cards, leftOver, before, after }: Read): Plan | null {
  const [first] = cards;
  if (first === undefined || first.length < FEWEST_PAIRS) return null;
  if (!areAlike(cards.map((card) => card.map(nameOf)))) return null;
  const pairs = cards.flat();
  const filled = pairs.filter(({ value }) => value.text !== '');
  if (filled.length < pairs.length * FEWEST_FILLED || leftOver > pairs.length * MOST_LEFT_OVER) return null;
  if (filled.filter(({ value }) => lying.knows(value)).length > filled.length * MOST_NAMES_AS_VALUES) return null;
  const body = [first.map(({ name }) => name), ...cards.map((card) => card.map(({ value }) => value))];
  return cardsPlan(lying, before, body, after).plan;
}

/** 二、资金情况 */
function beginsPart(lying: Lying, row: number): boolean {
  const [only, ...others] = lying.filled(row);
  return only !== undefined && others.length === 0 && labelOf(only.text) === 'section';
}

function nameOf({ name }: Pair): string {
  return bareName(name.text);
}

/** As the row reads best: what stands first may be the name of a part, over no value. */
function pairsIn(lying: Lying, row: number, above: readonly Pair[]): Pairs {
  const [first, second] = lying.filled(row);
  // A line alone, such as the title of the next card, is no name that goes without its value.
  if (first === undefined || (second === undefined && (isFact(first) || !lying.isName(first))))
    return { pairs: [], leftOver: 0 };
  const whole = pairsFrom(lying, row, first.column, above);
  if (goesOn(lying, row, first, above)) return whole;
  const rest = pairsFrom(lying, row, first.lastColumn + 1, above);
  // 测评对象类别 | 党支部: a name and its value, although that is a name elsewhere and nothing stands behind it.
  if (lying.knows(first) && rest.pairs.every(({ value }) => value.text === '')) return whole;
  return worth(lying, rest) > worth(lying, whole) ? rest : whole;
}

/** Name, value, name, value, beginning where the pairs above begin, and no name of a part beside several rows. */
function goesOn(lying: Lying, row: number, first: Unit, above: readonly Pair[]): boolean {
  return (
    first.lastRow === row &&
    lying.filled(row).length % 2 === 0 &&
    above.some(({ name }) => name.column === first.column)
  );
}

function worth(lying: Lying, { pairs }: Pairs): number {
  const count = (units: readonly Unit[]): number => units.filter((unit) => lying.knows(unit)).length;
  return count(pairs.map(({ name }) => name)) - count(pairs.map(({ value }) => value));
}

/** A name, then its value, whatever stands there or nothing; then the next name. */
function pairsFrom(lying: Lying, row: number, from: number, above: readonly Pair[]): Pairs {
  const pairs: Pair[] = [];
  const isName = (unit: Unit): boolean =>
    lying.isName(unit) ||
    (above.some(({ name }) => name.column === unit.column) && lying.isText(unit) && SHORT.test(unit.text));
  let leftOver = 0;
  let column = from;
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
