/** The records of a BIFF stream ([MS-XLS]), one after the other, without understanding them. */
import { Refusal } from '../../../core/errors';

export interface Record {
  readonly type: number;
  /** Where the record begins in the stream. */
  readonly at: number;
  readonly data: DataView;
}

/** All records from `from` on; ends quietly where the stream is cut off. Throws Refusal `encrypted` at a FilePass record. */
export function* recordsFrom(stream: Uint8Array, from: number): Iterable<Record> {
  for (const record of everyRecord(stream, from)) {
    if (record.type === RecordType.filePass) throw new Refusal('encrypted');
    yield record;
  }
}

/** The same, whatever they are: the contents of an encrypted stream mean nothing. */
export function* everyRecord(stream: Uint8Array, from: number): Iterable<Record> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = from; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) return;
    yield { type, at, data: new DataView(stream.buffer, stream.byteOffset + at + 4, length) };
    at += 4 + length;
  }
}

export const RecordType = {
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  palette: 0x0092,
  filterMode: 0x009b,
  multipleNumbers: 0x00bd,
  multipleBlanks: 0x00be,
  richText: 0x00d6,
  format: 0x00e0,
  sharedText: 0x00fd,
  formula: 0x0006,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  row: 0x0208,
  shortNumber: 0x027e,
  oldFormula: 0x0406,
  numberFormat: 0x041e,
  beginning: 0x0809,
} as const;
