/** A package that was never a zip: the parts that a new workbook begins with. */
import { Refusal } from '../../../core/errors';
import type { Package } from '../package/open-package';
import { partKey } from '../package/stored-part';

export function memoryPackage(parts: ReadonlyMap<string, string>): Package {
  const byKey = new Map(
    Array.from(parts, ([name, text]) => [partKey(name), { name, bytes: new TextEncoder().encode(text) }]),
  );
  const bytesOf = (name: string): Uint8Array => {
    const found = byKey.get(partKey(name));
    if (found === undefined) throw new Refusal('damaged', { part: name, reason: 'missing-part' });
    return found.bytes;
  };
  return {
    names: () => [...parts.keys()],
    has: (name) => byKey.has(partKey(name)),
    size: (name) => byKey.get(partKey(name))?.bytes.length ?? 0,
    stored: () => null,
    bytes: bytesOf,
    async *pieces(name) {
      yield await Promise.resolve(bytesOf(name));
    },
  };
}
