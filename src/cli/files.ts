/** Files and folders on disk: found, read, and written so that a crash never leaves half a file. */
import { randomUUID } from 'node:crypto';
import { constants, readFileSync, statSync } from 'node:fs';
import { access, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../core/errors';
import { listFolder, type Listed, type OtherFile } from './folder';

/** Kept out of memory: Excel itself cannot open what is larger. */
const largestFile = 512 * 1024 * 1024;
/** Of a file's mode. */
const permissions = 0o777;

/**
 * A missing file, a folder where a file is wanted, or one over 512 MB is refused. Read at once: who reads has nothing else
 * to do, and handing a small file over from the pool's threads takes longer than reading it.
 */
export function readBytes(file: string): Uint8Array {
  let size: number;
  try {
    const found = statSync(file);
    if (found.isDirectory()) throw new Refusal('not-a-workbook', { file });
    size = found.size;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('not-found', { file });
  }
  if (size > largestFile) throw new Refusal('too-large', { file, size, limit: largestFile });
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal('not-found', { file });
  }
}

/**
 * What the paths name: files as they stand, folders with all that lies in them; a file that is named twice counts once.
 * A file named outright is tried whatever its name says, to be refused aloud.
 */
export async function listFiles(paths: readonly string[]): Promise<Listed> {
  const workbooks = new Map<string, string>();
  const others = new Map<string, OtherFile>();
  for (const place of paths) {
    const found = await stat(place).catch(() => null);
    if (found?.isDirectory() !== true) {
      workbooks.set(path.resolve(place), place);
      continue;
    }
    const inside = await listFolder(place);
    for (const file of inside.workbooks)
      if (!workbooks.has(path.resolve(file))) workbooks.set(path.resolve(file), file);
    for (const other of inside.others) others.set(path.resolve(other.file), other);
  }
  return {
    workbooks: [...workbooks.values()],
    others: [...others].filter(([full]) => !workbooks.has(full)).map(([, other]) => other),
  };
}

/**
 * Folders on the way are made. Written beside the target first, flushed, then renamed over it: the target is whole or
 * untouched. What lies there already is written where a link leads, keeps its permissions, and stays when it is read-only.
 */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const there = await stat(target).catch(() => null);
    if (there !== null) await access(target, constants.W_OK);
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(bytes);
      if (there !== null) await handle.chmod(there.mode & permissions);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
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
