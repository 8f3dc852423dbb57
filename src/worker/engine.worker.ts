/** The worker's entry: one workbook desk, asked across the border. Used by the page and by the task pane alike. */
import type { Answers } from '../core/answers';
import type { Snapshot } from '../core/model/snapshot';
import { builtInTemplate } from '../core/template';
import { fflateCodec, readXlsInPlace } from '../hosts/xlsx/browser';
import own from '../../package.json';
import { serve, type Question, type Reply } from './rpc';
import { WorkbookDesk, type DeskFile } from './workbook-desk';

const template = builtInTemplate();
const desk = new WorkbookDesk(template, { codec: fflateCodec, readXls: readXlsInPlace }, own.version);

/** Arguments come from our own side of the border, so their shapes are known by the name of the call. */
const at = <T>(args: readonly unknown[], index: number): T => args[index] as T;

serve(
  {
    openFile: (args) => desk.openFile(at<DeskFile>(args, 0)),
    takeSnapshot: (args) => Promise.resolve(desk.takeSnapshot(at<Snapshot>(args, 0), at<Answers | null>(args, 1))),
    template: () => Promise.resolve(template),
    sheets: () => Promise.resolve(desk.sheets()),
    rows: (args) => Promise.resolve(desk.rows(at(args, 0), at(args, 1), at(args, 2))),
    examine: (args) => Promise.resolve(desk.examine(at(args, 0))),
    saveAnswers: (args) => desk.saveAnswers(at<Answers>(args, 0)),
    marks: (args) => Promise.resolve(desk.marks(at(args, 0))),
    plan: () => Promise.resolve(desk.plan()),
    mark: () => desk.mark(),
    restore: () => desk.restore(),
    fix: (args) => desk.fix(at(args, 0)),
    undoFixes: () => Promise.resolve(desk.undoFixes()),
    stamp: () => desk.stamp(),
    file: () => Promise.resolve(desk.file()),
    consolidate: (args, tell) =>
      desk.consolidate(at<readonly DeskFile[]>(args, 0), at(args, 1), (index, outcome) => {
        tell({ index, outcome });
      }),
    summarySheets: () => Promise.resolve(desk.summarySheets()),
    summaryFile: () => desk.summaryFile(),
  },
  self as unknown as {
    onmessage: ((event: MessageEvent<Question>) => void) | null;
    postMessage: (reply: Reply) => void;
  },
);
