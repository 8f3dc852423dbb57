/** The worker's entry: one workbook desk, asked across the border. Used by the page and by the task pane alike. */
import { builtInTemplate } from '../core/template';
import { fflateCodec, readXlsInPlace } from '../hosts/xlsx/browser';
import own from '../../package.json';
import type { Snapshot } from '../core/model/snapshot';
import type { FileOutcome, ToFix, Wishes } from '../ui/desk';
import type { HandOut, SummaryWishes } from '../ui/hand-out';
import type { DeskFile } from './opened';
import type { NotGiven } from './given';
import { serve, type Calls } from './rpc';
import { WorkbookDesk } from './workbook-desk';

const desk = new WorkbookDesk(builtInTemplate(), { codec: fflateCodec, readXls: readXlsInPlace }, own.version);

/** The calls that are asked with the desk's own arguments. */
const plain = [
  'openFile',
  'takeSnapshot',
  'mergesIn',
  'sheets',
  'rows',
  'excerpt',
  'recheck',
  'saveAnswers',
  'marks',
  'plan',
  'planRestore',
  'answersKept',
  'planFixes',
  'undoFixes',
  'stamp',
  'file',
  'unitsIn',
  'templateHere',
  'openTemplate',
  'propose',
  'roster',
] as const satisfies readonly (keyof WorkbookDesk)[];

type Ask = (...args: readonly unknown[]) => unknown;

const calls: Calls = {
  ...Object.fromEntries(
    plain.map((name) => [
      name,
      // Arguments come from our own side of the border, so their shapes are known by the name of the call.
      async (args: readonly unknown[]) => await (desk[name] as Ask).apply(desk, [...args]),
    ]),
  ),
  useTemplate: async ([text]) => await Promise.resolve(desk.templates.use(text as string | null)),
  examine: (args, tell) => {
    const [asOf] = args as [number];
    return Promise.resolve(desk.examine(asOf, tell));
  },
  mark: (_args, tell) => desk.mark(tell),
  restore: (_args, tell) => desk.restore(tell),
  fix: ([what], tell) => desk.fix(what as ToFix, tell),
  consolidate: (args, tell) => {
    const [files, wishes, here] = args as [readonly (DeskFile | NotGiven)[], Wishes, Snapshot | null];
    const told = (index: number, outcome: FileOutcome): void => {
      tell({ index, outcome });
    };
    return desk.summary.consolidate(files, wishes, desk.templates.inForce, told, here);
  },
  summarySheets: async ([wishes, here]) =>
    await Promise.resolve(desk.summary.sheets(wishes as SummaryWishes, here as Snapshot | null)),
  summaryFile: ([wishes, here]) => desk.summary.file(wishes as SummaryWishes, here as Snapshot | null),
  handOut: (args, tell, goOn) => {
    const [wish, asOf] = args as [HandOut, number];
    const told = (done: number, all: number): void => {
      tell({ done, all });
    };
    return desk.handOut(wish, asOf, { told, goOn });
  },
};

serve(calls, self);
