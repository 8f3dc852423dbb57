/**
 * Names that stand in the rows, one below the other and once more for each village: 村名 | 收入类别 | 金额. Set upright, the
 * rows of each village are one record.
 */
import { compact } from '../../text/normalise';
import { cleanName } from '../cells/names';
import { bareName } from '../cells/vocabulary';
import { areAlike, cardsPlan } from './cards';
import type { Lying, Unit } from './lying';
import { isFact } from './lying';
import type { Plan } from './set-upright';

/** So many rows from the top the names of the columns are looked for. */
const LOOKED_AT = 8;
/** Over the names, and over what is told of each. */
const KINDS = /^(?:收入|支出|统计|考核|指标|任务|填报)?(?:项目|类别|科目|指标|种类|来源|名称|内容)(?:名称)?$/;
const VALUES =
  /^(?:(?:收入|实际|本[期年季月]|累计|完成|统计)?(?:金额|数额|数值|数量|数据|数|值)|本[期年季]|收入|实绩|得分|填报内容)$/;
const SUM = /^(?:.{0,6}(?:合计|总计|共计)|小计)$/;
const FEWEST_CARDS = 2;
const FEWEST_NAMES = 3;
const KNOWN = 0.6;
const WIDEST_OWN = 4;

interface Heads {
  readonly row: number;
  /** What says whose the rows are, at the left. */
  readonly own: readonly Unit[];
  readonly kinds: Unit;
  readonly values: Unit;
}

interface Card {
  readonly own: readonly Unit[];
  readonly pairs: { readonly name: Unit; readonly value: Unit }[];
}

export function listed(lying: Lying): Plan | null {
  const heads = headsOf(lying);
  if (heads === null) return null;
  const cards = cardsUnder(lying, heads);
  const [first] = cards ?? [];
  if (cards === null || first === undefined || cards.length < FEWEST_CARDS) return null;
  if (!areAlike(cards.map(({ pairs }) => pairs.map(({ name }) => bareName(name.text))))) return null;
  const known = first.pairs.filter(({ name }) => lying.knows(name)).length;
  if (first.pairs.length < FEWEST_NAMES || known < first.pairs.length * KNOWN) return null;
  const names = [...heads.own, ...first.pairs.map(({ name }) => name)];
  const body = cards.map(({ own, pairs }) => [...own, ...pairs.map(({ value }) => value)]);
  const before = Array.from({ length: heads.row }, (_, row) => row);
  const { plan, headerRow } = cardsPlan(lying, before, [names, ...body], []);
  const { unit } = cleanName(heads.values.text);
  // 金额（元） is the unit of each of them.
  const texts = first.pairs.flatMap(({ name }, i) =>
    unit === null || cleanName(name.text).unit !== null
      ? []
      : [{ row: headerRow, column: heads.own.length + i, text: `${name.text}（${unit}）` }],
  );
  return { ...plan, how: 'listed', texts };
}

function headsOf(lying: Lying): Heads | null {
  for (let row = 0; row < Math.min(lying.rows, LOOKED_AT); row++) {
    const units = lying.filled(row);
    const at = units.findIndex(({ text }) => KINDS.test(bareName(text)));
    const kinds = units[at];
    const values = units[at + 1];
    const own = units.slice(0, Math.max(0, at));
    if (kinds === undefined || values === undefined || own.length === 0 || own.length > WIDEST_OWN) continue;
    if (units.some(isFact) || !VALUES.test(bareName(values.text))) continue;
    if (own.some((unit) => lying.knows(unit)) && units.every(({ column, lastColumn }) => column === lastColumn))
      return { row, own, kinds, values };
  }
  return null;
}

/** Null where a row has no name or no record that it could be of. */
function cardsUnder(lying: Lying, { row: header, own, kinds, values }: Heads): readonly Card[] | null {
  const cards: Card[] = [];
  const last = own.at(-1)?.column ?? 0;
  let whose = '';
  let before: (Unit | null)[] = own.map(() => null);
  let summed = false;
  for (let row = header + 1; row < lying.rows; row++) {
    const units = lying.filled(row);
    if (units.length === 0) continue;
    const [name, value] = [lying.at(row, kinds.column), lying.at(row, values.column)];
    const theirs = own.map(({ column }) => lying.at(row, column));
    const told = theirs.filter((unit) => unit !== null && unit.text !== '');
    if (told.some((unit) => SUM.test(compact(unit?.text ?? '')))) summed = true;
    else if (told.length > 0) summed = false;
    if (summed) continue;
    if (name === null || name.text === '' || value === null) {
      // Who signs stands below.
      if (units.every((unit) => /[:：]/.test(unit.text))) break;
      return null;
    }
    before = theirs.map((unit, i) => (unit !== null && unit.text !== '' ? unit : (before[i] ?? null)));
    const now = before.map((unit) => unit?.text ?? '').join('\n');
    const card = cards.at(-1);
    const again = card?.pairs.some((pair) => bareName(pair.name.text) === bareName(name.text)) === true;
    if (card !== undefined && now === whose && !again) {
      card.pairs.push({ name, value });
      continue;
    }
    if (again && now === whose) return null;
    const whole = before.flatMap((unit) => (unit === null ? [] : [unit]));
    if (whole.length < own.length || last >= name.column) return null;
    cards.push({ own: whole, pairs: [{ name, value }] });
    whose = now;
  }
  return cards;
}
