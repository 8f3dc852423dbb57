/** What people typed, by the sheet, the row and the column in which it belongs. */
import type { PageCode } from './pages';

export interface Entry {
  readonly page: PageCode;
  /** The row, by the words of its key columns. */
  readonly key: string;
  /** Header of the column. */
  readonly item: string;
  /** "" where the cell was left empty. */
  readonly value: string | number;
}

export interface Entries {
  /** "" where nothing was typed. */
  readonly of: (page: PageCode, key: string, item: string) => string | number;
  /** Everything that was typed, in its order. */
  readonly all: readonly Entry[];
}

const between = '｜';

export function entryKey(words: readonly string[]): string {
  return words.map((word) => word.trim()).join(between);
}

export function entriesOf(all: readonly Entry[]): Entries {
  const known = new Map(all.map((entry) => [placeOf(entry), entry.value]));
  return { all, of: (page, key, item) => known.get(placeOf({ page, key, item })) ?? '' };
}

/** What was typed later stands; a cell emptied since is empty, and what has no row any more stays as it was. */
export function later(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const told = new Map([...before, ...after].map((entry) => [placeOf(entry), entry]));
  return [...told.values()].filter(({ value }) => value !== '');
}

const placeOf = ({ page, key, item }: Omit<Entry, 'value'>): string => `${page}\u0000${key}\u0000${item}`;
