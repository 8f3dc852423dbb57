/** Reading old workbooks in a child process with limits of memory and time: some of them bring a Node process down. */
import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { deserialize } from 'node:v8';
import { Refusal } from '../../../core/errors';
import type { Progress } from '../../../core/host';
import type { ColumnCells, Snapshot } from '../../../core/model/snapshot';
import { answerPipe, type XlsAnswer } from './answer';
import type { ReadXls } from './read-xls';

export interface ChildOptions {
  /** The built child program: dist/xls-child.js. */
  readonly childPath: string;
  readonly seconds?: number;
  readonly megabytes?: number;
}

/** The largest real .xls (65,536 × 256 cells) takes about a minute on a slow machine. */
const usualSeconds = 180;
const usualMegabytes = 3072;
const askEveryMs = 200;
const keptMessage = 4096;

/** Refuses as `too-large` what does not end within the limits, and as `damaged` what kills the child. */
export function readXlsInChild(options: ChildOptions): ReadXls {
  return async (bytes, name, progress) => {
    const answer = await ask(options, bytes, name, progress);
    if (answer.kind === 'refusal') throw new Refusal(answer.code, answer.detail);
    return withOwnMemory(answer.snapshot);
  };
}

function ask(options: ChildOptions, bytes: Uint8Array, name: string, progress?: Progress): Promise<XlsAnswer> {
  const seconds = options.seconds ?? usualSeconds;
  const megabytes = options.megabytes ?? usualMegabytes;
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [`--max-old-space-size=${megabytes}`, options.childPath, name], {
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    });
    const pieces: Buffer[] = [];
    let message = '';
    let stopped: Refusal | null = null;
    const stop = (why: Refusal): void => {
      stopped ??= why;
      child.kill('SIGKILL');
    };
    const limit = setTimeout(() => {
      stop(new Refusal('too-large', { reason: 'time', seconds }));
    }, seconds * 1000);
    const asking = setInterval(() => {
      if (progress?.(0, 'reading') === false) stop(new Refusal('cancelled'));
    }, askEveryMs);
    child.stdio[answerPipe]?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => {
      message = (message + piece.toString('latin1')).slice(-keptMessage);
    });
    // The child may die before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.on('error', (error) => {
      stopped ??= new Refusal('damaged', { reason: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      clearInterval(asking);
      const answer = stopped === null && code === 0 ? readAnswer(Buffer.concat(pieces)) : null;
      if (answer !== null) resolve(answer);
      else reject(stopped ?? deathOf(message, megabytes));
    });
    child.stdin?.end(bytes);
  });
}

function deathOf(message: string, megabytes: number): Refusal {
  if (/out of memory|allocation failed/i.test(message))
    return new Refusal('too-large', { reason: 'memory', megabytes });
  return new Refusal('damaged', { reason: 'reader-died' });
}

function readAnswer(bytes: Buffer): XlsAnswer | null {
  const answer: unknown = bytes.length === 0 ? null : deserialize(bytes);
  return isAnswer(answer) ? answer : null;
}

/** Our own program wrote it: only whether it is whole is in question. */
function isAnswer(value: unknown): value is XlsAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Arrays that came over a pipe all look into one block, which would travel along with each of them. */
function withOwnMemory(snapshot: Snapshot): Snapshot {
  const own = (column: ColumnCells): ColumnCells => ({
    kind: Uint8Array.from(column.kind),
    value: Float64Array.from(column.value),
    style: Uint16Array.from(column.style),
    formula: column.formula === null ? null : Uint32Array.from(column.formula),
  });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.map(own) })) };
}
