/** Units of measure: which mean the same, which can be turned into another, which must not be mixed. */
import { compact } from './normalise';
import { fifteenDigits } from './shown';

interface Measure {
  readonly dimension: 'money' | 'area' | 'length' | 'mass' | 'share' | 'people' | 'time' | 'days';
  readonly factor: number;
}

const MEASURES = new Map<string, Measure>();
function measure(dimension: Measure['dimension'], factor: number, ...names: readonly string[]): void {
  for (const name of names) MEASURES.set(name, { dimension, factor });
}
measure('money', 1, '元', '人民币元', '块', '圆', '元整');
measure('money', 100, '百元');
measure('money', 1e3, '千元');
measure('money', 1e4, '万元', '人民币万元', '万圆');
measure('money', 1e6, '百万元');
measure('money', 1e7, '千万元');
measure('money', 1e8, '亿元');
measure('area', 1, '㎡', '平方米', '平米', '平方', '平', 'm2', 'm²', '平方公尺', 'm^2');
// 15 亩 are one hectare.
measure('area', 2000 / 3, '亩');
measure('area', 1e4, '公顷', 'ha');
measure('area', 1e4 * (2000 / 3), '万亩');
measure('area', 1e6, '平方公里', '平方千米', 'km2', 'km²');
measure('length', 1, '米', 'm');
measure('length', 1000, '公里', '千米', 'km');
measure('mass', 1, '公斤', '千克', 'kg');
measure('mass', 0.5, '斤');
measure('mass', 1000, '吨', 't');
measure('share', 1, '%');
measure('people', 1, '人', '名', '位', '个人', '名同志', '位同志');
measure('people', 1e4, '万人');
measure('time', 1, '小时', 'h', '个小时', '时', 'hour', 'hours');
measure('time', 1 / 60, '分钟', 'min');
// How many hours of learning a day has is for the office to say.
measure('days', 1, '天', '日');

/** Words that count without measuring: 3处, 12次, 10分. */
const COUNTERS: ReadonlySet<string> = new Set(
  (
    '分 个 次 件 条 项 家 所 处 座 栋 间 套 台 张 份 本 册 期 场 节 学时 课时 年 岁 周年 户 人次 户次 批 批次 ' +
    '棵 株 头 只 盏 块 辆 支 篇 幅 面 盒 箱 对 组 届 村 社区 镇 支部 党支部 个党支部 个支部 个党组织 名党员 票 ' +
    '颗 星 级 档 类 种 门 班 站 点 例 起 宗 笔 步 层 根 片 口 眼 桌 把 部 类型 个村 个社区 个项目 个小组 小组'
  ).split(' '),
);

/** True when a number may carry this behind it. In 1.2万人 the 万 belongs to the number, not to the unit. */
export function isUnit(word: string): boolean {
  if (word === '万人' || word === '万亩') return false;
  return MEASURES.has(word.toLowerCase()) || COUNTERS.has(word);
}

function measureOf(unit: string): Measure | null {
  return MEASURES.get(compact(unit).toLowerCase()) ?? null;
}

export function isMoneyUnit(unit: string): boolean {
  return measureOf(unit)?.dimension === 'money';
}

/** 元 of 单位：人、元 or 万元/平方米; null: none, or several. */
export function moneyUnitIn(units: string): string | null {
  const money = compact(units)
    .split(/[、,，/;；和及]/)
    .filter(isMoneyUnit);
  return money.length === 1 ? (money[0] ?? null) : null;
}

/** `amount` of unit `from` in unit `to`; null when the two measure different things or one measures nothing known. */
export function convert(amount: number, from: string, to: string): number | null {
  if (compact(from) === compact(to)) return amount;
  const source = measureOf(from);
  const target = measureOf(to);
  if (source?.dimension !== target?.dimension || source === null || target === null) return null;
  return source.factor === target.factor ? amount : fifteenDigits((amount * source.factor) / target.factor);
}

/** What is never counted in pieces: 3个 are no 万元 and 5万元 are no 个. Hours and people are, in many words. */
const NEVER_PIECES: ReadonlySet<string> = new Set<Measure['dimension']>(['money', 'area', 'length', 'mass']);

/** True when both are known and measure different things: 亩 and 元, 个 and 元. */
export function unitsClash(one: string, other: string): boolean {
  const first = measureOf(one);
  const second = measureOf(other);
  if (first !== null && second !== null) return first.dimension !== second.dimension;
  const [measured, counter] = first === null ? [second, one] : [first, other];
  return measured !== null && NEVER_PIECES.has(measured.dimension) && COUNTERS.has(compact(counter));
}

/** Votes, people, times: what is counted one by one. */
export function isCounted(unit: string): boolean {
  return /^[张名人个次件户]$/.test(unit);
}
