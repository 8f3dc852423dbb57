/**
 * Old workbooks encrypted as [MS-OFFCRYPTO] 2.3.5 (RC4 of 40 bits) and 2.3.6 (RC4 CryptoAPI) say. LibreOffice opens the
 * first with the default password (tests/office/default-password.office.test.ts); the second was held against the
 * npm package officecrypto-tool 0.0.19, which opens it.
 */
import { createHash } from 'node:crypto';
import * as SheetJs from '@e965/xlsx';
import { openCompound } from '../../../../src/hosts/xlsx/xls/compound';
import { rc4 } from '../../../../src/hosts/xlsx/xls/rc4';
import { everyRecord } from '../../../../src/hosts/xlsx/xls/records';
import { makeContainer, record, u32 } from './biff-maker';

/** Bits of the key of RC4 CryptoAPI; 'weak' is the older kind. */
export type Encryption = 'weak' | 40 | 128;

const salt = Buffer.from('0123456789abcdef', 'latin1');
const text = Buffer.from('sixteen letters!', 'latin1');
const plain = new Set([0x0809, 0x002f, 0x000a, 0x00e1]);

const hashed = (algorithm: 'md5' | 'sha1', ...parts: readonly Uint8Array[]): Buffer =>
  createHash(algorithm).update(Buffer.concat(parts)).digest();

function keysFor(password: string, encryption: Encryption): (block: number) => Buffer {
  const letters = Buffer.from(password, 'utf16le');
  if (encryption === 'weak') {
    const once = Buffer.concat([hashed('md5', letters).subarray(0, 5), salt]);
    const start = hashed('md5', ...new Array<Buffer>(16).fill(once)).subarray(0, 5);
    return (block) => hashed('md5', start, u32(block));
  }
  const start = hashed('sha1', salt, letters);
  return (block) => {
    const key = hashed('sha1', start, u32(block)).subarray(0, encryption / 8);
    return encryption === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
}

function filePass(encryption: Encryption, keyOf: (block: number) => Buffer): Buffer {
  const verifier = Buffer.concat([text, hashed(encryption === 'weak' ? 'md5' : 'sha1', text)]);
  rc4(keyOf(0), verifier);
  if (encryption === 'weak') return record(0x002f, 1, 1, 1, salt, verifier);
  const provider = Buffer.from('Microsoft Enhanced Cryptographic Provider v1.0\0', 'utf16le');
  const words = (...numbers: readonly number[]): Buffer => Buffer.concat(numbers.map(u32));
  const header = Buffer.concat([words(4, 0, 0x6801, 0x8004, encryption, 1, 0, 0), provider]);
  return record(
    ...[0x002f, 1, 2, 2],
    ...[words(4, header.length), header],
    ...[words(16), salt, verifier.subarray(0, 16), words(20), verifier.subarray(16)],
  );
}

/** @returns a file with one sheet 台账 of these rows */
export function encryptedWorkbook(
  rows: readonly (readonly (string | number)[])[],
  password: string,
  encryption: Encryption,
): Uint8Array {
  const book = SheetJs.utils.book_new(SheetJs.utils.aoa_to_sheet(rows.map((row) => [...row])), '台账');
  const file = new Uint8Array(SheetJs.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  const stream = Buffer.from(openCompound(file).stream('Workbook') ?? []);
  return makeContainer({ Workbook: encryptedStream(stream, password, encryption) });
}

export function encryptedStream(stream: Buffer, password: string, encryption: Encryption): Buffer {
  const keyOf = keysFor(password, encryption);
  const pass = filePass(encryption, keyOf);
  const first = 4 + stream.readUInt16LE(2);
  const clear = Buffer.concat([stream.subarray(0, first), pass, stream.subarray(first)]);
  const records = [...everyRecord(clear, 0)];
  for (const { type, at } of records)
    if (type === 0x0085) clear.writeUInt32LE(clear.readUInt32LE(at + 4) + pass.length, at + 4);
  const all = Buffer.from(clear);
  for (let at = 0; at < all.length; at += 1024) rc4(keyOf(at / 1024), all.subarray(at, at + 1024));
  for (const { type, at, data } of records) {
    const kept = plain.has(type) ? data.byteLength : type === 0x0085 ? 4 : 0;
    clear.copy(all, at, at, at + 4 + kept);
  }
  return all;
}
