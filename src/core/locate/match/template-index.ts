/** The names that a template knows, turned round for looking up: which fields of which tables a header may mean. */
import type { FieldDef, TableDef, Template } from '../../model/template';
import { fold } from '../../text/normalise';
import { even, formsOf } from '../cells/names';
import { kindredForm } from './kindred';

/** How a name stands in the template. */
export type NameLevel = 'label' | 'short-label' | 'office' | 'synonym';

export interface KnownName {
  readonly table: number;
  readonly field: FieldDef;
  readonly level: NameLevel;
}

export interface TemplateIndex {
  readonly template: Template;
  readonly tables: readonly TableDef[];
  /** By folded form. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  /** How telling a form is: high where few tables know it. */
  readonly telling: (form: string) => number;
  /** Bare forms of all labels and synonyms. */
  readonly words: ReadonlySet<string>;
  /** By table: the fields that a form in other words may mean. */
  readonly kindred: readonly ReadonlyMap<string, ReadonlySet<FieldDef>>[];
  /** By table: each field's forms in other words. */
  readonly others: readonly ReadonlyMap<FieldDef, readonly string[]>[];
  /** By table: each field's own forms, label first. */
  readonly forms: readonly ReadonlyMap<FieldDef, readonly string[]>[];
  /** Folded words of the lists that enum fields take their values from. */
  readonly choices: ReadonlyMap<FieldDef, ReadonlySet<string>>;
  /** By table: what is demanded, and how telling each demand is. */
  readonly demands: readonly ReadonlyMap<FieldDef, number>[];
  readonly titles: readonly { readonly table: number; readonly form: string; readonly weight: number }[];
  /** The same without the tables. */
  readonly titleForms: readonly string[];
  /** What the titles are about, without 登记表, 台账: 党员基本情况; no two of a table the same. */
  readonly subjects: readonly { readonly table: number; readonly form: string }[];
  readonly indicators: IndicatorNames;
}

/** Numbers and titles of indicators that stand over columns where the score sheet is written wide. */
export interface IndicatorNames {
  readonly ids: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

const ORDER: readonly NameLevel[] = ['label', 'short-label', 'office', 'synonym'];

/** Names that any office's lists have: they tell no ledger from a list of customers. */
const EVERYWHERE =
  /^(?:序号?|编号|姓名|性别|民族|年龄|出生(?:日期|年月)?|学历|文化程度|职务|职称|岗位|(?:工作)?单位(?:名称)?|部门|名称|联系人|(?:联系)?电话|手机(?:号码)?|联系方式|(?:家庭)?住址|地址|座机|固定电话|(?:公民)?身份(?:证|证号|证号码|号码)|备注|说明|附注|日期|时间|地点|年度|年份|月份|季度|类别|类型|分类|状态|项目|事项|内容|数量|面积|金额|合计|总计|小计|总收入|收入合计|收入|支出|成本|目标|标准|原因|来源|方式|得分|总分|分值|排名|名次|职务|负责人|责任人|责任单位|开始时间|完成时间|截止时间|完成情况|进度|完成率|地区|乡镇|街道|村|时限|附件|投资收益|补助|差额|产业项目)$/;
const EVERYDAY = 0.22;

export function isEveryday(form: string): boolean {
  return EVERYWHERE.test(form);
}

export function indexTemplate(template: Template): TemplateIndex {
  const names = new Map<string, KnownName[]>();
  const forms: Map<FieldDef, readonly string[]>[] = [];
  const kindred: Map<string, Set<FieldDef>>[] = [];
  const others: Map<FieldDef, readonly string[]>[] = [];
  const choices = new Map<FieldDef, ReadonlySet<string>>();
  template.tables.forEach((def, table) => {
    const ofTable = new Map<FieldDef, readonly string[]>();
    const inOtherWords = new Map<string, Set<FieldDef>>();
    forms.push(ofTable);
    kindred.push(inOtherWords);
    const othersOfTable = new Map<FieldDef, readonly string[]>();
    others.push(othersOfTable);
    for (const field of def.fields) {
      if (field.type === 'enum') choices.set(field, choiceWords(field, template));
      const own: string[] = [];
      const add = (form: string, level: NameLevel): void => {
        if (form === '') return;
        own.push(form);
        const known = names.get(form) ?? [];
        const before = known.findIndex((each) => each.table === table && each.field === field);
        if (before < 0) known.push({ table, field, level });
        names.set(form, known);
      };
      add(even(field.label), 'label');
      for (const form of formsOf(field.label)) add(form, 'short-label');
      for (const word of template.synonyms[`${def.code}.${field.id}`] ?? [])
        for (const form of formsOf(word)) add(form, 'office');
      for (const word of field.synonyms) for (const form of [even(word), ...formsOf(word)]) add(form, 'synonym');
      ofTable.set(field, [...new Set(own)]);
      for (const form of own.flatMap(alternatives)) {
        const other = kindredForm(form);
        if (other === '') continue;
        const fields = inOtherWords.get(other) ?? new Set<FieldDef>();
        inOtherWords.set(other, fields.add(field));
      }
      othersOfTable.set(
        field,
        [...new Set(own.map(kindredForm))].filter((form) => form !== ''),
      );
    }
  });
  for (const known of names.values()) known.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const count = template.tables.length;
  const titles = titlesOf(template);
  const tells = new Map(
    [...names].map(([form, known]) => [form, tellingOf(form, new Set(known.map(({ table }) => table)).size, count)]),
  );
  const telling = (form: string): number => tells.get(form) ?? 1;
  return {
    template,
    tables: template.tables,
    names,
    telling,
    demands: template.tables.map((def) => demandsOf(def, telling)),
    words: new Set([...names.keys()].map((form) => form.replace(/\([^()]*\)/g, ''))),
    kindred,
    others,
    forms,
    choices,
    titles,
    titleForms: titles.map(({ form }) => form),
    subjects: subjectsOf(titles),
    indicators: indicatorsOf(template),
  };
}

/** @param tables how many of all `count` tables know the form. */
function tellingOf(form: string, tables: number, count: number): number {
  return EVERYWHERE.test(form) ? EVERYDAY : Math.log(1 + count / tables) / Math.log(1 + count);
}

/** 村(社区)、单位: either word may stand alone. */
function alternatives(form: string): readonly string[] {
  const parts = form.replace(/\([^()]*\)/g, '').split('、');
  return parts.length === 2 ? [form, ...parts] : [form];
}

function demandsOf(def: TableDef, telling: TemplateIndex['telling']): ReadonlyMap<FieldDef, number> {
  return new Map(
    def.fields
      .filter((field) => field.required)
      .map((field) => [field, telling(formsOf(field.label)[0] ?? '') + (field.key === true ? 0.3 : 0)]),
  );
}

function choiceWords(field: FieldDef, template: Template): ReadonlySet<string> {
  const values = field.enumRef === undefined ? [] : (template.enums[field.enumRef] ?? []);
  const words = values.flatMap((value) => [value.id, value.label, ...value.synonyms]);
  return new Set([...words, ...(field.enumValues ?? [])].map(fold));
}

/** Titles without what changes: years, places and brackets. */
export function bareTitle(text: string): string {
  return fold(text)
    .replaceAll('帐', '账')
    .replace(/\([^()]*\)/g, '')
    .replace(/["“”]/g, '')
    .replace(/图表$/, '表')
    .replace(/(?:19|20)\d\d年?度?/g, '');
}

function titlesOf(template: Template): TemplateIndex['titles'] {
  return template.tables.flatMap((def, table) => {
    const own = [def.title, ...def.titleSynonyms].map(bareTitle).filter((form) => form.length >= 3);
    const short = bareTitle(def.name);
    const titles = [...new Set(own)].map((form) => ({ table, form, weight: 1 }));
    return short.length >= 3 ? [...titles, { table, form: short, weight: 0.8 }] : titles;
  });
}

/** What kind of list it is says nothing of what it is about: 登记表, 花名册, 信息卡. */
const KIND_OF_LIST =
  /(?:情况|基本)?(?:登记|统计|汇总|一览|采集|明细|公示|调度|进度|报送|核查|摸底|备案|对比|对照|分析|测算|核算|监测)*(?:表|表格|册|簿|本|台账|清单|名单|名册|花名册|底册|卡|卡片|一览|汇总|统计)$/;
/** A shorter subject is one only where it is plainly of the party's affairs. */
const TELLING_SUBJECT = 5;
const SHORTEST_SUBJECT = 4;

/** 村级集体经济收入统计表 → 村级集体经济收入; "" where nothing telling is left. */
export function subjectOf(title: string): string {
  const subject = title.replace(KIND_OF_LIST, '');
  if (subject.length === title.length || subject.length < SHORTEST_SUBJECT) return '';
  return subject.length >= TELLING_SUBJECT || /党|支部/.test(subject) ? subject : '';
}

/** 花林镇, 2024年上半年: where and when, before what kind of list it is. */
const WHERE = /^(?:[\u4e00-\u9fff]{1,8}?(?:省|市|县|区|镇|乡|街道|村|社区))+/;
const WHEN = /(?:1[0-2]|[1-9])月份?|第?[一二三四]季度|[上下]半年|全年|年度?/g;

/** 花林镇名册, 6月份统计表 tell of nothing; 信访事项登记表 does. */
export function saysSubject(title: string): boolean {
  const kind = bareTitle(title).replace(KIND_OF_LIST, '').replace(KIND_OF_LIST, '');
  return kind.replace(WHERE, '').replace(WHEN, '') !== '';
}

function subjectsOf(titles: TemplateIndex['titles']): TemplateIndex['subjects'] {
  const seen = new Set<string>();
  return titles.flatMap(({ table, form }) => {
    const subject = subjectOf(form);
    const key = `${String(table)} ${subject}`;
    if (subject === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ table, form: subject }];
  });
}

function indicatorsOf(template: Template): IndicatorNames {
  const { common, personal, bonus } = template.fortress;
  const all = [...common, ...Object.values(personal).flat(), ...bonus];
  return {
    ids: new Set(all.map((one) => one.id.toLowerCase().replace('-', ''))),
    titles: new Set(all.map((one) => bareIndicator(one.title)).filter((title) => title.length >= 3)),
  };
}

/** 主题党日（4分） → 主题党日, without punctuation. */
function bareIndicator(text: string): string {
  return fold(text)
    .replace(/\(?(?:满分|分值)?:?\d+(?:\.\d+)?分\)?$/, '')
    .replace(/[、,，。;；:：/／·“”"()-]/g, '');
}

/** True when a header names an indicator: G5, G5 党员电子身份认证（3分）, 党员电子身份认证. */
export function namesIndicator(header: string, indicators: IndicatorNames): boolean {
  if (header.length > 200) return false;
  const coded = /^([a-z]{1,3})-?(\d{1,3})(?!\d)/.exec(fold(header));
  if (coded !== null && indicators.ids.has(`${coded[1] ?? ''}${coded[2] ?? ''}`)) return true;
  const bare = bareIndicator(fold(header).replace(/^\d{1,2}[.、]/, ''));
  if (bare.length < 3) return false;
  if (indicators.titles.has(bare)) return true;
  if (bare.length < 4) return false;
  let partly = 0;
  for (const title of indicators.titles) {
    if ((title.includes(bare) && bare.length >= title.length * 0.4) || (title.length >= 4 && bare.includes(title)))
      partly++;
  }
  return partly === 1;
}
