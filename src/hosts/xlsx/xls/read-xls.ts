/**
 * Old workbooks (.xls, .et), and tables that were saved as XML or web pages under such a name, through SheetJS.
 * SheetJS is loaded here only, and only when such a file is met. It can bring a whole Node process down: the command
 * line calls this in a process of its own.
 */
import type * as SheetJsModule from '@e965/xlsx';
import { Refusal } from '../../../core/errors';
import type { Progress } from '../../../core/host';
import type { Snapshot } from '../../../core/model/snapshot';
import { defaultLimits } from '../package/limits';
import { decodeText } from '../csv/decode-text';
import { openCompound } from './compound';
import { withoutDefaultPassword } from './default-password';
import { fromSheetJs } from './from-sheetjs';
import { readLooks } from './looks';
import { isWebArchive, pagesOf } from './web-archive';

type SheetJs = typeof SheetJsModule;

/** The way a host reads old workbooks. */
export type ReadXls = (bytes: Uint8Array, name: string, progress?: Progress) => Promise<Snapshot>;

const compoundMark = 0xd0;

/** Throws Refusal `encrypted`, `damaged`, `not-a-workbook`, `unsupported` or `too-large`. */
export async function readXls(bytes: Uint8Array, name: string): Promise<Snapshot> {
  const archive = isWebArchive(bytes);
  const markup = archive ? pagesOf(bytes) : isMarkup(bytes) ? decodeText(bytes) : null;
  if (archive && markup === null) throw new Refusal('not-a-workbook');
  return markup === null ? readBinary(bytes, name) : readMarkup(markup.trim(), name);
}

/** A page or XML: begins with a tag, whatever spaces or marks of encoding stand before it. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^[^<\w]{0,200}<[?!a-z]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 256)).replaceAll('\0', ''));
}

async function readBinary(bytes: Uint8Array, name: string): Promise<Snapshot> {
  const written = bytes[0] === compoundMark ? workbookStream(bytes) : bytes;
  const stream = withoutDefaultPassword(written);
  const looks = readLooks(stream);
  const sheetJs = await loadSheetJs();
  let book;
  try {
    const clear = stream === written ? bytes : withStream(sheetJs, bytes, stream);
    book = sheetJs.read(clear, { ...readOptions, type: 'array' });
  } catch (error) {
    throw refusalFor(error);
  }
  return fromSheetJs(book, { name, looks, stream, typed: true, cells: defaultLimits.cells });
}

async function readMarkup(text: string, name: string): Promise<Snapshot> {
  const start = text.slice(0, 8192);
  const xml = start.includes('urn:schemas-microsoft-com:office:spreadsheet');
  if (!xml && !/<(?:table|html|body|head|meta|!doctype html)\b/i.test(start)) throw new Refusal('not-a-workbook');
  // Nothing in a table needs a DTD's entities, and they can explode.
  if (/<!(?:ENTITY|ELEMENT)/i.test(text)) throw new Refusal('damaged', { reason: 'dtd' });
  const sheetJs = await loadSheetJs();
  let book;
  try {
    book = sheetJs.read(text, { ...readOptions, type: 'string', raw: true });
  } catch (error) {
    throw refusalFor(error);
  }
  return fromSheetJs(xml ? book : withItsNames(book, text), {
    name,
    looks: null,
    stream: null,
    typed: xml,
    cells: defaultLimits.cells,
  });
}

/** What Excel wrote into a page about its sheets; SheetJS numbers them. */
function withItsNames(book: SheetJsModule.WorkBook, text: string): SheetJsModule.WorkBook {
  const names = [...text.matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<]+)<\/x:Name>/g)].map(([, name = '']) =>
    name.trim(),
  );
  if (names.length !== book.SheetNames.length || new Set(names).size < names.length) return book;
  const sheets = Object.fromEntries(names.map((name, i) => [name, book.Sheets[book.SheetNames[i] ?? ''] ?? {}]));
  return { ...book, SheetNames: names, Sheets: sheets };
}

const readOptions = {
  dense: true,
  cellDates: false,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
} as const;

async function loadSheetJs(): Promise<SheetJs> {
  const [sheetJs, codePages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel')]);
  // The module build knows no Chinese code pages until it is given them.
  sheetJs.set_cptable(codePages);
  return sheetJs;
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const compound = openCompound(bytes);
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (stream === null) throw new Refusal('not-a-workbook', { streams: compound.names.length });
  return stream;
}

/** What SheetJS brings along for containers, of which its types say nothing. */
interface Containers {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(container: object, name: string): { content: Uint8Array } | null;
  write(container: object, options: { readonly type: 'array' }): Uint8Array;
}

/** The file with that stream for the workbook's; beside it stand what the file says about itself. */
function withStream(sheetJs: SheetJs, bytes: Uint8Array, stream: Uint8Array): Uint8Array {
  if (bytes[0] !== compoundMark) return stream;
  const containers = sheetJs.CFB as Containers;
  const container = containers.read(bytes, { type: 'array' });
  // From the top: embedded workbooks, which lie deeper, have streams of the same names.
  const entry = containers.find(container, '/Workbook') ?? containers.find(container, '/Book');
  if (entry !== null) entry.content = stream;
  return containers.write(container, { type: 'array' });
}

function refusalFor(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(message)) return new Refusal('encrypted');
  if (/unsupported/i.test(message)) return new Refusal('unsupported', { reason: message });
  return new Refusal('damaged', { reason: message });
}
