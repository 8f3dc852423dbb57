/** A thread that examines the workbooks it is told, one at a time; its program is dist/examine-thread.js. */
import type { RefusalCode } from '../../core/errors';
import type { Packed } from './packed';

export type ThreadAnswer =
  | { readonly kind: 'checked'; readonly packed: Packed }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly detail: Readonly<Record<string, string | number>>;
    };
