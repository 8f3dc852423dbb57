/** Deflate and inflate, injected: fflate in the browser, zlib in Node. Raw deflate streams, as zips hold them. */

export interface Codec {
  /**
   * Inflates a whole stream that is declared to hold `size` bytes.
   * The result is one byte longer than `size` when the stream holds more: nothing is ever inflated far beyond the
   * declaration. Throws any error when the stream is broken.
   */
  inflate(compressed: Uint8Array, size: number): Uint8Array;
  /** The same in pieces of any length, for parts too large to hold; the taker counts and stops. */
  inflatePieces(compressed: Uint8Array): AsyncIterable<Uint8Array>;
  deflate(bytes: Uint8Array): Uint8Array;
  /** CRC-32 as zips use it, going on from `before` (0 at the start). */
  crc32(bytes: Uint8Array, before: number): number;
}
