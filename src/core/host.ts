/** The port between the engine and whatever holds the workbook. */
import type { Change, Scalar } from './model/change';
import type { Snapshot } from './model/snapshot';

export interface Host {
  /** The workbook as it is now. */
  read(progress?: Progress): Promise<Snapshot>;
  /**
   * Carries the changes out, in order, and returns the changes that undo them. All or nothing. A sheet whose name is taken,
   * be it by a sheet of the clerk's own, is refused in every host with Refusal 'not-written' and reason 'sheet-exists': it is
   * neither overwritten nor given another name, for formulas of ours look for it by its own. Likewise 'sheet-name' for a name
   * that no sheet can have, 'no-sheet' for one that is not there; Refusal 'protected' for a protected sheet.
   */
  apply(changes: readonly Change[], progress?: Progress): Promise<readonly Change[]>;
}

/** What was typed into one cell; row and column from 0. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly typed: Scalar;
}

/** What hosts with a live view can do besides. */
export interface LiveHost extends Host {
  /** Throws Refusal 'not-found' when there is no such sheet, 'busy' when it is hidden. */
  select(sheet: string, cell: string): Promise<void>;
  /** Calls back with what was typed into one cell, or with null when more was changed; returns the way to stop. */
  onEdit(callback: (edit: Edit | null) => void): Promise<() => Promise<void>>;
  onSelect(callback: (place: { readonly sheet: string; readonly cell: string }) => void): Promise<() => Promise<void>>;
}

/** Reports how far a long work is (0–1) and asks whether to go on; false: stop with Refusal 'cancelled'. */
export type Progress = (done: number, stage: string) => boolean;
