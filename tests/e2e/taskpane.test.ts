/** The task pane through the whole job on a workbook that is open in Excel, at the oldest Excel we serve and at the newest. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/package/codec-node';
import { readXlsInPlace } from '../../src/hosts/xlsx/xls/in-place';
import { axeFaults } from './axe';
import { pictures, serveSite, shown, startBrowser, until, type Site } from './browser';
import { visitPane, type OpenInExcel, type PaneVisit } from './pane-in-excel';

const samples = path.resolve(__dirname, '../../assets/samples');
const tabs = ['识别', '检查', '指数与进度', '写回', '汇总'] as const;
const versions = ['1.9', '1.17'] as const;

let browser: Browser;
let site: Site;
let workbook: OpenInExcel;
beforeAll(async () => {
  site = await serveSite();
  browser = await startBrowser();
  workbook = await opened('听泉镇/云锦社区党建台账.xlsx');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function opened(name: string): Promise<OpenInExcel> {
  const file = readFileSync(path.join(samples, name));
  const book = await openWorkbook(path.basename(name), file, { codec: nodeCodec, readXls: readXlsInPlace });
  return { snapshot: await book.read(), file };
}

async function openTab(page: Page, name: (typeof tabs)[number]): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).first().click();
}

/** Opens the pane and waits until the workbook was checked. */
async function checkedPane(version: string, options: Parameters<typeof visitPane>[4] = {}): Promise<PaneVisit> {
  const pane = await visitPane(browser, site, workbook, version, options);
  await openTab(pane.page, '检查');
  const start = pane.page.getByRole('button', { name: /^(检查|重新检查|开始检查)$/ }).first();
  if (!(await pane.page.getByRole('listbox').isVisible())) await start.click();
  await pane.page.getByRole('listbox').waitFor({ timeout: 30_000 });
  return pane;
}

/** All that stands in the sheets, so that before and after can be compared. */
function contents({ book }: PaneVisit): string {
  return JSON.stringify(
    book.sheets.map((sheet) => [sheet.Name, sheet.grid, sheet.merges, [...book.properties], [...book.noteTexts]]),
  );
}

describe.each(versions)('the pane in Excel with ExcelApi %s', (version) => {
  it('recognises, checks, jumps, writes, takes out again, and nothing of the workbook is lost', async () => {
    const pane = await checkedPane(version);
    const { page, book, faults, requests } = pane;
    const before = contents(pane);

    await page.locator('[role=option]').nth(1).click();
    await page.getByRole('button', { name: '到单元格' }).click();
    await until('the cell is selected', () => book.selected !== null);

    await openTab(page, '写回');
    await page.getByText('整推·校验结果').first().waitFor();
    const syncs = pane.executor.syncs;
    await page.getByRole('button', { name: '写回', exact: true }).click();
    await page.getByText('已写回').waitFor({ timeout: 30_000 });
    expect(book.sheets.map((sheet) => sheet.Name)).toEqual(
      expect.arrayContaining(['整推·校验结果', '整推·堡垒指数', '整推·指数明细']),
    );
    expect(pane.executor.syncs - syncs).toBeLessThan(40);
    await page.screenshot({ path: path.join(pictures, `pane-${version}-written.png`) });

    await page.getByRole('button', { name: '还原', exact: true }).click();
    await page.getByText('已还原').waitFor({ timeout: 30_000 });
    expect(contents(pane)).toBe(before);
    expect(faults).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(site.address) && !/^(data|blob):/.test(address))).toEqual(
      [],
    );
  });

  it('brings files together into new sheets of this workbook or a workbook beside it', async () => {
    const pane = await checkedPane(version);
    await openTab(pane.page, '汇总');
    const folder = path.join(samples, '望禾镇');
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(xlsx|xls)$/.test(entry.name))
      .map((entry) => path.join(folder, entry.name));
    await pane.page.locator('input[type=file][multiple]').setInputFiles(files);
    await pane.page.getByText('汇总表已生成').waitFor({ timeout: 60_000 });
    await pane.page.screenshot({ path: path.join(pictures, `pane-${version}-summary.png`) });
    await pane.page.getByRole('button', { name: '写到本工作簿' }).click();
    await until('the summary stands in this workbook', () =>
      pane.book.sheets.some((sheet) => sheet.Name === 'O04 总表'),
    );
    await pane.page.getByRole('button', { name: '放到新工作簿' }).click();
    await until('a workbook is opened beside', () => pane.opened.length === 1);
    expect(
      Buffer.from(pane.opened[0] ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(pane.faults).toEqual([]);
  });
});

describe('the pane in Excel', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
  ])('has no fault that axe finds, in every step: %s', async (name, options) => {
    const { page } = await checkedPane('1.17', options);
    for (const tab of tabs) {
      await openTab(page, tab);
      await shown(page);
      await page.screenshot({ path: path.join(pictures, `pane-${name}-${tab}.png`) });
      expect([tab, await axeFaults(page)]).toEqual([tab, []]);
    }
  });

  it('says plainly that a cell is being edited, and goes on afterwards', async () => {
    const pane = await checkedPane('1.17');
    pane.executor.editing = true;
    await pane.page.getByRole('button', { name: /重新检查/ }).click();
    await pane.page.getByText('请按回车结束编辑').waitFor({ timeout: 20_000 });
    pane.executor.editing = false;
    await pane.page.getByRole('button', { name: /重新检查/ }).click();
    await pane.page.getByText('请按回车结束编辑').waitFor({ state: 'detached', timeout: 20_000 });
    await pane.page.getByRole('listbox').waitFor({ timeout: 20_000 });
  });

  it('looks at once at the row that was typed in, and at the whole in the pause', async () => {
    const pane = await checkedPane('1.17');
    const { page } = pane;
    const syncs = pane.executor.syncs;
    await pane.type('评分', 4, 8, '很多分');
    await page.getByText('很多分').first().waitFor({ timeout: 2000 });
    // Its name and its value were asked, no more.
    expect(pane.executor.syncs - syncs).toBeLessThanOrEqual(2);
    await pane.type('评分', 4, 8, 4);
    await page.getByText('很多分').first().waitFor({ state: 'detached', timeout: 2000 });
    const before = pane.executor.syncs;
    await until('the whole is read again', () => pane.executor.syncs > before + 2);
    expect(pane.faults).toEqual([]);
  });

  it('speaks English when asked, and still does when opened again', async () => {
    const { page, faults } = await checkedPane('1.17');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Check', exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.getByRole('tab', { name: 'Check', exact: true }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('tab', { name: '检查', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('can be worked by keyboard alone', async () => {
    const { page, book } = await checkedPane('1.17');
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the cell is selected', () => book.selected !== null);
    await page.getByRole('tab', { name: '检查', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('整推·校验结果').first().waitFor();
    await page.getByRole('button', { name: '写回', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已写回').waitFor({ timeout: 30_000 });
  });
});
