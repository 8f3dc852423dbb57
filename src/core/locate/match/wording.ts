/** The ways in which a column's names may name a field, worked out once for all tables it is compared with. */
import type { MatchedBy } from '../../model/found';
import { oncePer } from '../../model/once';
import { even, formsOf } from '../cells/names';
import { SEQUENCE } from '../cells/words';
import { dayNamed, severalNames } from '../../text/several-names';
import { asksForBoth } from '../../text/town-and-village';
import type { NamedColumn } from '../header/columns';
import { kindredForm } from './kindred';
import type { Period } from './periods';
import { periodOf } from './periods';
import { spokenNames } from '../cells/spoken';
import type { TemplateIndex } from './template-index';
import { namesIndicator } from './template-index';

export interface Wording {
  /** Something stands over the column. */
  readonly named: boolean;
  /** The label and the lowest name as they stand, folded: equal to a field's own label they belong to it. */
  readonly own: readonly string[];
  /** The name over the lowest, folded; "" where there is none. */
  readonly under: string;
  /** Folded forms with what a match by them is worth. */
  readonly forms: readonly { readonly form: string; readonly factor: number; readonly by: 'parent' | null }[];
  /** Forms compared by likeness. */
  readonly likeness: readonly string[];
  /** Forms in other words. */
  readonly kindred: readonly string[];
  /** Several fields stand in its cells, so far as their names are known. */
  readonly several: boolean;
  /** 序号, 编号, No. */
  readonly numbers: boolean;
  /** The names tell of a period: of one thing at several times. */
  readonly period: Period | null;
  /** An indicator's number or title stands over it. */
  readonly indicator: boolean;
  /** How telling the most telling of its forms is that any table knows; null: none does. */
  readonly telling: number | null;
  /** By table that knows one of its forms, or where none does says the same in other words: how telling that is. */
  readonly knownTo: ReadonlyMap<number, number>;
}

export type By = Extract<MatchedBy, 'parent'> | null;

/** Names under a parent that say nothing by themselves. */
const GENERIC =
  /^(?:人数|数量|数|数值|比重|占比|金额|名称|姓名|情况|时间|日期|合计|小计|总计|共计|计|总数|个数|次数|比例|率|名|人|个|分|分值|得分|内容|数额|额|万元|元|其他|得?票数?|票)$/;
/** Parts of a whole: their parent is the whole, and names them only where it is a part itself. */
const SHARE = /(?:比重|占比|比例|率|进度)$/;
/** Words over a sum of the columns beside it, each for each other. */
const SUM = /^(?:合计|小计|总计|共计|总数|计)$/;
const SUMS = ['合计', '总计'];
const AS_SUM = 0.93;
/** 本年, 6月 under 总收入: the 总收入 of that time. */
const PRESENT =
  /^(?:本年度?|今年|本期|本次|本轮|此次|本月|当月|本季度?|目前|当前|(?:20\d\d年)?(?:1[0-2]|[1-9])月份?|20\d\d年度?)$/;
const PART = /^其中[:：]?$/;
const COUNTED = /^(?:人数|数量|总数|合计|小计|总计|共计|计|个数|数|户数|次数|党员数|人)$/;
/** 起, 止 under 公示期: 公示开始, 公示结束. */
const BEGINS = /^(?:起|始|自|从|起始|开始)(?:时间|日期|日)?$/;
const ENDS = /^(?:止|终|至|到|截止|结束)(?:时间|日期|日)?$/;
const LIMIT = /(?:时限|期限)$/;
const SPAN = /(?:期限?|时间|日期|起止时间|起止|时间安排|时间要求)$/;
/** 启动 under 起止时间 is 启动时间, 竣工 under 计划工期 计划竣工时间. */
const OVER_DAYS = /(?:时间|日期|时限|工期|起止|时间安排|时间要求)$/;
const PLANNED = /^(?:计划|预计|拟)/;
const DAY_SHORT = /^[\u4e00-\u9fff]{2,4}(?<!时间|日期|时限|期限|[年月日])$/;
/** 6月底进度, where no table knows it: the 进度 as it stood at that time. */
const STATE = /(?:进度|完成率|比例|占比)$/;
const MONTHLY = /(?:\d|[一二三四五六七八九十])月/;
/** 本期总分 of a ledger of that time. */
const THIS_TIME = /^(?:本期|本次|本轮|本月|当月|当期)/;
const SCORE = /^(?:总分|得分|分数|积分|总得分|名次|排名)$/;
const FEWEST_OF_YEAR = 3;
const AT_A_TIME = 0.9;
const LAST_YEARLY = 0.95;
/** 2023年收入, 2023年同期总收入, 去年同期总收入 */
const YEARLY = /^(20\d\d(?=年)|[上去](?=年))年度?(?:同期|[上下]半年|1[-—–~至]\d{1,2}月)?(.{2,})$/;
/** A lowest name alone, where a common name stands over it: 姓名 under 联系人 is less surely 姓名. */
const UNDER_PARENT = 0.95;

/** 党员数（正式）, 得分（自评）: what stands in brackets says which, as a name under a common one would. */
const WHICH = /^([\u4e00-\u9fff]{2,10})\((?![不包]?[含括]|[以如按指])([\u4e00-\u9fff]{2,8})\)$/;

const VILLAGE = ['村名'];
const REMARKS = /^(?:备注|说明|附注)$/;
/** A name that only says the same tells at most this much. */
const IN_OTHER_WORDS = 0.4;

type Names = Pick<NamedColumn, 'path' | 'label'>;

/** So many different headers, and lists of them, are remembered: the same stand over the columns of every unit's workbook. */
const REMEMBERED = 5000;
const single = oncePer<TemplateIndex, Map<string, Wording>>(() => new Map());
const lists = oncePer<TemplateIndex, Map<string, readonly Wording[]>>(() => new Map());

/** The same list for the same names. */
export function wordingsOf(columns: readonly Names[], index: TemplateIndex): readonly Wording[] {
  // No line breaks between: names have some of their own.
  const keys = columns.map(({ path, label }) => [label, ...path].join('\u0001'));
  return known(lists(index), keys.join('\u0002'), () =>
    columns.map((column, i) => known(single(index), keys[i] ?? '', () => worded(column, index))),
  );
}

function known<V>(before: Map<string, V>, key: string, make: () => V): V {
  let value = before.get(key);
  if (value === undefined) {
    if (before.size >= REMEMBERED) before.clear();
    before.set(key, (value = make()));
  }
  return value;
}

function worded(named: Names, index: TemplateIndex): Wording {
  const column = { label: named.label, path: withoutPart(named.path) };
  const leaf = column.path.at(-1) ?? '';
  const forms: { form: string; factor: number; by: By }[] = [];
  const add = (texts: readonly string[], factor: number, by: By): void => {
    for (const form of texts) if (form !== '') forms.push({ form, factor, by });
  };
  const raw = even(column.label.replace(/[*★※]/g, ''));
  const alone = column.path.length > 1 ? UNDER_PARENT : 1;
  const leafForms = formsOf(leaf);
  add([raw], alone, null);
  leafForms.forEach((form, i) => {
    add([form], (i === 0 ? 1 : 0.97) * alone, null);
  });
  const bare = leafForms[0] ?? '';
  const parent = column.path.at(-2) ?? '';
  if (column.path.length > 1) {
    add(formsOf(column.path.join('')), 0.97, 'parent');
    add(formsOf(parent + leaf), 0.97, 'parent');
    add(formsOf(leaf + parent), 0.9, 'parent');
    if (PRESENT.test(bare)) add(formsOf(parent), 0.95, 'parent');
    if (GENERIC.test(bare) && (!SHARE.test(bare) || SHARE.test(parent))) add(formsOf(parent), 0.85, 'parent');
    const spanned = parent.replace(SPAN, '');
    if (BEGINS.test(bare)) add(formsOf(`${spanned}开始`), 0.97, 'parent');
    if (ENDS.test(bare)) add(formsOf(`${spanned}结束`), 0.97, 'parent');
    // 结束时间 under 整改时限 is the limit.
    if (ENDS.test(bare) && LIMIT.test(parent)) add(formsOf(parent), 0.93, 'parent');
    if (OVER_DAYS.test(parent) && DAY_SHORT.test(bare))
      add(formsOf(`${PLANNED.exec(parent)?.[0] ?? ''}${bare}时间`), 0.95, 'parent');
    // 已认证 over 人数 is 已认证数.
    if (COUNTED.test(bare)) add(formsOf(`${parent}数`), 0.93, 'parent');
    // 总收入 under 2023年同期.
    add(lastYearly(even(parent + leaf), index.template.year), LAST_YEARLY, 'parent');
  }
  const [, common = '', which = ''] = WHICH.exec(bare) ?? [];
  if (which !== '') {
    add(formsOf(which + common), 0.95, null);
    add(formsOf(common + which), 0.95, null);
    // 正式党员 in the brackets of 党员数.
    if (COUNTED.test(common)) add(formsOf(which), 0.98, null);
    // 举措 in the brackets of 三级目标任务, which nobody knows.
    else if (!index.words.has(common)) add(formsOf(which), 0.85, null);
  }
  // 2023年收入 in the ledgers of 2024.
  const yearly = lastYearly(bare, index.template.year);
  add(yearly, LAST_YEARLY, null);
  if (SUM.test(bare)) add(SUMS, AS_SUM * alone, null);
  // 部门/单位, 负责人、联系人: either word may be the one.
  const parts = bare.split('、');
  const whole = forms.some(({ form }) => index.names.has(form));
  // 镇村, 乡镇/村: the village is the finer of the two.
  const places = !whole && asksForBoth(bare);
  // 责任单位及责任人, 测评票（好/较好/一般/差）: all that are names; 及时率 and 参与人数 are one.
  const isName = (part: string): boolean => index.names.has(even(part));
  const isDay = (part: string): boolean =>
    index.names.get(even(part))?.some(({ field }) => field.type === 'date') === true;
  const dayOf = (part: string): string | null => dayNamed(part, isDay);
  const several =
    whole || places
      ? null
      : (severalNames(column.label, isName) ??
        severalNames(column.label, (part) => dayOf(part) !== null)?.map((part) => dayOf(part) ?? part) ??
        null);
  if (places) add(VILLAGE, 0.85, null);
  else if (several !== null) add(several.filter(isName), 0.85, null);
  else if (!whole && parts.length === 2)
    add(
      parts.filter((part) => part.length >= 2),
      0.85,
      null,
    );
  const period = periodOf(column.path);
  if (!whole && column.path.length === 1 && period !== null && MONTHLY.test(bare) && STATE.test(period.rest))
    add(formsOf(period.rest), AT_A_TIME, null);
  // 2024年拟定星级 in the ledgers of 2024.
  const ofYear = bare.replace(new RegExp(`^${String(index.template.year)}年度?`), '');
  if (!whole && ofYear !== bare && ofYear.length >= FEWEST_OF_YEAR) add(formsOf(ofYear), AT_A_TIME, null);
  const scored = bare.replace(THIS_TIME, '');
  if (!whole && scored !== bare && SCORE.test(scored)) add(formsOf(scored), AT_A_TIME, null);
  // 比例 under 已认证 is like 认证比例.
  const joined = GENERIC.test(bare) && parent !== '' ? formsOf(parent + leaf) : [];
  // 正式 under 党员人数 is 正式党员人数.
  const turned = parent === '' ? [] : formsOf(leaf + parent);
  const spoken = spokenNames(bare);
  const kindred = [...new Set([...joined, ...turned, ...leafForms, ...yearly, ...spoken].map(kindredForm))].filter(
    (form) => form !== '',
  );
  const told = tellingOf(
    forms.map(({ form }) => form),
    index,
  );
  return {
    named: column.path.length > 0,
    own: column.path.length > 0 ? [raw, bare] : [],
    under: even(parent),
    forms,
    likeness: [...joined, ...(bare.length >= 2 ? [bare] : []), ...spoken],
    kindred,
    several: several !== null,
    numbers: SEQUENCE.test(bare),
    period,
    indicator: [column.label, ...column.path].some((name) => namesIndicator(name, index.indicators)),
    telling: told.telling,
    knownTo: told.telling === null ? meantIn(kindred, index) : told.knownTo,
  };
}

/** Columns of any table that say nothing for or against it. */
export function saysNothing({ numbers, own }: Wording): boolean {
  return numbers || REMARKS.test(own[1] ?? '');
}

/** 上年收入 for 2023年收入. @param year of the template */
function lastYearly(name: string, year: number): readonly string[] {
  const [, said = '', rest = ''] = YEARLY.exec(name) ?? [];
  return Number(said) === year - 1 || /^[上去]/.test(said) ? [`上年${rest}`] : [];
}

/** 正式 under 其中 under 党员 is 正式 under 党员. */
function withoutPart(path: readonly string[]): readonly string[] {
  return path.filter((name, i) => i === path.length - 1 || !PART.test(name));
}

/** The tables that say the same in other words. */
function meantIn(kindred: readonly string[], index: TemplateIndex): ReadonlyMap<number, number> {
  const tables = index.kindred.flatMap((fields, table) => (kindred.some((form) => fields.has(form)) ? [table] : []));
  return new Map(tables.map((table) => [table, IN_OTHER_WORDS / Math.sqrt(tables.length)]));
}

/** Common words say little. */
function tellingOf(forms: readonly string[], index: TemplateIndex): Pick<Wording, 'telling' | 'knownTo'> {
  let telling: number | null = null;
  const knownTo = new Map<number, number>();
  for (const form of forms) {
    const names = index.names.get(form);
    if (names === undefined) continue;
    const tells = index.telling(form);
    telling = Math.max(telling ?? tells, tells);
    for (const { table } of names) knownTo.set(table, Math.max(knownTo.get(table) ?? 0, tells));
  }
  return { telling, knownTo };
}
