/** A real Chromium on the built pages, served from this process; every request is logged. */
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import {
  chromium as playwright,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core';
import { besideFolder } from './beside/build';

const root = path.resolve(__dirname, '../..');
const site = path.join(root, 'dist', 'web');
export const pictures = path.join(root, 'out', 'pictures');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Site {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves dist/web; the build is wanted first. */
export async function serveSite(): Promise<Site> {
  if (!existsSync(path.join(site, 'index.html'))) throw new Error('dist/web is missing: run npm run build first');
  const server: Server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const folder = name.startsWith('/beside/') ? besideFolder : site;
    const file = path.join(folder, name === '/' ? 'index.html' : name.replace(/^\/beside\//, ''));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** For machines on which nothing can start a process: the whole browser in one, which ends with the first page that closes. */
const ALL_IN_ONE = '--single-process';

export async function startBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => arg !== ALL_IN_ONE),
      '--disable-background-networking',
      '--no-first-run',
      '--disable-sync',
    ],
    headless: true,
  });
}

/** Ends the visits of a test: pages that stay open go on working, and each next test is slower. */
export async function endVisits(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

export interface Visit {
  readonly page: Page;
  /** Addresses of all requests so far. */
  readonly requests: readonly string[];
  /** Errors of scripts and of the console, policy violations among them. */
  readonly faults: readonly string[];
}

/** @param prepare what is set up on the page before it loads */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Visit> {
  // Without motion, so that no colour is judged half-way.
  const usual = { locale: 'zh-CN', viewport: { width: 1200, height: 760 }, reducedMotion: 'reduce' as const };
  const context = await browser.newContext({ ...usual, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await prepare(page);
  await page.goto(address);
  return { page, requests, faults };
}

const mostMs = 30_000;
const againMs = 50;

/** Waits until it holds; fails with its words when it does not come to hold. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + mostMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
}

/** Waits until the step stands there whole: loaded, filled, and nothing of it changed for a while. */
export async function shown(page: Page | Frame): Promise<void> {
  const content = (): Promise<string> => page.evaluate(() => document.querySelector('main')?.innerHTML ?? '');
  let last = '';
  for (let same = 0, tries = 0; same < 2 && tries < 100; tries += 1) {
    await page.waitForTimeout(150);
    const now = await content();
    same = now === last && !now.includes('progressbar') && now.length > 200 ? same + 1 : 0;
    last = now;
  }
}
