/**
 * The built page in Chromium: first paint, and a roster of 100,000 people in 30 columns with faults dropped in; how long
 * the answer takes and which tasks hold the interface up meanwhile, and while the steps are looked through.
 *
 *   npm run build && node tests/bench/page.mjs [rows]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { chromium: playwright } = require('playwright-core');
const { default: chromium } = await import('@sparticuz/chromium');
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const rows = process.argv[2] ?? '100000';
const steps = ['识别', '检查', '指数与进度', '写回'];

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const server = spawn(process.execPath, [here('../../src/page/serve.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const file = path.join(folder, 'roster.xlsx');
  execFileSync(process.execPath, [here('faulty-roster.cjs'), file, rows]);
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1200, height: 760 } })).newPage();
  await page.goto(`${await addressOf(server)}?as-of=2024-06-30`);
  const painted = await page.waitForFunction(
    () => globalThis.performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const paint = await painted.jsonValue();
  await page.evaluate(() => {
    globalThis.tasks = [];
    new globalThis.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.tasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('tab', { name: '检查', exact: true }).click();
  await page.getByRole('listbox').waitFor({ timeout: 300_000 });
  const answer = performance.now() - start;
  for (const step of steps) {
    await page.getByRole('tab', { name: step, exact: true }).click();
    await page.waitForTimeout(1000);
  }
  const tasks = await page.evaluate(() => globalThis.tasks);
  console.log(`first paint                        ${paint.toFixed(0)} ms`);
  console.log(`${rows} × 30 dropped in, answered    ${answer.toFixed(0)} ms`);
  console.log(`tasks over 50 ms on the interface    ${tasks.length === 0 ? 'none' : `${tasks.join(', ')} ms`}`);
  await browser.close();
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** The address that the server prints, without what stands behind it. */
function addressOf(child) {
  return new Promise((resolve) => {
    child.stdout.on('data', (text) => {
      const address = /http:\/\/localhost:\d+\//.exec(String(text));
      if (address !== null) resolve(address[0]);
    });
  });
}
