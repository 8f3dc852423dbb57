/**
 * The file host, reading: what entries of every kind need. Node and the browser differ in two things only, which are
 * given in `OpenOptions`: see `node.ts` and `browser.ts`.
 */
export { type OpenedWorkbook, type OpenOptions, openWorkbook } from './open';
export type { Codec } from './package/codec';
export { defaultLimits, type Limits } from './package/limits';
export { openPackage, type Package } from './package/open-package';
export type { StoredPart } from './package/stored-part';
export { type PartToWrite, writePackage } from './package/write-package';
export type { ReadXls } from './xls/read-xls';
