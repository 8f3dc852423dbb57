/** Little-endian numbers out of a zip's records; reading past the end is damage, not a crash. */
import { Refusal } from '../../../core/errors';

export class ByteView {
  readonly #view: DataView;
  readonly length: number;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length;
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true);
  }

  /** Exact up to 2⁵³; what lies above is damage. */
  u64(at: number): number {
    const value = this.u32(at) + this.u32(at + 4) * 2 ** 32;
    if (!Number.isSafeInteger(value)) throw new Refusal('damaged', { reason: 'zip-size' });
    return value;
  }

  slice(at: number, length: number): Uint8Array {
    this.#within(at, length);
    return this.bytes.subarray(at, at + length);
  }

  #within(at: number, length: number): number {
    if (!(at >= 0) || !(length >= 0) || at + length > this.length)
      throw new Refusal('damaged', { reason: 'truncated' });
    return at;
  }
}
