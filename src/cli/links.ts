/** Where a file lies as a link of a workbook says it: a path beside the workbook, or a file address on another drive. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Links by the names given, from the folder of the summary. Letters of any script stay as they are, as Excel itself
 * writes them; what has a meaning in an address is escaped.
 * @param names the files' names by full path
 */
export function linksFrom(target: string, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folder = path.dirname(path.resolve(target));
  return new Map(
    [...names].map(([full, file]) => {
      const way = path.relative(folder, full);
      return [file, path.isAbsolute(way) ? pathToFileURL(full).href : way.split(path.sep).map(escaped).join('/')];
    }),
  );
}

function escaped(name: string): string {
  return name.replace(/[\s"#%<>?[\]^`{|}:]/g, (character) => encodeURIComponent(character));
}
