/** Forms in which a cell holds a name and its value: 姓名：张三 | 性别：男; one record, or one a card below the other. */
import { labelled } from '../cells/saying';
import { bareName } from '../cells/vocabulary';
import { pieces } from '../header/meta';
import { areAlike, cardsPlan, FEWEST_FILLED, FEWEST_PAIRS, MOST_LEFT_OVER } from './cards';
import type { Lying, Unit } from './lying';
import type { Plan, PlacedText } from './set-upright';

/** Of the pairs: names that the template knows. */
const FEWEST_KNOWN = 0.6;
/** Who answers for the sheet signs over or under the form, and is no part of the record. */
const SIGNS =
  /^(?:填表|填报|制表|制卡|审核|复核|报送|报出|登记|建卡|采集)(?:单位|人|人员|日期|时间)|(?:负责人|领导)(?:签字|签名|签章)$|^(?:(?:单位|部门|支部|主要)?负责人|(?:单位|主要)?领导)$/;

interface Pair {
  readonly at: Unit;
  readonly name: string;
  readonly value: string;
}

export function inOneCell(lying: Lying): Plan | null {
  const cards: Pair[][] = [];
  const before: number[] = [];
  let after: number[] = [];
  let leftOver = 0;
  for (let row = 0; row < lying.rows; row++) {
    const units = lying.filled(row);
    if (units.length === 0) continue;
    const pairs = units.flatMap(pairsOf);
    if (pairs.length === 0 || pairs.some(({ name }) => SIGNS.test(name))) {
      (cards.length === 0 ? before : after).push(row);
      continue;
    }
    if (after.length > 0 && cards.at(-1)?.some(({ name }) => name === pairs[0]?.name) !== true) return null;
    // The title over the next card.
    after = [];
    leftOver += units.filter((unit) => pairs.every(({ at }) => at !== unit)).length;
    for (const pair of pairs) {
      const card = cards.at(-1);
      if (card === undefined || card.some(({ name }) => name === pair.name)) cards.push([pair]);
      else card.push(pair);
    }
  }
  return planOf(lying, cards, leftOver, before, after);
}

/** One cell may hold several facts parted by wide gaps. */
function pairsOf(unit: Unit): readonly Pair[] {
  if (!/[:：]/.test(unit.text)) return [];
  return pieces(unit.text).flatMap((piece) => {
    const pair = labelled(piece);
    return pair === null
      ? []
      : [{ at: unit, name: bareName(pair.label), value: piece.slice(piece.search(/[:：]/) + 1).trim() }];
  });
}

function planOf(
  lying: Lying,
  cards: readonly (readonly Pair[])[],
  leftOver: number,
  before: readonly number[],
  after: readonly number[],
): Plan | null {
  const [first] = cards;
  if (first === undefined || first.length < FEWEST_PAIRS) return null;
  if (!areAlike(cards.map((card) => card.map(({ name }) => name)))) return null;
  const pairs = cards.flat();
  const known = first.filter(({ name }) => lying.words.has(name)).length;
  const filled = pairs.filter(({ value }) => value !== '').length;
  if (known < first.length * FEWEST_KNOWN || filled < pairs.length * FEWEST_FILLED) return null;
  if (leftOver > pairs.length * MOST_LEFT_OVER) return null;
  const body = [first, ...cards].map((card) => card.map(({ at }) => at));
  const { plan, headerRow: row } = cardsPlan(lying, before, body, after);
  const texts: PlacedText[] = first.map(({ name }, column) => ({ row, column, text: name }));
  cards.forEach((card, i) => {
    card.forEach(({ value }, column) => texts.push({ row: row + 1 + i, column, text: value }));
  });
  return { ...plan, texts, inOneCell: true };
}
