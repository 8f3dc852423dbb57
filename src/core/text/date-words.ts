/** Words for parts of a year and for deadlines that are none. */

/** The months of a part of a year, ends included. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

const PARTS = new Map<string, Months>([
  ['', { first: 1, last: 12 }],
  ['全年', { first: 1, last: 12 }],
  ['内', { first: 1, last: 12 }],
  ['上半年', { first: 1, last: 6 }],
  ['前半年', { first: 1, last: 6 }],
  ['下半年', { first: 7, last: 12 }],
  ['后半年', { first: 7, last: 12 }],
  ['年内', { first: 1, last: 12 }],
  ['初', { first: 1, last: 1 }],
  ['年初', { first: 1, last: 1 }],
  ['中', { first: 6, last: 6 }],
  ['年中', { first: 6, last: 6 }],
  ['半年', { first: 1, last: 6 }],
  ['底', { first: 12, last: 12 }],
  ['末', { first: 12, last: 12 }],
  ['年底', { first: 12, last: 12 }],
  ['年末', { first: 12, last: 12 }],
  ['年终', { first: 12, last: 12 }],
  ['岁末', { first: 12, last: 12 }],
]);

/** 上半年, 第1季度, 年底, 1季度末… → its months; null for other words. Chinese numbers already turned into digits. */
export function monthsOf(words: string): Months | null {
  const known = PARTS.get(words);
  if (known !== undefined) return known;
  const quarter = /^(?:第?([1-4])(?:季度|季)|q([1-4]))(初|末|底)?$/.exec(words);
  if (quarter === null) return null;
  const number = Number(quarter[1] ?? quarter[2]);
  const first = number * 3 - 2;
  if (quarter[3] === undefined) return { first, last: first + 2 };
  return quarter[3] === '初' ? { first, last: first } : { first: first + 2, last: first + 2 };
}

/** Days of a month that a word behind it names: 上旬 is 1–10; `last` 0 stands for the month's last day. */
export function daysOf(word: string): { readonly first: number; readonly last: number } | null {
  switch (word) {
    case '':
    case '内':
      return { first: 1, last: 0 };
    case '初':
    case '上旬':
      return { first: 1, last: 10 };
    case '中':
    case '中旬':
      return { first: 11, last: 20 };
    case '下旬':
      return { first: 21, last: 0 };
    case '底':
    case '末':
      return { first: 0, last: 0 };
    default:
      return null;
  }
}

/** How far from the year of the template: 今年 0, 明年 1, 去年 −1; null for other words. */
export const YEAR_WORDS = new Map<string, number>([
  ['今年', 0],
  ['本年度', 0],
  ['本年', 0],
  ['当年', 0],
  ['明年', 1],
  ['次年', 1],
  ['来年', 1],
  ['去年', -1],
  ['上年度', -1],
  ['上年', -1],
]);

const OPEN =
  /^(?:并|需|应|要)?(?:长期|持续|常年|常态化?|[一1]直|经常性?|不间断|每(?:[日天周月年]|季度?)(?:1次)?|按[月季年]度?|逐[月季年]|定期|日常|全程|贯穿全年)(?:坚持|推进|开展|进行|落实|执行|工作|实施|抓好|整改|有效|保持|任务|化|，|,|、|并|且|长期|持续)*$/;

/** What is put right on the spot has no day either, nor where it is to go on after that: 立即整改，长期坚持. */
const AT_ONCE =
  /^(?:已)?(?:立行立改|立知立改|即知即改|立查立改|立整立改|边查边改|(?:立即|立刻|即时|即刻)(?:整改|落实|执行)|当场整改|马上整改)/;

/** 长期坚持, 持续推进, 每月, 立行立改: on purpose no day by which it is done. */
export function isOpenEnded(words: string): boolean {
  if (OPEN.test(words)) return true;
  const atOnce = AT_ONCE.exec(words);
  if (atOnce === null) return false;
  const rest = words.slice(atOnce[0].length).replace(/^[,，、;；]?(?:并)?/, '');
  return rest === '' || OPEN.test(rest);
}
