/** Many workbooks examined on all cores, answered in the order of their names. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../core/errors';
import type { Progress } from '../../core/host';
import { compileLater } from '../../hosts/xlsx/node';
import { endLine, progressLine, type Session } from '../session';
import { examineFile, type Examining, type Outcome } from './examine-file';
import { unpack } from './packed';
import { lastTurn, turnsFor, type ThreadAnswer, type ThreadWork } from './thread';

/** Starting a thread takes as long as some workbooks do. */
const filesAThread = 8;
const mostThreads = 8;
const askEveryMs = 200;

type Call = Session & Examining;

/** @throws Refusal 'cancelled' after Ctrl-C; other refusals are outcomes. */
export async function examineAll(files: readonly string[], session: Call): Promise<readonly Outcome[]> {
  const threads = Math.min(mostThreads, availableParallelism(), Math.floor(files.length / filesAThread));
  try {
    return threads < 2 ? await here(files, session) : await inThreads(files, session, threads);
  } finally {
    endLine(session);
  }
}

function labelled(files: readonly string[], index: number, session: Call): Progress {
  return progressLine(session, `${String(index + 1)}/${String(files.length)} ${path.basename(files[index] ?? '')}`);
}

async function here(files: readonly string[], session: Call): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    if (session.cancelled()) throw new Refusal('cancelled');
    outcomes.push(await examineFile(file, session, labelled(files, index, session)));
  }
  return outcomes;
}

async function inThreads(files: readonly string[], session: Call, count: number): Promise<readonly Outcome[]> {
  compileLater();
  const outcomes: Outcome[] = [];
  const turns = turnsFor(count);
  const running = new Set<Worker>();
  const end = async (): Promise<void> => {
    await Promise.all([...running].map((worker) => worker.terminate()));
  };
  const asking = setInterval(() => {
    if (session.cancelled()) void end();
  }, askEveryMs);
  const told = (answer: ThreadAnswer): void => {
    labelled(files, answer.index, session)(0, '');
    outcomes[answer.index] =
      answer.kind === 'checked'
        ? { kind: 'checked', checked: unpack(answer.packed, session.template) }
        : { kind: 'refused', refusal: new Refusal(answer.code, answer.detail) };
  };
  const { template, asOf, findings } = session;
  const run = async (thread: number): Promise<void> => {
    // Where one ran out of memory the next one takes up what is left.
    while (
      !session.cancelled() &&
      (await ended({ template, asOf, findings, files, turns, thread }, running, told)) === 'out-of-memory'
    )
      outcomes[lastTurn(turns, thread)] = tooLarge();
  };
  try {
    await Promise.all(Array.from({ length: count }, (_, thread) => run(thread)));
    if (session.cancelled()) throw new Refusal('cancelled');
    return files.map((_, index) => outcomes[index] ?? tooLarge());
  } finally {
    clearInterval(asking);
    await end();
  }
}

function tooLarge(): Outcome {
  return { kind: 'refused', refusal: new Refusal('too-large', { reason: 'memory' }) };
}

/** Runs one thread to its end. */
function ended(
  work: ThreadWork,
  running: Set<Worker>,
  told: (answer: ThreadAnswer) => void,
): Promise<'done' | 'out-of-memory'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(__dirname, 'examine-thread.js'), { workerData: work });
    running.add(worker);
    worker.on('message', told);
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('out-of-memory');
      else reject(error);
    });
    worker.on('exit', () => {
      running.delete(worker);
      resolve('done');
    });
  });
}
