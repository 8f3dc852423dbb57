/** Lines of facts in cells of their own: 书记姓名 | 李明 | 职务 | 村党支部书记. */

/** With so many pairs one value may be a name elsewhere: 职务 | 党支部书记. */
const SEVERAL = 3;

/** @param known cell by cell, whether the template knows its text as a name */
export function alternate(known: readonly boolean[]): boolean {
  if (known.length < 2 || known.length % 2 !== 0) return false;
  const pairs = known.length / 2;
  const names = known.filter((each, i) => each && i % 2 === 0).length;
  const values = known.filter((each, i) => each && i % 2 === 1).length;
  return names === pairs && (values === 0 || (values === 1 && pairs >= SEVERAL));
}
