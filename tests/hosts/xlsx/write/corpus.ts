/** Real workbooks of many programs, looked for beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../../src/core/errors';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { openPackage, type Package } from '../../../../src/hosts/xlsx';
import { findWorkbook } from '../../../../src/hosts/xlsx/read/parts/content-types';

const root = path.resolve(__dirname, '../../../../../shared/corpus');

/** Every .xlsx and .xlsm of the corpus. Throws when the corpus is not there. */
export function corpusFiles(): readonly string[] {
  if (!existsSync(root))
    throw new Error(
      `The corpus of real workbooks is missing: put it at ${root} (../shared/corpus beside the repository).`,
    );
  return ['files', 'fixtures'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => /\.xls[xm]$/i.test(name))
      .sort()
      .map((name) => path.join(root, folder, name)),
  );
}

export function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

/** The package, or null for what is no workbook that can be opened (broken, encrypted, not a zip). */
export function openable(bytes: Uint8Array): Package | null {
  try {
    const file = openPackage(bytes, nodeCodec);
    findWorkbook(file);
    return file;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Every part's bytes by name, as text of bytes for readable differences. */
export function partsOf(file: Package): ReadonlyMap<string, string> {
  return new Map(file.names().map((name) => [name, Buffer.from(file.bytes(name)).toString('latin1')]));
}
