/**
 * The process in which the command line reads old workbooks: bytes on standard input, name as the argument, the answer
 * on pipe 3. Whatever SheetJS prints goes elsewhere, and when it brings the process down nothing else is lost.
 */
import { writeSync } from 'node:fs';
import { argv, exit, stdin } from 'node:process';
import { serialize } from 'node:v8';
import { Refusal } from '../../../core/errors';
import { answerPipe, type XlsAnswer } from './answer';
import { readXls } from './read-xls';

async function main(): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) if (Buffer.isBuffer(piece)) pieces.push(piece);
  answer(await read(Buffer.concat(pieces)));
}

async function read(bytes: Uint8Array): Promise<XlsAnswer> {
  try {
    return { kind: 'snapshot', snapshot: await readXls(bytes, argv[2] ?? '') };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refusal', code: error.code, detail: error.detail };
    return { kind: 'refusal', code: 'damaged', detail: { reason: error instanceof Error ? error.message : 'unknown' } };
  }
}

function answer(value: XlsAnswer): void {
  const bytes = serialize(value);
  for (let at = 0; at < bytes.length;) at += writeSync(answerPipe, bytes, at);
}

void main().then(() => {
  exit(0);
});
