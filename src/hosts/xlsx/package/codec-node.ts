/** The codec of the command line: Node's zlib, several times as fast as any JavaScript. */
import { crc32, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from './codec';

/** Large enough that handing pieces over costs nothing, small enough to stay in the processor's cache. */
const pieceBytes = 256 * 1024;
/** zlib accepts no smaller one. */
const smallestChunk = 64;

export const nodeCodec: Codec = {
  inflate: (compressed, size) => {
    const chunkSize = Math.max(smallestChunk, size + 1);
    try {
      return inflateRawSync(compressed, { chunkSize, maxOutputLength: chunkSize });
    } catch (error) {
      if (error instanceof RangeError) return new Uint8Array(size + 1);
      throw error;
    }
  },
  inflatePieces: (compressed) => {
    const inflater = createInflateRaw({ chunkSize: pieceBytes });
    inflater.end(compressed);
    return inflater;
  },
  deflate: (bytes) => deflateRawSync(bytes),
  crc32: (bytes, before) => crc32(bytes, before),
};
