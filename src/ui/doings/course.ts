/** What every doing of the pane goes by: how work is begun, shown, stopped and ended. */
import type { RefObject } from 'react';
import { Refusal } from '../../core/errors';
import type { Desk, Report } from '../desk';
import type { Action, Notice, PaneState } from '../state';
import type { WordId } from '../words';

export interface Course {
  readonly desk: Desk;
  /** The state as it is now, not as it was when the button was drawn. */
  readonly latest: RefObject<PaneState>;
  readonly dispatch: (action: Action) => void;
  /** Told by long work how far it is; gives false once the clerk has stopped it. */
  readonly report: Report;
  /**
   * Does one piece of work and shows the notice that it ends with.
   * @param stage id of the word for it
   * @param stopWord what is said when the clerk stopped it; usually that the workbook is as it was
   */
  readonly run: (stage: string, work: () => Promise<Notice | null>, stopWord?: WordId) => void;
  /** The same where the notice is known beforehand. */
  readonly doing: (stage: string, notice: Notice | null, work: () => Promise<void>) => void;
  /** Reads and examines the open workbook. */
  readonly check: () => Promise<void>;
  /** Of work that writes and then looks: what is written is told up to half. */
  readonly firstHalf: Report;
  /**
   * The look after it. What was written stands, also where it is stopped or Excel cannot be read just then.
   * @returns false when nothing was looked at
   */
  readonly secondHalf: () => Promise<boolean>;
  /** Nothing is written from what the engine no longer holds after a stop, or holds by another day. */
  readonly ready: () => Promise<void>;
  /** The engine has the open workbook as it is now: in Excel the clerk may have typed since. */
  readonly fresh: () => Promise<void>;
  /** Opens another workbook at once, or after the clerk was asked about changes that would be lost. */
  readonly over: (open: () => void) => void;
  /** The day that is counted from, as a serial. Throws a refusal where it is none. */
  readonly day: () => number;
}

/** A refusal in its own words; anything else is a fault of ours and is shown as one. */
export function failure(error: unknown): Action {
  if (error instanceof Refusal) return { type: 'refused', code: error.code, detail: error.detail };
  return { type: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
