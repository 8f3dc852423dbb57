import type { Read } from '../../../src/core/text/read';

/** A reading on one line: "5.2 [unit-in-cell→5.2万元]", "none 无", "blank", "unreadable [not-number]". */
export function told(read: Read<unknown>): string {
  if (read.kind === 'blank') return 'blank';
  const remarks = read.remarks.map(({ code, taken }) => (taken === '' ? code : `${code}→${taken}`)).join(', ');
  const what = read.kind === 'value' ? String(read.value) : read.kind === 'none' ? `none ${read.mark}` : 'unreadable';
  return remarks === '' ? what : `${what} [${remarks}]`;
}
