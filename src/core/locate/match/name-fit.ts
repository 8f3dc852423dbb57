/** What the names of a column alone say about a field, whatever stands under them. */
import type { MatchedBy } from '../../model/found';
import type { FieldDef, FieldType, TableDef } from '../../model/template';
import { even } from '../cells/names';
import { byLikeness, opposed } from './alike-names';
import { kindredForm } from './kindred';
import type { NameLevel, TemplateIndex } from './template-index';
import { isEveryday } from './template-index';
import { isOfAnother } from './whose';
import type { Wording } from './wording';

const BY_LEVEL: Readonly<Record<NameLevel, { readonly weight: number; readonly by: MatchedBy }>> = {
  label: { weight: 1, by: 'name' },
  'short-label': { weight: 0.96, by: 'name' },
  office: { weight: 0.93, by: 'synonym' },
  synonym: { weight: 0.9, by: 'synonym' },
};
/** 党员数 and 党员人数: enough where the values are such as hardly another column has: words of a list, years, stars. */
export const ALIKE_IN_VALUES = 0.28;
/** 时间 and 日期 stand for each other. */
const WHEN = /^(?:时间|日期)$/;
const OF_CALENDAR = /^[年季月日]$/;
const WHEN_AT_END = /(?:时间|日期)$/;
/** A limit is no day on which something was. */
const LIMIT = /时限|期限|限期|截止/;
const BY_WORDS = 0.88;
/** 问题类型 over 组织覆盖, 活动规范…: by what it sorts the words of a list say, if all of them are of it. */
const SORT = '(?:类型|类别|分类|种类|性质)$';
const SORTING = new RegExp(`.${SORT}`);
const SORTS = new RegExp(SORT);
const MAY_SORT: ReadonlySet<FieldType> = new Set(['enum', 'text', 'longtext', 'bool', 'stars']);
const EITHER_OF = /[、或和]|还是/;
const IN_BRACKETS = /\(([^()]+)\)$/;
const EITHER = /^.{0,3}[是为](?=.+还是)/;
/** Over the rows of a pivot table. */
const ROWS_OF_PIVOT = '行标签';
export const CHINESE = /[\u4e00-\u9fff]/;

/** What a column's names alone say about a field. */
export interface NameFit {
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
  /** Of those that may be claimed. */
  readonly claimed: readonly { readonly f: number; readonly field: FieldDef; readonly names: NameFit }[];
}

/** By wording and table: the names are compared once, however many workbooks have them. */
const before = new WeakMap<Wording, Map<number, NameFits>>();

export function nameFits(wording: Wording, table: number, index: TemplateIndex): NameFits {
  let known = before.get(wording);
  if (known === undefined) before.set(wording, (known = new Map<number, NameFits>()));
  let found = known.get(table);
  if (found === undefined) {
    const fields = index.tables[table]?.fields ?? [];
    const fits = fields.map((field) => {
      if (isOfAnother(wording, index.forms[table]?.get(field) ?? [])) return null;
      const names = nameFit(wording, field, table, index);
      return saysNothing(names, wording, field) ? null : names;
    });
    const claimed = fields.flatMap((field, f) => {
      const names = fits[f] ?? null;
      return names === null ? [] : [{ f, field, names }];
    });
    known.set(table, (found = { fits, claimed }));
  }
  return found;
}

/** False: whatever stands in a column of these names, it is no field of the table. */
export function mayClaim(wording: Wording, table: number, index: TemplateIndex): boolean {
  return nameFits(wording, table, index).claimed.length > 0;
}

/** Whatever the values, nothing is claimed. */
function saysNothing(names: NameFit, wording: Wording, field: FieldDef): boolean {
  if (names.named !== null || names.kindred || names.headed || names.tail || names.sorts) return false;
  if (names.alike >= ALIKE_IN_VALUES) return false;
  return wording.named || (field.type !== 'idNumber' && field.type !== 'uscc');
}

function nameFit(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): NameFit {
  const named = byName(wording, field, table, index) ?? byWordsOfList(wording, field, index);
  if (named !== null || sortsNone(wording, field) || isOtherwiseLimit(wording, field, table, index))
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

function byName(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): NameFit['named'] {
  let best: NameFit['named'] = null;
  for (const { form, factor, by } of wording.forms) {
    for (const known of index.names.get(form) ?? []) {
      if (known.table !== table || known.field !== field) continue;
      const level = BY_LEVEL[known.level];
      const weight = level.weight * factor;
      if (best !== null && weight <= best.weight) continue;
      best = {
        weight,
        by: by ?? level.by,
        everyday: level.by === 'synonym' && (isEveryday(form) || isNearly(form, field)),
      };
    }
  }
  return best;
}

/** 慰问标准 beside 慰问金额 is what each is given, 户籍地址 beside 现居住地址 where one is registered: good where there is no better. */
function isNearly(form: string, { type }: FieldDef): boolean {
  return (type === 'money' && form.endsWith('标准')) || (type === 'text' && form.startsWith('户籍'));
}

/** 正式/预备, 类别(村/社区), 评的是党支部还是党员: named after the words that stand under it. */
function byWordsOfList(
  { own: [whole = '', bare = ''] }: Wording,
  field: FieldDef,
  index: TemplateIndex,
): { readonly weight: number; readonly by: MatchedBy } | null {
  const list = index.choices.get(field);
  if (list === undefined) return null;
  const inside = SORTS.test(bare.replace(IN_BRACKETS, '')) ? (IN_BRACKETS.exec(whole)?.[1] ?? '') : '';
  const lists = [bare.replace(EITHER, ''), inside].map((words) => words.split(EITHER_OF));
  if (!lists.some((parts) => parts.length > 1 && parts.every((part) => list.has(part)))) return null;
  return { weight: BY_WORDS, by: 'synonym' };
}

/** 召开时间 ends with 时间: the last word says what a name names, and the values must be just so; 行标签 are whoever the rows are about. */
function headed(wording: Wording, field: FieldDef, table: number, index: TemplateIndex): boolean {
  const forms = index.forms[table]?.get(field) ?? [];
  if (field.key === true && wording.own.includes(ROWS_OF_PIVOT)) return true;
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
  // 年 is 年度, not 年度学时; 起 may well be 起始时间.
  const longest = OF_CALENDAR.test(name) ? 2 : Infinity;
  const begins = (form: string): boolean =>
    form.length > name.length && form.length <= longest && form.startsWith(name);
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

/** What sorts is no person, day or figure: 慰问类型 is not like 慰问人. */
export function sortsNone({ own }: Wording, { type }: FieldDef): boolean {
  return !MAY_SORT.has(type) && own.some((name) => SORTING.test(name));
}

/** 完成时限 is not like 完成日期 where no name of the field is of a limit. */
function isOtherwiseLimit({ own }: Wording, field: FieldDef, table: number, index: TemplateIndex): boolean {
  if (field.type !== 'date' || !own.some((name) => LIMIT.test(name))) return false;
  return !(index.forms[table]?.get(field) ?? []).some((form) => LIMIT.test(form));
}

const labels = new WeakMap<TableDef, readonly string[]>();

/** Folded labels of a table, by place. */
export function labelsOf(def: TableDef): readonly string[] {
  let known = labels.get(def);
  if (known === undefined) labels.set(def, (known = def.fields.map((field) => even(field.label))));
  return known;
}
