/** Many workbooks examined on all cores, answered in the order of their names. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../core/errors';
import type { Progress } from '../../core/host';
import { endLine, progressLine, type Session } from '../session';
import { examineFile, type Examining, type Outcome } from './examine-file';
import { unpack } from './packed';
import type { ThreadAnswer } from './thread';

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
  const outcomes: Outcome[] = [];
  const threads = new Set<Thread>();
  const end = async (): Promise<void> => {
    await Promise.all([...threads].map((thread) => thread.end()));
  };
  const asking = setInterval(() => {
    if (session.cancelled()) void end();
  }, askEveryMs);
  let next = 0;
  const work = async (): Promise<void> => {
    let thread: Thread | null = null;
    while (next < files.length) {
      if (session.cancelled()) throw new Refusal('cancelled');
      const index = next++;
      labelled(files, index, session)(0, '');
      if (thread === null) threads.add((thread = new Thread(session)));
      const outcome = await thread.examine(files[index] ?? '');
      outcomes[index] = outcome ?? { kind: 'refused', refusal: new Refusal('too-large', { reason: 'memory' }) };
      if (outcome !== null) continue;
      // It died at this workbook; the others go on in a new one.
      threads.delete(thread);
      thread = null;
    }
  };
  try {
    await Promise.all(Array.from({ length: count }, work));
    return outcomes;
  } finally {
    clearInterval(asking);
    await end();
  }
}

/** One question at a time. */
class Thread {
  readonly #worker: Worker;
  #settle: { resolve: (outcome: Outcome | null) => void; reject: (error: Error) => void } | null = null;

  constructor({ template, asOf, findings }: Examining) {
    const examining: Examining = { template, asOf, findings };
    this.#worker = new Worker(path.join(__dirname, 'examine-thread.js'), { workerData: examining });
    this.#worker.on('message', (answer: ThreadAnswer) => {
      this.#settle?.resolve(
        answer.kind === 'checked'
          ? { kind: 'checked', checked: unpack(answer.packed, template) }
          : { kind: 'refused', refusal: new Refusal(answer.code, answer.detail) },
      );
    });
    this.#worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#settle?.resolve(null);
      else this.#settle?.reject(error);
    });
  }

  /** Null: the thread ran out of memory and is no more. */
  examine(file: string): Promise<Outcome | null> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#worker.postMessage(file);
    });
  }

  /** A question that is open is refused as cancelled. */
  async end(): Promise<void> {
    this.#settle?.reject(new Refusal('cancelled'));
    await this.#worker.terminate();
  }
}
