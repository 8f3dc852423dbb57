/** What the command line does with a workbook: read, examined, marked; and all of it out again. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../../src/core/errors';
import { examine } from '../../../../src/core/engine';
import type { Examination } from '../../../../src/core/examination';
import { markChanges } from '../../../../src/core/marking';
import type { Change } from '../../../../src/core/model/change';
import { serialOfIso } from '../../../../src/core/model/calendar';
import { builtInTemplate } from '../../../../src/core/template';
import { openPackage, openWorkbook, type Package } from '../../../../src/hosts/xlsx';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { patchWorkbook, unmarkWorkbook, type Patched, type Unmarked } from '../../../../src/hosts/xlsx/write';
import { bytesOf, corpusFiles } from './corpus';

export const codec = nodeCodec;
export const template = builtInTemplate();
export const asOf = serialOfIso('2024-06-30') ?? 0;
export const samples = path.resolve(__dirname, '../../../../assets/samples');

const readXls = (): never => {
  throw new Error('no .xls here');
};

/** Every workbook of the corpus and of the samples that marks can be written into. */
export function writableFiles(): readonly string[] {
  const own = readdirSync(samples, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(xlsx|et)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return [...corpusFiles(), ...own];
}

export interface Marking {
  readonly file: Package;
  readonly examination: Examination;
  readonly changes: readonly Change[];
  readonly patched: Patched;
  readonly marked: Package;
}

/** The copy that `mark` writes. */
export async function marking(name: string, bytes: Uint8Array): Promise<Marking> {
  const opened = await openWorkbook(name, bytes, { codec, readXls });
  const file = opened.package?.file;
  if (file === undefined) throw new Refusal('unsupported', { detail: 'xls' });
  const examination = examine(await opened.read(), template, { asOf });
  const changes = markChanges(examination, { stamp: null });
  const patched = await patchWorkbook(file, changes, { codec });
  return { file, examination, changes, patched, marked: openPackage(patched.bytes, codec) };
}

/** The same, or null for what is refused before anything is written: no workbook, encrypted, signed, too large. */
export async function markingOf(file: string): Promise<Marking | null> {
  try {
    return await marking(path.basename(file), bytesOf(file));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

export async function unmarked(marked: Package): Promise<Unmarked> {
  const done = await unmarkWorkbook(marked, { codec });
  if (done === null) throw new Error('nothing to take out');
  return done;
}
