/** Marked copies of every real workbook: LibreOffice opens them, and what changed in them is valid. */
import path from 'node:path';
import { openPackage, type Package } from '../../src/hosts/xlsx';
import { partsOf } from '../hosts/xlsx/write/corpus';
import { makeZip } from '../hosts/xlsx/zip-maker';
import { codec, markingOf, writableFiles, type Marking } from '../hosts/xlsx/write/whole-path';
import { convert, onDisk } from './programs';
import { touchedParts, worse } from './validity';

const markings = new Map<string, Marking>();

beforeAll(async () => {
  for (const [index, file] of writableFiles().entries()) {
    const marking = await markingOf(file);
    if (marking !== null) markings.set(`${String(index)} ${path.basename(file).replace(/\.[^.]+$/, '')}`, marking);
  }
});

test('LibreOffice opens every marked copy and finds the sheets in it', () => {
  const files = new Map(Array.from(markings, ([name, { patched }]) => [`${name}.xlsx`, patched.bytes]));
  const opened = convert(onDisk(files), 'xlsx');
  const missing = [...markings.keys()].filter((name) => !opened.has(name));
  // What LibreOffice could not open before marking proves nothing.
  const plain = new Map(missing.map((name) => [`${name}.xlsx`, bytesBefore(markings.get(name)?.file)]));
  const before = plain.size === 0 ? new Map<string, Uint8Array>() : convert(onDisk(plain), 'xlsx');
  expect(missing.filter((name) => before.has(name))).toEqual([]);
  expect(missing.length).toBeLessThan(5);
  const lost = Array.from(opened, ([name, bytes]) => {
    const sheets = sheetNames(openPackage(bytes, codec));
    const added = markings.get(name)?.changes.flatMap((each) => (each.kind === 'addSheet' ? [each.drawing.name] : []));
    return [name, (added ?? []).filter((sheet) => !sheets.includes(sheet))] as const;
  }).filter(([, sheets]) => sheets.length > 0);
  expect(lost).toEqual([]);
}, 400_000);

test('what marking changes is as valid as it was', () => {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (const [name, { file, marked }] of markings) {
    const parts = touchedParts(name, file, marked);
    for (const [part, xml] of parts.before) before.set(part, xml);
    for (const [part, xml] of parts.after) after.set(part, xml);
  }
  expect(after.size).toBeGreaterThan(500);
  expect(worse(before, after)).toEqual([]);
}, 400_000);

function bytesBefore(file: Package | undefined): Uint8Array {
  if (file === undefined) throw new Error('no such workbook');
  return makeZip(Array.from(partsOf(file), ([name, data]) => ({ name, data: Buffer.from(data, 'latin1') })));
}

function sheetNames(file: Package): readonly string[] {
  const xml = new TextDecoder().decode(file.bytes('xl/workbook.xml'));
  return Array.from(xml.matchAll(/<sheet name="([^"]*)"/g), (match) => match[1] ?? '');
}
