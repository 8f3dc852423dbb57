/** Old workbooks (BIFF8 streams, [MS-XLS]) record by record, with and without the container around them. */

export function record(type: number, ...parts: readonly (number | Uint8Array)[]): Buffer {
  const data = Buffer.concat(parts.map((part) => (typeof part === 'number' ? u16(part) : part)));
  return Buffer.concat([u16(type), u16(data.length), data]);
}

export function u16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}

export function u32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

export const beginning = (kind: number): Buffer => record(0x0809, 0x0600, kind, 0, 0, u32(0), u32(6));
export const end = (): Buffer => record(0x000a);
export const font = (weight: number): Buffer =>
  record(0x0031, 200, 0, 0x7fff, weight, 0, Buffer.alloc(4), Buffer.from([1, 0, 0x41]));
export const numberFormat = (id: number, code: string): Buffer =>
  record(0x041e, id, code.length, Buffer.from([1]), Buffer.from(code, 'utf16le'));

/** @param fill colour number of a solid fill */
export function cellFormat(fontIndex: number, formatId: number, fill?: number): Buffer {
  const pattern = fill === undefined ? 0 : 1;
  return record(0x00e0, fontIndex, formatId, 0, 0x20, 0, 0, 0, u32((pattern << 26) >>> 0), fill ?? 64);
}

export function numberCell(row: number, column: number, format: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return record(0x0203, row, column, format, bytes);
}

export interface MadeSheet {
  readonly name: string;
  readonly records: readonly Buffer[];
  readonly state?: number;
  /** 0 cells, 2 chart, 6 module. */
  readonly kind?: number;
}

/** A stream with its sheets in the given order of tabs, lying in the stream in that of `lie` (by index). */
export function makeStream(
  globals: readonly Buffer[],
  sheets: readonly MadeSheet[],
  lie: readonly number[] = sheets.map((_, n) => n),
): Buffer {
  const bodies = sheets.map((sheet) =>
    Buffer.concat([beginning(sheet.kind === 2 ? 0x20 : 0x10), ...sheet.records, end()]),
  );
  const place = (sheet: MadeSheet, at: number): Buffer =>
    record(
      0x0085,
      u32(at),
      Buffer.from([sheet.state ?? 0, sheet.kind ?? 0, sheet.name.length, 1]),
      Buffer.from(sheet.name, 'utf16le'),
    );
  const head = (at: readonly number[]): Buffer =>
    Buffer.concat([beginning(5), ...globals, ...sheets.map((sheet, n) => place(sheet, at[n] ?? 0)), end()]);
  let next = head([]).length;
  const starts = sheets.map(() => 0);
  for (const n of lie) {
    starts[n] = next;
    next += bodies[n]?.length ?? 0;
  }
  return Buffer.concat([head(starts), ...lie.map((n) => bodies[n] ?? Buffer.alloc(0))]);
}

/** A container ([MS-CFB], version 3) with the given streams at its top; each is filled up to where small streams end. */
export function makeContainer(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sector = 512;
  const names = Object.keys(streams);
  const contents = names.map((name) => {
    const from = streams[name] ?? new Uint8Array(0);
    const bytes = Buffer.alloc(Math.max(4096, Math.ceil(from.length / sector) * sector));
    bytes.set(from);
    return bytes;
  });
  // Sector 0: the table of sectors; then the directory, four entries a sector; then the streams.
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const table = new Uint32Array(sector / 4).fill(0xffffffff);
  table[0] = 0xfffffffd;
  const chain = (first: number, count: number): number => {
    for (let n = 0; n < count; n++) table[first + n] = n === count - 1 ? 0xfffffffe : first + n + 1;
    return first + count;
  };
  let next = chain(1, directorySectors);
  const starts = contents.map((bytes) => {
    const start = next;
    next = chain(start, bytes.length / sector);
    return start;
  });
  const entry = (name: string, type: number, right: number, child: number, start: number, size: number): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 0, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, 64);
    bytes.writeUInt8(type, 66);
    bytes.writeUInt32LE(0xffffffff, 68);
    bytes.writeUInt32LE(right, 72);
    bytes.writeUInt32LE(child, 76);
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(size, 120);
    return bytes;
  };
  const none = 0xffffffff;
  const directory = Buffer.alloc(directorySectors * sector);
  entry('Root Entry', 5, none, names.length > 0 ? 1 : none, 0xfffffffe, 0).copy(directory);
  for (const [n, name] of names.entries())
    entry(name, 2, n + 2 <= names.length ? n + 2 : none, none, starts[n] ?? 0, contents[n]?.length ?? 0).copy(
      directory,
      128 * (n + 1),
    );
  const header = Buffer.alloc(sector, 0xff);
  header.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.writeUInt32LE(0, 76);
  return new Uint8Array(Buffer.concat([header, Buffer.from(table.buffer), directory, ...contents]));
}
