/** What one reader made of one cell: every reader of this folder gives one of these, and none of them throws. */
import type { Remark, RemarkCode } from '../model/record';

export type Read<T> =
  | { readonly kind: 'value'; readonly value: T; readonly remarks: readonly Remark[] }
  /** Left empty on purpose; `mark` is the reason as written: 无, —, 待定. */
  | { readonly kind: 'none'; readonly mark: string; readonly remarks: readonly Remark[] }
  /** Nothing stands there, or only what cannot be seen. */
  | { readonly kind: 'blank' }
  /** The first remark says why. */
  | { readonly kind: 'unreadable'; readonly remarks: readonly Remark[] };

export const NO_REMARKS: readonly Remark[] = Object.freeze([]);
export const BLANK: { readonly kind: 'blank' } = Object.freeze({ kind: 'blank' });

export function value<T>(read: T, remarks: readonly Remark[] = NO_REMARKS): Read<T> {
  return { kind: 'value', value: read, remarks };
}

export function none(mark: string, remarks: readonly Remark[] = NO_REMARKS): Read<never> {
  return { kind: 'none', mark, remarks };
}

/** @param expected what ought to stand there, "" when there is nothing to say. */
export function unreadable(code: RemarkCode, read: string, expected = ''): Read<never> {
  return { kind: 'unreadable', remarks: [remark(code, read, expected)] };
}

export function remark(code: RemarkCode, read: string, taken = ''): Remark {
  return { code, read, taken };
}
