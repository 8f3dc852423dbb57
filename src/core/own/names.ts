/** Names of what we write into a workbook, so that it is known again on any machine and by any program. */

/** Every sheet of ours begins with it. */
const ownPrefix = '整推·';

export const ownSheets = {
  checkResult: '整推·校验结果',
  fortress: '整推·堡垒指数',
  parts: '整推·指数明细',
  pioneer: '整推·先锋指数',
  progress: '整推·进度',
  source: '整推·取数',
  parameters: '整推·参数',
  explanations: '整推·说明',
} as const;

export const ownColumns = {
  done: '整推·完成率',
  expected: '整推·应达',
  gap: '整推·落后（百分点）',
  colour: '整推·牌色',
  fortress: '整推·堡垒指数',
  pioneer: '整推·先锋指数',
  stars: '整推·建议星级',
} as const;

/** Sheets of a summary besides its pages: where the records came from, and the hidden one that carries earlier periods. */
export const summarySheetNames = { origin: '来源', state: '整推_往期' } as const;

/** Also true for the veryHidden record of the marking (`_整推记录`). */
export function isOwnSheet(name: string): boolean {
  return name.startsWith(ownPrefix) || name.startsWith('_整推');
}

const headers: ReadonlySet<string> = new Set(Object.values(ownColumns));

/** The whole name, not its beginning: a remark of the clerk's that begins like it would hide the column that it stands in. */
export function isOwnHeader(text: string): boolean {
  return headers.has(text);
}
