/** The typed questions of the page's side to the worker; progress stands still while one long step runs, and can be stopped. */
import type { Answers } from '../core/answers';
import type { Stage } from '../core/engine';
import type { Edit } from '../core/host';
import type { Change } from '../core/model/change';
import type { SheetDrawing } from '../core/model/drawing';
import type { Area, Snapshot } from '../core/model/snapshot';
import type { MarksIn } from '../core/own/marks-in';
import type { Template } from '../core/model/template';
import type { GridSheet, RowWindow } from './grid-source';
import type { BlankUnit } from '../core/template';
import type { Choice } from '../ui/choice';
import type { Consolidated, Examined, FileOutcome, FixPlan, Report, ToFix, Wishes, WritePlan } from '../ui/desk';
import type { HandOut, Proposed, SummaryWishes } from '../ui/hand-out';
import { Remote } from './rpc';
import type { DeskFile } from './opened';
import type { NotGiven } from './given';
import type { WorkbookDesk } from './workbook-desk';

/** How far the look is when a stage begins; shares of the time that 100,000 records take. */
const begunAt: Readonly<Record<Stage, number>> = { locating: 0.05, reading: 0.2, checking: 0.5, computing: 0.85 };

/** While the worker is silent the clerk may still stop it: asked so often. */
const askEveryMs = 150;

export class RemoteDesk {
  readonly #remote = new Remote(
    () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'classic', name: 'zhengtui' }),
  );

  /** Given again to every fresh worker; null: the built-in one, which it begins with. */
  #template: string | null = null;

  openFile(file: DeskFile): Promise<readonly GridSheet[]> {
    return this.#ask<readonly GridSheet[]>('openFile', [file]);
  }
  takeSnapshot(snapshot: Snapshot): Promise<void> {
    return this.#ask<undefined>('takeSnapshot', [snapshot]);
  }
  mergesIn(file: Uint8Array): Promise<ReadonlyMap<string, readonly Area[]>> {
    return this.#ask<ReadonlyMap<string, readonly Area[]>>('mergesIn', [file]);
  }
  /** @param text a template's JSON; null: the built-in one. Refused ones change nothing. */
  async useTemplate(text: string | null): Promise<Template> {
    const template = await this.#ask<Template>('useTemplate', [text]);
    this.#template = text;
    return template;
  }
  templateHere(): Promise<string> {
    return this.#ask<string>('templateHere', []);
  }
  openTemplate(which: 'template' | 'proposal'): Promise<DeskFile> {
    return this.#ask<DeskFile>('openTemplate', [which]);
  }
  propose(title: string): Promise<Proposed> {
    return this.#ask<Proposed>('propose', [title]);
  }
  roster(file: DeskFile | null): Promise<readonly BlankUnit[]> {
    return this.#ask<readonly BlankUnit[]>('roster', [file]);
  }
  /** Stopped between two files, so that what the worker holds stays. */
  handOut(wish: HandOut, asOf: number, report: Report): Promise<DeskFile> {
    return this.#remote.ask('handOut', [wish, asOf], (told) => {
      const { done, all } = told as { readonly done: number; readonly all: number };
      return report(done / all, 'packing');
    }) as Promise<DeskFile>;
  }
  sheets(): Promise<readonly GridSheet[]> {
    return this.#ask<readonly GridSheet[]>('sheets', []);
  }
  rows(sheet: number, firstRow: number, count: number): Promise<RowWindow> {
    return this.#ask<RowWindow>('rows', [sheet, firstRow, count]);
  }
  examine(asOf: number, report: Report): Promise<Examined> {
    let done = 0;
    let stage = 'examining';
    const work = this.#remote.ask('examine', [asOf], (told) => {
      const begun = told as Stage;
      stage = begun;
      done = begunAt[begun];
      return true;
    }) as Promise<Examined>;
    return this.#watched(
      report,
      () => stage,
      work,
      () => done,
    );
  }
  excerpt(...area: Parameters<WorkbookDesk['excerpt']>): Promise<readonly (readonly string[])[]> {
    return this.#ask<readonly (readonly string[])[]>('excerpt', area);
  }
  unitsIn(file: DeskFile): Promise<readonly string[]> {
    return this.#ask<readonly string[]>('unitsIn', [file]);
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
    return this.#writing<undefined>(report, 'mark', []);
  }
  planRestore(): Promise<MarksIn> {
    return this.#ask<MarksIn>('planRestore', []);
  }
  answersKept(all: boolean): Promise<readonly Change[]> {
    return this.#ask<readonly Change[]>('answersKept', [all]);
  }
  restore(report: Report): Promise<boolean> {
    return this.#writing<boolean>(report, 'restore', []);
  }
  planFixes(choice: Choice): Promise<FixPlan> {
    return this.#ask<FixPlan>('planFixes', [choice]);
  }
  fix(what: ToFix, report: Report): Promise<readonly Change[]> {
    return this.#writing<readonly Change[]>(report, 'fix', [what]);
  }
  undoFixes(): Promise<number | null> {
    return this.#ask<number | null>('undoFixes', []);
  }
  stamp(): Promise<{ readonly code: string; readonly changes: readonly Change[] }> {
    return this.#ask<{ readonly code: string; readonly changes: readonly Change[] }>('stamp', []);
  }
  file(): Promise<DeskFile> {
    return this.#ask<DeskFile>('file', []);
  }
  consolidate(
    files: readonly (DeskFile | NotGiven)[],
    wishes: Wishes,
    told: (index: number, outcome: FileOutcome) => void,
    report: Report,
    here: Snapshot | null = null,
  ): Promise<Consolidated> {
    let done = 0;
    const work = this.#remote.ask('consolidate', [files, wishes, here], (message) => {
      const { index, outcome } = message as { readonly index: number; readonly outcome: FileOutcome };
      done += 1;
      told(index, outcome);
      report(done / files.length, 'reading');
      return true;
    }) as Promise<Consolidated>;
    return this.#watched(
      report,
      () => 'reading',
      work,
      () => done / Math.max(1, files.length),
    );
  }
  /** @param here a summary that stands in the open workbook, as it is filled in now */
  summarySheets(wishes: SummaryWishes, here: Snapshot | null): Promise<readonly SheetDrawing[]> {
    return this.#ask<readonly SheetDrawing[]>('summarySheets', [wishes, here]);
  }
  summaryFile(wishes: SummaryWishes, here: Snapshot | null): Promise<Uint8Array> {
    return this.#ask<Uint8Array>('summaryFile', [wishes, here]);
  }

  /** The calls and their answers are paired in engine.worker.ts. */
  #ask<T>(call: string, args: readonly unknown[]): Promise<T> {
    return this.#remote.ask(call, args) as Promise<T>;
  }

  /** Work that tells by itself how far it is. */
  #writing<T>(report: Report, call: string, args: readonly unknown[]): Promise<T> {
    let done = 0;
    const work = this.#remote.ask(call, args, (told) => {
      done = told as number;
      report(done, 'writing');
      return true;
    }) as Promise<T>;
    return this.#watched(
      report,
      () => 'writing',
      work,
      () => done,
    );
  }

  #stop(): void {
    this.#remote.stop();
    // It was taken once and is taken again; nothing waits for it.
    if (this.#template !== null) this.#ask('useTemplate', [this.#template]).catch(() => undefined);
  }

  async #watched<T>(report: Report, stage: () => string, work: Promise<T>, done: () => number): Promise<T> {
    const timer = setInterval(() => {
      if (!report(done(), stage())) this.#stop();
    }, askEveryMs);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  }
}
