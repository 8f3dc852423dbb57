/** What lies in a folder: the workbooks, and everything else with the reason why it is none; nothing is passed over. */
import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../core/errors';

export interface OtherFile {
  readonly file: string;
  readonly refusal: Refusal;
}

export interface Listed {
  readonly workbooks: readonly string[];
  readonly others: readonly OtherFile[];
}

const workbookName = /\.(xlsx|xlsm|xls|et|csv)$/i;
/** Excel and WPS write ~$name beside an open workbook, WPS also .~name, LibreOffice .~lock.name# */
const lockName = /^(?:~\$|\.~lock\.|\.~)(.+?)#?$/;
const temporaryName = /^~|\.(?:tmp|temp|crdownload|part|partial|download|downloading|td|xltd|bak|wbk|xlk|asd)$/i;
const systemName = /^\.|^(?:thumbs\.db|desktop\.ini|ehthumbs\.db|icon\r?)$/i;

/** Kinds of files that people keep beside their workbooks, by what is to be done with them. */
const kinds: readonly (readonly [kind: string, name: RegExp])[] = [
  ['xlsb', /\.xlsb$/i],
  ['ods', /\.ods$/i],
  ['archive', /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/i],
  ['document', /\.(?:docx?|docm|dotx?|wps|wpt|rtf|pdf|ofd|txt|md|html?|pptx?|dps|xml|json|odt|odp)$/i],
  ['picture', /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|mp4|mov|avi|mp3|wav|m4a|amr)$/i],
  ['shortcut', /\.(?:lnk|url|webloc)$/i],
];

/**
 * All that lies in the folder and the folders in it, in the order of the names. A folder that cannot be opened is named
 * among the others; links lead to files, never to folders, which might hold this one.
 */
export async function listFolder(folder: string): Promise<Listed> {
  const workbooks: string[] = [];
  const others: OtherFile[] = [];
  const name = (file: string, code: 'unsupported' | 'lock-file' | 'not-found', what: string, book = ''): void => {
    others.push({ file, refusal: new Refusal(code, { file, what, ...(book === '' ? {} : { book }) }) });
  };
  const look = async (file: string, base: string): Promise<void> => {
    const locked = lockName.exec(base)?.[1];
    if (locked !== undefined) name(file, 'lock-file', 'open', locked);
    else if (systemName.test(base)) name(file, 'unsupported', 'system');
    else if (workbookName.test(base) && !base.startsWith('~')) workbooks.push(file);
    else if (temporaryName.test(base)) name(file, 'unsupported', 'temporary');
    else name(file, 'unsupported', kinds.find(([, pattern]) => pattern.test(base))?.[0] ?? (await kindInside(file)));
  };
  const walk = async (inside: string): Promise<void> => {
    let entries: readonly Dirent[];
    try {
      entries = await readdir(inside, { withFileTypes: true });
    } catch {
      name(inside, 'not-found', 'folder');
      return;
    }
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      const file = path.join(inside, entry.name);
      if (entry.isDirectory()) await walk(file);
      else if (entry.isFile()) await look(file, entry.name);
      else if (entry.isSymbolicLink() && (await stat(file).catch(() => null))?.isFile() === true)
        await look(file, entry.name);
      else name(file, 'unsupported', 'shortcut');
    }
  };
  await walk(folder);
  return { workbooks, others };
}

/** A workbook under a name of another kind is told as such: it has to be named rightly before it counts. */
async function kindInside(file: string): Promise<string> {
  const head = Buffer.alloc(4);
  try {
    const handle = await open(file);
    try {
      await handle.read(head, 0, head.length, 0);
    } finally {
      await handle.close();
    }
  } catch {
    return 'kind';
  }
  const mark = head.toString('hex');
  return mark === '504b0304' || mark === 'd0cf11e0' ? 'renamed' : 'kind';
}
