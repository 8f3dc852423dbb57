/** The desk of the ordinary page: a file in the worker, the grid beside the pane, results as downloads. */
import type { Template } from '../core/model/template';
import { Refusal } from '../core/errors';
import type { Desk, FileInHand, Place } from '../ui/desk';
import { RemoteDesk } from '../worker/remote-desk';
import type { DeskFile } from '../worker/workbook-desk';
import type { GridSource, Target } from './grid-source';
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
  let turn = 0;
  let template: Template | null = null;
  let place: Place | null = null;
  const followers = new Set<(place: Place) => void>();

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
    // Comes from the worker with the first examination: the page itself starts without it.
    get template() {
      if (template === null) throw new Error('no workbook was examined yet');
      return template;
    },
    workbookName: () => current?.name ?? '',
    examine: async (asOf, report) => {
      template ??= await remote.template();
      return remote.examine(asOf, report).catch(again);
    },
    saveAnswers: async (answers) => {
      await remote.saveAnswers(answers);
    },
    planMarks: () => remote.plan(),
    mark: async (report) => {
      await remote.mark(report).catch(again);
      await changed();
    },
    restore: async (report) => {
      const was = await remote.restore(report).catch(again);
      await changed();
      return was;
    },
    fix: async (findings) => {
      const changes = await remote.fix(findings.map((finding) => finding.id));
      await changed();
      return changes.length;
    },
    undoFixes: async () => {
      await remote.undoFixes();
      await changed();
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
      for (const follower of followers) follower(here);
    },
    excerpt: (sheet, rows, columns) => remote.excerpt(sheet, rows, columns),
    unitsIn: async (file) => remote.unitsIn({ name: file.name, bytes: await file.bytes() }),
    recall: (name) => Promise.resolve(kept(name)),
    remember: keep,
    recheck: null,
    watch: null,
    openSample: async () => {
      const answer = await fetch(sample);
      if (!answer.ok) throw new Refusal('not-found', { file: sample });
      await open({ name: '示例.xlsx', bytes: new Uint8Array(await answer.arrayBuffer()) });
    },
    openFile: async (file: FileInHand) => {
      await open({ name: file.name, bytes: await file.bytes() });
    },
    download: async () => {
      const { name, bytes } = await remote.file();
      save(markedName(name), bytes);
    },
    consolidate: async (files, wishes, told, report) =>
      remote
        .consolidate(
          await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }))),
          wishes,
          told,
          report,
        )
        .catch(again),
    writeSummary: async () => {
      save('汇总.xlsx', await remote.summaryFile());
    },
    canWriteSummaryHere: false,
  };
}

/** "台账.xlsx" → "台账（已标注）.xlsx": the clerk's own file name is never taken. */
function markedName(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? `${name}（已标注）.xlsx` : `${name.slice(0, dot)}（已标注）${name.slice(dot)}`;
}

function save(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: spreadsheetType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
