/** The file host, writing: new workbooks, changes into workbooks that are there, and those changes out again. */
export { createWorkbook } from './create-workbook';
export { patchWorkbook, type Patched } from './patch-workbook';
export { unmarkWorkbook, type Unmarked } from './unmark-workbook';
export type { SkippedChange } from './changes/recorder';
