/** The codec of the browser: fflate, plain JavaScript, no wasm and no workers of its own. */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import type { Codec } from './codec';
import { crc32 } from './crc32';

/** Of compressed bytes: with the usual ratio of 10–20 the pieces come out at about a megabyte. */
const sliceBytes = 64 * 1024;

export const fflateCodec: Codec = {
  inflate: (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size + 1) }),
  inflatePieces: pieces,
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};

// Asynchronous only in form: each piece is inflated when it is asked for.
// eslint-disable-next-line @typescript-eslint/require-await
async function* pieces(compressed: Uint8Array): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(piece);
  });
  for (let at = 0; at < compressed.length; at += sliceBytes) {
    const end = at + sliceBytes;
    inflate.push(compressed.subarray(at, end), end >= compressed.length);
    const now = ready;
    ready = [];
    for (const piece of now) if (piece.length > 0) yield piece;
  }
}
