/** Reading old workbooks in a child process with limits of memory and time: some of them bring a Node process down. */
import { Refusal } from '../../../core/errors';
import type { Progress } from '../../../core/host';
import type { ColumnCells, Snapshot } from '../../../core/model/snapshot';
import type { XlsAnswer, XlsQuestion } from './answer';
import { startReader, type Death, type ReaderProcess } from './reader-process';
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
/** A process that was given so much is not asked again: what it holds of it nobody knows. */
const mostTaken = 64_000_000;

/**
 * The process is kept for the next workbook; one that fails is thrown away, and if it had read others before, the
 * workbook is tried once more in a fresh one. Refuses as `too-large` what does not end within the limits, and as
 * `damaged` what kills a fresh process.
 */
export function readXlsInChild(options: ChildOptions): ReadXls {
  const megabytes = options.megabytes ?? usualMegabytes;
  const idle: ReaderProcess[] = [];
  return async (bytes, name, progress) => {
    const question: XlsQuestion = { bytes, name };
    const seconds = options.seconds ?? usualSeconds;
    for (;;) {
      const reader = idle.pop() ?? startReader(options.childPath, megabytes);
      const used = reader.taken > 0;
      const answer = await within(reader, question, seconds, progress);
      if (answer.kind === 'death') {
        if (used) continue;
        throw deathOf(answer, megabytes);
      }
      if (idle.length === 0 && reader.taken <= mostTaken) idle.push(reader);
      else reader.kill();
      if (answer.kind === 'refusal') throw new Refusal(answer.code, answer.detail);
      return withOwnMemory(answer.snapshot);
    }
  };
}

/** @throws Refusal 'too-large' after the time, 'cancelled' */
async function within(
  reader: ReaderProcess,
  question: XlsQuestion,
  seconds: number,
  progress?: Progress,
): Promise<XlsAnswer | Death> {
  const stops: Refusal[] = [];
  const stop = (why: Refusal): void => {
    stops.push(why);
    reader.kill();
  };
  const limit = setTimeout(() => {
    stop(new Refusal('too-large', { reason: 'time', seconds }));
  }, seconds * 1000);
  const asking = setInterval(() => {
    if (progress?.(0, 'reading') === false) stop(new Refusal('cancelled'));
  }, askEveryMs);
  try {
    const answer = await reader.ask(question);
    const [stopped] = stops;
    if (stopped !== undefined) throw stopped;
    return answer;
  } finally {
    clearTimeout(limit);
    clearInterval(asking);
  }
}

function deathOf({ message }: Death, megabytes: number): Refusal {
  if (/out of memory|allocation failed/i.test(message))
    return new Refusal('too-large', { reason: 'memory', megabytes });
  return new Refusal('damaged', { reason: 'reader-died' });
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
