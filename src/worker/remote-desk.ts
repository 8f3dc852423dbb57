/** The typed questions of the page's side to the worker; progress stands still while one long step runs, and can be stopped. */
import type { Answers } from '../core/answers';
import type { Edit } from '../core/host';
import type { Change } from '../core/model/change';
import type { SheetDrawing } from '../core/model/drawing';
import type { Area, Snapshot } from '../core/model/snapshot';
import type { Template } from '../core/model/template';
import type { GridSheet, RowWindow } from '../page/grid-source';
import type { Consolidated, Examined, FileOutcome, Report, WritePlan } from '../ui/desk';
import { Remote } from './rpc';
import type { DeskFile } from './workbook-desk';

/** While the worker is silent the clerk may still stop it: asked so often. */
const askEveryMs = 150;

export class RemoteDesk {
  readonly #remote = new Remote(
    () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'classic', name: 'zhengtui' }),
  );

  openFile(file: DeskFile): Promise<readonly GridSheet[]> {
    return this.#ask<readonly GridSheet[]>('openFile', [file]);
  }
  takeSnapshot(snapshot: Snapshot, answers: Answers | null): Promise<void> {
    return this.#ask<undefined>('takeSnapshot', [snapshot, answers]);
  }
  mergesIn(file: Uint8Array): Promise<ReadonlyMap<string, readonly Area[]>> {
    return this.#ask<ReadonlyMap<string, readonly Area[]>>('mergesIn', [file]);
  }
  template(): Promise<Template> {
    return this.#ask<Template>('template', []);
  }
  sheets(): Promise<readonly GridSheet[]> {
    return this.#ask<readonly GridSheet[]>('sheets', []);
  }
  rows(sheet: number, firstRow: number, count: number): Promise<RowWindow> {
    return this.#ask<RowWindow>('rows', [sheet, firstRow, count]);
  }
  examine(asOf: number, report: Report): Promise<Examined> {
    return this.#watched(report, 'examining', this.#ask<Examined>('examine', [asOf]));
  }
  recheck(edit: Edit): Promise<Examined | null> {
    return this.#ask<Examined | null>('recheck', [edit]);
  }
  saveAnswers(answers: Answers): Promise<readonly Change[]> {
    return this.#ask<readonly Change[]>('saveAnswers', [answers]);
  }
  marks(stampCode: string | null): Promise<readonly Change[]> {
    return this.#ask<readonly Change[]>('marks', [stampCode]);
  }
  plan(): Promise<WritePlan> {
    return this.#ask<WritePlan>('plan', []);
  }
  mark(report: Report): Promise<void> {
    return this.#watched(report, 'writing', this.#ask<undefined>('mark', []));
  }
  restore(report: Report): Promise<void> {
    return this.#watched(report, 'writing', this.#ask<undefined>('restore', []));
  }
  fix(findings: readonly string[]): Promise<readonly Change[]> {
    return this.#ask<readonly Change[]>('fix', [findings]);
  }
  undoFixes(): Promise<void> {
    return this.#ask<undefined>('undoFixes', []);
  }
  stamp(): Promise<{ readonly code: string; readonly changes: readonly Change[] }> {
    return this.#ask<{ readonly code: string; readonly changes: readonly Change[] }>('stamp', []);
  }
  file(): Promise<DeskFile> {
    return this.#ask<DeskFile>('file', []);
  }
  consolidate(
    files: readonly DeskFile[],
    asOf: number,
    told: (index: number, outcome: FileOutcome) => void,
    report: Report,
  ): Promise<Consolidated> {
    let done = 0;
    const work = this.#remote.ask('consolidate', [files, asOf], (message) => {
      const { index, outcome } = message as { readonly index: number; readonly outcome: FileOutcome };
      done += 1;
      told(index, outcome);
      report(done / files.length, 'reading');
    }) as Promise<Consolidated>;
    return this.#watched(report, 'reading', work, () => done / Math.max(1, files.length));
  }
  summarySheets(): Promise<readonly SheetDrawing[]> {
    return this.#ask<readonly SheetDrawing[]>('summarySheets', []);
  }
  summaryFile(): Promise<Uint8Array> {
    return this.#ask<Uint8Array>('summaryFile', []);
  }

  /** The calls and their answers are paired in engine.worker.ts. */
  #ask<T>(call: string, args: readonly unknown[]): Promise<T> {
    return this.#remote.ask(call, args) as Promise<T>;
  }

  async #watched<T>(report: Report, stage: string, work: Promise<T>, done: () => number = () => 0.5): Promise<T> {
    const timer = setInterval(() => {
      if (!report(done(), stage)) this.#remote.stop();
    }, askEveryMs);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  }
}
