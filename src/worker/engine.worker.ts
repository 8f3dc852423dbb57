/** The worker's entry: one workbook desk, asked across the border. Used by the page and by the task pane alike. */
import { builtInTemplate } from '../core/template';
import { fflateCodec, readXlsInPlace } from '../hosts/xlsx/browser';
import own from '../../package.json';
import { serve, type Calls } from './rpc';
import { WorkbookDesk } from './workbook-desk';

const template = builtInTemplate();
const desk = new WorkbookDesk(template, { codec: fflateCodec, readXls: readXlsInPlace }, own.version);

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
  'mark',
  'restore',
  'typedKept',
  'fix',
  'undoFixes',
  'stamp',
  'file',
  'unitsIn',
  'summarySheets',
  'summaryFile',
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
  template: () => Promise.resolve(template),
  examine: (args, tell) => {
    const [asOf] = args as [number];
    return Promise.resolve(desk.examine(asOf, tell));
  },
  consolidate: (args, tell) => {
    const [files, wishes] = args as Parameters<WorkbookDesk['consolidate']>;
    return desk.consolidate(files, wishes, (index, outcome) => {
      tell({ index, outcome });
    });
  },
};

serve(calls, self);
