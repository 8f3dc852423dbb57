/** The pane's doings: each asks the desk, shows how far it is, and ends in a state that the clerk can go on from. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { Refusal } from '../core/errors';
import type { Finding } from '../core/model/finding';
import type { Answers } from '../core/answers';
import type { BlankUnit } from '../core/template';
import type { Desk, FileInHand, Place, Report } from './desk';
import type { HandOut } from './hand-out';
import { firstState, reduce, type Action, type Errand, type Notice, type PaneState, type Step } from './state';
import { useLiveLook } from './use-live-look';

export interface Pane {
  readonly state: PaneState;
  readonly desk: Desk;
  readonly go: (step: Step) => void;
  readonly dispatch: (action: Action) => void;
  readonly cancel: () => void;
  readonly examine: () => void;
  /** Everything about the cell that the clerk stands on. */
  readonly lookAtCell: () => void;
  readonly openSample: () => void;
  readonly openFile: (file: FileInHand) => void;
  /** The answer to what is asked before another workbook takes the place of unsaved changes. */
  readonly replace: (answer: 'save' | 'drop' | 'stay') => void;
  readonly saveAnswers: (answers: Answers) => void;
  readonly show: (finding: Finding) => void;
  readonly showPlace: (place: Place) => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly undoFixes: () => void;
  readonly mark: () => void;
  readonly restore: () => void;
  readonly stamp: () => void;
  readonly download: () => void;
  /** @param files come to those that were chosen before; one of the same name takes the place of the earlier */
  readonly consolidate: (files: readonly FileInHand[]) => void;
  readonly forgetFiles: () => void;
  /** Names of units in a roster; empty when it could not be read, which is said. */
  readonly unitsIn: (file: FileInHand) => Promise<readonly string[]>;
  readonly writeSummary: (where: 'download' | 'here') => void;
  readonly useTemplate: (which: 'open' | 'built-in') => void;
  readonly openTemplate: (which: 'template' | 'proposal') => void;
  readonly propose: (title: string) => void;
  /** Organisations of a roster, null: of the open workbook; empty when it could not be read, which is said. */
  readonly roster: (file: FileInHand | null) => Promise<readonly BlankUnit[]>;
  readonly handOut: (wish: HandOut) => void;
}

/** Under this name the list of units is kept on the machine. */
export const unitsKept = 'units';

export interface Beginning {
  /** ISO date. */
  readonly asOf: string;
  readonly step: Step;
  readonly errand: Errand | null;
}

/** @param serialOf turns an ISO date into a serial */
export function usePane(desk: Desk, beginning: Beginning, serialOf: (iso: string) => number | null): Pane {
  const [state, dispatch] = useReducer(reduce, firstState(beginning.asOf, beginning.step, beginning.errand));
  const stopped = useRef(false);
  const chosen = useRef<readonly FileInHand[]>([]);
  const waiting = useRef<(() => void) | null>(null);
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
        if (error instanceof Refusal && error.code === 'cancelled') {
          const kept = error.detail.kept === 1;
          if (!kept) dispatch({ type: 'stale' });
          dispatch({ type: 'idle', notice: { word: kept ? 'stopped' : 'cancelled', facts: {} } });
        } else dispatch(failure(error));
      },
    );
  }, []);

  const day = useCallback((): number => {
    const serial = serialOf(latest.current.asOf);
    if (serial === null) throw new Refusal('unsupported', { what: 'date' });
    return serial;
  }, [serialOf]);

  const check = useCallback(async (): Promise<void> => {
    const serial = day();
    const examined = await desk.examine(serial, report);
    dispatch({ type: 'examined', examined, workbook: desk.workbookName() });
  }, [desk, report, day]);

  const examine = useCallback(() => {
    run('stageReading', async () => {
      await check();
      return null;
    });
  }, [run, check]);

  const checkUnasked = useCallback(async (): Promise<void> => {
    stopped.current = false;
    await check();
  }, [check]);
  useLiveLook(desk, latest, dispatch, checkUnasked);
  useEffect(() => {
    void desk.recall(unitsKept).then((units) => {
      if (units !== null) dispatch({ type: 'wishes', units });
    });
    desk.templateInForce().then(
      (template) => {
        dispatch({ type: 'template', template });
      },
      (error: unknown) => {
        dispatch(failure(error));
      },
    );
  }, [desk]);

  return useMemo<Pane>(() => {
    const doing = (stage: string, notice: Notice | null, work: () => Promise<void>): void => {
      run(stage, async () => {
        await work();
        return notice;
      });
    };
    /** After a stop nothing is written from what the engine no longer holds. */
    const ready = async (): Promise<void> => {
      if (latest.current.stale) await check();
    };
    /** The engine has the open workbook as it is now: in Excel the clerk may have typed since. */
    const fresh = async (): Promise<void> => {
      const { examined, stale } = latest.current;
      if (examined === null || stale || desk.watch !== null) await check();
    };
    /** Opens another workbook at once, or after the clerk was asked about changes that would be lost. */
    const over = (open: () => void): void => {
      if (desk.isUnsaved?.() !== true) {
        open();
        return;
      }
      waiting.current = open;
      dispatch({ type: 'replacing', replacing: true });
    };
    const showPlace = ({ sheet, row, column }: Place): void => {
      desk.show?.(sheet, row, column).catch((error: unknown) => {
        dispatch(failure(error));
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
      lookAtCell: () => {
        doing('stageReading', null, async () => {
          await check();
          dispatch({ type: 'place', place: await desk.selection() });
        });
      },
      openSample: () => {
        over(() => {
          doing('stageReading', null, async () => {
            await desk.openSample();
            await check();
            dispatch({ type: 'step', step: 'check' });
          });
        });
      },
      openFile: (file) => {
        const { openFile } = desk;
        if (openFile === null) return;
        over(() => {
          doing('stageReading', null, async () => {
            await openFile(file);
            await check();
          });
        });
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
      saveAnswers: (answers) => {
        doing('stageExamining', null, async () => {
          await ready();
          await desk.saveAnswers(answers);
          await check();
        });
      },
      show: (finding) => {
        dispatch({ type: 'select', finding: finding.id });
        const { sheet, row, column } = finding;
        if (sheet !== null) showPlace({ sheet, row: row ?? 0, column: column ?? 0 });
      },
      showPlace,
      fix: (findings) => {
        run('stageWriting', async () => {
          await ready();
          const count = await desk.fix(findings);
          await check();
          dispatch({ type: 'fixes', made: desk.undoFixes !== null });
          return { word: 'fixDone', facts: { count } };
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
        doing('stageWriting', { word: 'written', facts: {} }, async () => {
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
        doing('stageWriting', null, async () => {
          await desk.download?.();
        });
      },
      forgetFiles: () => {
        chosen.current = [];
        dispatch({ type: 'files', names: [] });
      },
      unitsIn: async (file) => {
        try {
          return await desk.unitsIn(file);
        } catch (error) {
          dispatch(failure(error));
          return [];
        }
      },
      consolidate: (added) => {
        const names = new Set(added.map((file) => file.name));
        const files = [...chosen.current.filter((file) => !names.has(file.name)), ...added];
        chosen.current = files;
        if (files.length === 0) return;
        dispatch({ type: 'files', names: files.map((file) => file.name) });
        run('stageReading', async () => {
          const serial = day();
          const consolidation = await desk.consolidate(
            files,
            {
              asOf: serial,
              period: latest.current.period.trim(),
              expectedUnits: unitNames(latest.current.units),
            },
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
        doing('stageWriting', null, () => desk.writeSummary(where, latest.current.summary));
      },
      useTemplate: (which) => {
        run('stageExamining', async () => {
          if (which === 'open') await fresh();
          const template = await desk.useTemplate(which);
          dispatch({ type: 'template', template });
          if (latest.current.examined !== null) await check();
          const { title, version } = template.template;
          return { word: which === 'open' ? 'templateUsed' : 'templateBuiltInUsed', facts: { title, version } };
        });
      },
      openTemplate: (which) => {
        over(() => {
          doing('stageReading', null, async () => {
            await desk.openTemplate?.(which);
            await check();
          });
        });
      },
      propose: (title) => {
        doing('stageExamining', null, async () => {
          await fresh();
          dispatch({ type: 'proposed', proposed: await desk.propose(title) });
        });
      },
      roster: async (file) => {
        try {
          if (file === null) await fresh();
          const units = await desk.roster(file);
          dispatch({ type: 'idle' });
          return units;
        } catch (error) {
          dispatch(failure(error));
          return [];
        }
      },
      handOut: (wish) => {
        doing('packing', { word: desk.savesFiles ? 'saved' : 'openedBeside', facts: {} }, () =>
          desk.handOut(wish, day(), report),
        );
      },
    };
  }, [state, desk, run, check, examine, report, day]);
}

/** Names as they are pasted: a line, a cell of a copied row, or a mark between names; each once. */
export function unitNames(text: string): readonly string[] {
  return [...new Set(text.split(/[\n\t,，、;；]+/).map((name) => name.trim()))].filter((name) => name !== '');
}

/** A refusal in its own words; anything else is a fault of ours and is shown as one. */
function failure(error: unknown): Action {
  if (error instanceof Refusal) return { type: 'refused', code: error.code, detail: error.detail };
  return { type: 'broken', detail: error instanceof Error ? error.message : String(error) };
}
