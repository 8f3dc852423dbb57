/** What is wrong with a template: one sentence a fault, with its place in the workbook or its path in the JSON. */
import type { TemplateFault, TemplateFaultCode } from '../model/template-fault';
import { fill } from './fill';
import type { Language } from './words';

/** A fault, and its cell when the template came from a workbook. */
export type ToldFault = TemplateFault & { readonly sheet?: string | null; readonly cell?: string | null };

export function templateFaultSentence(fault: ToldFault, language: Language): string {
  const { faults, formulas, place, kinds } = language === 'en' ? english : chinese;
  const { sheet = null, cell = null, facts } = fault;
  // The sentence on a sheet that is not there names it.
  const path = fault.code === 'no-sheet' ? '' : fault.path;
  const where = sheet === null ? path : fill(place, { sheet, cell: cell ?? '' });
  const what = fill(faults[fault.code], {
    ...facts,
    ...(typeof facts.expected === 'string' ? { expected: kinds.get(facts.expected) ?? facts.expected } : {}),
    ...(typeof facts.fault === 'string'
      ? { fault: fill(formulas.get(facts.fault) ?? facts.fault, facts) + meant(facts, language) }
      : {}),
  });
  return where === '' ? what : `${where}${language === 'en' ? ': ' : '：'}${what}`;
}

function meant(facts: TemplateFault['facts'], language: Language): string {
  const word = facts.meant;
  if (typeof word !== 'string' || word === '') return '';
  return language === 'en' ? ` (perhaps “${word}” is meant)` : `（是否为“${word}”）`;
}

interface FaultWords {
  readonly place: string;
  readonly faults: Readonly<Record<TemplateFaultCode, string>>;
  /** By the fault codes of the formula language. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
}

const chinese: FaultWords = {
  place: '《{sheet}》{cell}',
  faults: {
    missing: '这一项必须填写。',
    'unknown-key': '模板里没有“{value}”这一项，请核对写法。',
    'wrong-kind': '写的是“{value}”，应为{expected}。',
    'not-one-of': '写的是“{value}”，只能填：{allowed}。',
    duplicate: '“{value}”重复了，应当各不相同。',
    'bad-name': '“{value}”不能作公式用名，只能用汉字、字母和数字。',
    'unknown-enum': '《取值》里没有“{value}”这个列表。',
    'unknown-parent': '没有“{value}”这个上级选项。',
    'unknown-table': '没有表号为“{value}”的表。',
    'unknown-field': '没有“{value}”这一列。',
    'unknown-element': '“{value}”不在五要素列表里。',
    'unknown-domain': '“{value}”不在领域列表里。',
    'unknown-rule': '《规则》里没有“{value}”，这一行公式没有归属。',
    'unknown-indicator': '《指标》里没有“{value}”，这一档没有归属。',
    'unknown-setting': '《模板信息》里没有“{value}”这一项，请核对写法。',
    'bad-pattern': '“{value}”不是能用的正则表达式。',
    'bad-formula': '公式第 {at} 个字符处有误：{fault}。',
    'enum-without-list': '“{value}”列：类型为“选项”的须有选项列表，其他类型不要填。',
    weights: '合计是 {sum}，应为 {expected}。',
    'cuts-gap': '“{value}”这一级与相邻一级没有首尾相接（{from} 与 {upTo}），有空档或重叠。',
    'bad-colour': '“{value}”不是颜色，请写作 #RRGGBB，如 #FFC7CE。',
    'not-ascending': '{value} 应比前一个（下限）大。',
    'out-of-bounds': '{value} 超出范围，最多 {upTo}。',
    'rule-without-check': '规则 {value}：检查方式为 formula 的须有公式，其他方式不要写公式。',
    contradiction: '“{value}”填的是 {given}，按其他各处应为 {expected}，两处须一致。',
    'must-be-entered': '“{value}”须由本单位填写；填写前有关项目不判断。',
    'known-field-gone':
      '“{value}”（列标识 {id}）不在这张表里了，程序按这个标识取数；依靠它的检查和指数将不判断。如只是改名，请保留列标识。',
    'no-sheet': '没有找到《{value}》工作表。',
    'no-column': '没有找到“{value}”列。',
    unreadable: '“{value}”读不出来，应为{expected}。',
  },
  formulas: new Map([
    ['syntax', '写法不对（“{text}”附近）'],
    ['too-long', '公式太长'],
    ['full-width-sign', '“{text}”是全角符号，请改为半角'],
    ['unknown-table', '没有“{text}”这张表'],
    ['unknown-column', '没有“{text}”这一列'],
    ['unknown-parameter', '《阈值》里没有“{text}”'],
    ['unknown-function', '没有“{text}”这个函数'],
    ['argument-count', '“{text}”的参数个数不对'],
    ['gives-column', '结果是一整列，应为一个值'],
    ['needs-column', '“{text}”这里要写一整列'],
    ['mixed-columns', '不同的表或长短不同的列不能一起算（“{text}”）'],
    ['not-supported', '“{text}”这种写法不能用，请用列名'],
  ]),
  kinds: new Map([
    ['text', '文字'],
    ['number', '数字'],
    ['boolean', '是或否'],
    ['list', '一组值'],
    ['object', '一组项目'],
  ]),
};

const english: FaultWords = {
  place: '“{sheet}” {cell}',
  faults: {
    missing: 'this must be filled in.',
    'unknown-key': 'a template has nothing called “{value}”; check how it is written.',
    'wrong-kind': '“{value}” stands here; {expected} is wanted.',
    'not-one-of': '“{value}” stands here; allowed are only: {allowed}.',
    duplicate: '“{value}” stands twice; each must be different.',
    'bad-name': '“{value}” cannot be a name in formulas: letters and digits only.',
    'unknown-enum': 'the sheet 取值 has no list “{value}”.',
    'unknown-parent': 'there is no option “{value}” above it.',
    'unknown-table': 'there is no table “{value}”.',
    'unknown-field': 'there is no column “{value}”.',
    'unknown-element': '“{value}” is not in the list of elements.',
    'unknown-domain': '“{value}” is not in the list of domains.',
    'unknown-rule': 'the sheet 规则 has no “{value}”; this formula belongs to nothing.',
    'unknown-indicator': 'the sheet 指标 has no “{value}”; this step belongs to nothing.',
    'unknown-setting': 'the sheet 模板信息 has no item “{value}”; check how it is written.',
    'bad-pattern': '“{value}” is not a usable regular expression.',
    'bad-formula': 'fault at character {at} of the formula: {fault}.',
    'enum-without-list': 'column “{value}”: the type 选项 needs a list, the other types have none.',
    weights: 'the sum is {sum}; it should be {expected}.',
    'cuts-gap': 'level “{value}” does not meet its neighbour ({from} and {upTo}): a gap or an overlap.',
    'bad-colour': '“{value}” is no colour; write #RRGGBB, such as #FFC7CE.',
    'not-ascending': '{value} should be more than the one before (or the lower limit).',
    'out-of-bounds': '{value} is out of range; at most {upTo}.',
    'rule-without-check': 'rule {value}: the kind “formula” needs a formula, the other kinds have none.',
    contradiction: '“{value}” is {given}; by the other parts it should be {expected}.',
    'must-be-entered': '“{value}” must be entered by the office; until then what rests on it is not judged.',
    'known-field-gone':
      '“{value}” (id {id}) is gone from this table; the engine looks for that id, and what rests on it will not be judged. To rename a column keep its id.',
    'no-sheet': 'the sheet “{value}” was not found.',
    'no-column': 'the column “{value}” was not found.',
    unreadable: '“{value}” cannot be read; {expected} is wanted.',
  },
  formulas: new Map([
    ['syntax', 'it cannot be understood near “{text}”'],
    ['too-long', 'it is too long'],
    ['full-width-sign', '“{text}” is a full-width sign; use the half-width one'],
    ['unknown-table', 'there is no table “{text}”'],
    ['unknown-column', 'there is no column “{text}”'],
    ['unknown-parameter', 'the sheet 阈值 has no “{text}”'],
    ['unknown-function', 'there is no function “{text}”'],
    ['argument-count', '“{text}” has the wrong number of arguments'],
    ['gives-column', 'it gives a whole column where one value is wanted'],
    ['needs-column', '“{text}” wants a whole column here'],
    ['mixed-columns', 'columns of different tables or lengths cannot be reckoned together (“{text}”)'],
    ['not-supported', '“{text}” cannot be used here; use names of columns'],
  ]),
  kinds: new Map([
    ['text', 'text'],
    ['number', 'a number'],
    ['boolean', 'yes or no'],
    ['list', 'a list'],
    ['object', 'a group of items'],
  ]),
};
