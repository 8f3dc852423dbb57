/** The RC4 stream cipher, with which old workbooks are encrypted; no kept library of hashes and ciphers has it any more. */

/** Lays the key's stream over the bytes, in place: encrypts what is plain, and the other way round. */
export function rc4(key: Uint8Array, bytes: Uint8Array): void {
  const state = Uint8Array.from({ length: 256 }, (_, n) => n);
  const at = (n: number): number => state[n & 255] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  for (let n = 0, i = 0, j = 0; n < bytes.length; n++) {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    bytes[n] = (bytes[n] ?? 0) ^ at(at(i) + at(j));
  }
}
