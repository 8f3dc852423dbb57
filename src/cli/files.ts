/** Files and folders on disk: found, read, and written so that a crash never leaves half a file. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../core/errors';

/** Kept out of memory: Excel itself cannot open what is larger. */
const largestFile = 512 * 1024 * 1024;
const workbookName = /\.(xlsx|xlsm|xls|et|csv)$/i;

/** A missing file, a folder where a file is wanted, or one over 512 MB is refused. */
export async function readBytes(file: string): Promise<Uint8Array> {
  let size: number;
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new Refusal('not-a-workbook', { file });
    size = found.size;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('not-found', { file });
  }
  if (size > largestFile) throw new Refusal('too-large', { file, size, limit: largestFile });
  try {
    return await readFile(file);
  } catch {
    throw new Refusal('not-found', { file });
  }
}

/**
 * The workbooks that the paths name: files as they stand, folders with all that lies in them, in the order of their
 * names. Lock files (~$…) and hidden files inside folders are left out; named outright they are kept, to be refused aloud.
 */
export async function listWorkbooks(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const place of paths) {
    const found = await stat(place).catch(() => null);
    if (found?.isDirectory() !== true) {
      files.push(place);
      continue;
    }
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const inside = entries
      .filter((entry) => entry.isFile() && workbookName.test(entry.name) && !/^(~\$|\.)/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
    files.push(...inside.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  }
  return files;
}

/** Folders on the way are made. Written beside the target first, flushed, then renamed over it: the target is whole or untouched. */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch {
    await unlink(beside).catch(() => undefined);
    throw new Refusal('not-written', { file });
  }
}

/** True when both names lead to the same file: the original is never the target without being asked for. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  const [one, other] = await Promise.all([stat(a).catch(() => null), stat(b).catch(() => null)]);
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}
