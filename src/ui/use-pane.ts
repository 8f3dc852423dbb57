/** The pane's doings: each asks the desk, shows how far it is, and ends in a state that the clerk can go on from. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { Refusal } from '../core/errors';
import type { Edit } from '../core/host';
import type { Finding } from '../core/model/finding';
import type { Answers } from '../core/answers';
import type { Desk, FileInHand, Report } from './desk';
import { firstState, reduce, type Action, type Notice, type PaneState, type Step } from './state';

export interface Pane {
  readonly state: PaneState;
  readonly desk: Desk;
  readonly go: (step: Step) => void;
  readonly dispatch: (action: Action) => void;
  readonly cancel: () => void;
  readonly examine: () => void;
  readonly openSample: () => void;
  readonly openFile: (file: FileInHand) => void;
  readonly saveAnswers: (answers: Answers) => void;
  readonly show: (finding: Finding) => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly undoFixes: () => void;
  readonly mark: () => void;
  readonly restore: () => void;
  readonly stamp: () => void;
  readonly download: () => void;
  readonly consolidate: (files: readonly FileInHand[]) => void;
  readonly writeSummary: (where: 'download' | 'here') => void;
}

/** Edits of many cells are gathered for so long before the whole workbook is examined again. */
const quietMs = 400;
/** After typing in one cell, whose row was looked at at once, the whole is examined when the clerk pauses. */
const pauseMs = 2500;

/** @param asOf ISO date; @param serialOf turns it into a serial */
export function usePane(desk: Desk, asOf: string, step: Step, serialOf: (iso: string) => number | null): Pane {
  const [state, dispatch] = useReducer(reduce, firstState(asOf, step));
  const stopped = useRef(false);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const report = useCallback<Report>((done, stage) => {
    dispatch({ type: 'busy', done, stage });
    return !stopped.current;
  }, []);

  const run = useCallback((stage: string, work: () => Promise<Notice | null>): void => {
    stopped.current = false;
    dispatch({ type: 'busy', stage, done: 0 });
    work().then(
      (notice) => {
        dispatch(notice === null ? { type: 'idle' } : { type: 'idle', notice });
      },
      (error: unknown) => {
        if (error instanceof Refusal && error.code === 'cancelled')
          dispatch({ type: 'idle', notice: { word: 'cancelled', facts: {} } });
        else if (error instanceof Refusal) dispatch({ type: 'refused', code: error.code, detail: error.detail });
        else dispatch({ type: 'broken', detail: error instanceof Error ? error.message : String(error) });
      },
    );
  }, []);

  const check = useCallback(async (): Promise<void> => {
    const serial = serialOf(latest.current.asOf);
    if (serial === null) throw new Refusal('unsupported', { what: 'date' });
    const examined = await desk.examine(serial, report);
    dispatch({ type: 'examined', examined, workbook: desk.workbookName() });
  }, [desk, report, serialOf]);

  const examine = useCallback(() => {
    run('stageReading', async () => {
      await check();
      return null;
    });
  }, [run, check]);

  useEffect(() => {
    if (desk.watch === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isAtRest = (): boolean => latest.current.examined !== null && latest.current.work.state === 'idle';
    const lookAgain = async (edit: Edit): Promise<void> => {
      const examined = isAtRest() ? await desk.recheck?.(edit) : null;
      if (examined !== null && examined !== undefined && isAtRest())
        dispatch({ type: 'examined', examined, workbook: desk.workbookName() });
    };
    const stop = desk.watch((edit) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          if (isAtRest()) examine();
        },
        edit === null ? quietMs : pauseMs,
      );
      // What the row cannot tell, the whole tells in the pause.
      if (edit !== null) lookAgain(edit).catch(() => undefined);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [desk, examine]);

  return useMemo<Pane>(() => {
    const doing = (stage: string, notice: Notice | null, work: () => Promise<void>): void => {
      run(stage, async () => {
        await work();
        return notice;
      });
    };
    return {
      state,
      desk,
      dispatch,
      go: (next) => {
        dispatch({ type: 'step', step: next });
      },
      cancel: () => {
        stopped.current = true;
      },
      examine,
      openSample: () => {
        doing('stageReading', null, async () => {
          await desk.openSample();
          await check();
          dispatch({ type: 'step', step: 'check' });
        });
      },
      openFile: (file) => {
        const { openFile } = desk;
        if (openFile === null) return;
        doing('stageReading', null, async () => {
          await openFile(file);
          await check();
        });
      },
      saveAnswers: (answers) => {
        doing('stageExamining', null, async () => {
          await desk.saveAnswers(answers);
          await check();
        });
      },
      show: (finding) => {
        dispatch({ type: 'select', finding: finding.id });
        const { sheet, row, column } = finding;
        if (desk.show === null || sheet === null) return;
        desk.show(sheet, row ?? 0, column ?? 0).catch((error: unknown) => {
          if (error instanceof Refusal) dispatch({ type: 'refused', code: error.code, detail: error.detail });
          else dispatch({ type: 'broken', detail: error instanceof Error ? error.message : String(error) });
        });
      },
      fix: (findings) => {
        run('stageWriting', async () => {
          const count = await desk.fix(findings);
          await check();
          dispatch({ type: 'fixes', made: desk.undoFixes !== null });
          return { word: 'fixDone', facts: { count } };
        });
      },
      undoFixes: () => {
        doing('stageWriting', { word: 'fixUndone', facts: {} }, async () => {
          await desk.undoFixes?.();
          dispatch({ type: 'fixes', made: false });
          await check();
        });
      },
      mark: () => {
        doing('stageWriting', { word: 'written', facts: {} }, async () => {
          await desk.mark(report);
          await check();
        });
      },
      restore: () => {
        doing('stageWriting', { word: 'restored', facts: {} }, async () => {
          await desk.restore(report);
          await check();
        });
      },
      stamp: () => {
        run('stageWriting', async () => {
          const code = await desk.stamp();
          return { word: 'stamped', facts: { code } };
        });
      },
      download: () => {
        doing('stageWriting', null, async () => {
          await desk.download?.();
        });
      },
      consolidate: (files) => {
        dispatch({ type: 'files', names: files.map((file) => file.name) });
        run('stageReading', async () => {
          const serial = serialOf(latest.current.asOf);
          if (serial === null) throw new Refusal('unsupported', { what: 'date' });
          const consolidation = await desk.consolidate(
            files,
            serial,
            (index, outcome) => {
              dispatch({ type: 'file', index, outcome });
            },
            report,
          );
          dispatch({ type: 'consolidated', consolidation });
          return { word: 'summaryDone', facts: { count: consolidation.units } };
        });
      },
      writeSummary: (where) => {
        doing('stageWriting', null, () => desk.writeSummary(where));
      },
    };
  }, [state, desk, run, check, examine, report, serialOf]);
}
