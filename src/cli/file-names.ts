/**
 * How files are named in what is written: from the folder that holds them all, so that a summary says the same wherever
 * the command was called from. That folder's own name stays: it may be the only place that says whose workbooks they are.
 */
import path from 'node:path';

/** Names by full path; every separator is "/". */
export function fileNames(files: readonly string[]): ReadonlyMap<string, string> {
  const full = files.map((file) => path.resolve(file));
  const root = path.dirname(folderOfAll(full));
  return new Map(full.map((file) => [file, path.relative(root, file).split(path.sep).join('/')]));
}

/** The deepest folder in which all lie, as a full path. */
export function folderOfAll(files: readonly string[]): string {
  const folders = files.map((file) => path.dirname(path.resolve(file)));
  return folders.reduce(common, folders[0] ?? '');
}

/** The deepest folder in which both lie. */
function common(a: string, b: string): string {
  const [one, other] = [a.split(path.sep), b.split(path.sep)];
  const apart = one.findIndex((step, at) => step !== other[at]);
  return (apart < 0 ? one : one.slice(0, apart)).join(path.sep) || path.parse(a).root;
}
