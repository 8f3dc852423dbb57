/** The file host, writing: new workbooks, changes into workbooks that are there, and those changes out again. */
export { createWorkbook, type CreateOptions } from './create-workbook';
export { patchWorkbook, type Patched, type PatchOptions } from './patch-workbook';
export { unmarkWorkbook, type Unmarked, type UnmarkOptions } from './unmark-workbook';
export type { SkippedChange, SkipReason } from './changes/recorder';
export type { KeptMark, Undone } from './journal/take-out';
