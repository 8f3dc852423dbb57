/** The page's desk without a worker: the same engine on real files, in this process. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInTemplate } from '../../src/core/template';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import type { Desk } from '../../src/ui/desk';
import { WorkbookDesk } from '../../src/worker/workbook-desk';

const folder = path.join(__dirname, '../../assets/samples');

export function sample(name: string): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: path.basename(name), bytes: readFileSync(path.join(folder, name)) };
}

/** @param change what this desk does otherwise than the page's */
export function deskInPlace(first: string, change: Partial<Desk> = {}): Desk {
  const template = builtInTemplate();
  const desk = new WorkbookDesk(template, { codec: nodeCodec, readXls: readXlsInPlace }, '0');
  let name = '';
  const open = async (file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> => {
    await desk.openFile(file);
    name = file.name;
  };
  return {
    template,
    workbookName: () => name,
    examine: (asOf) => Promise.resolve(desk.examine(asOf)),
    recheck: null,
    saveAnswers: async (answers) => {
      await desk.saveAnswers(answers);
    },
    planMarks: () => Promise.resolve(desk.plan()),
    mark: () => desk.mark(),
    restore: () => desk.restore(),
    fix: async (findings) => (await desk.fix(findings.map((finding) => finding.id))).length,
    undoFixes: () => {
      desk.undoFixes();
      return Promise.resolve();
    },
    stamp: async () => (await desk.stamp()).code,
    show: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    follow: () => () => undefined,
    excerpt: (sheet, rows, columns) => Promise.resolve(desk.excerpt(sheet, rows, columns)),
    unitsIn: async (file) => desk.unitsIn({ name: file.name, bytes: await file.bytes() }),
    recall: () => Promise.resolve(null),
    remember: () => undefined,
    watch: null,
    openSample: () => open(sample(first)),
    openFile: async (file) => {
      await open({ name: file.name, bytes: await file.bytes() });
    },
    download: () => Promise.resolve(),
    consolidate: async (files, wishes, told) =>
      desk.consolidate(
        await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }))),
        wishes,
        told,
      ),
    writeSummary: async () => {
      await desk.summaryFile();
    },
    canWriteSummaryHere: false,
    ...change,
  };
}
