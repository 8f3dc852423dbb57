/** A file's bytes to a workbook, or to the reason why it is none. The bytes decide; names lie. */
import { lastName } from '../../core/text/last-name';
import { Refusal } from '../../core/errors';
import type { Progress } from '../../core/host';
import type { Snapshot } from '../../core/model/snapshot';
import { decodeText } from './csv/decode-text';
import { looksLikeTable } from './csv/parse-csv';
import { readCsv } from './csv/read-csv';
import type { Codec } from './package/codec';
import { defaultLimits, type Limits } from './package/limits';
import { openPackage, type Package } from './package/open-package';
import { findWorkbook, type WorkbookPart } from './read/parts/content-types';
import { readWorkbook } from './read/read-workbook';
import { openCompound } from './xls/compound';
import { otherCompound, otherKindOf, type OtherKind } from './other-kinds';
import { isMarkup, type ReadXls } from './xls/read-xls';
import { isWebArchive } from './xls/web-archive';

export interface OpenOptions {
  readonly codec: Codec;
  /** In a child process (command line) or in place (browser's worker). */
  readonly readXls: ReadXls;
  readonly limits?: Limits;
}

export interface OpenedWorkbook {
  /** Without folder. */
  readonly name: string;
  readonly format: Snapshot['format'];
  /** The zip and its main part; null for formats that cannot be patched (xls, csv). */
  readonly package: { readonly file: Package; readonly workbook: WorkbookPart } | null;
  /** Throws Refusal `damaged`, `too-large`, `encrypted`, `unsupported` or `cancelled`. */
  read(progress?: Progress): Promise<Snapshot>;
}

/** A file of fewer bytes beside a `~$` name is what Excel leaves there while the workbook is open. */
const largestLockFile = 1024;
const lockFileBytes = 165;
const largestText = 256 * 1024 * 1024;

/**
 * Looks at the bytes and makes ready to read; the cells are read by `read`.
 * Throws Refusal `not-a-workbook`, `lock-file`, `encrypted`, `unsupported`, `damaged` or `too-large`.
 */
export async function openWorkbook(path: string, bytes: Uint8Array, options: OpenOptions): Promise<OpenedWorkbook> {
  const name = lastName(path);
  return inFile(name, () => {
    const opened = openKind(name, bytes, options);
    return { ...opened, name, read: (progress) => inFile(name, () => opened.read(progress)) };
  });
}

function openKind(name: string, bytes: Uint8Array, options: OpenOptions): Omit<OpenedWorkbook, 'name'> {
  const limits = options.limits ?? defaultLimits;
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) {
    const file = openPackage(bytes, options.codec, limits);
    const workbook = findWorkbook(file);
    return {
      format: workbook.format,
      package: { file, workbook },
      read: (progress) => readWorkbook(file, workbook, name, limits, progress),
    };
  }
  if (isXls(bytes)) {
    return { format: 'xls', package: null, read: (progress) => options.readXls(bytes, name, progress) };
  }
  if (isLockFile(name, bytes)) throw new Refusal('lock-file');
  if (isMarkup(bytes) || isWebArchive(bytes)) {
    return { format: 'xls', package: null, read: (progress) => options.readXls(bytes, name, progress) };
  }
  const text = readText(name, bytes);
  return { format: 'csv', package: null, read: () => Promise.resolve(readCsv(text, name, limits.cells)) };
}

/** True for old workbooks. Throws Refusal `encrypted` for new ones with a password, `not-a-workbook` for other documents. */
function isXls(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const compound = openCompound(bytes);
    const names = compound.names.map((each) => each.toLowerCase());
    if (names.includes('encryptedpackage') || names.includes('encryption')) throw new Refusal('encrypted');
    if (names.includes('workbook') || names.includes('book')) return true;
    throw noWorkbook(otherCompound(names));
  }
  // A bare stream of records, as the oldest versions wrote it: a beginning record with a sensible length.
  const [type, version, length, high] = bytes;
  return type === 9 && [0, 2, 4, 8].includes(version ?? -1) && (length ?? 0) >= 4 && (length ?? 0) <= 16 && high === 0;
}

function isLockFile(name: string, bytes: Uint8Array): boolean {
  if (bytes.length > 0 && bytes.length <= largestLockFile && /^[~.]+\$|^~\$/.test(name)) return true;
  // The user's name, its length before it, filled up with blanks.
  const nameBytes = bytes[0] ?? 0;
  if (bytes.length !== lockFileBytes || nameBytes === 0 || nameBytes > 54) return false;
  return bytes.subarray(1 + nameBytes, 55).every((byte) => byte === 0x20 || byte === 0);
}

function readText(name: string, bytes: Uint8Array): string {
  if (bytes.length > largestText) throw new Refusal('too-large', { size: bytes.length, limit: largestText });
  const text = decodeText(bytes);
  const named = /\.(?:csv|tsv|tab|txt)$/i.test(name);
  if (text === null || text.trim() === '') throw noWorkbook(otherKindOf(bytes));
  // Data of programs has its commas too.
  const program = /^\s*[[{]/.test(text);
  if (!named && (program || !looksLikeTable(text))) throw noWorkbook(otherKindOf(bytes));
  return text;
}

function noWorkbook(kind: OtherKind | null): Refusal {
  return new Refusal('not-a-workbook', kind === null ? {} : { kind });
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Says in the refusal which file it was; running out of memory is a refusal too. */
async function inFile<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, { ...error.detail, file });
    if (error instanceof RangeError && /allocation|array length|array buffer/i.test(error.message))
      throw new Refusal('too-large', { reason: 'memory', file });
    throw error;
  }
}
