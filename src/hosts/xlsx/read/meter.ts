/** Counts the bytes that were read, reports the share of the whole and asks whether to go on. */
import { Refusal } from '../../../core/errors';
import type { Progress } from '../../../core/host';

/** Often enough for a bar that moves and a button that answers, seldom enough to cost nothing. */
const reportEvery = 4 * 1024 * 1024;

export class Meter {
  #done = 0;
  #reported = 0;

  constructor(
    readonly total: number,
    readonly progress?: Progress,
  ) {}

  /** Now and then lets other work of the program in, so that a wish to stop can arrive. Throws Refusal `cancelled`. */
  async count(bytes: number): Promise<void> {
    this.#done += bytes;
    if (this.progress === undefined || this.#done - this.#reported < reportEvery) return;
    this.#reported = this.#done;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!this.progress(Math.min(1, this.#done / this.total), 'reading')) throw new Refusal('cancelled');
  }
}
