/** The thread's program: a file's name comes in, its examination goes out. */
import { parentPort, workerData } from 'node:worker_threads';
import { examineFile, type Examining } from './examine-file';
import { blocksOf, pack } from './packed';
import type { ThreadAnswer } from './thread';

// Our own program starts it.
const examining = workerData as Examining;

async function answer(file: string): Promise<ThreadAnswer> {
  const outcome = await examineFile(file, examining, () => true);
  if (outcome.kind === 'refused')
    return { kind: 'refused', code: outcome.refusal.code, detail: outcome.refusal.detail };
  return { kind: 'checked', packed: pack(outcome.checked) };
}

parentPort?.on('message', (file: string) => {
  void answer(file).then((told) => parentPort?.postMessage(told, told.kind === 'checked' ? blocksOf(told.packed) : []));
});
