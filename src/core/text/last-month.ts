/** Up to which month sums run: 二季度 → 6, 1月-5月 → 5, 上半年 → 6. 0 where it is not said. */
export function lastMonthOf(quarter: string): number {
  // 1月-5月: the last of them.
  const month = [...quarter.matchAll(/(\d{1,2})月/g)].at(-1)?.[1];
  if (month !== undefined) return Number(month);
  if (quarter.includes('上半年')) return 6;
  if (/下半年|全年|年度/.test(quarter)) return 12;
  const sign = /([一二三四1-4])季/.exec(quarter)?.[1] ?? /^[一二三四1-4]$/.exec(quarter)?.[0] ?? '';
  if (sign === '') return 0;
  return 3 * ('一二三四'.includes(sign) ? '一二三四'.indexOf(sign) + 1 : Number(sign));
}
