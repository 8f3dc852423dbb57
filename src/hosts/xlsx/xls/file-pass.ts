/**
 * The record that says how an old workbook is encrypted ([MS-XLS] FilePass), and the keys that a password gives for it
 * ([MS-OFFCRYPTO] 2.3.5 and 2.3.6). Excel 97 to 2003 and WPS write RC4 with keys of 40 bits, later Excel RC4 CryptoAPI.
 */
import { md5, sha1 } from '@noble/hashes/legacy';
import { rc4 } from './rc4';

/** The key of each block of the stream. */
export type KeyOf = (block: number) => Uint8Array;

/** Each so many bytes of the stream have a key of their own. */
export const blockBytes = 1024;

const saltBytes = 16;
const weakKeyBytes = 5;

/** Null where that password does not open it, or the encryption is another. */
export function keysOf(filePass: DataView, password: string): KeyOf | null {
  const bytes = new Uint8Array(filePass.buffer, filePass.byteOffset, filePass.byteLength);
  if (bytes.length < 6 || filePass.getUint16(0, true) !== 1) return null;
  const minor = filePass.getUint16(4, true);
  if (filePass.getUint16(2, true) === 1 && minor === 1) return weakKeys(bytes.subarray(6), utf16(password));
  return minor === 2 ? cryptoApiKeys(filePass, bytes, utf16(password)) : null;
}

function weakKeys(told: Uint8Array, password: Uint8Array): KeyOf | null {
  const salt = told.subarray(0, saltBytes);
  const once = joined(md5(password).subarray(0, weakKeyBytes), salt);
  const start = md5(joined(...new Array<Uint8Array>(16).fill(once))).subarray(0, weakKeyBytes);
  const keyOf: KeyOf = (block) => md5(joined(start, word(block)));
  return opens(keyOf(0), told.subarray(16, 32), told.subarray(32, 48), md5) ? keyOf : null;
}

function cryptoApiKeys(filePass: DataView, bytes: Uint8Array, password: Uint8Array): KeyOf | null {
  const header = 14;
  if (bytes.length < header + 20) return null;
  const verifier = header + filePass.getUint32(10, true);
  if (bytes.length < verifier + 60) return null;
  const bits = filePass.getUint32(header + 16, true) || 40;
  const salt = bytes.subarray(verifier + 4, verifier + 4 + saltBytes);
  const start = sha1(joined(salt, password));
  const keyOf: KeyOf = (block) => {
    const key = sha1(joined(start, word(block))).subarray(0, bits / 8);
    // The shortest keys are filled up with zeros.
    return bits === 40 ? joined(key, new Uint8Array(16 - weakKeyBytes)) : key;
  };
  const from = verifier + 4 + saltBytes;
  return opens(keyOf(0), bytes.subarray(from, from + 16), bytes.subarray(from + 20, from + 40), sha1) ? keyOf : null;
}

/** Whether the key makes of the two a text and its hash. */
function opens(key: Uint8Array, text: Uint8Array, hash: Uint8Array, hashOf: (text: Uint8Array) => Uint8Array): boolean {
  const both = joined(text, hash);
  rc4(key, both);
  return text.length > 0 && hashOf(both.subarray(0, text.length)).every((byte, n) => byte === both[text.length + n]);
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, n) => (text.charCodeAt(n >> 1) >> (8 * (n & 1))) & 255);
}

function word(value: number): Uint8Array {
  return Uint8Array.from([value, value >> 8, value >> 16, value >> 24]);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
