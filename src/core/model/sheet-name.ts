/** What a sheet may be called: the same in every program that opens workbooks. */

const longest = 31;

/** At most 31 characters, none of []:*?/\ and no apostrophe at either end. */
export function isSheetName(name: string): boolean {
  return name !== '' && name.length <= longest && !/[[\]:*?/\\]|\p{Cc}|^'|'$/u.test(name);
}

/** Names that differ in capitals only are the same sheet. */
export function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A sheet of a summary: "O18 集体经济收入". What it tells comes from ledgers, so that it is none itself. */
export function isOutputSheet(name: string): boolean {
  return /^O(?:0[1-9]|[12]\d|3[0-6]) [\u4e00-\u9fff\d]/.test(name);
}
