/** The Debian programs that judge what we write. They must be there: a test that looks away proves nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const schemas = path.resolve(__dirname, '../../../shared/xsd/ooxml');

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the tests of the file. */
function workFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengtui-office-'));
  folders.push(folder);
  return folder;
}

function run(program: string, packageName: string, args: readonly string[]): { status: number | null; output: string } {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: 600_000 });
  if (done.error !== undefined)
    throw new Error(`${program} could not be run (Debian package ${packageName}): ${done.error.message}`);
  return { status: done.status, output: done.stdout + done.stderr };
}

/**
 * What an XML schema finds wrong with each document, by its name; documents in order have no entry.
 * @param documents XML by a name of the caller's
 */
export function violations(
  schema: string,
  documents: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const file = path.join(schemas, schema);
  if (!existsSync(file)) throw new Error(`The schemas are missing: ${file} (../shared/xsd beside the repository).`);
  const found = new Map<string, string[]>();
  if (documents.size === 0) return found;
  const folder = workFolder();
  const names = [...documents.keys()];
  const files = names.map((name, index) => {
    const target = path.join(folder, `${String(index)}.xml`);
    writeFileSync(target, documents.get(name) ?? '');
    return target;
  });
  // In pieces: a command line has an end.
  for (let at = 0; at < files.length; at += 200) {
    const { output } = run('xmllint', 'libxml2-utils', [
      '--noout',
      '--nonet',
      '--schema',
      file,
      ...files.slice(at, at + 200),
    ]);
    for (const line of output.split('\n')) {
      const match = /(\d+)\.xml:\d+: (.*)$/.exec(line);
      if (match === null) continue;
      const name = names[Number(match[1])] ?? '';
      const list = found.get(name) ?? [];
      list.push(match[2] ?? '');
      found.set(name, list);
    }
  }
  return found;
}

/** Converts with LibreOffice; returns the converted files' bytes by the inputs' base names. */
export function convert(files: readonly string[], format: 'xlsx' | 'pdf'): ReadonlyMap<string, Uint8Array> {
  const out = workFolder();
  const profile = workFolder();
  const { status, output } = run('soffice', 'libreoffice-calc-nogui', [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'pdf',
    '--outdir',
    out,
    ...files,
  ]);
  if (status !== 0) throw new Error(`LibreOffice ended with ${String(status)}: ${output}`);
  return new Map(
    readdirSync(out).map((name) => [name.replace(/\.[^.]+$/, ''), new Uint8Array(readFileSync(path.join(out, name)))]),
  );
}

/** Writes files into a folder of their own and returns their paths. */
export function onDisk(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const folder = workFolder();
  return Array.from(files, ([name, bytes]) => {
    const target = path.join(folder, name);
    writeFileSync(target, bytes);
    return target;
  });
}
