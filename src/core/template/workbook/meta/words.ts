/** How the closed lists of a template are called in its workbook: id → label. */
import type { FieldType, MethodId, Severity } from '../../../model/template';

export const fieldTypes: Readonly<Record<FieldType, string>> = {
  text: '文本',
  longtext: '长文本',
  person: '姓名',
  int: '整数',
  decimal: '小数',
  percent: '百分比',
  money: '金额',
  date: '日期',
  month: '月份',
  year: '年份',
  bool: '是否',
  enum: '选项',
  stars: '星级',
  phone: '电话',
  idNumber: '身份证号',
  uscc: '信用代码',
  regionCode: '区划代码',
};

export const methodWords: Readonly<Record<MethodId, string>> = {
  boolean: '是否',
  proportional: '按比例',
  stepTable: '分档',
  deductPerMissing: '缺项扣分',
  perOccurrenceCapped: '按次计分',
  linearPerPoint: '增减百分点',
  ratioToBest: '与最优比',
  rankBased: '按名次',
  honourHighestOnly: '荣誉加分',
  veto: '一票否决',
  voteCoefficient: '测评系数',
  deductionPool: '扣分池',
  zeroClear: '清零',
  manualMax: '人工评分',
};

export const severityWords: Readonly<Record<Severity, string>> = { error: '强制', confirm: '核实', hint: '提示' };

export const monthWords = { first: '月初', last: '月末' } as const;
export const levelWords = {
  common: '共性',
  village: '村',
  community: '社区',
  institution: '机关事业单位',
  twoNew: '“两新”组织',
} as const;
export const rankOrderWords = { highFirst: '由高到低', lowFirst: '由低到高' } as const;
export const totalsWords = { asSheet: '按各表惯例', first: '最上', last: '最下' } as const;
export const progressWords = { linearDays: '按天数', linearMonths: '按月数', quarterNodes: '按季度节点' } as const;
export const starWords = { level: '五级星', named: '命名星' } as const;
export const layoutWords = { table: '表', form: '单' } as const;

/** The lists of indicators that share one sheet. */
export const partWords = {
  common: '堡垒·共性',
  personal: '堡垒·个性',
  bonus: '堡垒·加分',
  base: '先锋·基本',
  plus: '先锋·正向',
  minus: '先锋·反向',
} as const;
export const caseWords = { deduct: '扣分', veto: '否决', zeroClear: '清零' } as const;
export const scaleWords = { star: '星级', named: '命名星', balance: '均衡' } as const;

/** A coefficient that is not a valid vote. */
export const notCounted = '不计';
export const yesWord = '是';
