/** XML in UTF-16 or another encoding that its first line names, turned into UTF-8; UTF-8 passes untouched. */
import { Refusal } from '../../../../core/errors';

const sniffBytes = 256;

/** Throws Refusal `damaged` for an encoding that nobody knows and for bytes that are not in theirs. */
export async function* asUtf8(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | null = null;
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const piece of pieces) {
    if (start !== null) {
      start = start.length === 0 ? piece : glued(start, piece);
      if (start.length < sniffBytes) continue;
      decoder = decoderFor(start);
      yield decoder === null ? withoutMark(start) : encoder.encode(decode(decoder, start));
      start = null;
    } else {
      yield decoder === null ? piece : encoder.encode(decode(decoder, piece));
    }
  }
  if (start !== null) yield toUtf8(start);
  else if (decoder !== null) yield encoder.encode(decode(decoder));
}

function glued(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** The same for a part that is all there. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const decoder = decoderFor(bytes);
  if (decoder === null) return withoutMark(bytes);
  return new TextEncoder().encode(decode(decoder, bytes) + decode(decoder));
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new Refusal('damaged', { reason: 'encoding' });
  }
}

/** Null: UTF-8, no decoder needed. */
function decoderFor(start: Uint8Array): TextDecoder | null {
  const label = encodingOf(start);
  if (/^(utf-?8|us-ascii)$/i.test(label)) return null;
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new Refusal('damaged', { reason: 'encoding' });
  }
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const line = new TextDecoder('latin1').decode(start.subarray(0, sniffBytes));
  const named = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/.exec(line)?.[1] ?? 'utf-8';
  // The line was read byte by byte, so two-byte characters it cannot be.
  return /^utf-16/i.test(named) ? 'utf-8' : named;
}

function withoutMark(start: Uint8Array): Uint8Array {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
}
