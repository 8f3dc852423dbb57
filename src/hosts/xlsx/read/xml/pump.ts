/** Feeds a scanner with a part that comes in pieces, keeping only what the scanner has not taken yet. */
import { Refusal } from '../../../../core/errors';
import { asUtf8 } from './encoding';

export interface Scanner {
  /**
   * Takes as many whole units as bytes[0, to) hold; bytes[to] is 0. Returns where the first unit that is not taken begins.
   * `last`: nothing follows; what is still open is damage.
   */
  take(bytes: Uint8Array, to: number, last: boolean): number;
}

const largestStart = 1024 * 1024;
/** A cell holds 32,767 characters at most; a unit beyond this is no sheet but an attack. */
const largestUnit = 16 * 1024 * 1024;

/**
 * @param size about how many bytes there are, so that a small part takes no more memory than it needs
 * @param onBytes is told how many bytes went by, and may wait or throw
 */
export async function pump(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
  scanner: Scanner,
  onBytes: (count: number) => Promise<void> | void,
): Promise<void> {
  let window = new Uint8Array(Math.min(largestStart, size + 1));
  let length = 0;
  let wanted = 0;
  for await (const piece of asUtf8(pieces)) {
    window = withRoom(window, length, piece.length + 1);
    window.set(piece, length);
    length += piece.length;
    await onBytes(piece.length);
    if (length < wanted) continue;
    window[length] = 0;
    const taken = scanner.take(window, length, false);
    window.copyWithin(0, taken, length);
    length -= taken;
    if (length > largestUnit) throw new Refusal('too-large', { reason: 'text', size: length, limit: largestUnit });
    // A unit longer than the window is looked at again only when twice as much has come: no quadratic work.
    wanted = length * 2;
  }
  window[length] = 0;
  scanner.take(window, length, true);
}

/** The same for bytes that are all there. */
export function scanAll(bytes: Uint8Array, scanner: Scanner): void {
  const window = new Uint8Array(bytes.length + 1);
  window.set(bytes);
  scanner.take(window, bytes.length, true);
}

function withRoom(window: Uint8Array<ArrayBuffer>, length: number, more: number): Uint8Array<ArrayBuffer> {
  if (length + more <= window.length) return window;
  const larger = new Uint8Array(Math.max(window.length * 2, length + more));
  larger.set(window.subarray(0, length));
  return larger;
}
