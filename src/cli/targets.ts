/** Where what is made of each file is put: one name for each, and never the original unless that was asked for. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { folderOfAll } from './file-names';

/** Stands in the name of a workbook of results, beside an original that cannot be marked itself. */
const besideName = '标注结果';

export interface Target {
  readonly file: string;
  /** Whose name it is: the user's with -o FILE, the original's with --in-place, ours in a folder. */
  readonly named: 'user' | 'original' | 'us';
}

/**
 * With -o: a file for one workbook; a folder for several, for what lies in a folder, and where there is such a folder
 * already. What lies in folders keeps its place below them, so that workbooks of one name in many folders stay apart.
 * @param paths as they were given
 * @param files the workbooks in them
 * @param out null: in place
 */
export async function targetsOf(
  paths: readonly string[],
  files: readonly string[],
  out: string | null,
): Promise<(file: string) => Target> {
  if (out === null) return (file) => ({ file, named: 'original' });
  const folders = (await Promise.all(paths.map(async (each) => ((await isFolder(each)) ? [each] : [])))).flat();
  if (files.length <= 1 && folders.length === 0 && !(await isFolder(out))) return () => ({ file: out, named: 'user' });
  const below = (file: string): string => {
    const folder = folders.find((each) => liesIn(file, each));
    return folder === undefined ? path.basename(file) : path.relative(folder, file);
  };
  const apart = new Set(files.map((file) => below(file).toLowerCase())).size === files.length;
  const all = folderOfAll(files);
  return (file) => ({
    file: path.join(out, apart ? below(file) : path.relative(all, path.resolve(file))),
    named: 'us',
  });
}

/** What was made before is not made again: workbooks in a folder of results that lies in one of the folders given. */
export async function withoutResults(
  paths: readonly string[],
  files: readonly string[],
  out: string | null,
): Promise<readonly string[]> {
  if (out === null || !(await isFolder(out))) return files;
  const given = paths.some((each) => path.resolve(each) === path.resolve(out));
  return given || paths.every((each) => !liesIn(out, each)) ? files : files.filter((file) => !liesIn(file, out));
}

/**
 * The name that suits what is written, where it is not the user's own.
 * @param isTaken whether another result bears a name: then the whole old name stays in this one, as 台账.xls beside 台账.csv
 */
export function fitting(
  { file, named }: Target,
  made: { readonly ending: string; readonly beside: boolean },
  isTaken: (file: string) => boolean,
): string {
  const { dir, name, base, ext } = path.parse(file);
  if (named === 'user' || (!made.beside && (named === 'original' || ext.toLowerCase() === `.${made.ending}`)))
    return file;
  const behind = `${made.beside ? `（${besideName}）` : ''}.${made.ending}`;
  const short = path.join(dir, name + behind);
  return isTaken(short) ? path.join(dir, base + behind) : short;
}

function liesIn(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() === true;
}
