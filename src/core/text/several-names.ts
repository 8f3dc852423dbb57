/** Columns under several names: 应到/实到, 责任单位及责任人, 党员总数（正式/预备）, 测评票（好/较好/一般/差）. */
import { compact } from './normalise';
import { isUnit } from './unit';

const MARKS = /[/／、]|[—–~～]+/;
/** Where no mark parts them: 到位 and 参与 are one. */
const WORDS = /以?及|[和与至到]/;
/** What such a name has at least. */
const SEVERAL = /[/／、及和与至到(（—–~～]/;
const WITH_BRACKETS = /^([^()（）]+)[(（]([^()（）]*)[)）]$/;
const IN_BRACKETS = /[(（]([^()（）]*)[)）]/g;
const OF_WHICH = /^其中[:：]?/;
const WHOLE = /^(?:总数|总计|合计|共计|总人数|小计)(?=[/／、])/;
const MOST = 5;

/** How many of so many names must be known: of three and more one may be none of the table's, as in 应到/实到/请假. */
export type Demand = (count: number) => number;
const nearlyAll: Demand = (count) => (count === 2 ? 2 : count - 1);
export const anyOf: Demand = () => 1;

/** The names in their order; null: it has not several, or too few are names. */
export function severalNames(
  label: string,
  isName: (part: string) => boolean,
  demanded: Demand = nearlyAll,
): readonly string[] | null {
  if (!SEVERAL.test(label)) return null;
  // 慰问金额（元）/慰问品
  const bare = compact(label).replace(IN_BRACKETS, (whole, inside: string) => (isUnit(inside) ? '' : whole));
  const [, before = '', inside = ''] = WITH_BRACKETS.exec(bare) ?? [];
  const inner = inside.replace(OF_WHICH, '');
  // 党员数（总数/正式/预备）: the first is the 党员数.
  const whole = isName(before) && WHOLE.test(inner);
  const within = whole ? inner.replace(WHOLE, before) : inner;
  const all = `${before}/${within}`;
  // 应到/实到（人）, 责任单位（责任人）, 党员总数（正式/预备）, 参会人数（应到/实到）
  const outside = bare.replace(IN_BRACKETS, '');
  for (const name of isName(bare) ? [] : [outside, ...(isName(before) && !whole ? [all, within] : [within, all])]) {
    const parts = isName(name) ? [] : name.split(MARKS.test(name) ? MARKS : WORDS);
    if (parts.length < 2 || parts.length > MOST) continue;
    const shared = withLastWord(parts, isName);
    if (shared !== null) return shared;
    const known = new Set(parts.filter(isName)).size;
    if (known === parts.length || known >= demanded(parts.length)) return parts;
  }
  return null;
}

/** 计划进度 and 实际进度 of 计划/实际进度; null: the last has no end that makes names of the others. */
function withLastWord(parts: readonly string[], isName: (part: string) => boolean): readonly string[] | null {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  if (!isName(last) || others.some(isName)) return null;
  for (let at = 1; at < last.length; at++) {
    const named = others.map((part) => part + last.slice(at));
    if (named.every(isName)) return [...named, last];
  }
  return null;
}

/** 换届日期, where it is called 换届时间; 竣工 beside 开工: the name of a day that a part of such a name stands for, or null. */
export function dayNamed(part: string, isDay: (name: string) => boolean): string | null {
  const named = /(?:时间|日期|时限|期限|[年月日])$/.test(part);
  const ways = named
    ? [part, part.replace(/时间$/, '日期'), part.replace(/日期$/, '时间')]
    : [part, `${part}日期`, `${part}时间`];
  return ways.find(isDay) ?? null;
}
