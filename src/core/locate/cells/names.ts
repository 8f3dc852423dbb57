/** Names of columns: cleaned for showing and comparing, with the unit that stands in their brackets. */
import { compact, fold } from '../../text/normalise';
import { answersIn } from '../../text/numbered-answers';
import { remembered } from '../../text/remembered';
import { isUnit } from '../../text/unit';
import { MEASURE } from './words';

export interface CleanName {
  /** Without spaces, breaks, units, hints and marks of duty. */
  readonly name: string;
  readonly unit: string | null;
  readonly required: boolean;
}

/** 1.姓名, 一、经营收入, （二）投资收益, (3)补助收入 */
export const NUMBERED =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、]|[(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)][.、]?)(?=[\u4e00-\u9fff])/;
const REQUIRED = /^(?:[*★※●]+)|(?:[*★※]+)$/g;
/** Brackets that say how to fill in: （必填）, (yyyy-MM), （填简称）, （小学、初中、高中）, (例：2020/01/01). */
const HINT =
  /必填|选填|可填|不填|填写|请填|填|例如?[:：]?|格式|下拉|选择|单选|多选|yyyy|年\/月|是\/否|有\/无|以.{1,6}为准|\d{4}[-/.]|精确到|保留.{0,3}(?:位|小数)|[\u4e00-\u9fff]+[、,/][\u4e00-\u9fff]+[、,/]/i;

/** 合计=①+②+③, 6=1+2+3, ④=②/①×100%: how the form has it worked out. */
const WORKED_OUT =
  /(?:\d{1,2}|[①-⑳])?=[(]*(?:\d{1,2}|[①-⑳]|[A-Z])(?:[-+*/×÷()]|\d{1,2}|[①-⑳]|[A-Z](?![A-Za-z])|100%)*$/;

/** Answers numbered on a line of their own: 组织类别 over ①党委②党支部. */
const UNDER_IT = /(?<=\S)\s*\n[^]*$/;

/** Brackets that say which mark to put: （√）, （√/×）, （打√）. */
const TICKS = /^[打划填画]?[√×✓✗✔○●、,/或]+$/;

/** 乡（镇）, 村（社区）: a place as well, although places are counted too. */
const PLACE = /(?:乡|镇|街道?|村|社区|居)$/;

/** 求和项:党员总数: what a pivot table adds up or averages. */
const OF_PIVOT = /^(?:求和项|平均值项|最大值项|最小值项):(?=.)/;
/** xm(姓名), id_card(身份证号): the name in a data base, ours in brackets. */
const OF_DATA_BASE = /^[a-z][a-z0-9_.]*$/i;
const OURS = /^[\u4e00-\u9fff]{2,}/;

/** Strips brackets from the end one by one: 总收入（万元）（必填） → 总收入, 万元, required. */
export const cleanName = remembered((text): CleanName => {
  let name = compact(answersIn(text).size > 0 ? text.replace(UNDER_IT, '') : text)
    .replace(/[:]+$/, '')
    .replace(OF_PIVOT, '')
    .replace(NUMBERED, '');
  name = withoutWorking(name);
  const marked = name.replace(REQUIRED, '');
  let required = marked !== name;
  name = marked;
  let unit: string | null = null;
  for (;;) {
    const parts = /^(.*?)\(([^()]*)\)[:*]*$/.exec(name);
    const [, before = '', inside = ''] = parts ?? [];
    if (parts === null || before === '') break;
    if (PLACE.test(before) && PLACE.test(inside)) break;
    if (isMeasure(inside)) unit ??= inside.replace(/^单位[:：]?/, '');
    else if (HINT.test(inside)) required ||= inside.includes('必填') && !inside.includes('非必填');
    else if (OF_DATA_BASE.test(before) && OURS.test(inside)) {
      name = inside;
      break;
    } else if (inside.trim() !== '' && !TICKS.test(inside)) break;
    name = before.replace(REQUIRED, '').replace(/[:]+$/, '');
  }
  // 单位: behind a stroke or comma without brackets: 面积/㎡, 金额，万元; 病床使用率%.
  const tail = /^(.{2,}?)[/,，]([^/,，]{1,4})$/.exec(name);
  if (
    unit === null &&
    tail !== null &&
    isMeasure(tail[2] ?? '') &&
    !/^(?:人|个|次|年|户|项|分|村)$/.test(tail[2] ?? '')
  ) {
    unit = tail[2] ?? null;
    name = tail[1] ?? name;
  }
  if (unit === null && /[^\d]%$/.test(name)) {
    unit = '%';
    name = name.replace(/%$/, '');
  }
  return { name, unit, required };
});

/** A unit may stand behind: 总收入6=1+2+3（万元） → 总收入（万元）. */
function withoutWorking(name: string): string {
  const [, before = name, unit = ''] = /^(.*?)(\([^()=]*\))?$/.exec(name) ?? [];
  const bare = before.replace(WORKED_OUT, '').replace(/\($/, '');
  return bare === before ? name : bare + unit;
}

function isMeasure(text: string): boolean {
  const bare = text.replace(/^单位[:：]?/, '');
  return MEASURE.test(bare) || isUnit(bare);
}

const PART_OF_WORD = /\([\u4e00-\u9fff]{1,2}\)/;
/** Unit 单位, 年度(Year): the same in another language. */
const OTHER_LANGUAGE =
  /^\(?[a-z][a-z. &、-]+[a-z.]\)?(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\(?[a-z][a-z. &、-]+[a-z.]\)?$/;
/** What belongs to whoever is asked: 您今年作出的承诺事项; 您的上级党组织的名称 does not. */
const YOURS = /^[您你].*的([\u4e00-\u9fff]{2,})$/;
const OF_OTHERS = /上级|联系|帮扶|包[联抓保]|配偶|家属/;

/** How a name may be compared: as it stands first, then shorter forms; each folded. */
export function formsOf(text: string): readonly string[] {
  const { name } = cleanName(text);
  const whole = even(name);
  const forms = [whole];
  const bare = whole.replace(/\([^()]*\)/g, '');
  if (bare !== '') forms.push(bare);
  // 乡（镇）, 党（总）支部: what stands in brackets may be part of the word.
  if (PART_OF_WORD.test(whole)) forms.push(whole.replace(/[()]/g, ''));
  const chinese = whole.replace(OTHER_LANGUAGE, '');
  if (chinese.length >= 2) forms.push(chinese);
  const asked = bareQuestion(name);
  const [, yours = ''] = OF_OTHERS.test(asked) ? [] : (YOURS.exec(asked) ?? []);
  forms.push(even(yours));
  // 村（社区）、单位: words joined with a stroke stand for each other.
  return [...new Set(forms)].filter((form) => form !== '');
}

/** 请填写完成时限, 您的职务: asked of whoever fills in a form. */
const REQUEST =
  /^(?:请问|请您?(?:填写|填报|输入|选择|勾选|上传|注明|提供|简述|列出|说明))?(?:[您你](?:本人|自己)?的?)?(?=[\u4e00-\u9fff]{2})/;
/** 姓名是什么？ */
const QUESTION_MARK = /(?:[是为](?:什么|多少)?)?\?+$/;

function bareQuestion(text: string): string {
  return fold(text)
    .replace(/\([^()]*\)$/, '')
    .replace(QUESTION_MARK, '');
}

/** Spellings that mean the same: 台帐 and 台账, 其它 and 其他, strokes, quotes, 的; questions without what makes them ones. */
export function even(text: string): string {
  return fold(text)
    .replace(QUESTION_MARK, '')
    .replace(REQUEST, '')
    .replaceAll('帐', '账')
    .replaceAll('其它', '其他')
    .replace(/[、,，/\\·・_]/g, '、')
    .replace(/[:：。.]+$/, '')
    .replace(/^[(（]?[一二三四五六七八九十]+[)）、.](?=[\u4e00-\u9fff]{2})/, '');
}
