/** The exact way back: every part as it was, when no other program saved the file since. */
import type { Codec } from '../../package/codec';
import type { Package } from '../../package/open-package';
import { partKey } from '../../package/stored-part';
import { writePackage, type PartToWrite } from '../../package/write-package';
import { spliceBack } from '../xml/splice';
import { digestOf } from './digest';
import type { Journal } from './journal-part';

/** Null when a marked part is no longer as it was written. */
export async function restoreParts(file: Package, journal: Journal, codec: Codec): Promise<Uint8Array | null> {
  const restored = new Map<string, Uint8Array>();
  for (const { name, sha256, back } of journal.changed) {
    if (!file.has(name)) return null;
    const bytes = file.bytes(name);
    if ((await digestOf(bytes)) !== sha256) return null;
    const before = spliceBack(bytes, back);
    if (before === null) return null;
    restored.set(partKey(name), before);
  }
  const added = new Set(journal.added.map(partKey));
  if (![...added].every((key) => file.has(key)) || journal.removed.some(({ name }) => file.has(name))) return null;
  return writePackage(inOrder(file, journal, restored, added), codec);
}

function inOrder(
  file: Package,
  journal: Journal,
  restored: ReadonlyMap<string, Uint8Array>,
  added: ReadonlySet<string>,
): readonly PartToWrite[] {
  const parts: PartToWrite[] = [];
  /** Parts that had been taken out come back behind the one they followed; they may follow each other. */
  const putBack = (behind: string): void => {
    for (const { name, behind: before, bytes } of journal.removed) {
      if (before === '' ? behind !== '' : partKey(before) !== behind) continue;
      parts.push({ kind: 'made', name, bytes });
      putBack(partKey(name));
    }
  };
  putBack('');
  for (const name of file.names()) {
    const key = partKey(name);
    if (added.has(key)) continue;
    const bytes = restored.get(key);
    const stored = file.stored(name);
    if (bytes !== undefined) parts.push({ kind: 'made', name, bytes });
    else if (stored !== null) parts.push({ kind: 'kept', part: stored });
    putBack(key);
  }
  return parts;
}
