/** Opening a workbook, looking at it, going to what was found. */
import type { Answers } from '../../core/answers';
import type { Finding } from '../../core/model/finding';
import type { FileInHand, Place } from '../desk';
import { failure, type Course } from './course';

export interface Looking {
  readonly examine: () => void;
  /** Everything about the cell that the clerk stands on. */
  readonly lookAtCell: () => void;
  readonly openSample: () => void;
  readonly openFile: (file: FileInHand) => void;
  readonly saveAnswers: (answers: Answers) => void;
  readonly show: (finding: Finding) => void;
  readonly showPlace: (place: Place) => void;
}

export function looking({ desk, dispatch, doing, check, secondHalf, ready, over }: Course): Looking {
  const showPlace = ({ sheet, row, column }: Place): void => {
    desk.show?.(sheet, row, column).catch((error: unknown) => {
      dispatch(failure(error));
    });
  };
  return {
    examine: () => {
      doing('stageReading', null, check);
    },
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
          dispatch({ type: 'opened', workbook: desk.workbookName() });
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
          dispatch({ type: 'opened', workbook: desk.workbookName() });
          await check();
        });
      });
    },
    saveAnswers: (answers) => {
      doing('stageExamining', null, async () => {
        await ready();
        await desk.saveAnswers(answers);
        await secondHalf();
      });
    },
    show: (finding) => {
      dispatch({ type: 'select', finding: finding.id });
      const { sheet, row, column } = finding;
      if (sheet !== null) showPlace({ sheet, row: row ?? 0, column: column ?? 0 });
    },
    showPlace,
  };
}
