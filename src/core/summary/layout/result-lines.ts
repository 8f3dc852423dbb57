/**
 * Problems as lines of a list. Hints of one kind on how one column was read are one line: a column of dates written
 * 2024.6.30 would fill a page by itself, and nobody has to answer any of them. What must be mended stands alone, and so
 * does a hint that says something else of each record. What is to be confirmed stands alone where it is answered line by
 * line; on a list that only tells of it, the same of the same value in one column is one line too.
 */
import { cellName } from '../../model/address';
import type { Finding } from '../../model/finding';

/** So many hints are one line; fewer stand each alone. */
const fewest = 3;
/** So many places are named in a line. */
const placesNamed = 8;

export interface ResultLine<Item> {
  readonly first: Item;
  /** Those of the same kind in the same column further down. */
  readonly also: readonly Item[];
}

/** What of a hint or a confirmation must be the same for it to be on one line with others; null: it stands alone. */
export type Alike = (finding: Finding) => string | null;

export const alikeHints: Alike = ({ severity, field, expected }) =>
  severity === 'hint' && field !== null && expected !== null ? '' : null;

/** The same value that is to be confirmed for the same reason, too. */
export const alikeQuestions: Alike = (finding) => {
  const { severity, field, value, expected, facts } = finding;
  if (severity !== 'confirm' || field === null || value === null) return alikeHints(finding);
  return JSON.stringify([value, expected, { ...facts, r: null }]);
};

/**
 * Each line stands where its first problem stood.
 * @param alike tells which may be on one line
 */
export function resultLines<Item>(
  items: readonly Item[],
  findingIn: (item: Item) => Finding,
  fileOf: (item: Item) => string,
  alike: (item: Item) => string | null,
): readonly ResultLine<Item>[] {
  const groups = new Map<string, Item[]>();
  const keys = items.map((item): string | null => {
    const { rule, message, sheet, table, field, row, column } = findingIn(item);
    const same = alike(item);
    if (same === null || row === null || column === null) return null;
    const key = [fileOf(item), sheet, rule, message, table, field, column, same].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
    return key;
  });
  return items.flatMap((item, index): readonly ResultLine<Item>[] => {
    const group = groups.get(keys[index] ?? '') ?? [];
    if (group.length < fewest) return [{ first: item, also: [] }];
    return group[0] === item ? [{ first: item, also: group.slice(1) }] : [];
  });
}

const alsoOpening = '（同列另有 ';

/** What was read without the places that share the line. */
export function withoutAlso(text: string): string {
  const at = text.lastIndexOf(alsoOpening);
  return at < 0 ? text : text.slice(0, at);
}

/** "（同列另有 5 处：E4:E8）"; "" for a line of one problem. */
export function alsoWords(also: readonly Finding[]): string {
  if (also.length === 0) return '';
  const rows = also.flatMap(({ row }) => (row === null ? [] : [row])).sort((a, b) => a - b);
  const column = also[0]?.column ?? 0;
  const runs: (readonly [first: number, last: number])[] = [];
  for (const row of rows) {
    const [first, last] = runs.at(-1) ?? [];
    if (first !== undefined && last !== undefined && row <= last + 1) runs[runs.length - 1] = [first, row];
    else runs.push([row, row]);
  }
  const places = runs
    .slice(0, placesNamed)
    .map(([first, last]) =>
      first === last ? cellName(first, column) : `${cellName(first, column)}:${cellName(last, column)}`,
    );
  return `${alsoOpening}${String(also.length)} 处：${places.join('、')}${runs.length > placesNamed ? '等' : ''}）`;
}
