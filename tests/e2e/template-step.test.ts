/** The template step and what is handed out, on the page and in the task pane beside the workbook. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright-core';
import { axeFaults } from './axe';
import { endVisits, pictures, serveSite, shown, startBrowser, until, visit, type Site } from './browser';
import { visitPane, type PaneVisit } from './pane-in-excel';
import { openedInExcel, templateFile } from './template-file';

const samples = path.resolve(__dirname, '../../assets/samples');
const asOf = 'as-of=2024-06-30';

let browser: Browser;
let site: Site;
let slips: Uint8Array;
let right: Uint8Array;
beforeAll(async () => {
  site = await serveSite();
  browser = await startBrowser();
  slips = await templateFile('听泉镇', true);
  right = await templateFile('听泉镇', false);
}, 120_000);
afterEach(() => endVisits(browser));
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The choice of one visit is none of another's. */
async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
  });
}

async function openTab(pane: Page | Frame, name: string): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).first().click();
  await shown(pane);
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const looks = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['forced colours', { forcedColors: 'active' as const }],
] as const;

describe('the template on the page', () => {
  it('is handed out, opened, found faulty by cell, mended, put in force, kept, and taken back', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?step=template&${asOf}`);
    await page.getByRole('heading', { name: '正在使用的模板' }).waitFor({ timeout: 30_000 });
    const file = await saved(page, () => page.getByRole('button', { name: '下载模板工作簿' }).click());
    expect(file.name).toBe('2024年“规范强化年”模板.xlsx');

    await choose(page, '听泉镇模板.xlsx', slips);
    await page.getByText('有 2 处须改正，改好后才能使用。').waitFor({ timeout: 30_000 });
    expect(await page.getByRole('button', { name: '用此模板' }).isDisabled()).toBe(true);
    await page.getByRole('option').filter({ hasText: '字段 D4' }).getByText('写的是“数值”').waitFor();
    await page.getByRole('option').filter({ hasText: '任务 G4' }).click();
    await page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') === 'cell-G4',
    );
    await page.screenshot({ path: path.join(pictures, 'template-faults.png') });
    await openTab(page, '检查');
    await page.getByText('打开的是模板工作簿').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '去“模板”一步' }).click();

    await choose(page, '听泉镇模板.xlsx', right);
    await page.getByRole('button', { name: '用此模板', disabled: false }).click();
    await page.getByText('正在使用这个模板').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '模板：听泉镇' }).waitFor();

    await page.goto(`${site.address}/?sample&${asOf}`);
    await page.getByRole('listbox').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '模板：听泉镇' }).click();
    await page.getByRole('button', { name: '换回内置模板' }).click();
    await page.getByRole('button', { name: '模板：内置 2024' }).waitFor({ timeout: 30_000 });
    await page.reload();
    await page.getByRole('button', { name: '模板：内置 2024' }).waitFor({ timeout: 30_000 });
    expect(faults).toEqual([]);
  });

  it('that was kept and cannot be used any more is said to be so, and the built-in one takes its place', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?${asOf}`);
    await page.evaluate(() => {
      localStorage.setItem('zhengtui.template', '{"title":"旧"}');
    });
    await page.reload();
    await page.getByText('记在本机的模板现在用不了').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: '模板：内置 2024' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await forget(page);
    expect(faults).toEqual([]);
  });

  it('is drafted after a filled workbook, shown with its types, and opened as a template', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?sample&${asOf}`);
    await page.getByRole('listbox').waitFor({ timeout: 30_000 });
    await openTab(page, '模板');
    await page.getByLabel('模板名称').fill('云锦社区');
    await page.getByRole('button', { name: '生成模板草稿' }).click();
    await page.getByText('《云锦社区》模板草稿：5 张台账').waitFor({ timeout: 30_000 });
    await page.getByText('T05 堡垒指数评分表').first().click();
    await page.getByRole('row').filter({ hasText: '领域' }).getByText('选项：村、社区').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'template-draft.png') });
    const draft = await saved(page, () => page.getByRole('button', { name: '下载草稿工作簿' }).click());
    expect(draft.name).toBe('云锦社区模板.xlsx');
    await page.getByRole('button', { name: '在本页打开看' }).last().click();
    await page.getByRole('heading', { name: '打开的模板 云锦社区 1.0' }).waitFor({ timeout: 30_000 });
    expect(faults).toEqual([]);
  });

  it('gives empty workbooks: one for a unit, a .zip for a list, and none when it was stopped', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?step=template&${asOf}`);
    await page.getByLabel('单位全称').fill('石桥湾村');
    await page.getByLabel('领域').selectOption({ label: '村' });
    const one = await saved(page, () => page.getByRole('button', { name: '生成空表', exact: true }).click());
    expect(one.name).toBe('石桥湾村空表.xlsx');
    await page.getByLabel('给谁').selectOption('list');
    await page.getByLabel('单位名单').fill('甲村\n乙村\n丙村');
    await page.getByText('只要其中几张台账').click();
    await page.getByLabel('T03 党组织花名册').check();
    const many = await saved(page, () => page.getByRole('button', { name: '生成 3 份空表' }).click());
    expect(Object.keys(unzipSync(many.bytes))).toEqual(['甲村空表.xlsx', '乙村空表.xlsx', '丙村空表.xlsx']);
    await shown(page);
    expect(await axeFaults(page)).toEqual([]);

    // Many more: the pane answers meanwhile, and what was not finished is not handed out.
    await page.getByRole('button', { name: '改回全部' }).click();
    await page.getByLabel('单位名单').fill(Array.from({ length: 400 }, (_, at) => `村${String(at)}`).join('\n'));
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await page.getByRole('button', { name: '生成 400 份空表' }).click();
    await page.getByText('生成文件').waitFor();
    await page.getByLabel('单位名单').focus();
    await page.keyboard.type('！');
    expect(await page.getByLabel('单位名单').inputValue()).toContain('！');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消，没有生成文件。').waitFor({ timeout: 30_000 });
    expect(downloads).toBe(0);
    expect(faults).toEqual([]);
  });

  it('can be worked by keyboard alone, from the faults to the empty workbook', async () => {
    const { page } = await visit(browser, `${site.address}/?step=template&${asOf}`);
    await page.getByRole('heading', { name: '正在使用的模板' }).waitFor({ timeout: 30_000 });
    await choose(page, '听泉镇模板.xlsx', slips);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset')).toBe('1');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      (document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '').startsWith('cell-'),
    );
    const to = async (what: string): Promise<void> => {
      for (let tries = 0; tries < 60; tries += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (here.includes(what)) return;
      }
      throw new Error(`no way by Tab to ${what}`);
    };
    await to('只要其中几张台账');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('选了 1 张').waitFor();
    await to('生成空表');
    const made = await saved(page, () => page.keyboard.press('Enter'));
    expect(made.name).toMatch(/空表\.xlsx$/);
  });

  it.each(looks)('has no fault that axe finds, empty and with faults, at 350 px: %s', async (name, options) => {
    const { page } = await visit(browser, `${site.address}/?step=template&${asOf}`, {
      viewport: { width: 350, height: 720 },
      ...options,
    });
    await page.getByRole('heading', { name: '正在使用的模板' }).waitFor({ timeout: 30_000 });
    await page.getByLabel('给谁').selectOption('list');
    await page.getByText('只要其中几张台账').click();
    await shown(page);
    expect(await axeFaults(page)).toEqual([]);
    await choose(page, '听泉镇模板.xlsx', slips);
    await page.getByText('有 2 处须改正').waitFor({ timeout: 30_000 });
    await shown(page);
    await page.screenshot({ path: path.join(pictures, `template-${name}.png`) });
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('changes that were not saved', () => {
  it('are asked about before another workbook takes their place', async () => {
    const { page, faults } = await visit(browser, `${site.address}/?sample&${asOf}`);
    await page.getByRole('listbox').waitFor({ timeout: 30_000 });
    await openTab(page, '写回');
    await page.getByRole('button', { name: '写回', exact: true }).click();
    await page.getByText('已写回').waitFor({ timeout: 30_000 });
    const other = readFileSync(path.join(samples, '望禾镇/石桥湾村基层党建台账.xlsx'));
    await choose(page, '石桥湾村基层党建台账.xlsx', other);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('还没有下载').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByText('示例.xlsx').waitFor();
    await choose(page, '石桥湾村基层党建台账.xlsx', other);
    const kept = await saved(page, () => dialog.getByRole('button', { name: '先下载，再打开' }).click());
    expect(kept.name).toBe('示例（已标注）.xlsx');
    await page.getByText('石桥湾村基层党建台账.xlsx').waitFor({ timeout: 30_000 });
    expect(faults).toEqual([]);
  });
});

const filesOf = (folder: string): readonly string[] =>
  readdirSync(path.join(samples, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => path.join(samples, folder, name));

describe('what comes of a summary on the page', () => {
  it.each(looks)(
    'goes back to units, is drawn by a word, is chosen from, and comes as records: %s',
    async (name, look) => {
      const { page, faults } = await visit(browser, `${site.address}/?step=summary&${asOf}`, {
        viewport: { width: 350, height: 720 },
        ...look,
      });
      await page.locator('input[type=file][multiple]').first().setInputFiles(filesOf('听泉镇'));
      await page.getByText('汇总表已生成').waitFor({ timeout: 60_000 });
      const units = await page.getByLabel('给哪个单位').locator('option').count();
      const all = await saved(page, () => page.getByRole('button', { name: /^下载退回修改清单/ }).click());
      expect(Object.keys(unzipSync(all.bytes))).toHaveLength(units - 1);
      await page.getByLabel('给哪个单位').selectOption('0');
      const one = await saved(page, () => page.getByRole('button', { name: '下载这个单位的退回修改清单' }).click());
      expect(one.name).toMatch(/退回修改清单\.xlsx$/);

      await page.getByText('抽查种子和要哪些汇总表').click();
      await page.getByLabel('随机抽查的种子').fill('六月二十八日');
      await page.getByLabel('O36 ').check();
      await page.getByText('选了 1 种').waitFor();
      await shown(page);
      await page.screenshot({ path: path.join(pictures, `summary-choices-${name}.png`), fullPage: true });
      expect(await axeFaults(page)).toEqual([]);
      const summary = await saved(page, () => page.getByRole('button', { name: '下载汇总表' }).click());
      const { snapshot } = await openedInExcel('汇总.xlsx', summary.bytes);
      expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['O36 随机抽查', '来源']));
      expect(snapshot.sheets.map((sheet) => sheet.name)).not.toContain('O04 总表');
      expect(snapshot.strings).toContain('六月二十八日');

      await page.getByText('明细数据（交给别的软件用）').click();
      const data = await saved(page, () => page.getByRole('button', { name: '下载明细数据' }).click());
      expect(Object.keys(unzipSync(data.bytes))).toContain('datapackage.json');
      expect(faults).toEqual([]);
    },
  );
});

describe('the template in Excel', () => {
  const pane = async (options = {}): Promise<PaneVisit> =>
    visitPane(browser, site, await openedInExcel('听泉镇模板.xlsx', slips), '1.17', options);

  it('is looked at while it is typed in, jumped into, put in force, handed out beside, and taken back', async () => {
    const visited = await pane();
    const { pane: frame, page, book, opened, faults } = visited;
    await frame.getByText('有 2 处须改正，改好后才能使用。').waitFor({ timeout: 30_000 });
    expect(await frame.getByRole('tab', { name: '模板', exact: true }).getAttribute('aria-selected')).toBe('true');
    await frame.getByRole('option').filter({ hasText: '任务 G4' }).click();
    await until('the cell is selected', () => book.selected?.sheet === '任务' && book.selected.cell === 'G4');
    await page.screenshot({ path: path.join(pictures, 'template-in-excel.png') });
    await visited.type('字段', 3, 3, '文本');
    await frame.getByText('有 1 处须改正').waitFor({ timeout: 20_000 });
    await visited.type('任务', 3, 6, 6);
    await frame.getByRole('button', { name: '用此模板', disabled: false }).click({ timeout: 20_000 });
    await frame.getByText('正在使用这个模板').waitFor({ timeout: 30_000 });
    await frame.getByRole('button', { name: '模板：听泉镇' }).waitFor();

    await frame.getByRole('button', { name: '在新工作簿打开模板' }).click();
    await until('the template is opened beside', () => opened.length === 1);
    await frame.getByLabel('给谁').selectOption('list');
    await frame.getByLabel('单位名单').fill('甲村\n乙村');
    await frame.getByLabel('打开哪个单位的').selectOption({ label: '乙村' });
    await frame.getByRole('button', { name: '在新工作簿打开空表' }).click();
    await until('the empty workbook is opened beside', () => opened.length === 2);
    const { snapshot } = await openedInExcel('空表.xlsx', Buffer.from(opened[1] ?? '', 'base64'));
    expect(snapshot.strings).toContain('填报单位：乙村');

    await visited.press('Zhengtui.Check');
    await frame.getByRole('button', { name: '模板：听泉镇' }).waitFor({ timeout: 30_000 });
    await openTab(frame, '模板');
    await frame.getByRole('button', { name: '换回内置模板' }).click();
    await frame.getByRole('button', { name: '模板：内置 2024' }).waitFor({ timeout: 30_000 });
    expect(faults).toEqual([]);
  });

  it('is drafted after the open ledgers as they are typed, and opened beside', async () => {
    const file = readFileSync(path.join(samples, '听泉镇/云锦社区党建台账.xlsx'));
    const visited = await visitPane(browser, site, await openedInExcel('台账.xlsx', file), '1.17');
    const { pane: frame, opened, faults } = visited;
    await frame.getByRole('listbox').waitFor({ timeout: 30_000 });
    await openTab(frame, '模板');
    await frame.getByRole('button', { name: '生成模板草稿' }).click();
    await frame.getByText('《本单位》模板草稿：4 张台账').waitFor({ timeout: 30_000 });
    await frame.getByRole('button', { name: '在新工作簿打开草稿' }).click();
    await until('the draft is opened beside', () => opened.length === 1);
    const { snapshot } = await openedInExcel('草稿.xlsx', Buffer.from(opened[0] ?? '', 'base64'));
    expect(snapshot.sheets.map((sheet) => sheet.name)).toContain('模板信息');
    expect(faults).toEqual([]);
  });

  it('opens the chosen unit’s list of what to mend as a new workbook', async () => {
    const file = readFileSync(path.join(samples, '听泉镇/云锦社区党建台账.xlsx'));
    const visited = await visitPane(
      browser,
      site,
      await openedInExcel('台账.xlsx', file),
      '1.17',
      {},
      'Zhengtui.Summary',
    );
    const { pane: frame, opened, faults } = visited;
    await frame.locator('input[type=file][multiple]').first().setInputFiles(filesOf('听泉镇'));
    await frame.getByText('汇总表已生成').waitFor({ timeout: 60_000 });
    await frame.getByLabel('给哪个单位').selectOption('1');
    const unit = (await frame.getByLabel('给哪个单位').locator('option').nth(1).innerText()).replace(/（.*$/, '');
    await frame.getByRole('button', { name: '在新工作簿打开退回修改清单' }).click();
    await until('the list is opened beside', () => opened.length === 1);
    const { snapshot } = await openedInExcel('清单.xlsx', Buffer.from(opened[0] ?? '', 'base64'));
    expect(snapshot.strings).toContain(`填报单位（盖章）：${unit}`);
    expect(await frame.getByRole('button', { name: /下载/ }).count()).toBe(0);
    expect(await axeFaults(frame)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(looks)('has no fault that axe finds: %s', async (name, options) => {
    const { pane: frame, page } = await pane(options);
    await frame.getByText('有 2 处须改正').waitFor({ timeout: 30_000 });
    await frame.getByLabel('给谁').selectOption('list');
    await shown(frame);
    await page.screenshot({ path: path.join(pictures, `template-in-excel-${name}.png`) });
    expect(await axeFaults(frame)).toEqual([]);
  });
});
