/** The page's desk without a worker: the same engine on real files, in this process. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInTemplate } from '../../src/core/template';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import type { Desk } from '../../src/ui/desk';
import { givenFiles } from '../../src/worker/given';
import type { DeskFile } from '../../src/worker/opened';
import { templateKeeper } from '../../src/worker/template-keeper';
import { WorkbookDesk } from '../../src/worker/workbook-desk';

const folder = path.join(__dirname, '../../assets/samples');

export function sample(name: string): DeskFile {
  return { name: path.basename(name), bytes: readFileSync(path.join(folder, name)) };
}

/** What was handed out and kept, for those who look. */
export interface Traces {
  readonly handedOut: DeskFile[];
  readonly kept: Map<string, string>;
}

/** @param change what this desk does otherwise than the page's */
export function deskInPlace(
  first: string,
  change: Partial<Desk> = {},
  { handedOut, kept }: Traces = { handedOut: [], kept: new Map() },
): Desk {
  const desk = new WorkbookDesk(builtInTemplate(), { codec: nodeCodec, readXls: readXlsInPlace }, '0');
  let name = '';
  const open = async (file: DeskFile): Promise<void> => {
    await desk.openFile(file);
    name = file.name;
  };
  const recall: Desk['recall'] = (key) => Promise.resolve(kept.get(key) ?? null);
  const remember: Desk['remember'] = (key, text) => {
    kept.set(key, text);
  };
  const templates = templateKeeper(
    {
      useTemplate: async (text) => Promise.resolve(desk.templates.use(text)),
      templateHere: async () => Promise.resolve(desk.templateHere()),
    },
    { recall, remember },
  );
  return {
    get template() {
      return templates.current();
    },
    templateInForce: templates.templateInForce,
    useTemplate: templates.useTemplate,
    templateElsewhere: templates.templateElsewhere,
    propose: async (title) => Promise.resolve(desk.propose(title)),
    openTemplate: async (which) => {
      ({ name } = await desk.openTemplate(which));
    },
    roster: async (file) => desk.roster(file === null ? null : { name: file.name, bytes: await file.bytes() }),
    handOut: async (wish, asOf, report) => {
      let wanted = true;
      const told = (done: number, all: number): void => {
        wanted = report(done / all, 'packing');
      };
      const goOn = async (): Promise<boolean> => {
        await new Promise((resolve) => setTimeout(resolve));
        return wanted;
      };
      handedOut.push(await desk.handOut(wish, asOf, { told, goOn }));
    },
    savesFiles: true,
    workbookName: () => name,
    examine: async (asOf) => {
      await templates.templateInForce();
      return desk.examine(asOf);
    },
    recheck: null,
    saveAnswers: async (answers) => {
      await desk.saveAnswers(answers);
    },
    planMarks: () => Promise.resolve(desk.plan()),
    mark: () => desk.mark(),
    planRestore: () => Promise.resolve({ marks: desk.planRestore(), mended: false, summary: 0 }),
    restoresFixes: false,
    restore: () => desk.restore(),
    planFixes: (choice) => Promise.resolve(desk.planFixes(choice)),
    fix: async (what) => (await desk.fix(what)).length,
    undoFixes: async () => ((await desk.undoFixes()) ?? 0) > 0,
    stamp: async () => (await desk.stamp()).code,
    show: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    follow: () => () => undefined,
    excerpt: (sheet, rows, columns) => Promise.resolve(desk.excerpt(sheet, rows, columns)),
    unitsIn: async (file) => desk.unitsIn({ name: file.name, bytes: await file.bytes() }),
    recall,
    remember,
    watch: null,
    openSample: () => open(sample(first)),
    openFile: async (file) => {
      await open({ name: file.name, bytes: await file.bytes() });
    },
    isUnsaved: null,
    download: () => Promise.resolve(),
    consolidate: async (files, wishes, told) =>
      desk.summary.consolidate(await givenFiles(files), wishes, desk.templates.inForce, told),
    writeSummary: async (_where, wishes) => {
      handedOut.push({ name: '汇总.xlsx', bytes: await desk.summary.file(wishes) });
      return null;
    },
    summaryHere: null,
    ...change,
  };
}
