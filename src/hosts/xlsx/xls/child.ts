/**
 * The process in which the command line reads old workbooks: questions on standard input, answers on pipe 3, until the
 * input ends. Whatever SheetJS prints goes elsewhere, and when it brings the process down nothing else is lost.
 */
import { writeSync } from 'node:fs';
import { stdin } from 'node:process';
import { Refusal } from '../../../core/errors';
import { compileLater } from '../compile-later';
import { answerPipe, type XlsAnswer, type XlsQuestion } from './answer';
import { frameOf, Frames } from './frames';
import { readXls } from './read-xls';

compileLater();

async function read({ bytes, name }: XlsQuestion): Promise<XlsAnswer> {
  try {
    return { kind: 'snapshot', snapshot: await readXls(bytes, name) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refusal', code: error.code, detail: error.detail };
    return { kind: 'refusal', code: 'damaged', detail: { reason: error instanceof Error ? error.message : 'unknown' } };
  }
}

function answer(value: XlsAnswer): void {
  const frame = frameOf(value);
  for (let at = 0; at < frame.length;) at += writeSync(answerPipe, frame, at);
}

/** Our own program wrote it. */
function isQuestion(value: unknown): value is XlsQuestion {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

const questions = new Frames((value) => {
  if (isQuestion(value)) void read(value).then(answer);
});
stdin.on('data', (piece: Buffer) => {
  questions.add(piece);
});
