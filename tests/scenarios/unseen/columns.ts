/** Which columns a ledger has, in what order and under what names. */
import type { FieldDef, TableDef } from '../../../src/core/model/template';
import { at } from '../../samples/chance';
import type { Chance } from '../../samples/chance';
import type { Habit } from './values';
import { FOREIGN, WORDINGS } from './wordings';

/** A column to be: a field, or one that the office added. */
export interface Column {
  readonly field: FieldDef | null;
  readonly name: string;
  readonly unseen: boolean;
  readonly habit: Habit;
  readonly group: string | null;
}

const GROUPS = ['基本情况', '工作情况', '完成情况', '其他情况', '数据统计'];

export function moneyMeasure(
  def: TableDef,
  chance: Chance,
): { readonly inTitle: string; readonly line: string; readonly inNames: string; readonly scale: number } {
  const plain = { inTitle: '', line: '', inNames: '', scale: 1 };
  if (!def.fields.some((field) => field.type === 'money' && field.unit === '万元')) return plain;
  switch (chance.between(0, 4)) {
    case 0:
      return chance.is(0.5)
        ? { ...plain, inTitle: '（单位：万元）' }
        : { ...plain, inTitle: chance.pick(['（单位：元）', '(金额单位:元)']), scale: 0.0001 };
    case 1:
      return { ...plain, line: chance.pick(['单位：万元', '（单位：万元）', '金额单位：万元']) };
    case 2:
      return { ...plain, line: chance.pick(['单位：元', '金额单位：元']), scale: 0.0001 };
    default:
      return plain;
  }
}

export function columnsOf(def: TableDef, chance: Chance, scale: number): readonly Column[] {
  const share = chance.decimal(0.1, 1, 2);
  const chosen = def.fields.filter(
    (field) => (field.required || chance.is(share)) && field.type !== 'uscc' && !/^seq$/.test(field.id),
  );
  const order = chance.is(0.35) ? shuffled(chosen, chance) : chosen;
  const [known, unseenShare] = [chance.decimal(0, 0.6, 2), chance.pick([0, 0.15, 0.3, 0.5])];
  const taken = new Set<string>();
  const spaced = chance.is(0.15);
  const columns = order.map((field): Column => {
    const wordings = (WORDINGS[`${def.code}.${field.id}`] ?? []).filter((word) => !field.synonyms.includes(word));
    const unseen = wordings.length > 0 && chance.is(unseenShare);
    const synonyms = field.synonyms.filter((word) => !/含义|^序号?$|^No/.test(word));
    let name = unseen
      ? chance.pick(wordings)
      : chance.is(known) && synonyms.length > 0
        ? chance.pick(synonyms)
        : field.label;
    const isTaken = taken.has(name) || chosen.some((other) => other !== field && other.label === name);
    if (isTaken) name = field.label;
    taken.add(name);
    const inHundreds = field.type === 'percent' && chance.is(0.4);
    const habit = {
      boolStyle: chance.between(0, 4),
      inHundreds,
      scale: field.type === 'money' && field.unit === '万元' ? scale : 1,
      open: field.required ? 0.06 : 0.25,
    };
    return {
      field,
      name: decorated(name, field, inHundreds, spaced, chance),
      unseen: unseen && !isTaken,
      habit,
      group: null,
    };
  });
  const foreign = chance.is(0.3) ? chance.some(FOREIGN, chance.between(1, 2)) : [];
  for (const name of foreign) {
    const habit = { boolStyle: 0, inHundreds: false, scale: 1, open: 0 };
    columns.splice(chance.between(1, columns.length), 0, { field: null, name, unseen: false, habit, group: null });
  }
  return columns;
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const rest = [...list];
  const out: T[] = [];
  while (rest.length > 0) out.push(...rest.splice(chance.between(0, rest.length - 1), 1));
  return out;
}

function decorated(name: string, field: FieldDef, inHundreds: boolean, spaced: boolean, chance: Chance): string {
  let text = name;
  if (inHundreds && !text.includes('%')) text += chance.pick(['(%)', '（%）', '（％）', '%']);
  if (
    field.unit !== undefined &&
    field.type !== 'percent' &&
    field.type !== 'money' &&
    chance.is(0.15) &&
    !/[（(]/.test(text)
  )
    text += chance.pick([`（${field.unit}）`, `(${field.unit})`]);
  if (spaced && text.length === 2) text = Array.from(text).join(chance.pick([' ', '　', '  ']));
  if (chance.is(0.06) && text.length > 4) text = `${text.slice(0, 2)}\n${text.slice(2)}`;
  if (field.required && chance.is(0.06)) text = chance.is(0.5) ? `*${text}` : `${text}（必填）`;
  return text;
}

/** Runs of columns under a common name. */
export function groupsOf(
  columns: readonly Column[],
  chance: Chance,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const groups: { name: string; from: number; to: number }[] = [];
  let i = chance.between(1, 3);
  while (i + 1 < columns.length && groups.length < 3) {
    const to = Math.min(columns.length - 1, i + chance.between(1, 4));
    groups.push({ name: at(GROUPS, groups.length + chance.between(0, 1) * 2), from: i, to });
    i = to + chance.between(1, 4);
  }
  return groups;
}
