/** Words that number formats are written with in Chinese programs. */

/** What Chinese Excel and WPS write for "General" in formats of their own. */
export const generalWords: readonly string[] = ['General', 'G/通用格式', 'G/標準', 'G/标准'];

/** Marks of the half of the day, which make a format one of time. */
export const halfDayWords: readonly string[] = ['AM/PM', 'A/P', '上午/下午', '上/下'];

/**
 * The formats 27–36 and 50–58 as they mean in Chinese (ECMA-376 part 1, 18.8.30, zh-cn): files use these numbers without
 * ever writing them out.
 */
export const chineseFormats: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);
