/** A number as people write it, taken apart: about, sign, digits or characters, 万, unit, bracket. */
import { chineseNumber } from './chinese-number';
import { compact } from './normalise';
import { fifteenDigits } from './shown';
import { isMoneyUnit, isUnit } from './unit';

export interface Quantity {
  /** The number without 万 or 亿: 5.2 of 5.2万元. */
  readonly mantissa: number;
  /** The whole amount: 52000 of 5.2万元. */
  readonly amount: number;
  /** 千, 万 or 亿 was written, so that the amount is one in 元, 人… and not in the column's 万元. */
  readonly scaled: boolean;
  /** Behind the number, without 万: "元", "分", "%"; "" when there is none. */
  readonly unit: string;
  /** 约, 左右, 以上, ≥…: not exactly this number. */
  readonly about: boolean;
}

/** Longer texts are sentences. */
const LONGEST = 40;
/** More digits than Excel keeps are a code, not a number. */
const MOST_DIGITS = 15;

const ABOUT = [
  '大约',
  '大概',
  '约为',
  '约',
  '接近',
  '将近',
  '近',
  '超过',
  '超',
  '达到',
  '达',
  '不少于',
  '不低于',
].concat(
  ['不小于', '不超过', '不高于', '不多于', '不大于', '至少', '至多', '最多', '最少', '高于', '低于', '多于', '少于'],
  ['大于', '小于', '>=', '<=', '≥', '≤', '>', '<', '≈', '~', '±'],
);
const LEAD = ['人民币', '共计', '合计', '总计', '共', '计', '第', 'rmb', '¥', '$', "'", '’', '‘', '`', '='];
const TAIL = ['左右', '上下', '以上', '以下', '以内', '之间', '及以上', '不到', '多', '余', '+', '↑', '起'];
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.。]\d*)?|\.\d+)(?:e[+-]?\d{1,3})?/i;
const MIXED = /^[\d.〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億点]+/;
/** 9.89*, 85%①: a note at the foot says more. */
const NOTE_MARK = /(?<=[\d%元])[*※★☆△▲①-⑳]{1,3}$/;
/** 已落实2件, 已到位5万元: what became of so many is the column's to say. */
const DONE = /^已(?:落实|完成|解决|办结|办理|到位|支付|支出|拨付|认证|整改|销号|开展|走访)?(?=\d)/;
/** 2次(3月5日、6月11日): on which days it was. */
const OF_DAYS = /\((?:(?:1[0-2]|[1-9])(?:\.|月)(?:3[01]|[12]\d|[1-9])日?[、,;]?){2,}\)$/;
/** 4次/年: as often in the year that ledgers are of; 1次/季 is four times as often. */
const OFTEN = /(?<=^[次场期节])(?:\/|每)年$/;
/** 两三, 五六: one or the next, no number. */
const ROUGHLY = /^(?:[一二两三四五六七八九]十?)?(?:一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)[十百千万]*$/;
const SCALES = new Map<string, number>([
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['w', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['万亿', 1e12],
]);
const SCALE = /^(?:十万|百万|千万|万亿|百|千|万|萬|亿|w(?=元?$))/;

function takeStart(text: string, words: readonly string[]): [rest: string, found: boolean] {
  const word = words.find((each) => text.startsWith(each));
  return word === undefined ? [text, false] : [text.slice(word.length), true];
}

function takeEnd(text: string, words: readonly string[]): [rest: string, found: boolean] {
  const word = words.find((each) => text.endsWith(each));
  return word === undefined ? [text, false] : [text.slice(0, -word.length), true];
}

interface Numeral {
  readonly mantissa: number;
  readonly scale: number;
  readonly scaled: boolean;
  readonly about: boolean;
  readonly rest: string;
}

/** "5.2余万元" → 5.2, 10⁴, about, "元". */
function numeralAt(text: string, allowed: (unit: string) => boolean): Numeral | null {
  const digits = NUMBER.exec(text)?.[0] ?? '';
  const mixed = MIXED.exec(text)?.[0] ?? '';
  const [behind, aboutBefore] = takeStart(text.slice(digits.length), ['余', '多', '来']);
  const unitBehind = allowed(behind);
  const scaleWord = unitBehind ? '' : (SCALE.exec(behind)?.[0] ?? '');
  if (digits !== '' && (aboutBefore || unitBehind || mixed.length <= digits.length + scaleWord.length)) {
    if (digits.replace(/\D|e.*$/gi, '').replace(/^0+/, '').length > MOST_DIGITS) return null;
    const mantissa = Number(digits.replaceAll(',', '').replace('。', '.'));
    const [rest, aboutAfter] = takeStart(behind.slice(scaleWord.length), scaleWord === '' ? [] : ['余', '多']);
    const scale = SCALES.get(scaleWord) ?? 1;
    return { mantissa, scale, scaled: scale >= 1e3, about: aboutBefore || aboutAfter, rest };
  }
  const spoken = ROUGHLY.test(mixed) ? null : chineseNumber(mixed);
  if (spoken === null) return null;
  const [rest, about] = takeStart(text.slice(mixed.length), ['余', '多']);
  return { mantissa: spoken, scale: 1, scaled: /[千仟万萬亿億]/.test(mixed), about, rest };
}

/**
 * The number in a text, or null when the text is not one number with at most a unit, a bracketed word and words for
 * "about". Half or full width, thousands commas only in threes, Chinese characters, (5.2) for −5.2, 1.2E+05.
 * @param ownUnit a unit that may stand behind it besides the known ones.
 */
export function parseQuantity(text: string, ownUnit = ''): Quantity | null {
  if (text.length > LONGEST * 3) return null;
  let rest = compact(text).toLowerCase();
  if (rest === '' || rest.length > LONGEST) return null;
  const own = compact(ownUnit).toLowerCase();
  const allowed = (word: string): boolean => word === '' || word === own || word === '%' || isUnit(word);

  const bracketed = /^\(([\d,.]+)\)$/.exec(rest)?.[1];
  // Accountants write −5.2 as (5.2); a bare (3) that is no money is a number of a list.
  if (bracketed !== undefined) rest = isMoneyUnit(ownUnit) || /[,.]/.test(bracketed) ? `-${bracketed}` : bracketed;
  if (/^[①-⑳]$/.test(rest)) rest = String(rest.charCodeAt(0) - 0x245f);
  // A unit in brackets is the unit: 5.2（万元）, 3000（元）.
  const unitBehind = /(?<=\d)\(((?:[十百千]?[万亿])?)([^()\d]*)\)$/.exec(rest);
  if (unitBehind !== null && (unitBehind[1] !== '' || unitBehind[2] !== '') && allowed(unitBehind[2] ?? ''))
    rest = rest.slice(0, unitBehind.index) + (unitBehind[1] ?? '') + (unitBehind[2] ?? '');
  // A word in brackets explains (10(非常满意)), so does a part of the whole (25(含预备2)), and so do the days (2(3.5、6.11));
  // other digits are a second number.
  rest = rest.replace(OF_DAYS, '').replace(NOTE_MARK, '').replace(DONE, '');
  rest = rest.replace(/\((?:[^()\d]*|(?:其中|内?含|包括|包含)[^()]*)\)$/, '').replace(/[。;,、]$/, '');

  let about = false;
  for (let lead = true; lead;) {
    const [afterAbout, wasAbout] = takeStart(rest, ABOUT);
    const [afterLead, wasLead] = takeStart(afterAbout, LEAD);
    about ||= wasAbout;
    lead = wasAbout || wasLead;
    rest = afterLead;
  }
  const negative = /^[-−]/.test(rest);
  rest = rest.replace(/^[-−+]/, '');

  const numeral = numeralAt(rest, allowed);
  if (numeral === null || !Number.isFinite(numeral.mantissa)) return null;
  const [unit, tail] = allowed(numeral.rest) ? [numeral.rest, false] : takeEnd(numeral.rest, TAIL);
  // 5万元/年, 100元/人: a rate, another quantity; 4次/年 is the count of the year.
  if (!allowed(unit.replace(OFTEN, ''))) return null;
  const sign = negative ? -1 : 1;
  return {
    mantissa: sign * numeral.mantissa,
    amount: sign * (numeral.scale === 1 ? numeral.mantissa : fifteenDigits(numeral.mantissa * numeral.scale)),
    scaled: numeral.scaled,
    unit,
    about: about || numeral.about || tail,
  };
}
