/** Calls across a worker's border: numbered questions and answers, refusals kept whole, progress in between. */
import { Refusal, type RefusalCode } from '../core/errors';

export interface Question {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly kind: 'result'; readonly result: unknown }
  | { readonly id: number; readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: Refusal['detail'] }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
  | { readonly id: number; readonly kind: 'told'; readonly told: unknown };

type Told = (told: unknown) => void;

/** Lets messages in and tells whether the asker still wants the answer: work made of many pieces asks between them. */
type GoOn = () => Promise<boolean>;

/** What stands on the worker's side: each call takes its arguments and a way to tell something before it ends. */
export type Calls = Readonly<Record<string, (args: readonly unknown[], tell: Told, goOn: GoOn) => Promise<unknown>>>;

/** Not a question: the one of this id need not be finished. */
const leave = '-';

/** Answers questions one after the other, so that two never meet on the same workbook. */
export function serve(
  calls: Calls,
  scope: {
    onmessage: ((event: MessageEvent<Question>) => void) | null;
    postMessage: (reply: Reply) => void;
  },
): void {
  let last: Promise<unknown> = Promise.resolve();
  const left = new Set<number>();
  scope.onmessage = ({ data }) => {
    if (data.call === leave) {
      left.add(data.id);
      return;
    }
    last = last.then(async () => {
      const { id } = data;
      try {
        const call = calls[data.call];
        if (call === undefined) throw new Error(`no call "${data.call}"`);
        const tell: Told = (told) => {
          scope.postMessage({ id, kind: 'told', told });
        };
        const result = await call(data.args, tell, async () => {
          await new Promise((resolve) => setTimeout(resolve));
          return !left.delete(id);
        });
        scope.postMessage({ id, kind: 'result', result });
      } catch (error) {
        scope.postMessage(
          error instanceof Refusal
            ? { id, kind: 'refused', code: error.code, detail: error.detail }
            : { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) },
        );
      }
    });
  };
}

/** What is done with something told; false: the answer is not wanted any more. */
type Heard = (told: unknown) => boolean;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly heard: Heard;
}

/**
 * The page's side. `stop` ends the worker in the middle of its work; every open question is then refused as cancelled.
 * Work that asks between its pieces is left more gently: what the worker holds stays.
 */
export class Remote {
  #worker: Worker;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly start: () => Worker) {
    this.#worker = this.#started();
  }

  ask(call: string, args: readonly unknown[], heard: Heard = () => true): Promise<unknown> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, heard });
      const question: Question = { id, call, args };
      this.#worker.postMessage(question);
    });
  }

  /** @returns after a fresh worker stands ready; what the old one held is gone */
  stop(): void {
    this.#worker.terminate();
    this.#worker = this.#started();
    const open = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of open) reject(new Refusal('cancelled'));
  }

  #started(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      this.#take(data);
    };
    worker.onerror = (event) => {
      const open = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of open) reject(new Error(event.message));
    };
    return worker;
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    if (reply.kind === 'told') {
      if (!waiting.heard(reply.told)) this.#worker.postMessage({ id: reply.id, call: leave, args: [] });
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.kind === 'result') waiting.resolve(reply.result);
    else if (reply.kind === 'refused') waiting.reject(new Refusal(reply.code, reply.detail));
    else waiting.reject(new Error(reply.message));
  }
}
