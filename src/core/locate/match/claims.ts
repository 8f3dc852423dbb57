/** What a column has to claim a field: its name, its values, or both. */
import type { MatchedBy } from '../../model/found';
import type { FieldDef, FieldType, TableDef } from '../../model/template';
import { even } from '../cells/names';
import { SEQUENCE } from '../cells/words';
import { kindredForm } from './kindred';
import { likeness } from './likeness';
import { isBeyond, type Profile } from './profile';
import type { NameLevel, TemplateIndex } from './template-index';
import { isEveryday } from './template-index';
import type { Wording } from './wording';

export interface Claim {
  readonly weight: number;
  readonly by: MatchedBy;
  /** How well the values agree, −1 … 1. */
  readonly agrees: number;
  /** The field's own label in other words. */
  readonly ownLabel?: boolean;
  /** The name in other words, as any office may put it. */
  readonly otherWords?: boolean;
  /** A word that any list has: 备注, 时间. */
  readonly everyday?: boolean;
  /** Nothing under the name is such as the field holds: it is taken where nobody else wants either. */
  readonly against?: boolean;
}

const BY_LEVEL: Readonly<Record<NameLevel, { readonly weight: number; readonly by: MatchedBy }>> = {
  label: { weight: 1, by: 'name' },
  'short-label': { weight: 0.96, by: 'name' },
  office: { weight: 0.93, by: 'synonym' },
  synonym: { weight: 0.9, by: 'synonym' },
};
/** How alike names must be to be taken for each other: less where values agree than where there are none. */
const ALIKE = 0.5;
const ALIKE_WITHOUT_VALUES = 0.62;
/** Enough where the values are such as hardly another column has: words of a list, years, stars. */
const ALIKE_IN_VALUES = 0.28;
const SURE = 0.6;
const TELLING: ReadonlySet<FieldType> = new Set(['enum', 'year', 'month', 'stars', 'percent', 'idNumber', 'uscc']);
/** How well values must agree for that. */
const AGREEING = 0.1;
/** The last word of a name alone, where dates, figures or words of a list stand under it. */
const BY_HEAD = 0.48;
const AGREEING_HEAD = 0.5;
/** 时间 and 日期 stand for each other. */
const ASKED = /^(?:是否(?:已经?|为)?|有无)(?=.{2})/;
const WHEN = /^(?:时间|日期)$/;
const WHEN_AT_END = /(?:时间|日期)$/;
const NOT = /[未不非无]/;
const BEFORE = /[上去前]年|上期|上季|上月|同期/;
const TAKEN_OFF = /扣减|[扣减]分/;
const MEANT = /计划|预计|应|拟|申请/;
/** A limit is no day on which something was. */
const LIMIT = /时限|期限|限期|截止/;
const BY_WORDS = 0.88;
const VALUES_ALONE = 0.46;
/** 问题类型 over 组织覆盖, 活动规范…: by what it sorts the words of a list say, if all of them are of it. */
const SORTING = /.(?:类型|类别|分类|种类|性质)$/;
const SORTED = 0.95;
const FEWEST_SORTED = 2;
/** A name in other words: less than a synonym that somebody listed; values must not speak against it. */
const IN_OTHER_WORDS = 0.68;
const LESS_IN_OTHER_WORDS = 0.95;
const NOT_AGAINST = -0.1;
/** What is left of a name that somebody listed where nothing under it is such as the field holds, of so many cells. */
const CONTRADICTED = 0.79;
const FEWEST_AGAINST = 2;
const CANNOT_BE = -0.9;
/** Fewer letters may be another way of saying yes or no. */
const LONGEST_ANSWER = 4;
const TEXTS: ReadonlySet<FieldType> = new Set(['text', 'longtext']);
const AGREEING_TAIL_OF_TEXT = 0.1;
const CHINESE = /[\u4e00-\u9fff]/;

/** What a column's names alone say about a field. */
interface NameFit {
  readonly named: { readonly weight: number; readonly by: MatchedBy; readonly everyday?: boolean } | null;
  /** The same in other words, and whether the words are those of the field's label. */
  readonly kindred: boolean;
  readonly kindredLabel: boolean;
  readonly alike: number;
  readonly headed: boolean;
  /** The name is the last word of the field's label and of no other. */
  readonly tail: boolean;
  /** The name says that it sorts, not by what: 问题类型. */
  readonly sorts: boolean;
}

/** By field of a table. */
interface NameFits {
  readonly fits: readonly (NameFit | null)[];
  /** Some field may be claimed. */
  readonly any: boolean;
}

/** By wording and table: the names are compared once, however many workbooks have them. */
const before = new WeakMap<Wording, Map<number, NameFits>>();

function nameFits(wording: Wording, table: number, index: TemplateIndex): NameFits {
  let known = before.get(wording);
  if (known === undefined) before.set(wording, (known = new Map<number, NameFits>()));
  let found = known.get(table);
  if (found === undefined) {
    const fields = index.tables[table]?.fields ?? [];
    const fits = fields.map((field) => {
      const names = nameFit(wording, field, table, index);
      return saysNothing(names, wording, field) ? null : names;
    });
    known.set(table, (found = { fits, any: fits.some((fit) => fit !== null) }));
  }
  return found;
}

/** False: whatever stands in a column of these names, it is no field of the table. */
export function mayClaim(wording: Wording, table: number, index: TemplateIndex): boolean {
  return nameFits(wording, table, index).any;
}

/** Whatever the values, nothing is claimed. */
function saysNothing(names: NameFit, wording: Wording, field: FieldDef): boolean {
  if (names.named !== null || names.kindred || names.headed || names.tail || names.sorts) return false;
  if (names.alike >= ALIKE_IN_VALUES) return false;
  return wording.named || (field.type !== 'idNumber' && field.type !== 'uscc');
}

function nameFit(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): NameFit {
  const named = byName(wording, field, table, index) ?? byWordsOfList(wording, field, index);
  if (named === null && isOtherwiseLimit(wording, field, table, index))
    return { named, kindred: false, kindredLabel: false, alike: 0, headed: false, tail: false, sorts: false };
  if (named !== null)
    return { named, kindred: false, kindredLabel: false, alike: 0, headed: false, tail: false, sorts: false };
  return {
    named,
    kindred: wording.kindred.some((form) => index.kindred[table]?.get(form)?.has(field) === true),
    kindredLabel: wording.kindred.includes(kindredForm(field.label)),
    alike: byLikeness(wording, field, table, index),
    headed: headed(wording, field, table, index),
    tail: isTail(wording, field, table, index),
    sorts: field.type === 'enum' && wording.own.some((name) => SORTING.test(name)),
  };
}

/** What a column claims of each field of a table. @param agreeing how well its values agree with a field, −1 … 1; 0 without values. */
export function claimsOf(
  wording: Wording,
  profile: Profile,
  agreeing: (field: FieldDef) => number,
  table: number,
  index: TemplateIndex,
): (Claim | null)[] {
  const fields = index.tables[table]?.fields ?? [];
  return nameFits(wording, table, index).fits.map((names, f) => {
    const field = fields[f];
    return field === undefined || names === null
      ? null
      : claimOf(wording, names, profile, agreeing(field), field, index);
  });
}

function claimOf(
  wording: Wording,
  names: NameFit,
  profile: Profile,
  agrees: number,
  field: FieldDef,
  index: TemplateIndex,
): Claim | null {
  const { named } = names;
  if (named !== null) {
    const counts = wording.numbers && !SEQUENCE.test(even(field.label));
    const weight = counts ? numberingWeight(profile, field, named.weight) : named.weight;
    const against =
      named.by === 'synonym' && profile.cells >= FEWEST_AGAINST && (agrees <= CANNOT_BE || isNumbering(profile, field));
    if (weight === 0 || (against && tellsStories(profile, field, index))) return null;
    if (named.by === 'synonym' && isBeyond(profile, field)) return null;
    const everyday = named.everyday === true;
    return against
      ? { weight: weight * CONTRADICTED, by: named.by, agrees, everyday, against }
      : { weight, by: named.by, agrees, everyday };
  }
  const valued = profile.cells > 0;
  if (names.kindred && agrees >= (valued ? NOT_AGAINST : 0) && !wording.numbers) {
    const own = names.kindredLabel ? 0.02 : 0;
    return {
      weight: (valued ? IN_OTHER_WORDS : IN_OTHER_WORDS - 0.1) + own + 0.06 * agrees,
      by: 'similar',
      agrees,
      ownLabel: names.kindredLabel,
      otherWords: true,
    };
  }
  const { alike } = names;
  const enough = !valued ? ALIKE_WITHOUT_VALUES : agrees >= SURE && tells(field) ? ALIKE_IN_VALUES : ALIKE;
  if (alike >= enough && agrees >= (valued ? AGREEING : 0)) {
    return { weight: 0.28 + 0.36 * alike + 0.08 * agrees, by: 'similar', agrees };
  }
  if (valued && agrees >= AGREEING_HEAD && names.headed) {
    return { weight: BY_HEAD + 0.06 * agrees, by: 'similar', agrees };
  }
  if (valued && names.tail && agrees >= (TEXTS.has(field.type) ? AGREEING_TAIL_OF_TEXT : AGREEING_HEAD)) {
    return { weight: BY_HEAD + 0.06 * agrees, by: 'similar', agrees };
  }
  if (names.sorts && profile.cells >= FEWEST_SORTED && agrees >= SORTED)
    return { weight: VALUES_ALONE, by: 'values', agrees };
  const telling = field.type === 'idNumber' || field.type === 'uscc';
  return telling && agrees > 0.7 && !wording.named ? { weight: VALUES_ALONE, by: 'values', agrees } : null;
}

function byName(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): NameFit['named'] {
  let best: NameFit['named'] = null;
  for (const { form, factor, by } of wording.forms) {
    for (const known of index.names.get(form) ?? []) {
      if (known.table !== table || known.field !== field) continue;
      const level = BY_LEVEL[known.level];
      const weight = level.weight * factor;
      if (best !== null && weight <= best.weight) continue;
      best = { weight, by: by ?? level.by, everyday: level.by === 'synonym' && isEveryday(form) };
    }
  }
  return best;
}

/** 正式/预备, 共性/领域: named after the words that stand under it. */
function byWordsOfList(
  { own: [, bare = ''] }: Wording,
  field: FieldDef,
  index: TemplateIndex,
): { readonly weight: number; readonly by: MatchedBy } | null {
  const list = index.choices.get(field);
  const parts = bare.split('、');
  if (list === undefined || parts.length < 2 || !parts.every((part) => list.has(part))) return null;
  return { weight: BY_WORDS, by: 'synonym' };
}

/** 序号 counts the rows unless its values say otherwise; 0: it cannot be the field. */
function numberingWeight(profile: Profile, field: FieldDef, weight: number): number {
  if (profile.cells === 0) return field.ref === undefined ? 0.5 : 0;
  if (profile.whole <= profile.cells * 0.8) return weight;
  if (field.ref !== undefined || field.pattern !== undefined) return 0;
  return profile.max > 40 || profile.counting >= profile.cells - 2 ? 0.45 : 0.7;
}

/** 召开时间 ends with 时间: the last word says what a name names, and the values must be just so. */
function headed(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): boolean {
  const forms = index.forms[table]?.get(field) ?? [];
  return wording.likeness.some((name) =>
    forms.some((form) => form.length === 2 && name.endsWith(form) && !opposed(name, form)),
  );
}

/**
 * 日期 is the last word of 述职日期 and of no other label of its table, or of no other that is demanded; so are 年 and 季
 * what 年度 and 季度 begin with, 线 what 收入线 ends with, 完工 what another name of 计划完工日期 begins with.
 */
function isTail({ own: [, name = ''] }: Wording, field: FieldDef, table: number, index: TemplateIndex): boolean {
  const def = index.tables[table];
  if (name.length < 1 || name.length > 2 || !CHINESE.test(name) || def === undefined) return false;
  const labels = labelsOf(def);
  const label = (f: number): readonly string[] => [labels[f] ?? ''];
  const others = (f: number): readonly string[] => {
    const of = def.fields[f];
    return name.length < 2 || of === undefined ? [] : (index.forms[table]?.get(of) ?? []);
  };
  const begins = (form: string): boolean => form.length > name.length && form.startsWith(name);
  const ends = (form: string): boolean => (WHEN.test(name) ? WHEN_AT_END.test(form) : form.endsWith(name));
  const ways: readonly (readonly [(f: number) => readonly string[], (form: string) => boolean])[] =
    name.length < 2
      ? [
          [label, begins],
          [label, ends],
        ]
      : [
          [label, ends],
          [label, begins],
          [others, begins],
        ];
  for (const [names, is] of ways) {
    const meant = def.fields.filter((_, f) => names(f).some(is));
    const demanded = meant.filter(({ required }) => required);
    if (meant.length > 0)
      return meant.length === 1 ? meant[0] === field : demanded.length === 1 && demanded[0] === field;
  }
  return false;
}

/** Values such as hardly another column has. */
function tells(field: FieldDef): boolean {
  return TELLING.has(field.type) || field.ref === 'indicator';
}

/** The numbers of lines under a name for texts. */
function isNumbering(profile: Profile, field: FieldDef): boolean {
  return field.type === 'longtext' && profile.codes >= profile.cells;
}

/** Texts of their own under a name for words of a list, which nobody demands: they belong to no field. */
function tellsStories(profile: Profile, field: FieldDef, index: TemplateIndex): boolean {
  if (field.required || profile.texts < profile.cells) return false;
  if (field.type === 'bool') return profile.meanLength > LONGEST_ANSWER;
  if (field.type !== 'enum') return false;
  const words = [...(index.choices.get(field) ?? [])].filter((word) => CHINESE.test(word));
  return profile.meanLength > Math.max(0, ...words.map((word) => word.length));
}

/** 未到人数 and 参加人数, 计划完成率 and 完成率, 本年收入 and 上年收入 share letters and mean the contrary. */
export function opposed(one: string, other: string): boolean {
  return [NOT, MEANT, BEFORE, TAKEN_OFF].some((word) => word.test(one) !== word.test(other));
}

/** 完成时限 is not like 完成日期 where no name of the field is of a limit. */
function isOtherwiseLimit({ own }: Wording, field: FieldDef, table: number, index: TemplateIndex): boolean {
  if (field.type !== 'date' || !own.some((name) => LIMIT.test(name))) return false;
  return !(index.forms[table]?.get(field) ?? []).some((form) => LIMIT.test(form));
}

function byLikeness(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): number {
  return Math.max(
    likest(wording.likeness, index.forms[table]?.get(field) ?? []),
    likest(wording.kindred, index.others[table]?.get(field) ?? []) * LESS_IN_OTHER_WORDS,
  );
}

function likest(names: readonly string[], forms: readonly string[]): number {
  let best = 0;
  for (const form of forms) {
    for (const name of names) if (!opposed(name, form)) best = Math.max(best, alike(name, form));
  }
  return best;
}

/** Of two questions only what is asked is alike or not. */
function alike(name: string, form: string): number {
  const [asked, other] = [name.replace(ASKED, ''), form.replace(ASKED, '')];
  return asked !== name && other !== form ? likeness(asked, other) : likeness(name, form);
}

const labels = new WeakMap<TableDef, readonly string[]>();

/** Folded labels of a table, by place. */
export function labelsOf(def: TableDef): readonly string[] {
  let known = labels.get(def);
  if (known === undefined) labels.set(def, (known = def.fields.map((field) => even(field.label))));
  return known;
}
