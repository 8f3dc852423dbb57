/** Makes zips of every odd kind that zips are met in; our own writer makes only plain ones. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** Sizes and checksum behind the data, zeros before it. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** A lie about the uncompressed size. */
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly encrypted?: boolean;
}

export function makeZip(
  entries: readonly Entry[],
  options: { before?: string; after?: string; zip64End?: boolean } = {},
) {
  const out: Buffer[] = [Buffer.from(options.before ?? '')];
  const shift = out[0]?.length ?? 0;
  const length = (): number => out.reduce((sum, each) => sum + each.length, 0);
  const directory: Buffer[] = [];
  for (const entry of entries) {
    const data = Buffer.from(entry.data as Uint8Array);
    const raw = entry.stored === true ? data : deflateRawSync(data);
    const size = entry.declaredSize ?? data.length;
    const crc = entry.crc ?? crc32(data);
    const name = Buffer.from(entry.name);
    const flags = (entry.descriptor === true ? 8 : 0) | (entry.encrypted === true ? 1 : 0) | 0x800;
    const shared = (late: boolean, extra: number): Buffer => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(flags, 2);
      bytes.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 4);
      bytes.writeUInt32LE(late ? 0 : crc, 10);
      bytes.writeUInt32LE(late ? 0 : entry.zip64 === true ? 0xffffffff : raw.length, 14);
      bytes.writeUInt32LE(late ? 0 : entry.zip64 === true ? 0xffffffff : size, 18);
      bytes.writeUInt16LE(name.length, 22);
      bytes.writeUInt16LE(extra, 24);
      return bytes;
    };
    const headerAt = length() - shift;
    const wide = Buffer.alloc(28);
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(24, 2);
    wide.writeBigUInt64LE(BigInt(size), 4);
    wide.writeBigUInt64LE(BigInt(raw.length), 12);
    wide.writeBigUInt64LE(BigInt(headerAt), 20);
    const extra = entry.zip64 === true ? wide : Buffer.alloc(0);
    out.push(Buffer.from('PK\x03\x04'), shared(entry.descriptor === true, extra.length), name, extra, raw);
    if (entry.descriptor === true) {
      const after = Buffer.alloc(16);
      after.write('PK\x07\x08', 0, 'latin1');
      after.writeUInt32LE(crc, 4);
      after.writeUInt32LE(raw.length, 8);
      after.writeUInt32LE(size, 12);
      out.push(after);
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.zip64 === true ? 0xffffffff : headerAt, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared(false, extra.length), rest, name, extra);
  }
  const directoryAt = length() - shift;
  const listed = Buffer.concat(directory);
  out.push(listed);
  if (options.zip64End === true) {
    const end64 = Buffer.alloc(76);
    end64.write('PK\x06\x06', 0, 'latin1');
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(BigInt(entries.length), 32);
    end64.writeBigUInt64LE(BigInt(listed.length), 40);
    end64.writeBigUInt64LE(BigInt(directoryAt), 48);
    end64.write('PK\x06\x07', 56, 'latin1');
    end64.writeBigUInt64LE(BigInt(length()), 64);
    out.push(end64);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(options.zip64End === true ? 0xffff : entries.length, 10);
  end.writeUInt32LE(options.zip64End === true ? 0xffffffff : listed.length, 12);
  end.writeUInt32LE(options.zip64End === true ? 0xffffffff : directoryAt, 16);
  end.writeUInt16LE(options.after?.length ?? 0, 20);
  out.push(end, Buffer.from(options.after ?? ''));
  return new Uint8Array(Buffer.concat(out));
}
