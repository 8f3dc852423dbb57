/** The desk of the task pane: the workbook is the one in Excel, the engine works on its snapshot in the worker. */
import { Refusal } from '../core/errors';
import type { Change } from '../core/model/change';
import { columnIndex } from '../core/model/address';
import { summarySheetNames } from '../core/own/names';
import { flash } from './flash';
import type { ExcelHost } from '../hosts/excel/excel-host';
import { keepPreference, readPreference } from '../hosts/excel/preferences';
import { unstoppable, type Desk, type Examined, type Place, type Report } from '../ui/desk';
import type { RemoteDesk } from '../worker/remote-desk';
import { givenFiles } from '../worker/given';
import { templateKeeper } from '../worker/template-keeper';

/** What the pane asks of the engine; in the worker, unless a test has it in place. */
export type Engine = Pick<RemoteDesk, keyof RemoteDesk>;

/** @param remote the engine; @param called the workbook's name as Excel shows it */
export function excelDesk(host: ExcelHost, remote: Engine, called: string): Desk {
  let name = called;
  /** The cells of each mending that was made here, the last one last. */
  let mendings: readonly (readonly Place[])[] = [];
  let standing: Pick<Examined, 'marked' | 'restorable'> = { marked: false, restorable: false };
  /** Where the pane led Excel, until the clerk goes elsewhere. */
  let led: Place | null = null;
  const remember: Desk['remember'] = (key, text) => {
    void keepPreference(key, text);
  };
  const templates = templateKeeper(remote, { recall: readPreference, remember });

  const load = async (report: Report): Promise<void> => {
    const snapshot = await host.read(partOf(report, 0, 0.6));
    // It may have been saved under another name since.
    if (snapshot.name !== '') ({ name } = snapshot);
    await remote.takeSnapshot(snapshot);
  };
  const apply = async (changes: readonly Change[], report: Report | null = null): Promise<void> => {
    await host.apply(changes, report);
  };

  /** Our sheets go; what the clerk settled, in the pane or typed into them, stays with the workbook. */
  const restore = async (what: 'marks' | 'all-but-summary' | 'all'): Promise<boolean> => {
    const kept = await remote.answersKept(what !== 'marks');
    const was = await host.restore(what);
    if (kept.length > 0) await apply(kept);
    return was;
  };

  return {
    get template() {
      return templates.current();
    },
    templateInForce: templates.templateInForce,
    useTemplate: templates.useTemplate,
    templateElsewhere: templates.templateElsewhere,
    propose: (title) => remote.propose(title),
    openTemplate: null,
    roster: async (file) => remote.roster(file === null ? null : { name: file.name, bytes: await file.bytes() }),
    handOut: async (wish, asOf, report) => {
      await templates.templateInForce();
      const { bytes } = await remote.handOut(wish, asOf, report);
      await host.openNew(bytes);
    },
    savesFiles: false,
    workbookName: () => name,
    examine: async (asOf, report) => {
      await templates.templateInForce();
      await load(report);
      const examined = await remote.examine(asOf, partOf(report, 0.6, 1));
      const { marked, mended, summary } = await host.standing();
      standing = { marked, restorable: marked || mended || summary.length > 0 };
      return { ...examined, ...standing };
    },
    recheck: async (edit) => {
      const examined = await remote.recheck(edit);
      return examined === null ? null : { ...examined, ...standing };
    },
    saveAnswers: async (next) => {
      await apply(await remote.saveAnswers(next));
    },
    planMarks: () => remote.plan(),
    mark: async (report) => {
      // The marks alone: what was mended and answered stays.
      const had = await restore('marks');
      const rest = partOf(report, 0.2, 1);
      // With the earlier ones gone the workbook would not be as it was.
      const tell = had ? withoutStop(rest) : rest;
      tell(0, 'writing');
      await apply(await remote.marks(null), tell);
    },
    planRestore: async () => {
      const { marked, mended, summary } = await host.standing();
      // Asked for by the ribbon before anything was read, marks have no names yet.
      const marks = marked ? await remote.planRestore().catch(() => ({})) : null;
      return { marks, mended, summary: seenOf(summary) };
    },
    restoresFixes: true,
    restore: async (report, summaryToo) => {
      // What was typed into our sheets is to be kept, so the engine must have seen it.
      if (!host.isAsRead) await load(partOf(report, 0, 0.3));
      const was = await restore(summaryToo ? 'all' : 'all-but-summary');
      mendings = [];
      return was;
    },
    planFixes: (choice) => remote.planFixes(choice),
    fix: async (what, report) => {
      const changes = await remote.fix(what, partOf(report, 0, 0.4));
      if (!report(0.4, 'writing')) throw new Refusal('cancelled');
      await apply(changes, partOf(report, 0.4, 1));
      if (changes.length > 0) mendings = [...mendings, changes.flatMap((change) => (isCell(change) ? [change] : []))];
      return changes.length;
    },
    undoFixes: async () => {
      const last = mendings.at(-1);
      if (last !== undefined) await host.restore('cells', last);
      mendings = mendings.slice(0, -1);
      return mendings.length > 0;
    },
    stamp: async () => {
      const { code, changes } = await remote.stamp();
      await apply(changes);
      return code;
    },
    show: (sheet, row, column) => {
      led = { sheet, row, column };
      return flash(host, sheet, row, column);
    },
    selection: () => host.selection(),
    follow: (picked) => {
      const told = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): void => {
        const place = cellAt(cell);
        if (place === null) {
          picked(null, true);
          return;
        }
        const byClerk = led?.sheet !== sheet || led.row !== place.row || led.column !== place.column;
        if (byClerk) led = null;
        picked({ sheet, ...place }, byClerk);
      };
      return asSoonAsFree(() => host.onSelect(told));
    },
    excerpt: (sheet, rows, columns) => remote.excerpt(sheet, rows, columns),
    unitsIn: async (file) => remote.unitsIn({ name: file.name, bytes: await file.bytes() }),
    recall: readPreference,
    remember,
    watch: (changed) => asSoonAsFree(() => host.onEdit(changed)),
    openSample: async () => {
      const answer = await fetch('samples/sample.xlsx');
      const bytes = new Uint8Array(await answer.arrayBuffer());
      await host.openNew(bytes);
    },
    openFile: null,
    isUnsaved: null,
    download: null,
    consolidate: async (files, wishes, told, report) => {
      await templates.templateInForce();
      // What was filled in on a summary that stands here comes along as that of a chosen one does.
      const here = await host.readSummary();
      return remote.consolidate(await givenFiles(files), wishes, told, report, here);
    },
    summaryHere: async () => seenOf((await host.standing()).summary),
    writeSummary: async (where, wishes, report) => {
      const here = await host.readSummary();
      if (where === 'download') {
        await host.openNew(await remote.summaryFile(wishes, here));
        return null;
      }
      const sheets = await remote.summarySheets(wishes, here);
      const tell = here === null ? report : withoutStop(report);
      tell(0, 'writing');
      if (here !== null) await host.restore('summary');
      await apply(
        sheets.map((drawing): Change => ({ kind: 'addSheet', drawing, after: null })),
        tell,
      );
      return seenOf(sheets.map(({ name }) => name));
    },
  };
}

/** The share of a longer work that a part of it makes up. */
const partOf =
  (report: Report, from: number, to: number): Report =>
  (done, stage) =>
    report(from + done * (to - from), stage);

/** Tells how far it is; where stopping would leave less than there was it goes on to its end. */
const withoutStop =
  (report: Report): Report =>
  (done) => {
    report(done, unstoppable);
    return true;
  };

const isCell = (change: Change): change is Extract<Change, { kind: 'setValue' | 'setFormula' }> =>
  change.kind === 'setValue' || change.kind === 'setFormula';

const againMs = 2000;

/**
 * Begins to listen; while a cell is being edited Excel takes no listener, and it is tried again.
 * @returns the way to stop
 */
function asSoonAsFree(listen: () => Promise<() => Promise<void>>): () => void {
  let stop: (() => Promise<void>) | null = null;
  let isOver = false;
  const begin = (): void => {
    listen().then(
      (way) => {
        stop = way;
        if (isOver) way().catch(() => undefined);
      },
      (error: unknown) => {
        if (!isOver && error instanceof Refusal && error.code === 'busy') setTimeout(begin, againMs);
      },
    );
  };
  begin();
  return () => {
    isOver = true;
    stop?.().catch(() => undefined);
  };
}

/** How many sheets of a summary are seen: one carries the periods, hidden. */
const seenOf = (names: readonly string[]): number => names.filter((name) => name !== summarySheetNames.state).length;

/** "C7" → row and column from 0; null for more than one cell. */
function cellAt(cell: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(cell);
  const [, letters = '', row = ''] = parts ?? [];
  return parts === null ? null : { row: Number(row) - 1, column: columnIndex(letters) };
}
