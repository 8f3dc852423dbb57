/** The port between the engine and whatever holds the workbook. */
import type { Change, Scalar } from './model/change';
import type { Snapshot } from './model/snapshot';

export interface Host {
  /** The workbook as it is now. */
  read(progress?: Progress): Promise<Snapshot>;
  /** Carries the changes out, in order, and returns the changes that undo them. All or nothing. */
  apply(changes: readonly Change[], progress?: Progress): Promise<readonly Change[]>;
}

/** What hosts with a live view can do besides. */
/** What was typed into one cell; row and column from 0. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly typed: Scalar;
}

export interface LiveHost extends Host {
  select(sheet: string, cell: string): Promise<void>;
  /** Calls back with what was typed into one cell, or with null when more was changed; returns the way to stop. */
  onEdit(callback: (edit: Edit | null) => void): Promise<() => Promise<void>>;
  onSelect(callback: (place: { readonly sheet: string; readonly cell: string }) => void): Promise<() => Promise<void>>;
}

/** Reports how far a long work is (0–1) and asks whether to go on; false: stop with Refusal 'cancelled'. */
export type Progress = (done: number, stage: string) => boolean;
