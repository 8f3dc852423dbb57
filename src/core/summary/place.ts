/** The sheets of a reading over many workbooks are named "file›sheet". */
export const fileMark = '›';

/** "file›sheet" of a merged reading taken apart; a sheet's name seldom has the mark, a file's may. */
export function placeOf(name: string): { readonly file: string; readonly sheet: string } {
  const at = name.lastIndexOf(fileMark);
  return { file: name.slice(0, Math.max(at, 0)), sheet: name.slice(at + 1) };
}
