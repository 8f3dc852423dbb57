/** What is written into the open workbook, and taken out of it again. */
import type { Finding } from '../../core/model/finding';
import type { Course } from './course';

export interface Writing {
  readonly fix: (findings: readonly Finding[]) => void;
  readonly undoFixes: () => void;
  readonly mark: () => void;
  readonly restore: () => void;
  readonly stamp: () => void;
  readonly download: () => void;
}

export function writing({ desk, dispatch, report, run, doing, check, ready }: Course): Writing {
  return {
    fix: (findings) => {
      run('stageWriting', async () => {
        await ready();
        const count = await desk.fix(findings);
        await check();
        dispatch({ type: 'fixes', made: desk.undoFixes !== null });
        return { word: desk.download === null ? 'fixDone' : 'fixDoneHere', facts: { count } };
      });
    },
    undoFixes: () => {
      doing('stageWriting', { word: 'fixUndone', facts: {} }, async () => {
        await ready();
        await desk.undoFixes?.();
        dispatch({ type: 'fixes', made: false });
        await check();
      });
    },
    mark: () => {
      doing('stageWriting', { word: desk.download === null ? 'written' : 'writtenHere', facts: {} }, async () => {
        await ready();
        await desk.mark(report);
        await check();
      });
    },
    restore: () => {
      run('stageWriting', async () => {
        const was = await desk.restore(report);
        await check();
        return { word: was ? 'restored' : 'nothingToRestore', facts: {} };
      });
    },
    stamp: () => {
      run('stageWriting', async () => {
        await ready();
        const code = await desk.stamp();
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
