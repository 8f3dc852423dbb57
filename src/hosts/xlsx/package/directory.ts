/** The directory at the end of a zip: which entries it holds and where. Zip64 and leading foreign bytes included. */
import { Refusal } from '../../../core/errors';
import { ByteView } from './bytes';
import type { Limits } from './limits';
import { type StoredPart, tidyName } from './stored-part';

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const longestComment = 0xffff;
/** Deflate cannot do better; a declaration beyond it is a lie. */
const bestRatio = 1032;

interface Directory {
  readonly at: number;
  readonly count: number;
  /** Bytes before the zip proper, by which all its offsets are shifted. */
  readonly shift: number;
}

/** All entries that are files, in the order of the directory. Throws Refusal `damaged` or `too-large`. */
export function readDirectory(bytes: Uint8Array, limits: Limits): readonly StoredPart[] {
  const view = new ByteView(bytes);
  const directory = findDirectory(view);
  if (directory.count > limits.parts) throw new Refusal('too-large', { parts: directory.count, limit: limits.parts });
  const parts: StoredPart[] = [];
  let at = directory.at;
  for (let n = 0; n < directory.count; n++) {
    if (view.u32(at) !== ENTRY) throw new Refusal('damaged', { reason: 'zip-directory' });
    const part = readEntry(view, at, directory.shift);
    if (!part.name.endsWith('/')) parts.push(part);
    at += entryBytes + view.u16(at + 28) + view.u16(at + 30) + view.u16(at + 32);
  }
  return parts;
}

function findDirectory(view: ByteView): Directory {
  const earliest = Math.max(0, view.length - endBytes - longestComment);
  for (let at = view.length - endBytes; at >= earliest; at--) {
    if (view.u32(at) !== END) continue;
    const found = directoryFrom(view, at);
    if (found !== null) return found;
  }
  throw new Refusal('damaged', { reason: 'truncated' });
}

/** Null when the bytes only look like an end record: part of a comment, or of a stored zip inside the zip. */
function directoryFrom(view: ByteView, endAt: number): Directory | null {
  let count = view.u16(endAt + 10);
  let size = view.u32(endAt + 12);
  let offset = view.u32(endAt + 16);
  let directoryEnd = endAt;
  if (endAt >= 20 && view.u32(endAt - 20) === LOCATOR64) {
    const at64 = find64(view, endAt - 20);
    if (at64 === null) return null;
    count = view.u64(at64 + 32);
    size = view.u64(at64 + 40);
    offset = view.u64(at64 + 48);
    directoryEnd = at64;
  }
  const at = directoryEnd - size;
  if (at < 0) return null;
  if (count > 0 && view.u32(at) !== ENTRY) {
    // Some writers leave bytes between directory and end: then the offset itself must be right.
    const known = offset + entryBytes <= view.length && view.u32(offset) === ENTRY;
    return known ? { at: offset, count, shift: 0 } : null;
  }
  return { at, count, shift: at - offset };
}

function find64(view: ByteView, locatorAt: number): number | null {
  const said = view.u64(locatorAt + 8);
  for (const at of [said, locatorAt - 56]) {
    if (at >= 0 && at + 56 <= view.length && view.u32(at) === END64) return at;
  }
  return null;
}

function readEntry(view: ByteView, at: number, shift: number): StoredPart {
  const flags = view.u16(at + 8);
  const nameBytes = view.slice(at + entryBytes, view.u16(at + 28));
  const extra = view.slice(at + entryBytes + nameBytes.length, view.u16(at + 30));
  const sizes = wideSizes(extra, view.u32(at + 24), view.u32(at + 20), view.u32(at + 42));
  const { compressedSize, size } = sizes;
  const method = view.u16(at + 10);
  const headerAt = sizes.headerAt + shift;
  if (method === 8 && size > compressedSize * bestRatio + 64) throw new Refusal('damaged', { reason: 'zip-size' });
  return {
    name: tidyName(decodeName(nameBytes)),
    nameBytes,
    utf8Name: (flags & 0x800) !== 0,
    method,
    encrypted: (flags & 1) !== 0,
    size,
    compressedSize,
    crc: view.u32(at + 16),
    modified: view.u32(at + 12),
    attributes: view.u32(at + 38),
    headerAt,
    raw: () => rawBytes(view, headerAt, compressedSize),
  };
}

/** Sizes and place, taken from the zip64 field where the short ones are full. */
function wideSizes(
  extra: Uint8Array,
  size: number,
  compressedSize: number,
  headerAt: number,
): { readonly size: number; readonly compressedSize: number; readonly headerAt: number } {
  const full = 0xffffffff;
  if (size !== full && compressedSize !== full && headerAt !== full) return { size, compressedSize, headerAt };
  const view = new ByteView(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.u16(at + 2)) {
    if (view.u16(at) !== 1) continue;
    let next = at + 4;
    const wide = (short: number): number => {
      if (short !== full) return short;
      next += 8;
      return view.u64(next - 8);
    };
    return { size: wide(size), compressedSize: wide(compressedSize), headerAt: wide(headerAt) };
  }
  throw new Refusal('damaged', { reason: 'zip-directory' });
}

/** The local header's own name and extra lengths count: they may differ from the directory's. */
function rawBytes(view: ByteView, headerAt: number, compressedSize: number): Uint8Array {
  if (view.u32(headerAt) !== LOCAL) throw new Refusal('damaged', { reason: 'zip-directory' });
  return view.slice(headerAt + localBytes + view.u16(headerAt + 26) + view.u16(headerAt + 28), compressedSize);
}

/** UTF-8 whether flagged or not; what is no UTF-8 byte by byte, for names that nobody asks for by name. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
