/** Files lie elsewhere on the next machine, or are named from another folder: entries about them go with the file's name. */
import { lastName } from '../text/last-name';
import type { Entry } from './entries';

/**
 * Entries about a file that is not among these are taken to be about the one of the same name, when there is only one such
 * on either side; everything else stays as it was.
 * @param files as they are named now
 */
export function withMovedFiles(entries: readonly Entry[], files: readonly string[]): readonly Entry[] {
  const here = new Set(files);
  const now = byName(files);
  const before = byName(entries.flatMap((entry) => fileOf(entry) ?? []));
  return entries.map((entry) => {
    const file = fileOf(entry);
    if (file === null || here.has(file)) return entry;
    const name = lastName(file);
    const [only, ...others] = now.get(name) ?? [];
    if (only === undefined || others.length > 0 || before.get(name)?.size !== 1) return entry;
    // The first place is the file's: on O01 the key begins with it, elsewhere it comes after the unit.
    return { ...entry, key: entry.key.replace(file, () => only) };
  });
}

function fileOf({ page, key }: Entry): string | null {
  if (page === 'O01') return /^.*?(?=[›｜])/.exec(key)?.[0] ?? null;
  return page === 'O02' || page === 'O03' ? key.slice(key.indexOf('｜') + 1) : null;
}

function byName(files: readonly string[]): ReadonlyMap<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const file of files) {
    const name = lastName(file);
    const known = names.get(name);
    if (known === undefined) names.set(name, new Set([file]));
    else known.add(file);
  }
  return names;
}
