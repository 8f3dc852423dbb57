import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/package/codec-node';
import { readXlsInPlace } from '../../src/hosts/xlsx/xls/in-place';
import { axeFaults } from './axe';
import { endVisits, pictures, serveSite, shown, startBrowser, visit, type Site } from './browser';

const root = path.resolve(__dirname, '../..');
const samples = path.join(root, 'assets', 'samples');
const tabs = ['识别', '检查', '指数与进度', '写回', '汇总'] as const;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  site = await serveSite();
  browser = await startBrowser();
}, 120_000);
afterEach(() => endVisits(browser));
afterAll(async () => {
  await browser.close();
  await site.close();
});

const sampleAddress = (): string => `${site.address}/?sample&as-of=2024-06-30`;

async function ready(page: Page): Promise<void> {
  await page.getByRole('listbox').waitFor({ timeout: 30_000 });
}

async function openTab(page: Page, name: (typeof tabs)[number]): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).first().click();
}

async function bytesOf(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openWorkbook('a.xlsx', bytes, { codec: nodeCodec, readXls: readXlsInPlace });
  return (await opened.read()).sheets.map((sheet) => sheet.name);
}

describe('the page without Excel', () => {
  it('does the main job on the sample: check, jump, fix, write, download, restore', async () => {
    const { page, faults, requests } = await visit(browser, sampleAddress());
    await ready(page);
    await page.locator('[role=option]').first().click();
    await page.getByRole('gridcell').first().waitFor();
    expect(
      await page.getByText('读到').or(page.getByText('应为')).or(page.getByText('到单元格')).count(),
    ).toBeGreaterThan(0);
    await page.screenshot({ path: path.join(pictures, 'page-check.png') });
    // Four dates and a word of a list: seen before, then done.
    await page.getByRole('button', { name: '一键修改 5 处' }).click();
    await page.screenshot({ path: path.join(pictures, 'page-fixes.png') });
    await page.getByRole('dialog').getByRole('button', { name: '一键修改 5 处' }).click();
    await page.getByRole('button', { name: '撤销修改' }).waitFor();
    await page.getByText('2024.1.3').waitFor({ state: 'detached' });

    await openTab(page, '写回');
    await page.getByText('整推·校验结果').first().waitFor();
    await page.getByRole('button', { name: '写回', exact: true }).click();
    await page.getByText('已写回').waitFor({ timeout: 20_000 });
    const marked = await bytesOf(page, () => page.getByRole('button', { name: '下载标注后的副本' }).click());
    expect(marked.name).toBe('示例（已标注）.xlsx');
    const names = await sheetNames(marked.bytes);
    expect(names).toEqual(expect.arrayContaining(['整推·校验结果', '整推·堡垒指数']));

    // Asked by keys alone, left, asked again and confirmed.
    await page.getByText(/^已写入 \d+ 张工作表/).waitFor();
    await page.getByRole('button', { name: '还原', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('整推·校验结果').waitFor();
    await page.screenshot({ path: path.join(pictures, 'page-restore.png') });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === '还原');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('还原');
    await page.keyboard.press('Enter');
    await page.getByText('已还原').waitFor({ timeout: 20_000 });
    expect(faults).toEqual([]);
    const outside = requests.filter((address) => !address.startsWith(site.address) && !/^(data|blob):/.test(address));
    expect(outside).toEqual([]);
  });

  it('brings many files together and says how each fared', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?step=summary&as-of=2024-06-30`);
    const folder = path.join(samples, '望禾镇');
    const files = readdirSync(folder)
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile() && /\.(xlsx|xls)$/.test(file));
    expect(files.length).toBeGreaterThan(5);
    await page.locator('input[type=file][multiple]').first().setInputFiles(files);
    await page.getByText('汇总表已生成').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: path.join(pictures, 'page-summary.png') });
    const summary = await bytesOf(page, () => page.getByRole('button', { name: '下载汇总表' }).click());
    expect(await sheetNames(summary.bytes)).toEqual(expect.arrayContaining(['O04 总表', 'O07 任务进度', '来源']));

    // Last period's summary among the files is taken for what it is; a list of units says who is missing, and is kept.
    await page.getByText('报告期和应报单位').click();
    await page.getByLabel('应报单位', { exact: true }).fill('石桥湾村\n不存在的村');
    await page
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles({
        name: '上月汇总.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(summary.bytes),
      });
    await page.getByText('未报单位：不存在的村', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { name: '往期汇总 1 份' }).waitFor();
    await page.getByText(/^当作往期汇总表（2024/).waitFor();
    await page.getByText(/^已与往期比较：2024/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'page-summary-earlier.png'), fullPage: true });
    await page.reload();
    await page.getByText('2 个单位').click();
    expect(await page.getByLabel('应报单位', { exact: true }).inputValue()).toBe('石桥湾村\n不存在的村');
    expect(faults).toEqual([]);
  });

  it('opens what is dropped, another one after it, and brings several together', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?as-of=2024-06-30`);
    const drop = async (...names: readonly string[]): Promise<void> => {
      const files = names.map(
        (name) => [path.basename(name), readFileSync(path.join(samples, name), 'base64')] as const,
      );
      await page.evaluate((given) => {
        const dataTransfer = new DataTransfer();
        for (const [name, text] of given)
          dataTransfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, files);
    };
    await page.getByText('还没有打开工作簿').waitFor();
    await drop('听泉镇/云锦社区党建台账.xlsx');
    await page.getByText('云锦社区党建台账.xlsx').waitFor({ timeout: 30_000 });
    await shown(page);
    await drop('望禾镇/石桥湾村基层党建台账.xlsx');
    await page.getByText('石桥湾村基层党建台账.xlsx').waitFor({ timeout: 30_000 });
    await shown(page);
    await page.screenshot({ path: path.join(pictures, 'page-dropped.png') });
    await drop('听泉镇/云锦社区党建台账.xlsx', '望禾镇/石桥湾村基层党建台账.xlsx');
    await page.getByText('汇总表已生成').waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
  });

  it('draws the header it guessed, lets it be moved, and remembers that', async () => {
    const { page, faults } = await visit(browser, sampleAddress());
    await ready(page);
    await openTab(page, '识别');
    await page.getByRole('group', { name: '表头周围的内容和判断' }).first().getByText('3 表头').waitFor();
    await page.getByLabel('合格支部 看作').selectOption({ label: '不是台账' });
    await shown(page);
    await page.getByLabel('堡垒指数 行到第').selectOption('4');
    await page.getByText('表头 3–4 行').waitFor({ timeout: 30_000 });
    await openTab(page, '检查');
    await page.getByRole('button', { name: '重新检查' }).click();
    await shown(page);
    await openTab(page, '识别');
    await page.getByText('表头 3–4 行').waitFor();
    expect(await page.getByLabel('合格支部 看作').inputValue()).toBe('-');
    expect(faults).toEqual([]);
  });

  it('divides the findings by sheet or rule, with their numbers', async () => {
    const { page } = await visit(browser, sampleAddress());
    await ready(page);
    await page.getByLabel('分组').selectOption('sheet');
    await page.getByRole('listbox').getByText('三会一课 (6)', { exact: true }).waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    expect(await page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset')).toBe('10');
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'page-grouped.png') });
  });

  it('refuses what is no workbook in a plain sentence and goes on', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?as-of=2024-06-30`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '台账.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from([1, 2, 3, 0, 255, 254]),
      });
    await page.getByText('没有完成').waitFor({ timeout: 10_000 });
    await page.getByText(/“台账.xlsx”/).waitFor({ timeout: 10_000 });
    expect(await page.locator('main').innerText()).not.toMatch(/Error|undefined|at \w+ \(/);
    await page.getByRole('button', { name: '用示例试一试' }).click();
    await ready(page);
    expect(faults).toEqual([]);
  });

  it('keeps the focus where the clerk was, and lets changes without marks be downloaded', async () => {
    const { page, faults } = await visit(browser, sampleAddress());
    await ready(page);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByRole('button', { name: '重新检查' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    expect(await focused()).toBe('重新检查');
    await page.getByRole('button', { name: '一键修改 5 处' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: '一键修改 5 处' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '撤销修改' }).waitFor();
    await page.waitForTimeout(500);
    // Its button is gone: the next key begins in the step, not at the top of the page.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
    const changed = await bytesOf(page, () => page.getByRole('button', { name: '下载副本' }).click());
    expect(changed.name).toBe('示例（已修改）.xlsx');
    expect(faults).toEqual([]);
  });

  it('can be worked by keyboard alone', async () => {
    const { page } = await visit(browser, sampleAddress());
    await ready(page);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    await chosen.waitFor();
    expect(await chosen.getAttribute('aria-posinset')).toBe('2');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '检查', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('堡垒指数', { exact: true }).first().waitFor();
  });

  it.each([
    ['light at 350 px', { viewport: { width: 350, height: 720 } }],
    ['light at 1200 px', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const, viewport: { width: 350, height: 720 } }],
  ])('has no fault that axe finds, in every step: %s', async (name, options) => {
    const { page } = await visit(browser, sampleAddress(), options);
    await ready(page);
    for (const tab of tabs) {
      await openTab(page, tab);
      await shown(page);
      await page.screenshot({ path: path.join(pictures, `${name}-${tab}.png`) });
      expect([tab, await axeFaults(page)]).toEqual([tab, []]);
    }
  });

  it('keeps an open question within reach: the dialog is not hidden from those who listen', async () => {
    const { page } = await visit(browser, sampleAddress());
    await ready(page);
    await page.getByRole('button', { name: '一键修改 5 处' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // What lies behind is hidden a moment after the dialog came.
    await page.waitForTimeout(1500);
    expect(await dialog.count()).toBe(1);
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // As it was hidden, it comes back a moment after the dialog went.
    await page.getByRole('tab').first().waitFor();
  });

  // Excel's own library comes from Office and is not counted.
  it.each(['index', 'taskpane'])('starts from at most 180 KB, compressed: %s', (name) => {
    const html = readFileSync(path.join(root, `dist/web/${name}.html`), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*src="?([^" >]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((script) => !script.startsWith('office/'));
    expect(scripts.length).toBeGreaterThan(0);
    const size = scripts.reduce(
      (sum, name) => sum + gzipSync(readFileSync(path.join(root, 'dist/web', name))).length,
      0,
    );
    expect(size).toBeLessThanOrEqual(180 * 1024);
  });
});
