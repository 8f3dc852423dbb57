/** The built command line, run as a user runs it, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const program = path.join(__dirname, '../../dist/cli.js');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** @param folder where the program stands: relative names of files are looked for there */
export function run(folder: string, ...words: readonly string[]): Ran {
  if (!fs.existsSync(program)) throw new Error('dist/cli.js is missing: run npm run build first.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, out: stdout, errors: stderr };
}

/** An empty folder that is gone after the test. */
export async function inFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhengtui-'));
  try {
    await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
