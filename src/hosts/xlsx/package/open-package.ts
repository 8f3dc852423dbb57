/** A zip opened into its parts. Nothing is inflated before it is asked for. */
import { Refusal } from '../../../core/errors';
import type { Codec } from './codec';
import { readDirectory } from './directory';
import { defaultLimits, type Limits } from './limits';
import { partKey, type StoredPart } from './stored-part';

export interface Package {
  /** Names with forward slashes and no leading one, in the order of the file. */
  names(): readonly string[];
  /** Upper and lower case, slashes and backslashes are the same here and below. */
  has(name: string): boolean;
  /** Uncompressed size; 0 when there is no such part. */
  size(name: string): number;
  /** As it lies in the zip; null when there is no such part. */
  stored(name: string): StoredPart | null;
  /**
   * The uncompressed bytes, inflated anew each time: keep them if they are needed again.
   * Throws Refusal `damaged` when the part is missing or broken, `encrypted` or `unsupported` when it cannot be read.
   */
  bytes(name: string): Uint8Array;
  /** The same in pieces, in order; a part of any size costs no more memory than a piece. */
  pieces(name: string): AsyncIterable<Uint8Array>;
}

/** A part of so few bytes is inflated at once: handing over pieces of it costs more than it takes. */
const smallPart = 512 * 1024;

/** Throws Refusal `damaged` when the zip is broken or cut off, `too-large` when it would unfold beyond the limits. */
export function openPackage(bytes: Uint8Array, codec: Codec, limits: Limits = defaultLimits): Package {
  const parts = index(readDirectory(bytes, limits));
  refuseBombs(parts.values(), limits);
  const part = (name: string): StoredPart => {
    const found = parts.get(partKey(name));
    if (found === undefined) throw new Refusal('damaged', { part: name, reason: 'missing-part' });
    refuseUnreadable(found);
    return found;
  };
  return {
    names: () => Array.from(parts.values(), (each) => each.name),
    has: (name) => parts.has(partKey(name)),
    size: (name) => parts.get(partKey(name))?.size ?? 0,
    stored: (name) => parts.get(partKey(name)) ?? null,
    bytes: (name) => whole(part(name), codec),
    pieces: (name) => inPieces(part(name), codec),
  };
}

/** Two entries of one name are one when they hold the same; otherwise nobody can say which is meant. */
function index(all: readonly StoredPart[]): ReadonlyMap<string, StoredPart> {
  const parts = new Map<string, StoredPart>();
  for (const part of all) {
    const key = partKey(part.name);
    const before = parts.get(key);
    if (before === undefined) parts.set(key, part);
    else if (before.crc !== part.crc || before.size !== part.size)
      throw new Refusal('damaged', { part: part.name, reason: 'duplicate-part' });
  }
  return parts;
}

function refuseBombs(parts: Iterable<StoredPart>, limits: Limits): void {
  let total = 0;
  for (const { name, size, compressedSize } of parts) {
    total += size;
    if (size > limits.part) throw new Refusal('too-large', { part: name, size, limit: limits.part });
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio)
      throw new Refusal('too-large', { part: name, size, compressed: compressedSize });
  }
  if (total > limits.total) throw new Refusal('too-large', { size: total, limit: limits.total });
}

function refuseUnreadable(part: StoredPart): void {
  if (part.encrypted) throw new Refusal('encrypted', { part: part.name });
  if (part.method !== 0 && part.method !== 8)
    throw new Refusal('unsupported', { part: part.name, reason: 'compression', method: part.method });
}

function whole(part: StoredPart, codec: Codec): Uint8Array {
  const raw = part.raw();
  let bytes = raw;
  if (part.method === 8) {
    try {
      bytes = codec.inflate(raw, part.size);
    } catch {
      throw broken(part);
    }
  }
  if (bytes.length !== part.size || codec.crc32(bytes, 0) !== part.crc) throw broken(part);
  return bytes;
}

async function* inPieces(part: StoredPart, codec: Codec): AsyncIterable<Uint8Array> {
  if (part.method === 0 || part.size <= smallPart) {
    yield whole(part, codec);
    return;
  }
  const raw = part.raw();
  let size = 0;
  let crc = 0;
  const source = codec.inflatePieces(raw)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextOf(source, part);
      if (next.done === true) break;
      const piece = next.value;
      size += piece.length;
      if (size > part.size) throw broken(part);
      crc = codec.crc32(piece, crc);
      yield piece;
    }
  } finally {
    await source.return?.();
  }
  if (size !== part.size || crc !== part.crc) throw broken(part);
}

/** Only what the codec throws is damage: what the taker of the pieces throws goes past here. */
async function nextOf(source: AsyncIterator<Uint8Array>, part: StoredPart): Promise<IteratorResult<Uint8Array>> {
  try {
    return await source.next();
  } catch {
    throw broken(part);
  }
}

function broken(part: StoredPart): Refusal {
  return new Refusal('damaged', { part: part.name, reason: 'broken-part' });
}
