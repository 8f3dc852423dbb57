/** A part's bytes as text, with the way from places in the text to places in the bytes. */
import { Refusal } from '../../../../core/errors';
import type { Splice } from './splice';

/** UTF-8 whatever the part was written in; `same`: the bytes are the part's own. */
export interface Utf8Part {
  readonly bytes: Uint8Array;
  readonly same: boolean;
}

/** Parts are UTF-8 nearly always; others (UTF-16, legacy pages named in the declaration) are written anew as UTF-8. */
export function asUtf8(bytes: Uint8Array, part: string): Utf8Part {
  const label = encodingOf(bytes);
  if (label === 'utf-8') return { bytes, same: true };
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    const declared = text.replace(
      /^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/,
      (_, head: string) => `${head}"UTF-8"`,
    );
    return { bytes: new TextEncoder().encode(declared), same: false };
  } catch {
    throw new Refusal('unsupported', { part, reason: 'encoding', encoding: label });
  }
}

/** The text of UTF-8 bytes; a byte order mark stays in it, so that places agree. */
export function utf8Text(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('damaged', { part, reason: 'encoding' });
  }
}

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** Edits of the text as splices of its UTF-8 bytes. Edits may come in any order; those at one place keep theirs. */
export function toSplices(text: string, edits: readonly TextEdit[], offset = 0): readonly Splice[] {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  const splices: Splice[] = [];
  let from = 0;
  let bytes = offset;
  for (const { start, end, insert } of sorted) {
    bytes += utf8Length(text, from, start);
    const remove = utf8Length(text, start, end);
    splices.push({ at: bytes, remove, insert });
    bytes += remove;
    from = end;
  }
  return splices;
}

function utf8Length(text: string, start: number, end: number): number {
  if (start > end) throw new Error('edits overlap');
  let length = 0;
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    // Each half of a pair counts for two of the four bytes.
    else length += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return length;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0 && third === 0x3f && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || declared === 'utf-8' || declared === 'us-ascii' ? 'utf-8' : declared;
}
