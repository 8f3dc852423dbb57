/**
 * Periods side by side: 4月/已认证数, 5月/已认证数, 6月/已认证数 are one field at three times, and the last that is filled in
 * is the state of things; after a sum over all of them, the sum is.
 */
import { compact } from '../../text/normalise';

export interface Period {
  /** The names without the period: equal for the same thing at another time. */
  readonly rest: string;
  /** Later is more; of use among the columns of one table only. */
  readonly order: number;
}

const MONTHS_OF_YEAR = 12;
const OVER_ALL = 1e6;
/** 合计, 1-6月累计 over the names of each period. */
const SUM = /^(?:合计|总计|累计|共计|全年)$/;
const MONTH =
  /(?:((?:19|20)\d\d)年)?(?:\d{1,2}月?[-—–~至到])?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|末)?/;
const QUARTER = /(?:((?:19|20)\d\d)年)?第?([一二三四1-4])季度?/;
const HALF = /(?:((?:19|20)\d\d)年)?([上下])半年/;
const YEAR = /((?:19|20)\d\d)年度?/;
const RELATIVE =
  /^(?:(上年|去年|上期|上月|上季度?|上周|上旬|上次|上轮|上届|前届)|(本年|本届|现届|今年|本期|本月|本季度?|本周|本旬|本次|本轮|当月|当期|当前|目前))/;
/** 2023年同期 beside 2024年上半年 */
const SAME_TIME = /^同期/;
/** 1-6月 */
const RUN = /[-—–~至到]/;
/** Of what ends at one time the longer is the state: 二季度, 1-6月, 上半年. */
const LONGER = 0.5;
const DIGITS = '一二三四五六七八九十';

/** @param path cleaned names from the top down; null: they name no period or nothing else. */
export function periodOf(path: readonly string[]): Period | null {
  const names = path.map((name) => compact(name));
  for (const [i, name] of names.entries()) {
    const overAll = SUM.test(name) && i + 1 < names.length;
    const found = overAll ? { rest: '', order: OVER_ALL } : inName(name);
    if (found === null) continue;
    const rest = [...names.slice(0, i), found.rest, ...names.slice(i + 1)].filter((part) => part !== '');
    return rest.length === 0 ? null : { rest: rest.join('\n'), order: found.order };
  }
  return null;
}

function inName(name: string): Period | null {
  for (const [pattern, month] of READERS) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const year = Number(match[1] ?? 0);
    const order = year * MONTHS_OF_YEAR + month(match[2] ?? '') + (RUN.test(match[0]) ? LONGER : 0);
    return { rest: name.replace(match[0], '').replace(SAME_TIME, ''), order };
  }
  const relative = RELATIVE.exec(name);
  if (relative === null) return null;
  return { rest: name.slice(relative[0].length).replace(SAME_TIME, ''), order: relative[2] === undefined ? 0 : 1 };
}

const READERS: readonly (readonly [pattern: RegExp, month: (word: string) => number])[] = [
  [MONTH, digits],
  [QUARTER, (word) => 3 * digits(word)],
  [HALF, (word) => (word === '上' ? MONTHS_OF_YEAR / 2 : MONTHS_OF_YEAR) + LONGER],
  [YEAR, () => MONTHS_OF_YEAR + LONGER],
];

function digits(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return Array.from(word).reduce((sum, character) => sum + DIGITS.indexOf(character) + 1, 0);
}
