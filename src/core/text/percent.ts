/** Percentages → fractions. What a bare 85, 0.85 or 1 means is decided by the whole column, then cell by cell. */
import type { Remark } from '../model/record';
import { chineseNumber } from './chinese-number';
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import { parseQuantity } from './quantity';
import type { Read } from './read';
import { BLANK, none, remark, unreadable, value } from './read';
import { fifteenDigits, shownNumber, shownPercent } from './shown';

/**
 * How bare numbers of a column are meant.
 * - fraction: 0.85 is 85 %, 1 is 100 %
 * - points: 85 is 85 %, 1 is 1 %
 * - mixed: both occur, each is judged by its size, and 1 cannot be judged
 * - unknown: only 0 and 1 stand there
 */
export interface PercentScale {
  readonly meant: 'fraction' | 'points' | 'mixed' | 'unknown';
  /** The header says %, so bare points are as they should be. */
  readonly stated: boolean;
}
export const UNKNOWN_SCALE: PercentScale = Object.freeze({ meant: 'unknown', stated: false });

/** How many times as many points as fractions make the few fractions points too. */
const CLEAR = 3;

/** Collects the numbers of a column and says how the bare ones are meant. */
export class ScaleEvidence {
  private fractions = 0;
  private points = 0;
  private smallPoints = 0;
  private justOver = 0;

  /** @param exact the number is a fraction for certain (a cell with % format). */
  add(number: number, exact: boolean): void {
    const size = Math.abs(number);
    if (!(size > 0) || (size === 1 && !exact)) return;
    if (size <= 1) this.fractions++;
    else if (!exact) {
      this.points++;
      if (size < 10) this.smallPoints++;
      if (size <= 2 && !Number.isInteger(size)) this.justOver++;
    }
  }

  scale(stated: boolean): PercentScale {
    return { meant: this.meant(), stated };
  }

  private meant(): PercentScale['meant'] {
    if (this.fractions === 0) return this.points === 0 ? 'unknown' : 'points';
    if (this.points === 0) return 'fraction';
    // 1.05 among 0.9, 0.95, 0.88 is more than was planned.
    if (this.justOver === this.points && this.fractions >= CLEAR * this.points) return 'fraction';
    // 0.5 among 3.4, 12, 1.8 is half a point; 0.78 among 85, 90, 92 is not.
    return this.smallPoints > 0 && this.points >= CLEAR * this.fractions ? 'points' : 'mixed';
  }
}

/** A bare number: 'bare-percent' where people should look, 'ambiguous-one' for a 1 that nothing decides (taken as 100 %). */
export function readBarePercent(number: number, scale: PercentScale, read = shownNumber(number)): Read<number> {
  const size = Math.abs(number);
  const doubt = (fraction: number): Read<number> =>
    value(fraction, [remark('bare-percent', read, shownPercent(fraction))]);
  const asPoints = fifteenDigits(number / 100);
  if (size === 0) return value(0);
  if (scale.meant === 'points') return scale.stated ? value(asPoints) : doubt(asPoints);
  if (size === 1 && scale.meant !== 'fraction') return value(number, [remark('ambiguous-one', read, '100%')]);
  if (size <= 1) return scale.meant === 'mixed' || scale.stated ? doubt(number) : value(number);
  return doubt(scale.meant === 'fraction' && size <= 2 && !Number.isInteger(size) ? number : asPoints);
}

const SAID = /^(?:已|共|累计|总体|实际|目前|任务|工程|进度|完成|达|到|达到|率|为|至|:)*/;
const NOT_DONE = /[不未没无剩余差欠缺少减降]/;

const ABOUT = /^(?:大?约|将?近|接近|超过?|达到?|不[低少]于|至少)/;

const WORDS_THEN_PERCENT = /^[\u4e00-\u9fff]{1,12}\(((?:约|近|达)?[\d.]{1,6}%(?:左右|以上)?)\)$/;

/** "百分之八十五", "三分之二", "八成五", "八成", "一半", "12/20" → 0.85, 0.667, 0.85, 0.8, 0.5, 0.6; null for all else. */
function spokenFraction(text: string): number | null {
  if (text === '一半' || text === '半数') return 0.5;
  if (text === '十成') return 1;
  const [, done, all] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  if (done !== undefined && all !== undefined)
    return Number(all) > 0 && Number(done) <= Number(all) ? fifteenDigits(Number(done) / Number(all)) : null;
  const [, parts, taken] = /^(.{1,4})分之(.{1,12})$/.exec(text) ?? [];
  if (parts !== undefined && taken !== undefined) {
    const [of, some] = [plainNumber(parts), plainNumber(taken)];
    // More than the whole is said of hundredths only: 百分之一百二十.
    return of === null || some === null || of === 0 || (some > of && of !== 100) ? null : fifteenDigits(some / of);
  }
  const tenths = /^([一二两三四五六七八九1-9])成([一二三四五六七八九1-9半])?$/.exec(text);
  if (tenths === null) return null;
  const whole = chineseNumber(tenths[1] ?? '') ?? 0;
  const part = tenths[2] === '半' ? 5 : (chineseNumber(tenths[2] ?? '') ?? 0);
  return fifteenDigits(whole / 10 + part / 100);
}

/** 85, 八十五, 百. */
function plainNumber(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return chineseNumber(text === '百' ? '一百' : text);
}

/**
 * The percentage in a text cell, as a fraction. "85%", "85％", "2.11% " and "100.00%" are as they should be;
 * 约85%, 达85%以上, ≥85%, 百分之八十五 carry 'about' or 'text-number'.
 */
export function readPercent(text: string, scale: PercentScale = UNKNOWN_SCALE): Read<number> {
  const bare = text.length > 200 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark = emptyMark(bare);
  if (mark !== null) return none(mark);
  // 过半(50%), 主体完工(约60%): what the words mean stands behind them.
  const meant = NOT_DONE.test(bare) ? null : WORDS_THEN_PERCENT.exec(bare);
  if (meant?.[1] !== undefined) {
    const fraction = readPercent(meant[1], scale);
    return fraction.kind === 'value' ? withAbout(fraction.value, [], text) : fraction;
  }
  const said = bare.length > 40 || NOT_DONE.test(bare.replace(/不[低少小]于/, '')) ? '' : (SAID.exec(bare)?.[0] ?? '');
  const [phrase = '', told = ''] = bare.slice(said.length).split(/(?<=%)(已?完成|完工)$/);

  const spoken = spokenFraction(phrase);
  if (spoken !== null) return value(spoken, [remark('text-number', text, shownPercent(spoken))]);
  const nearly = spokenFraction(phrase.replace(ABOUT, '').replace(/(?:左右|以上|多)$/, ''));
  if (nearly !== null) return withAbout(nearly, [], text);
  const perMille = phrase.endsWith('‰') ? parseQuantity(phrase.slice(0, -1)) : null;
  if (perMille !== null && perMille.unit === '' && !perMille.scaled) {
    const fraction = fifteenDigits(perMille.amount / 1000);
    return value(fraction, [remark('text-number', text, shownPercent(fraction))]);
  }
  // How the percentage came about may stand behind it: 85%(17/20).
  const quantity = parseQuantity(phrase.replace(/(?<=^[\d.]+%)\([^()]*\)$/, ''));
  if (quantity === null || quantity.scaled || (quantity.unit !== '%' && quantity.unit !== '')) {
    return unreadable('not-number', text, '%');
  }
  if (quantity.unit === '') {
    const read = readBarePercent(quantity.amount, scale, text);
    return read.kind === 'value' && quantity.about ? withAbout(read.value, read.remarks, text) : read;
  }
  const fraction = fifteenDigits(quantity.amount / 100);
  if (quantity.about || said !== '') return withAbout(fraction, [], text);
  return value(fraction, told === '' ? [] : [remark('text-number', text, shownPercent(fraction))]);
}

function withAbout(fraction: number, remarks: readonly Remark[], read: string): Read<number> {
  return value(fraction, [...remarks, remark('about', read, shownPercent(fraction))]);
}
