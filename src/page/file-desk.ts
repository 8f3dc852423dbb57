/** The desk of the ordinary page: a file in the worker, the grid beside the pane, results as downloads. */
import { Refusal } from '../core/errors';
import type { Desk, FileInHand, Place } from '../ui/desk';
import { givenFiles } from '../worker/given';
import { RemoteDesk } from '../worker/remote-desk';
import type { DeskFile } from '../worker/opened';
import { templateKeeper } from '../worker/template-keeper';
import type { GridSource, Target } from '../worker/grid-source';
import { kept, keep } from './kept';

/** What the page shows beside the pane; told whenever it changes. */
export interface Beside {
  readonly source: GridSource | null;
  readonly target: Target | null;
}

const sample = 'samples/sample.xlsx';

export interface FileDesk extends Desk {
  /** The clerk went to a cell of the grid. */
  readonly picked: (place: Place) => void;
}

/** @param tell called with what stands beside the pane now */
export function fileDesk(tell: (change: Partial<Beside>) => void): FileDesk {
  const remote = new RemoteDesk();
  let current: DeskFile | null = null;
  /** As it was opened or handed out last. */
  let saved: Uint8Array | null = null;
  /** As it was before the last safe fixes: the worker that made them may be stopped since. */
  let beforeFixes: DeskFile | null = null;
  let marked = false;
  let turn = 0;
  const recall: Desk['recall'] = (name) => Promise.resolve(kept(name));
  const templates = templateKeeper(remote, { recall, remember: keep });
  let place: Place | null = null;
  const followers = new Set<Parameters<Desk['follow']>[0]>();

  const showSheets = async (): Promise<void> => {
    const sheets = await remote.sheets();
    tell({ source: { sheets, rows: (sheet, firstRow, count) => remote.rows(sheet, firstRow, count) } });
  };
  const open = async (file: DeskFile): Promise<void> => {
    await remote.openFile(file);
    current = file;
    tell({ target: null });
    await showSheets();
  };
  const fresh = async (file: DeskFile): Promise<void> => {
    await open(file);
    saved = file.bytes;
    beforeFixes = null;
  };
  const isUnsaved = (): boolean => current !== null && saved !== null && !isSame(current.bytes, saved);
  // The browser asks in its own words before the page is left.
  addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault();
  });
  /** A stopped worker holds nothing any more: the file as it was last is opened again. */
  const again = async (error: unknown): Promise<never> => {
    if (error instanceof Refusal && error.code === 'cancelled' && current !== null) await open(current);
    throw error;
  };
  const changed = async (): Promise<void> => {
    current = await remote.file();
    await showSheets();
  };

  return {
    // Comes from the worker: the page itself starts without it.
    get template() {
      return templates.current();
    },
    templateInForce: templates.templateInForce,
    useTemplate: templates.useTemplate,
    templateElsewhere: templates.templateElsewhere,
    propose: (title) => remote.propose(title),
    openTemplate: async (which) => {
      current = await remote.openTemplate(which);
      // It can be made again at any time.
      saved = current.bytes;
      beforeFixes = null;
      tell({ target: null });
      await showSheets();
    },
    roster: async (file) => remote.roster(file === null ? null : { name: file.name, bytes: await file.bytes() }),
    handOut: async (wish, asOf, report) => {
      await templates.templateInForce();
      const { name, bytes } = await remote.handOut(wish, asOf, report);
      save(name, bytes);
    },
    savesFiles: true,
    workbookName: () => current?.name ?? '',
    examine: async (asOf, report) => {
      await templates.templateInForce();
      const examined = await remote.examine(asOf, report).catch(again);
      ({ marked } = examined);
      return examined;
    },
    saveAnswers: async (answers) => {
      await remote.saveAnswers(answers);
      current = await remote.file();
    },
    planMarks: () => remote.plan(),
    mark: async (report) => {
      await remote.mark(report).catch(again);
      await changed();
    },
    planRestore: async () => ({ marks: await remote.planRestore(), mended: false, summary: 0 }),
    restoresFixes: false,
    restore: async (report) => {
      const was = await remote.restore(report).catch(again);
      await changed();
      return was;
    },
    planFixes: (choice) => remote.planFixes(choice),
    fix: async (what, report) => {
      const before = current;
      const changes = await remote.fix(what, report).catch(again);
      beforeFixes = before;
      await changed();
      return changes.length;
    },
    undoFixes: async () => {
      const left = await remote.undoFixes();
      if (left === null && beforeFixes !== null) await open(beforeFixes);
      beforeFixes = null;
      await changed();
      return (left ?? 0) > 0;
    },
    stamp: async () => {
      const { code } = await remote.stamp();
      await changed();
      return code;
    },
    show: (sheet, row, column) => {
      turn += 1;
      place = { sheet, row, column };
      tell({ target: { sheet, row, column, turn, flash: true } });
      return Promise.resolve();
    },
    selection: () => Promise.resolve(place),
    follow: (picked) => {
      followers.add(picked);
      return () => {
        followers.delete(picked);
      };
    },
    picked: (here) => {
      place = here;
      turn += 1;
      tell({ target: { ...here, turn, flash: false } });
      for (const follower of followers) follower(here, true);
    },
    excerpt: (sheet, rows, columns) => remote.excerpt(sheet, rows, columns),
    unitsIn: async (file) => remote.unitsIn({ name: file.name, bytes: await file.bytes() }),
    recall,
    remember: keep,
    recheck: null,
    watch: null,
    openSample: async () => {
      const answer = await fetch(sample);
      if (!answer.ok) throw new Refusal('not-found', { file: sample });
      await fresh({ name: '示例.xlsx', bytes: new Uint8Array(await answer.arrayBuffer()) });
    },
    openFile: async (file: FileInHand) => {
      await fresh({ name: file.name, bytes: await file.bytes() });
    },
    isUnsaved,
    download: async () => {
      current = await remote.file();
      save(copyName(current.name, marked), current.bytes);
      saved = current.bytes;
    },
    consolidate: async (files, wishes, told, report) => {
      await templates.templateInForce();
      return remote.consolidate(await givenFiles(files), wishes, told, report).catch(again);
    },
    summaryHere: null,
    writeSummary: async (_where, wishes) => {
      save('汇总.xlsx', await remote.summaryFile(wishes, null));
      return null;
    },
  };
}

/** "台账.xlsx" → "台账（已标注）.xlsx": the clerk's own file name is never taken. */
function copyName(name: string, marked: boolean): string {
  const what = marked ? '（已标注）' : '（已修改）';
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}${what}.xlsx` : `${name.slice(0, dot)}${what}${name.slice(dot)}`;
}

/** Taking out what was written gives the same bytes back, and there is nothing to save then. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]));
}

function save(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: name.endsWith('.zip') ? 'application/zip' : spreadsheetType }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
