/** The thread's program: one workbook after the other, each answer sent as soon as it is there. */
import { parentPort, workerData } from 'node:worker_threads';
import { examineFile } from './examine-file';
import { blocksOf, pack } from './packed';
import { takeTurn, type ThreadAnswer, type ThreadWork } from './thread';

// Our own program starts it.
const work = workerData as ThreadWork;

async function answer(index: number, file: string): Promise<ThreadAnswer> {
  const outcome = await examineFile(file, work, () => true);
  if (outcome.kind === 'refused')
    return { index, kind: 'refused', code: outcome.refusal.code, detail: outcome.refusal.detail };
  return { index, kind: 'checked', packed: pack(outcome.checked) };
}

async function examineTheirs(): Promise<void> {
  for (;;) {
    const index = takeTurn(work);
    const file = work.files[index];
    if (file === undefined) return;
    const told = await answer(index, file);
    parentPort?.postMessage(told, told.kind === 'checked' ? blocksOf(told.packed) : []);
  }
}

void examineTheirs();
