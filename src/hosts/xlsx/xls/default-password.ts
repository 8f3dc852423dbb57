/**
 * Old workbooks whose structure is protected (保护工作簿): Excel and WPS encrypt them with a password that every copy of
 * Excel knows ([MS-OFFCRYPTO] 2.4.2.3), so that they open without a question. Nobody set a password for opening them.
 */
import { Refusal } from '../../../core/errors';
import { blockBytes, keysOf, type KeyOf } from './file-pass';
import { rc4 } from './rc4';
import { everyRecord, RecordType } from './records';

const defaultPassword = 'VelvetSweatshop';

/** Settings of a printer, which no reader of cells looks at: what tells of the encryption becomes one of those. */
const ofPrinter = 0x004d;

/** Records whose contents stay as they are ([MS-XLS] 2.2.10). */
const plain: ReadonlySet<number> = new Set([
  ...[RecordType.beginning, 0x0009, 0x0209, 0x0409],
  ...[RecordType.filePass, RecordType.eof],
  // FileLock, InterfaceHdr, RRDInfo, RRDHead, UsrExcl
  ...[0x0195, 0x00e1, 0x0196, 0x0138, 0x0194],
]);

/** The workbook's stream as it was before; the same stream when it is not encrypted. Throws Refusal `encrypted`. */
export function withoutDefaultPassword(stream: Uint8Array): Uint8Array {
  for (const { type, at, data } of everyRecord(stream, 0)) {
    if (type === RecordType.eof) break;
    if (type !== RecordType.filePass) continue;
    const keyOf = keysOf(data, defaultPassword);
    if (keyOf === null) throw new Refusal('encrypted');
    return decrypted(stream, at, keyOf);
  }
  return stream;
}

/** @param filePassAt where the record that tells of the encryption begins */
function decrypted(stream: Uint8Array, filePassAt: number, keyOf: KeyOf): Uint8Array {
  const clear = Uint8Array.from(stream);
  for (let block = 0; block * blockBytes < clear.length; block++)
    rc4(keyOf(block), clear.subarray(block * blockBytes, (block + 1) * blockBytes));
  // Heads of records were never encrypted, nor were the contents of some.
  const keep = (from: number, to: number): void => {
    clear.set(stream.subarray(from, to), from);
  };
  let end = 0;
  for (const { type, at, data } of everyRecord(stream, 0)) {
    end = at + 4 + data.byteLength;
    keep(at, plain.has(type) ? end : at + 4);
    // Where a sheet begins is told plainly.
    if (type === RecordType.boundSheet) keep(at + 4, at + 8);
  }
  keep(end, stream.length);
  new DataView(clear.buffer).setUint16(filePassAt, ofPrinter, true);
  return clear;
}
