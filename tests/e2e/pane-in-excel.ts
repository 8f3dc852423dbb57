/**
 * The built task pane in Chromium over the fake Excel: office.js is answered with the shipped Excel library, whose batches
 * go to the executor in this process.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Frame } from 'playwright-core';
import { cellName } from '../../src/core/model/address';
import type { Snapshot } from '../../src/core/model/snapshot';
import { openFakeExcel, type FakeExcel } from '../excel/book';
import type { FakeCell } from '../excel/grid';
import type { FakeSheet } from '../excel/sheet';
import { bookNow, rowsOf } from './beside/window-on-book';
import { visit, type Site, type Visit } from './browser';

const library = path.join(
  path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.js',
);

/** What stands before and after the library: the part of office.js that finds out where it is. */
const before = `
  window.OSF = {
    DDA: {
      RichApi: {
        richApiMessageManager: {
          register: (handler) => Promise.resolve(void (window.__tell = handler)),
          unregister: () => Promise.resolve(),
        },
      },
    },
  };
  window.Office = {};
  window.Microsoft = { Office: { WebExtension: window.Office } };
`;
const after = (version: string): string => `
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'http://fake.local', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_custom, _flags, message) =>
        window.__batch(JSON.stringify({ Body: message.Body })).then((answer) => JSON.parse(answer)),
    }),
  };
  const had = ${JSON.stringify(version)}.split('.').map(Number);
  window.Office = {
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'PC' }),
    HostType: { Excel: 'Excel' },
    FileType: { Compressed: 'compressed' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      displayLanguage: 'zh-CN',
      document: {
        getFileAsync: (_kind, _options, done) => {
          window.__file().then((text) => {
            const data = Array.from(atob(text), (letter) => letter.charCodeAt(0));
            const value = {
              size: data.length,
              sliceCount: 1,
              getSliceAsync: (_index, told) => told({ status: 'succeeded', value: { data } }),
              closeAsync: () => undefined,
            };
            done({ status: 'succeeded', value });
          });
        },
      },
      requirements: {
        isSetSupported: (_set, wanted) => {
          const [a, b] = wanted.split('.').map(Number);
          return had[0] > a || (had[0] === a && had[1] >= b);
        },
      },
    },
  };
`;

/** Numbers that the library gives to messages of events, to the event of changed cells and to that of the selection. */
const eventMessages = 65536;
const dataChanged = 10;
const selectionChanged = 14;

/** A workbook that Excel has open, and what its file is. */
export interface OpenInExcel {
  readonly snapshot: Snapshot;
  readonly file: Uint8Array;
}

export interface PaneVisit extends Visit, FakeExcel {
  /** The task pane; `page` is Excel's window, with the workbook beside the pane. */
  readonly pane: Frame;
  /** Base64 of the workbooks that the pane opened beside this one. */
  readonly opened: readonly string[];
  /** Types into a cell as a clerk does, rows and columns from 0; Excel tells of it. */
  readonly type: (sheet: string, row: number, column: number, typed: string | number) => Promise<void>;
  /** Pastes a block with its first cell there; Excel tells of it as one edit. */
  readonly paste: (
    sheet: string,
    row: number,
    column: number,
    block: readonly (readonly (string | number)[])[],
  ) => Promise<void>;
  readonly insertRow: (sheet: string, row: number) => Promise<void>;
  readonly deleteRow: (sheet: string, row: number) => Promise<void>;
  /** Goes to a cell. */
  readonly pick: (sheet: string, row: number, column: number) => Promise<void>;
  /** Lets no batch pass that speaks of this until it is released. */
  readonly hold: (word: string) => { readonly isHolding: () => boolean; readonly release: () => void };
  /** Presses a button of the ribbon or of the cell's menu, by its id in the manifest. */
  readonly press: (control: string) => Promise<void>;
}

const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');

/** Where the manifest sends the pane for a control, on this site. */
function addressOf(control: string, site: Site): string {
  const at = manifest.indexOf(`id="${control}"`);
  const [, resource = ''] = /<SourceLocation resid="([^"]+)"/.exec(manifest.slice(at)) ?? [];
  const [, address = ''] = new RegExp(`<bt:Url id="${resource}" DefaultValue="([^"]+)"`).exec(manifest) ?? [];
  if (at < 0 || address === '') throw new Error(`the manifest has no control ${control}`);
  return address.replaceAll('&amp;', '&').replace('https://localhost:3000', site.address);
}

/** @param version of ExcelApi that is pretended; @param control the button that opens the pane */
export async function visitPane(
  browser: Browser,
  site: Site,
  { snapshot, file }: OpenInExcel,
  version: string,
  options: BrowserContextOptions = {},
  control = 'Zhengtui.Check',
): Promise<PaneVisit> {
  const excel = openFakeExcel(snapshot, version);
  const { book, executor } = excel;
  const opened: string[] = [];
  let turn = 0;
  let gate: { readonly word: string; readonly open: Promise<void>; holding: boolean } | null = null;
  const script = `${before}${readFileSync(library, 'utf8')}${after(version)}
    Excel.createWorkbook = (bytes) => window.__open(bytes);`;
  const sheetOf = (name: string): FakeSheet => {
    const sheet = book.sheets.find((each) => each.Name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  let frame: Frame | null = null;
  const tell = async (messageType: number, sheet: FakeSheet, told: object): Promise<void> => {
    turn += 1;
    const message = JSON.stringify({ worksheetId: sheet.Id, ...told });
    const entry = { messageCategory: eventMessages, messageType, targetId: 'Workbook', message };
    await frame?.evaluate((one) => {
      (globalThis as unknown as { __tell?: (message: object) => void }).__tell?.({ entries: [one] });
    }, entry);
  };
  const changed = (sheet: FakeSheet, changeType: string, address: string): Promise<void> =>
    tell(dataChanged, sheet, { changeType, address, source: 'Local' });
  const pick: PaneVisit['pick'] = async (name, row, column) => {
    book.selected = { sheet: name, cell: cellName(row, column) };
    await tell(selectionChanged, sheetOf(name), { address: cellName(row, column) });
  };
  const visited = await visit(
    browser,
    `${site.address}/beside/index.html?pane=${encodeURIComponent(addressOf(control, site))}`,
    { viewport: { width: 1150, height: 720 }, ...options },
    async (page) => {
      await page.clock.setFixedTime('2024-06-30T09:00:00');
      await page.exposeFunction('__batch', async (message: string) => {
        if (gate !== null && message.includes(gate.word)) {
          gate.holding = true;
          await gate.open;
        }
        const answer = await executor.executeAsync(null, null, JSON.parse(message) as never);
        turn += 1;
        return JSON.stringify(answer);
      });
      await page.exposeFunction('__file', () => Buffer.from(file).toString('base64'));
      await page.exposeFunction('__open', (bytes: string) => {
        opened.push(bytes);
      });
      await page.exposeFunction('__book', () => bookNow(book, turn));
      await page.exposeFunction('__rows', (sheet: number, first: number, count: number) =>
        rowsOf(book, sheet, first, count),
      );
      await page.exposeFunction('__pick', pick);
      await page.route('**/office/office.js', (route) =>
        route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
      );
    },
  );
  frame = (await (await visited.page.waitForSelector('iframe')).contentFrame()) ?? null;
  if (frame === null) throw new Error('the pane did not open');
  const pane = frame;
  await pane.getByRole('heading', { level: 1 }).waitFor();
  return {
    ...visited,
    ...excel,
    pane,
    opened,
    pick,
    type: async (name, row, column, typed) => {
      const sheet = sheetOf(name);
      sheet.grid.type(row, column, typed);
      await changed(sheet, 'RangeEdited', cellName(row, column));
    },
    paste: async (name, row, column, block) => {
      const sheet = sheetOf(name);
      block.forEach((cells, down) => {
        cells.forEach((typed, along) => {
          sheet.grid.type(row + down, column + along, typed);
        });
      });
      const last = cellName(row + block.length - 1, column + (block[0]?.length ?? 1) - 1);
      await changed(sheet, 'RangeEdited', `${cellName(row, column)}:${last}`);
    },
    insertRow: async (name, row) => {
      const sheet = sheetOf(name);
      moveRows(sheet, row, 1);
      await changed(sheet, 'RowInserted', `${String(row + 1)}:${String(row + 1)}`);
    },
    deleteRow: async (name, row) => {
      const sheet = sheetOf(name);
      moveRows(sheet, row + 1, -1);
      await changed(sheet, 'RowDeleted', `${String(row + 1)}:${String(row + 1)}`);
    },
    hold: (word) => {
      let open = (): void => undefined;
      const made = {
        word,
        holding: false,
        open: new Promise<void>((resolve) => {
          open = resolve;
        }),
      };
      gate = made;
      return {
        isHolding: () => made.holding,
        release: () => {
          gate = null;
          open();
        },
      };
    },
    press: async (name) => {
      await pane.goto(addressOf(name, site));
      await pane.getByRole('heading', { level: 1 }).waitFor();
    },
  };
}

/** The cells from a row on move up or down; what they land on is gone. Merged areas move, grow and shrink with them. */
function moveRows(sheet: FakeSheet, from: number, by: 1 | -1): void {
  const kept = new Map<number, FakeCell>();
  for (const [key, cell] of sheet.grid.cells) {
    const row = Math.floor(key / columnsOfExcel);
    if (row >= from) kept.set(key + by * columnsOfExcel, cell);
    else if (by === 1 || row !== from - 1) kept.set(key, cell);
  }
  sheet.grid.cells.clear();
  for (const [key, cell] of kept) sheet.grid.cells.set(key, cell);
  sheet.merges.forEach((area, at) => {
    const firstRow = area.firstRow >= from ? area.firstRow + by : area.firstRow;
    const lastRow = area.lastRow >= from - (by === 1 ? 0 : 1) ? area.lastRow + by : area.lastRow;
    sheet.merges[at] = { ...area, firstRow, lastRow };
  });
}

const columnsOfExcel = 16384;
