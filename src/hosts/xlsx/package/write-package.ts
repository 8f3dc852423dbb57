/** Makes a zip of parts: what did not change is copied as it lay, only the rest is deflated. */
import { Refusal } from '../../../core/errors';
import type { Codec } from './codec';
import type { StoredPart } from './stored-part';

export type PartToWrite =
  | { readonly kind: 'kept'; readonly part: StoredPart }
  | { readonly kind: 'made'; readonly name: string; readonly bytes: Uint8Array };

interface Entry {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
  readonly modified: number;
  readonly attributes: number;
  readonly raw: Uint8Array;
}

const localBytes = 30;
const entryBytes = 46;
const endBytes = 22;
/** Where offsets and sizes of a plain zip end; no workbook that was read within the limits comes near. */
const largest = 0xfffffffe;
/** 1980-01-01 00:00, the first moment a zip knows: the clock has no say in what is written. */
const noTime = 0x00210000;

/** The zip's bytes, entries in the given order. Throws Refusal `too-large` beyond 4 GB. */
export function writePackage(parts: readonly PartToWrite[], codec: Codec): Uint8Array {
  const entries = parts.map((part) => (part.kind === 'kept' ? keptEntry(part.part) : madeEntry(part, codec)));
  let size = endBytes;
  for (const entry of entries) size += localBytes + entryBytes + 2 * entry.nameBytes.length + entry.raw.length;
  if (size > largest || entries.length > 0xfffe) throw new Refusal('too-large', { size, limit: largest });

  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const headersAt: number[] = [];
  let at = 0;
  for (const entry of entries) {
    headersAt.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = writeShared(view, at + 4, entry);
    view.setUint16(at, 0, true);
    bytes.set(entry.nameBytes, at + 2);
    bytes.set(entry.raw, at + 2 + entry.nameBytes.length);
    at += 2 + entry.nameBytes.length + entry.raw.length;
  }
  const directoryAt = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at = writeShared(view, at + 6, entry);
    // Extra and comment lengths, disk and internal attributes stay 0.
    view.setUint32(at + 8, entry.attributes, true);
    view.setUint32(at + 12, headersAt[index] ?? 0, true);
    bytes.set(entry.nameBytes, at + 16);
    at += 16 + entry.nameBytes.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return bytes;
}

/** The fields that local header and directory have in common, from "version needed" to the length of the name. */
function writeShared(view: DataView, at: number, entry: Entry): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  return at + 24;
}

function keptEntry(part: StoredPart): Entry {
  return {
    nameBytes: part.nameBytes,
    // The sizes stand in the header now, so no data descriptor follows.
    flags: (part.utf8Name ? 0x800 : 0) | (part.encrypted ? 1 : 0),
    method: part.method,
    size: part.size,
    crc: part.crc,
    modified: part.modified,
    attributes: part.attributes,
    raw: part.raw(),
  };
}

function madeEntry(part: Extract<PartToWrite, { kind: 'made' }>, codec: Codec): Entry {
  const nameBytes = new TextEncoder().encode(part.name);
  const deflated = codec.deflate(part.bytes);
  const smaller = deflated.length < part.bytes.length;
  return {
    nameBytes,
    flags: nameBytes.length === part.name.length ? 0 : 0x800,
    method: smaller ? 8 : 0,
    size: part.bytes.length,
    crc: codec.crc32(part.bytes, 0),
    modified: noTime,
    attributes: 0,
    raw: smaller ? deflated : part.bytes,
  };
}
