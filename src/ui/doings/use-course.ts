/** One piece of work after another: begun, shown, stopped by the clerk, ended with a notice or a refusal. */
import { useCallback, useMemo, useRef, type RefObject } from 'react';
import { Refusal } from '../../core/errors';
import { serialOfIso } from '../../core/model/calendar';
import type { Desk, Report } from '../desk';
import type { Action, PaneState } from '../state';
import { failure, type Course } from './course';

export interface Conduct {
  readonly course: Course;
  readonly cancel: () => void;
  /** The same look at the workbook that a button asks for, where nobody has asked: without a word when it ends. */
  readonly checkUnasked: () => Promise<void>;
  /** The answer to what is asked before another workbook takes the place of unsaved changes. */
  readonly replace: (answer: 'save' | 'drop' | 'stay') => void;
}

export function useCourse(desk: Desk, latest: RefObject<PaneState>, dispatch: (action: Action) => void): Conduct {
  const stopped = useRef(false);
  const waiting = useRef<(() => void) | null>(null);

  const report = useCallback<Report>(
    (done, stage) => {
      dispatch({ type: 'busy', done, stage });
      return !stopped.current;
    },
    [dispatch],
  );

  return useMemo<Conduct>(() => {
    const run: Course['run'] = (stage, work, stopWord = 'cancelled') => {
      stopped.current = false;
      dispatch({ type: 'busy', stage, done: 0 });
      work().then(
        (notice) => {
          dispatch(notice === null ? { type: 'idle' } : { type: 'idle', notice });
        },
        (error: unknown) => {
          if (isStop(error)) {
            const kept = error.detail.kept === 1;
            if (!kept) dispatch({ type: 'stale' });
            dispatch({ type: 'idle', notice: { word: kept ? 'stopped' : stopWord, facts: {} } });
          } else dispatch(failure(error));
        },
      );
    };
    const day = (): number => {
      const serial = serialOfIso(latest.current.asOf);
      if (serial === null) throw new Refusal('unsupported', { what: 'date' });
      return serial;
    };
    const check = async (tell = report): Promise<void> => {
      const { asOf } = latest.current;
      const examined = await desk.examine(day(), tell);
      dispatch({ type: 'examined', examined, workbook: desk.workbookName(), asOf });
    };
    const course: Course = {
      desk,
      latest,
      dispatch,
      report,
      run,
      doing: (stage, notice, work) => {
        run(stage, async () => {
          await work();
          return notice;
        });
      },
      check: () => check(),
      firstHalf: (done, stage) => report(done / 2, stage),
      secondHalf: async () => {
        // A stop that came too late for the writing is not one of the look.
        stopped.current = false;
        try {
          await check((done, stage) => report(0.5 + done / 2, stage));
          return true;
        } catch (error) {
          // While the clerk types on Excel lets nothing be read; what was written is no less written.
          if (!(error instanceof Refusal)) throw error;
          dispatch({ type: 'stale' });
          return false;
        }
      },
      ready: async () => {
        const { stale, asOf, judgedOn } = latest.current;
        if (stale || asOf !== judgedOn) await check();
      },
      fresh: async () => {
        const { examined, stale } = latest.current;
        if (examined === null || stale || desk.watch !== null) await check();
      },
      over: (open) => {
        if (desk.isUnsaved?.() !== true) {
          open();
          return;
        }
        waiting.current = open;
        dispatch({ type: 'replacing', replacing: true });
      },
      day,
    };
    return {
      course,
      cancel: () => {
        stopped.current = true;
      },
      checkUnasked: async () => {
        stopped.current = false;
        const tell: Report = (done, stage) => {
          dispatch({ type: 'busy', done, stage, unasked: true });
          return !stopped.current;
        };
        tell(0, 'stageReading');
        await check(tell);
      },
      replace: (answer) => {
        const open = waiting.current;
        waiting.current = null;
        dispatch({ type: 'replacing', replacing: false });
        if (open === null || answer === 'stay') return;
        if (answer === 'drop') open();
        else {
          desk.download?.().then(open, (error: unknown) => {
            dispatch(failure(error));
          });
        }
      },
    };
  }, [desk, latest, dispatch, report]);
}

function isStop(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code === 'cancelled';
}
