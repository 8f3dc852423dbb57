/**
 * A column that no name gives away, between two that are known: ledgers are mostly kept in the template's order, so only
 * the fields between may be meant. One of them is, where the name shares a telling word with it and the values are such
 * as it holds; the clerk is asked to confirm.
 */
import type { FieldDef, FieldType, TableDef } from '../../model/template';
import { sameKind } from '../../text/name-kind';
import { opposed, pairsOf } from './alike-names';
import type { ColumnMatch } from './column-match';
import { likeness } from './likeness';
import { sortsNone } from './name-fit';
import type { ColumnMatches } from './match-columns';
import type { Profile } from './profile';
import { fit } from './profile';
import type { TemplateIndex } from './template-index';
import { isOfAnother, isPhoneOfContact } from './whose';
import type { Wording } from './wording';

/** Words in names of anything. */
const ANYWHERE: ReadonlySet<string> = new Set(
  '情况 时间 日期 名称 内容 单位 人员 说明 意见 方式 类别 类型 结果 工作 主要 是否 具体 有关 相关 备注 材料 负责 要求 年度 进行 部门 编号 号码 员数 人数 联系 联络'.split(
    ' ',
  ),
);
const TEXTS: ReadonlySet<FieldType> = new Set(['text', 'longtext']);
const OF_FIGURES = /[值数量]$/;
const LAST_WORD = new RegExp(`(?:${[...ANYWHERE].join('|')})+$`);
/** How well values must agree: texts say little either way. */
const AGREEING = 0.5;
const AGREEING_TEXT = 0;
const PART = '其中';
/** What is asked is answered, and no more: 是否兼任党组织书记 is no organisation. */
const ASKS = /^(?:是否|有无|能否|是不是)/;
const ANSWERED: ReadonlySet<FieldType> = new Set(['bool', 'enum']);
/** A text's name must be so much like it, or share a word that hardly another field of the table has. */
const ALIKE = 0.3;
const FEW_FIELDS = 3;
/** The next field must be so much less like it. */
const LEAD = 0.05;
const CONFIDENCE = 0.58;
/** Where no word is shared, all values must be words of the field's list, and so many different ones. */
const ALL = 1;
const FEWEST_WORDS = 2;
const LONG_WORD = 4;
const WHEN = /^(?:时间|日期)$/;
/** So much of a table must be known by name before the rest is judged by where it stands. */
const FEWEST_KNOWN = 3;

/** The matches with those added that stand between others. */
export function between(
  wordings: readonly Wording[],
  profiles: readonly Profile[],
  found: ColumnMatches,
  table: number,
  index: TemplateIndex,
): ColumnMatches {
  const def = index.tables[table];
  if (def === undefined || found.matches.filter((match) => match !== null).length < FEWEST_KNOWN) return found;
  const matches = [...found.matches];
  const places = new Map(def.fields.map((field, f) => [field, f]));
  const placeOf = (match: ColumnMatch | null | undefined): number | null =>
    match == null ? null : (places.get(match.field) ?? null);
  wordings.forEach((wording, i) => {
    const profile = profiles[i];
    if (found.rivals[i] != null || profile === undefined || profile.cells === 0) return;
    if (isAnswer(wording, def, index) || isPhoneOfContact(wordings, i)) return;
    if (!wording.named || wording.numbers || (wording.indicator && found.indicators > 0)) return;
    // 时间 of 荣誉名称, 授予单位, 时间 is not the day of publication that stands far behind.
    const own = matches[i] ?? null;
    if (own !== null && !(own.by === 'synonym' && WHEN.test(wording.own[1] ?? ''))) return;
    const before = matches.slice(0, i).findLast((match) => match !== null);
    const after = matches.slice(i + 1).find((match) => match !== null);
    const [from, to] = [placeOf(before) ?? -1, placeOf(after) ?? def.fields.length];
    const open = def.fields.slice(from + 1, Math.max(from + 1, to));
    const free = open.filter(
      (field) =>
        !found.shared.has(field) &&
        !matches.some((match) => match?.field === field) &&
        !sortsNone(wording, field) &&
        (ANSWERED.has(field.type) || !ASKS.test(wording.own[1] ?? '')) &&
        !isOfAnother(wording, index.forms[table]?.get(field) ?? []),
    );
    const taken = def.fields.filter((each) => !free.includes(each));
    const place = placeOf(own);
    if (place !== null && (from >= to || (place > from && place < to))) return;
    const field =
      own === null
        ? meant(wording, profile, { free, taken }, table, index)
        : whenBetween(wording, profile, free, index);
    if (field !== null) matches[i] = { field, by: 'similar', confidence: CONFIDENCE };
  });
  return { ...found, matches };
}

/** 整改中 beside 已完成, a tick in one of them: a word of a list, no name of another column. */
function isAnswer({ own }: Wording, { fields }: TableDef, index: TemplateIndex): boolean {
  return fields.some((field) => field.type === 'enum' && own.some((name) => index.choices.get(field)?.has(name)));
}

function meant(
  wording: Wording,
  profile: Profile,
  { free, taken }: { readonly free: readonly FieldDef[]; readonly taken: readonly FieldDef[] },
  table: number,
  index: TemplateIndex,
): FieldDef | null {
  const names = [...new Set([wording.own[1] ?? '', ...wording.kindred])].filter((name) => name.length >= 2);
  const ranked = free
    // Figures alone are no text (整改得分 over 100), unless it tells of one: 目标值 of 800㎡.
    .filter((field) => !TEXTS.has(field.type) || profile.texts > 0 || OF_FIGURES.test(field.label))
    // Nor are days: 完成时限 of a report is no 进展情况.
    .filter(({ type }) => type !== 'longtext' || profile.dates + profile.months <= profile.cells / 2)
    .filter((field) => fit(profile, field, index) >= (TEXTS.has(field.type) ? AGREEING_TEXT : AGREEING))
    .map((field) => ({ field, alike: alikeness(names, field, table, index) }))
    // Bare figures may be anything: 1, 2, 1 under 少数民族党员.
    .filter(({ alike }) => (profile.numbers < profile.cells || profile.dates > 0 ? alike > 0 : alike >= ALIKE))
    .sort((a, b) => b.alike - a.alike);
  const [first, second] = ranked;
  if (first === undefined) return sorted(profile, free, index) ?? whenBetween(wording, profile, free, index);
  if (second !== undefined && first.alike - second.alike < LEAD) return null;
  return isPartOfOther(wording, first, taken, table, index) ? null : first.field;
}

/** 其中：经营性收入 is more like 经营收入, which another column holds: a part of that, not the open 收入线. */
function isPartOfOther(
  { own, kindred }: Wording,
  { alike }: { readonly alike: number },
  taken: readonly FieldDef[],
  table: number,
  index: TemplateIndex,
): boolean {
  if (!own.some((name) => name.startsWith(PART))) return false;
  const names = [...new Set([...own, ...kindred])];
  return taken.some((field) => alikeness(names, field, table, index) > alike);
}

/** All that stands under it are words of one open field's list, more than one of them or a long one: 建设内容 over 新建, 改建. */
function sorted(profile: Profile, free: readonly FieldDef[], index: TemplateIndex): FieldDef | null {
  if (profile.words().size < FEWEST_WORDS && profile.meanLength < LONG_WORD) return null;
  const lists = free.filter(
    (field) => field.type === 'enum' && index.choices.has(field) && fit(profile, field, index) >= ALL,
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** 时间 alone, where only one of the open fields is a day. */
function whenBetween(
  wording: Wording,
  profile: Profile,
  free: readonly FieldDef[],
  index: TemplateIndex,
): FieldDef | null {
  const [only, second] = free.filter(({ type }) => type === 'date');
  if (only === undefined || second !== undefined || !WHEN.test(wording.own[1] ?? '')) return null;
  return fit(profile, only, index) >= AGREEING ? only : null;
}

/** 0 where no telling word is shared, or where the names mean the contrary or another kind. @param names the column's own first */
function alikeness(names: readonly string[], field: FieldDef, table: number, index: TemplateIndex): number {
  const forms = [...(index.forms[table]?.get(field) ?? []), ...(index.others[table]?.get(field) ?? [])];
  const [own = ''] = names;
  let best = 0;
  for (const name of names) {
    for (const form of forms) {
      if (opposed(name, form) || !sameKind(own, form)) continue;
      const words = pairsOf(name.replace(LAST_WORD, '')).filter((pair) => form.includes(pair) && !ANYWHERE.has(pair));
      if (words.length === 0) continue;
      const alike = likeness(name, form);
      const telling = words.some((word) => fieldsWith(word, table, index) <= FEW_FIELDS);
      if (TEXTS.has(field.type) && alike < ALIKE && !telling) continue;
      // 是否成立党组织 asks of an organisation, as others do.
      if (field.type === 'bool' && ASKS.test(own) && !telling) continue;
      best = Math.max(best, alike + (telling ? 0.1 : 0));
    }
  }
  return best;
}

/** How many fields of the table have the word in a name. */
function fieldsWith(word: string, table: number, index: TemplateIndex): number {
  let count = 0;
  for (const forms of index.forms[table]?.values() ?? []) if (forms.some((form) => form.includes(word))) count++;
  return count;
}
