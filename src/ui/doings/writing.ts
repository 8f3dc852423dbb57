/** What is written into the open workbook, and taken out of it again. */
import type { Choice } from '../choice';
import type { FixPlan, ToFix } from '../desk';
import { failure, type Course } from './course';

export interface Writing {
  /** Null where it could not be told, which is said. */
  readonly planFixes: (choice: Choice) => Promise<FixPlan | null>;
  readonly fix: (what: ToFix) => void;
  readonly undoFixes: () => void;
  readonly mark: () => void;
  /** @param summaryToo see `Desk` */
  readonly restore: (summaryToo: boolean) => void;
  readonly stamp: () => void;
  readonly download: () => void;
}

export function writing({ desk, dispatch, firstHalf, secondHalf, run, doing, ready }: Course): Writing {
  return {
    planFixes: async (choice) => {
      try {
        await ready();
        const plan = await desk.planFixes(choice);
        dispatch({ type: 'idle' });
        return plan;
      } catch (error) {
        dispatch(failure(error));
        return null;
      }
    },
    fix: (what) => {
      run('stageWriting', async () => {
        await ready();
        const count = await desk.fix(what, firstHalf);
        try {
          await secondHalf();
        } finally {
          dispatch({ type: 'fixes', made: desk.undoFixes !== null });
        }
        return { word: desk.download === null ? 'fixDone' : 'fixDoneHere', facts: { count } };
      });
    },
    undoFixes: () => {
      doing('stageWriting', { word: 'fixUndone', facts: {} }, async () => {
        await ready();
        dispatch({ type: 'fixes', made: (await desk.undoFixes?.()) ?? false });
        await secondHalf();
      });
    },
    mark: () => {
      doing('stageWriting', { word: desk.download === null ? 'written' : 'writtenHere', facts: {} }, async () => {
        await ready();
        await desk.mark(firstHalf);
        // What would be written now is what stands there, until something changes.
        if (await secondHalf()) dispatch({ type: 'written', digest: (await desk.planMarks()).digest });
      });
    },
    restore: (summaryToo) => {
      run('stageWriting', async () => {
        const was = await desk.restore(firstHalf, summaryToo);
        if (desk.restoresFixes) dispatch({ type: 'fixes', made: false });
        await secondHalf();
        if (!was) return { word: 'nothingToRestore', facts: {} };
        const summary = (await desk.summaryHere?.()) ?? 0;
        return summary > 0
          ? { word: 'restoredButSummary', facts: { count: summary } }
          : { word: 'restored', facts: {} };
      });
    },
    stamp: () => {
      run('stageWriting', async () => {
        await ready();
        const code = await desk.stamp();
        await secondHalf();
        return { word: 'stamped', facts: { code } };
      });
    },
    download: () => {
      doing('stageWriting', { word: 'saved', facts: {} }, async () => {
        await desk.download?.();
      });
    },
  };
}
