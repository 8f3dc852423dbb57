/** A thread that examines workbooks, taking each next one from the list by itself; its program is dist/examine-thread.js. */
import type { RefusalCode } from '../../core/errors';
import type { Examining } from './examine-file';
import type { Packed } from './packed';

export interface ThreadWork extends Examining {
  readonly files: readonly string[];
  /** Shared by all threads: how many files are taken, then by thread the file that it took last. */
  readonly turns: Int32Array<SharedArrayBuffer>;
  /** Which of the threads this one is. */
  readonly thread: number;
}

/** On the file of this place in the list. */
export type ThreadAnswer = { readonly index: number } & (
  | { readonly kind: 'checked'; readonly packed: Packed }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly detail: Readonly<Record<string, string | number>>;
    }
);

export function turnsFor(threads: number): ThreadWork['turns'] {
  return new Int32Array(new SharedArrayBuffer((1 + threads) * Int32Array.BYTES_PER_ELEMENT));
}

/** The place of the next file, noted as taken by the thread; it may lie beyond the list. */
export function takeTurn({ turns, thread }: Pick<ThreadWork, 'turns' | 'thread'>): number {
  const index = Atomics.add(turns, 0, 1);
  Atomics.store(turns, 1 + thread, index);
  return index;
}

/** The file at which a thread was when it ended. */
export function lastTurn(turns: ThreadWork['turns'], thread: number): number {
  return Atomics.load(turns, 1 + thread);
}
