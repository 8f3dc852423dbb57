/** What everything is judged by: the template in force, a new one, and the workbooks that are handed out. */
import type { BlankUnit } from '../../core/template';
import type { FileInHand } from '../desk';
import type { HandOut } from '../hand-out';
import { failure, type Course } from './course';

export interface Templates {
  readonly useTemplate: (which: 'open' | 'built-in' | 'kept') => void;
  readonly openTemplate: (which: 'template' | 'proposal') => void;
  readonly propose: (title: string) => void;
  /** Organisations of a roster, null: of the open workbook; empty when it could not be read, which is said. */
  readonly roster: (file: FileInHand | null) => Promise<readonly BlankUnit[]>;
  readonly handOut: (wish: HandOut) => void;
}

export function templates({ desk, latest, dispatch, report, run, doing, check, fresh, over, day }: Course): Templates {
  return {
    useTemplate: (which) => {
      run('stageExamining', async () => {
        if (which === 'open') await fresh();
        const template = await desk.useTemplate(which);
        dispatch({ type: 'template', template });
        if (latest.current.examined !== null) await check();
        const { title, version } = template.template;
        return { word: template.own ? 'templateUsed' : 'templateBuiltInUsed', facts: { title, version } };
      });
    },
    openTemplate: (which) => {
      over(() => {
        doing('stageReading', null, async () => {
          await desk.openTemplate?.(which);
          dispatch({ type: 'opened', workbook: desk.workbookName() });
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
}
