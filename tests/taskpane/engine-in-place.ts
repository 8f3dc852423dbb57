/** What the pane asks of the worker, answered in this process. */
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { builtInTemplate } from '../../src/core/template';
import type { Engine } from '../../src/taskpane/excel-desk';
import { WorkbookDesk } from '../../src/worker/workbook-desk';

export const options = { codec: nodeCodec, readXls: readXlsInPlace };

export function engineInPlace(): Engine {
  const template = builtInTemplate();
  const desk = new WorkbookDesk(template, options, '0');
  const answers: Partial<Engine> = {
    useTemplate: () => Promise.resolve(template),
    answersKept: (all) => Promise.resolve(desk.answersKept(all)),
    takeSnapshot: (snapshot) => {
      desk.takeSnapshot(snapshot);
      return Promise.resolve();
    },
    examine: (day) => Promise.resolve(desk.examine(day)),
    plan: () => Promise.resolve(desk.plan()),
    planRestore: async () => Promise.resolve(desk.planRestore()),
    marks: (stamp) => Promise.resolve(desk.marks(stamp)),
    fix: (ids) => desk.fix(ids),
    saveAnswers: (told) => desk.saveAnswers(told),
    consolidate: (files, wishes, told, _report, here) => desk.summary.consolidate(files, wishes, template, told, here),
    summarySheets: (wishes, here) => Promise.resolve(desk.summary.sheets(wishes, here)),
    summaryFile: (wishes, here) => desk.summary.file(wishes, here),
  };
  return answers as Engine;
}
