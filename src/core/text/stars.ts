/** Stars 1–5: 五星, 5星, ★★★★★, 五星级, 五星支部, 5, 五. Beside full stars hollow ones do not count. */
import { chineseNumber } from './chinese-number';
import { emptyMark } from './empty-mark';
import { compact } from './normalise';
import type { Read } from './read';
import { BLANK, none, unreadable, value } from './read';
import { shownNumber } from './shown';

const MOST = 5;
const DRAWN = /^[★⭐🌟✩☆✰*]+$/u;
const HOLLOW = /^[✩☆✰]+$/u;
const WRITTEN = /^([1-5一二两三四五壹贰叁肆伍])(?:颗?[星★⭐])?级?(?:党?支部|党员|党组织|党委|单位|村|社区)?$/u;

function ofCount(count: number, read: string): Read<number> {
  return Number.isInteger(count) && count >= 1 && count <= MOST ? value(count) : unreadable('not-stars', read);
}

/** True where a column draws hollow stars only, and not always as many: ☆☆☆ are three. @param texts all of the column */
export function drawsHollow(texts: readonly string[]): boolean {
  const drawn = texts.map(compact).filter((text) => DRAWN.test(text));
  return drawn.every((text) => HOLLOW.test(text)) && new Set(drawn.map((text) => text.length)).size > 1;
}

/** @param hollow hollow stars count */
export function readStars(text: string, hollow = false): Read<number> {
  const bare = text.length > 100 ? text : compact(text);
  if (bare === '') return BLANK;
  const mark =
    /^(?:无星级?|未评星?级?|未定星?级?|未评定|不评星?|不定星级?|不予评[星定]|免评|免于评[星定]|[未不](?:参加?评(?:[星定])?|参加)|缺评|暂缓评?[星定]?)$/.test(
      bare,
    )
      ? bare
      : emptyMark(bare);
  if (mark !== null) return none(mark);
  if (hollow && HOLLOW.test(bare)) return ofCount(bare.length, text);
  if (DRAWN.test(bare)) return ofCount([...bare.matchAll(/[★⭐🌟*]/gu)].length, text);
  const word = WRITTEN.exec(bare.replace(/\.0$/, ''))?.[1];
  return word === undefined ? unreadable('not-stars', text) : ofCount(chineseNumber(word) ?? 0, text);
}

export function readStarsNumber(number: number): Read<number> {
  return ofCount(number, shownNumber(number));
}
