/** What the child process is asked and what it answers. */
import type { RefusalCode } from '../../../core/errors';
import type { Snapshot } from '../../../core/model/snapshot';

export interface XlsQuestion {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type XlsAnswer =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | {
      readonly kind: 'refusal';
      readonly code: RefusalCode;
      readonly detail: Readonly<Record<string, string | number>>;
    };

/** The file descriptor on which it comes. */
export const answerPipe = 3;
