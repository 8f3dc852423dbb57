/** A file of somebody's under whose name another is to be written gets another name: nothing is lost. */
import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../core/errors';
import { readBytes } from './files';

/** What stands in the name of one of which nothing more is known. */
export const before = '原有';

/**
 * "汇总.xlsx" → "汇总（2024年6月）.xlsx", or "汇总（2024年6月，2）.xlsx" when there is such a one.
 * @returns the new name
 * @throws Refusal 'not-written'
 */
export async function setAside(file: string, what: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const other = path.join(dir, `${name}（${what}${number === 1 ? '' : `，${String(number)}`}）${ext}`);
    if ((await stat(other).catch(() => null)) !== null) continue;
    try {
      await rename(file, other);
    } catch {
      throw new Refusal('not-written', { file });
    }
    return other;
  }
}

/** True when something else than this lies there. */
export function isOther(file: string, bytes: Uint8Array): boolean {
  try {
    const there = readBytes(file);
    return there.length > 0 && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).equals(there);
  } catch {
    return false;
  }
}
