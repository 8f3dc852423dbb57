/** A thread that examines the workbooks it is told, one at a time; its program is dist/examine-thread.js. */
import type { RefusalCode } from '../../core/errors';
import type { Template } from '../../core/model/template';
import type { Packed } from './packed';

/** What the thread is given at its start. */
export interface ThreadTask {
  readonly template: Template;
  readonly asOf: number;
}

export type ThreadAnswer =
  | { readonly kind: 'checked'; readonly packed: Packed }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly detail: Readonly<Record<string, string | number>>;
    };
