/**
 * The built task pane in Chromium over the fake Excel: office.js is answered with the shipped Excel library, whose batches
 * go to the executor in this process.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { cellName } from '../../src/core/model/address';
import type { Snapshot } from '../../src/core/model/snapshot';
import { openFakeExcel, type FakeExcel } from '../excel/book';
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

/** Numbers that the library gives to messages of events and to the event of changed cells. */
const eventMessages = 65536;
const dataChanged = 10;

/** A workbook that Excel has open, and what its file is. */
export interface OpenInExcel {
  readonly snapshot: Snapshot;
  readonly file: Uint8Array;
}

export interface PaneVisit extends Visit, FakeExcel {
  /** Base64 of the workbooks that the pane opened beside this one. */
  readonly opened: readonly string[];
  /** Types into a cell as a clerk does, rows and columns from 0; Excel tells of it. */
  readonly type: (sheet: string, row: number, column: number, typed: string | number) => Promise<void>;
}

/** @param version of ExcelApi that is pretended; @param step the button of the ribbon that was pressed */
export async function visitPane(
  browser: Browser,
  site: Site,
  { snapshot, file }: OpenInExcel,
  version: string,
  options: BrowserContextOptions = {},
  step = 'check',
): Promise<PaneVisit> {
  const excel = openFakeExcel(snapshot, version);
  const opened: string[] = [];
  const script = `${before}${readFileSync(library, 'utf8')}${after(version)}
    Excel.createWorkbook = (bytes) => window.__open(bytes);`;
  const visited = await visit(
    browser,
    `${site.address}/taskpane.html?step=${step}`,
    { viewport: { width: 350, height: 720 }, ...options },
    async (page) => {
      await page.clock.setFixedTime('2024-06-30T09:00:00');
      await page.exposeFunction('__batch', async (message: string) =>
        JSON.stringify(await excel.executor.executeAsync(null, null, JSON.parse(message) as never)),
      );
      await page.exposeFunction('__file', () => Buffer.from(file).toString('base64'));
      await page.exposeFunction('__open', (bytes: string) => {
        opened.push(bytes);
      });
      await page.route('**/office/office.js', (route) =>
        route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
      );
    },
  );
  const type: PaneVisit['type'] = async (name, row, column, typed) => {
    const sheet = excel.book.sheets.find((each) => each.Name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    sheet.grid.type(row, column, typed);
    const message = JSON.stringify({
      address: cellName(row, column),
      changeType: 'RangeEdited',
      worksheetId: sheet.Id,
      source: 'Local',
    });
    const entry = { messageCategory: eventMessages, messageType: dataChanged, targetId: 'Workbook', message };
    await visited.page.evaluate((told) => {
      (globalThis as unknown as { __tell: (message: object) => void }).__tell({ entries: [told] });
    }, entry);
  };
  return { ...visited, ...excel, opened, type };
}
