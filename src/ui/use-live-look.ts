/**
 * Looking while the clerk works: the row of a typed cell at once, the whole workbook in the pause, and the finding of the
 * cell that the clerk goes to.
 */
import { useEffect, type RefObject } from 'react';
import { Refusal } from '../core/errors';
import type { Edit } from '../core/host';
import { findingsAt } from './at-place';
import type { Desk } from './desk';
import type { Action, PaneState } from './state';

/** Edits of many cells are gathered for so long before the whole workbook is examined again. */
const quietMs = 400;
/** After typing in one cell, whose row was looked at at once, the whole is examined when the clerk pauses. */
const pauseMs = 2500;

/** @param check examines the whole workbook and shows it */
export function useLiveLook(
  desk: Desk,
  latest: RefObject<PaneState>,
  dispatch: (action: Action) => void,
  check: () => Promise<void>,
): void {
  useEffect(() => {
    if (desk.watch === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looking = false;
    const isFree = (): boolean => latest.current.work.state !== 'busy' && !looking;
    const later = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // An edit in the middle of other work is looked at after it, never forgotten.
        if (isFree()) void whole();
        else later(quietMs);
      }, ms);
    };
    const whole = async (): Promise<void> => {
      if (latest.current.examined === null) return;
      looking = true;
      try {
        await check();
        dispatch({ type: 'idle' });
      } catch (error) {
        // Nobody asked for this look: while the clerk types in the next cell it waits, and a stop is a stop.
        if (error instanceof Refusal && error.code === 'busy') later(pauseMs);
        if (error instanceof Refusal && error.code === 'cancelled') dispatch({ type: 'stale' });
        dispatch({ type: 'idle' });
      } finally {
        looking = false;
      }
    };
    const row = async (edit: Edit): Promise<void> => {
      if (!isFree() || latest.current.examined === null || latest.current.stale) return;
      const examined = (await desk.recheck?.(edit)) ?? null;
      if (examined !== null && isFree()) dispatch({ type: 'examined', examined, workbook: desk.workbookName() });
    };
    const stop = desk.watch((edit) => {
      if (latest.current.examined === null) return;
      later(edit === null ? quietMs : pauseMs);
      // What the row cannot tell, the whole tells in the pause.
      if (edit !== null) row(edit).catch(() => undefined);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [desk, latest, dispatch, check]);

  useEffect(
    () =>
      desk.follow((place, byClerk) => {
        const { examined, selected, place: told } = latest.current;
        if (place === null) {
          dispatch({ type: 'stands', place: null });
          return;
        }
        if (told !== null) dispatch({ type: 'place', place });
        if (examined === null) return;
        const here = findingsAt(examined.view, place);
        const [first] = here;
        if (first === undefined) dispatch({ type: 'stands', place: byClerk ? place : null });
        else if (here.some((finding) => finding.id === selected)) dispatch({ type: 'stands', place: null });
        else dispatch({ type: 'select', finding: first.id });
      }),
    [desk, latest, dispatch],
  );
}
