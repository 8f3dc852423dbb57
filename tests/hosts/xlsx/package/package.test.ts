import { Refusal } from '../../../../src/core/errors';
import type { Codec } from '../../../../src/hosts/xlsx/package/codec';
import { fflateCodec } from '../../../../src/hosts/xlsx/package/codec-fflate';
import { nodeCodec } from '../../../../src/hosts/xlsx/package/codec-node';
import { defaultLimits } from '../../../../src/hosts/xlsx/package/limits';
import { openPackage } from '../../../../src/hosts/xlsx/package/open-package';
import { writePackage } from '../../../../src/hosts/xlsx/package/write-package';
import { makeZip } from '../zip-maker';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (from: string): Uint8Array => new TextEncoder().encode(from);

async function inPieces(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

/** The refusal's code; any other outcome is told as it is, so that the comparison fails readably. */
function codeOf(work: () => unknown): string {
  try {
    work();
    return 'no refusal';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

async function codeOfAsync(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'no refusal';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

const codecs: readonly (readonly [string, Codec])[] = [
  ['zlib', nodeCodec],
  ['fflate', fflateCodec],
];

describe.each(codecs)('a zip opened with %s', (_, codec) => {
  const long = '工作表'.repeat(400_000);

  test('gives its parts whole and in pieces', async () => {
    const bytes = makeZip([
      { name: 'a.xml', data: long },
      { name: 'b.bin', data: 'kept', stored: true },
    ]);
    const opened = openPackage(bytes, codec);
    expect(opened.names()).toEqual(['a.xml', 'b.bin']);
    expect(opened.size('a.xml')).toBe(long.length * 3);
    expect(text(opened.bytes('a.xml'))).toBe(long);
    expect(text(await inPieces(opened.pieces('a.xml')))).toBe(long);
    expect(text(await inPieces(opened.pieces('b.bin')))).toBe('kept');
  });

  test.each([
    ['with data descriptors', makeZip([{ name: 'a', data: 'x', descriptor: true }])],
    ['with zip64 sizes', makeZip([{ name: 'a', data: 'x', zip64: true }])],
    ['with a zip64 end', makeZip([{ name: 'a', data: 'x' }], { zip64End: true })],
    ['with foreign bytes before it', makeZip([{ name: 'a', data: 'x' }], { before: 'MZ and more' })],
    ['with a comment that looks like an end', makeZip([{ name: 'a', data: 'x' }], { after: 'PK\x05\x06'.repeat(9) })],
    [
      'with the same entry twice',
      makeZip([
        { name: 'a', data: 'x' },
        { name: 'A', data: 'x' },
      ]),
    ],
  ])('is read %s', (_name, bytes) => {
    expect(text(openPackage(bytes, codec).bytes('a'))).toBe('x');
  });

  test('finds a part whatever its slashes and case', () => {
    const opened = openPackage(
      makeZip([
        { name: '\\XL\\Workbook.xml', data: 'x' },
        { name: '/b/c', data: 'y' },
      ]),
      codec,
    );
    expect(opened.names()).toEqual(['XL/Workbook.xml', 'b/c']);
    expect(text(opened.bytes('/xl/workbook.xml'))).toBe('x');
    expect(text(opened.bytes('B\\c'))).toBe('y');
    expect(opened.has('b')).toBe(false);
  });

  test('does not believe a size that is too small', async () => {
    const opened = openPackage(makeZip([{ name: 'a', data: long, declaredSize: 10 }]), codec);
    expect(codeOf(() => opened.bytes('a'))).toBe('damaged');
    expect(await codeOfAsync(() => inPieces(opened.pieces('a')))).toBe('damaged');
  });

  test('does not believe a size that is too large', async () => {
    const opened = openPackage(makeZip([{ name: 'a', data: 'abc', declaredSize: 100 }]), codec);
    expect(codeOf(() => opened.bytes('a'))).toBe('damaged');
    expect(await codeOfAsync(() => inPieces(opened.pieces('a')))).toBe('damaged');
    expect(codeOf(() => openPackage(makeZip([{ name: 'a', data: 'abc', declaredSize: 1e9 }]), codec))).toBe('damaged');
  });

  test('notices a changed byte and a wrong checksum', async () => {
    const bytes = makeZip([{ name: 'a', data: encode('abcdefgh'), stored: true }]);
    bytes[33] = 0x20;
    expect(codeOf(() => openPackage(bytes, codec).bytes('a'))).toBe('damaged');
    const wrong = openPackage(makeZip([{ name: 'a', data: long, crc: 1 }]), codec);
    expect(codeOf(() => wrong.bytes('a'))).toBe('damaged');
    expect(await codeOfAsync(() => inPieces(wrong.pieces('a')))).toBe('damaged');
  });

  test('is refused as damaged wherever it is cut off', () => {
    const bytes = makeZip([
      { name: 'a', data: long },
      { name: 'b', data: 'x' },
    ]);
    for (let length = 0; length < bytes.length - 1; length += 37)
      expect(codeOf(() => openPackage(bytes.slice(0, length), codec))).toBe('damaged');
  });

  test('never throws anything but a refusal, whichever byte is wrong', () => {
    const bytes = makeZip(
      [
        { name: 'a', data: 'some text' },
        { name: 'b', data: 'x', zip64: true },
      ],
      { zip64End: true },
    );
    for (let at = 0; at < bytes.length; at++) {
      for (const wrong of [0, 0x7f, 0xff]) {
        const copy = bytes.slice();
        copy[at] = wrong;
        const code = codeOf(() => {
          const opened = openPackage(copy, codec);
          for (const name of opened.names()) opened.bytes(name);
        });
        expect(['no refusal', 'damaged', 'unsupported', 'encrypted', 'too-large']).toContain(code);
      }
    }
  });

  test('is refused before anything is inflated when it would grow beyond the limits', () => {
    const bomb = makeZip([{ name: 'a', data: new Uint8Array(80 * 1024 * 1024) }]);
    expect(codeOf(() => openPackage(bomb, codec))).toBe('too-large');
    const zip = makeZip([
      { name: 'a', data: long },
      { name: 'b', data: long },
    ]);
    expect(codeOf(() => openPackage(zip, codec, { ...defaultLimits, total: long.length * 3 + 1 }))).toBe('too-large');
    expect(codeOf(() => openPackage(zip, codec, { ...defaultLimits, part: 1000 }))).toBe('too-large');
    expect(codeOf(() => openPackage(zip, codec, { ...defaultLimits, parts: 1 }))).toBe('too-large');
  });

  test('says why a part cannot be read', () => {
    const bytes = makeZip([
      { name: 'odd', data: 'x', method: 9 },
      { name: 'locked', data: 'x', encrypted: true },
    ]);
    const opened = openPackage(bytes, codec);
    expect(codeOf(() => opened.bytes('odd'))).toBe('unsupported');
    expect(codeOf(() => opened.bytes('locked'))).toBe('encrypted');
    expect(codeOf(() => opened.bytes('none'))).toBe('damaged');
  });

  test('is refused when two parts of one name differ', () => {
    const bytes = makeZip([
      { name: 'a', data: 'x' },
      { name: 'A', data: 'y' },
    ]);
    expect(codeOf(() => openPackage(bytes, codec))).toBe('damaged');
  });

  test('is written back with untouched parts copied as they lay', () => {
    const source = openPackage(
      makeZip([
        { name: 'kept.xml', data: long, descriptor: true },
        { name: '文件.bin', data: 'q', stored: true },
        { name: 'x', data: 'old' },
      ]),
      codec,
    );
    const kept = ['kept.xml', '文件.bin'].flatMap((name) => source.stored(name) ?? []);
    const written = writePackage(
      [
        ...kept.map((part) => ({ kind: 'kept', part }) as const),
        { kind: 'made', name: 'x', bytes: encode('new') },
        { kind: 'made', name: '名.xml', bytes: encode(long) },
        { kind: 'made', name: 'empty', bytes: new Uint8Array(0) },
      ],
      codec,
    );
    const again = openPackage(written, codec);
    expect(again.names()).toEqual(['kept.xml', '文件.bin', 'x', '名.xml', 'empty']);
    expect(again.stored('kept.xml')?.raw()).toEqual(source.stored('kept.xml')?.raw());
    expect(text(again.bytes('kept.xml'))).toBe(long);
    expect(text(again.bytes('文件.bin'))).toBe('q');
    expect(text(again.bytes('x'))).toBe('new');
    expect(text(again.bytes('名.xml'))).toBe(long);
    expect(again.bytes('empty')).toHaveLength(0);
  });
});

test('both codecs know the same checksum', () => {
  for (const length of [0, 1, 3, 4, 5, 1023]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7919) & 255);
    expect(fflateCodec.crc32(bytes, 0)).toBe(nodeCodec.crc32(bytes, 0));
    expect(fflateCodec.crc32(bytes, 12345)).toBe(nodeCodec.crc32(bytes, 12345));
  }
});
