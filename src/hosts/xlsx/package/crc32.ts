/** CRC-32 (polynomial 0xEDB88320) as zips use it, four bytes at a step. */

const tables = makeTables();

/** The checksum of `bytes`, going on from `before`, the checksum of what came earlier (0 at the start). */
export function crc32(bytes: Uint8Array, before: number): number {
  const [first, second, third, fourth] = tables;
  const wholeSteps = bytes.length - (bytes.length % 4);
  let crc = ~before;
  let at = 0;
  for (; at < wholeSteps; at += 4) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (fourth[crc & 255] ?? 0) ^
      (third[(crc >>> 8) & 255] ?? 0) ^
      (second[(crc >>> 16) & 255] ?? 0) ^
      (first[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (first[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The n-th table holds what a byte becomes when n further bytes have gone by. */
function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  const next = (table: Int32Array): Int32Array => table.map((crc) => (first[crc & 255] ?? 0) ^ (crc >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
