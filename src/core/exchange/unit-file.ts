/** Files named after units, wherever they are handed out. */

/** Signs that no file system takes are left out; a name that is taken is numbered, whatever its letters' case. */
export function unitFile(unit: string, what: string, taken: Set<string>): string {
  const plain = `${unit.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 80) || '1'}${what}`;
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain} ${String(n)}`;
  taken.add(name.toLowerCase());
  return `${name}.xlsx`;
}
