/** The task pane through the whole job on a workbook that is open in Excel, at the oldest Excel we serve and at the newest. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Locator } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/package/codec-node';
import { readXlsInPlace } from '../../src/hosts/xlsx/xls/in-place';
import { axeFaults } from './axe';
import { endVisits, pictures, serveSite, shown, startBrowser, until, type Site } from './browser';
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
afterEach(() => endVisits(browser));
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function opened(name: string): Promise<OpenInExcel> {
  const file = readFileSync(path.join(samples, name));
  const book = await openWorkbook(path.basename(name), file, { codec: nodeCodec, readXls: readXlsInPlace });
  return { snapshot: await book.read(), file };
}

async function openTab(pane: Frame, name: (typeof tabs)[number]): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).first().click();
}

/** 检查 on the ribbon: the workbook is checked without a further click. */
async function checkedPane(version: string, options: Parameters<typeof visitPane>[4] = {}): Promise<PaneVisit> {
  const visit = await visitPane(browser, site, workbook, version, options);
  await visit.pane.getByRole('listbox').waitFor({ timeout: 30_000 });
  return visit;
}

/** All that stands in the sheets, so that before and after can be compared. */
function contents({ book }: PaneVisit): string {
  return JSON.stringify(
    book.sheets.map((sheet) => [sheet.Name, sheet.grid, sheet.merges, [...book.properties], [...book.noteTexts]]),
  );
}

/** The batches that something costs. */
async function syncsOf({ executor, page }: PaneVisit, work: () => Promise<unknown>): Promise<number> {
  const before = executor.syncs;
  await work();
  // A run lets its objects go after its answer is there.
  await page.waitForTimeout(300);
  return executor.syncs - before;
}

/** The cell of the workbook beside the pane. */
const cellBeside = ({ page }: PaneVisit, cell: string): Locator => page.locator(`[data-cell="${cell}"]`);
const sheetBeside = ({ page }: PaneVisit, name: string): Locator => page.getByRole('tab', { name, exact: true });

/**
 * What the steps cost in batches. A look asks for the sheets and the journal, for their used parts, for what is hidden,
 * filtered or a table, from 1.13 on for merged areas, for all cells (in one batch while they fit one), and lets its objects
 * go. A jump asks whether the sheet is shown, selects and lets go. Writing takes out what an earlier one left (asks for the
 * journal and, there being none, for what bears our names; lets go), looks at what it will touch and whether somebody was
 * there since, keeps the journal, writes, lets go; then there is a look. Taking out asks for the journal, for the sheets, for
 * what it names, for its rules, takes it out, lets go; then there is a look.
 */
function costAt(version: string): Readonly<Record<string, number>> {
  const check = version === '1.9' ? 5 : 6;
  return { check, jump: 3, plan: 0, write: 3 + 5 + check, restore: 6 + check };
}

describe.each(versions)('the pane in Excel with ExcelApi %s', (version) => {
  it('checks, jumps, writes, takes out again beside the workbook, and nothing of it is lost', async () => {
    const visit = await checkedPane(version);
    const { page, pane, book, faults, requests } = visit;
    const before = contents(visit);
    const used: Record<string, number> = {};

    used.check = await syncsOf(visit, async () => {
      await pane.getByRole('button', { name: '重新检查' }).click();
      await pane.getByRole('button', { name: '重新检查', disabled: false }).waitFor();
      await shown(pane);
    });
    await pane.locator('[role=option]').first().click();
    await until('the cell is selected', () => book.selected?.cell === 'I14');
    await page.waitForTimeout(300);
    book.selected = null;
    used.jump = await syncsOf(visit, async () => {
      await pane.getByRole('button', { name: '到单元格' }).click();
      await until('the cell is selected', () => book.selected?.cell === 'I14');
    });
    // The selection of Excel is where the pane led it.
    await page.waitForFunction(
      () => document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') === 'cell-I14',
    );
    await page.screenshot({ path: path.join(pictures, `pane-${version}-jumped.png`) });

    used.plan = await syncsOf(visit, async () => {
      await openTab(pane, '写回');
      await pane.getByText('整推·校验结果').first().waitFor();
    });
    expect(await sheetBeside(visit, '整推·校验结果').count()).toBe(0);
    used.write = await syncsOf(visit, async () => {
      await pane.getByRole('button', { name: '写回', exact: true }).click();
      await pane.getByText('已写回').waitFor({ timeout: 30_000 });
    });
    for (const name of ['整推·校验结果', '整推·堡垒指数', '整推·指数明细']) await sheetBeside(visit, name).waitFor();
    // The finding's cell is coloured in the sheet itself.
    await page.waitForFunction(() => {
      const cell = document.querySelector<HTMLElement>('[data-cell=I14]');
      return cell !== null && cell.style.backgroundColor !== '';
    });
    await page.screenshot({ path: path.join(pictures, `pane-${version}-written.png`) });
    await sheetBeside(visit, '整推·堡垒指数').click();
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(pictures, `pane-${version}-new-sheet.png`) });

    used.restore = await syncsOf(visit, async () => {
      await pane.getByRole('button', { name: '还原', exact: true }).click();
      await pane.getByRole('dialog').getByRole('button', { name: '还原' }).click();
      await pane.getByText('已还原').waitFor({ timeout: 30_000 });
    });
    await sheetBeside(visit, '整推·校验结果').waitFor({ state: 'detached' });
    expect(contents(visit)).toBe(before);
    expect(used).toEqual(costAt(version));
    expect(faults).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(site.address) && !/^(data|blob):/.test(address))).toEqual(
      [],
    );
  });

  it('brings files together into new sheets of this workbook or a workbook beside it', async () => {
    const visit = await visitPane(browser, site, workbook, version, {}, 'Zhengtui.Summary');
    const { pane } = visit;
    await pane.waitForFunction(() => document.activeElement?.textContent === '选择工作簿');
    await pane.locator('input[type=file][multiple]').first().setInputFiles(filesOf('望禾镇'));
    await pane.getByText('汇总表已生成').waitFor({ timeout: 60_000 });
    await visit.page.screenshot({ path: path.join(pictures, `pane-${version}-summary.png`) });
    await pane.getByRole('button', { name: '写到本工作簿' }).click();
    await sheetBeside(visit, 'O04 总表').waitFor({ timeout: 30_000 });
    await pane.getByRole('button', { name: '放到新工作簿' }).click();
    await until('a workbook is opened beside', () => visit.opened.length === 1);
    expect(
      Buffer.from(visit.opened[0] ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(visit.faults).toEqual([]);
  });
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(path.join(samples, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(xlsx|xls)$/.test(entry.name))
    .map((entry) => path.join(samples, folder, entry.name));
}

describe('the buttons of the ribbon', () => {
  it('写回 comes up at its preview, ready to confirm, and writes only then', async () => {
    const visit = await visitPane(browser, site, workbook, '1.17', {}, 'Zhengtui.Write');
    const { pane, page, book } = visit;
    await pane.getByText('整推·校验结果').first().waitFor({ timeout: 30_000 });
    await pane.waitForFunction(() => document.activeElement?.textContent === '写回');
    expect(book.sheets.some((sheet) => sheet.Name.startsWith('整推·'))).toBe(false);
    await page.screenshot({ path: path.join(pictures, 'ribbon-write.png') });
    await page.keyboard.press('Enter');
    await sheetBeside(visit, '整推·校验结果').waitFor({ timeout: 30_000 });
  });

  it('还原 asks first, takes out when told to, and says so when there is nothing', async () => {
    const visit = await visitPane(browser, site, workbook, '1.17', {}, 'Zhengtui.Write');
    const { pane, page } = visit;
    await pane.getByText('整推·校验结果').first().waitFor({ timeout: 30_000 });
    await pane.getByRole('button', { name: '写回', exact: true }).click();
    await pane.getByText('已写回').waitFor({ timeout: 30_000 });
    await visit.press('Zhengtui.Restore');
    await pane.getByRole('dialog').waitFor();
    expect(await axeFaults(pane)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'ribbon-restore.png') });
    expect(await sheetBeside(visit, '整推·校验结果').count()).toBe(1);
    await pane.getByRole('dialog').getByRole('button', { name: '还原' }).click();
    await pane.getByText('已还原').waitFor({ timeout: 30_000 });
    await sheetBeside(visit, '整推·校验结果').waitFor({ state: 'detached' });
    await visit.press('Zhengtui.Restore');
    await pane.getByRole('dialog').getByRole('button', { name: '还原' }).click();
    await pane.getByText('无需还原').waitFor({ timeout: 30_000 });
    expect(visit.faults).toEqual([]);
  });

  it('the cell menu tells of the clicked cell: what it is, what was found, what rests on it', async () => {
    const visit = await checkedPane('1.17');
    const { pane, page } = visit;
    await visit.pick('评分', 13, 8);
    await visit.press('Zhengtui.ContextCheck');
    const card = pane.getByRole('region', { name: '这一格' });
    await card.getByText('评分 I14').waitFor({ timeout: 30_000 });
    await card.getByText('自评得分').waitFor();
    await card.getByText('按《合格支部自评表》应为 4 分').waitFor();
    expect(await axeFaults(pane)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, 'ribbon-cell.png') });
    // Going on to another cell tells of that one.
    await visit.pick('评分', 3, 9);
    await card.getByText('评分 J4').waitFor();
    await card.getByText('用到这一格的得分').waitFor();
    await card.getByText(/ · G1 .*\d \/ \d/).waitFor();
    await card.getByText('这一格没有发现问题').waitFor();
    expect(visit.faults).toEqual([]);
  });
});

describe('the pane in Excel', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
  ])('has no fault that axe finds, in every step: %s', async (name, options) => {
    const { page, pane } = await checkedPane('1.17', options);
    for (const tab of tabs) {
      await openTab(pane, tab);
      await shown(pane);
      await page.screenshot({ path: path.join(pictures, `pane-${name}-${tab}.png`) });
      expect([tab, await axeFaults(pane)]).toEqual([tab, []]);
    }
  });

  it('says plainly that a cell is being edited, and goes on afterwards', async () => {
    const { pane, executor } = await checkedPane('1.17');
    executor.editing = true;
    await pane.getByRole('button', { name: /重新检查/ }).click();
    await pane.getByText('请按回车结束编辑').waitFor({ timeout: 20_000 });
    executor.editing = false;
    await pane.getByRole('button', { name: /重新检查/ }).click();
    await pane.getByText('请按回车结束编辑').waitFor({ state: 'detached', timeout: 20_000 });
    await pane.getByRole('listbox').waitFor({ timeout: 20_000 });
  });

  it('looks at once at the row that was typed in, and at the whole in the pause', async () => {
    const visit = await checkedPane('1.17');
    const { pane, executor } = visit;
    const syncs = executor.syncs;
    await visit.type('评分', 4, 8, '很多分');
    await pane.getByText('很多分').first().waitFor({ timeout: 10_000 });
    // Its name and its value were asked, no more.
    expect(executor.syncs - syncs).toBeLessThanOrEqual(2);
    await visit.type('评分', 4, 8, 4);
    await pane.getByText('很多分').first().waitFor({ state: 'detached', timeout: 10_000 });
    const before = executor.syncs;
    await until('the whole is read again', () => executor.syncs > before + 2);
    expect(visit.faults).toEqual([]);
  });

  it('follows a pasted block, its undoing, a row put in and the row taken out again', async () => {
    const visit = await checkedPane('1.17');
    const { pane, book, executor } = visit;
    const before = book.sheets[0]?.grid.at(4, 8)?.value;
    if (typeof before !== 'number') throw new Error('a score was expected in I5');
    const places = pane.locator('[role=option]');
    const syncs = executor.syncs;
    await visit.paste('评分', 4, 8, [['多'], ['很多'], ['太多']]);
    for (const cell of ['I5', 'I6', 'I7']) await places.getByText(`评分 ${cell}`, { exact: true }).first().waitFor();
    // One look at the whole for the block, not one for each cell.
    expect(executor.syncs - syncs).toBeLessThanOrEqual(7);
    await visit.paste('评分', 4, 8, [[before], [3], [3]]);
    await places.getByText('评分 I6', { exact: true }).waitFor({ state: 'detached' });
    await places.getByText('评分 I14', { exact: true }).waitFor();
    await visit.insertRow('评分', 6);
    await places.getByText('评分 I15', { exact: true }).waitFor();
    await visit.deleteRow('评分', 6);
    await places.getByText('评分 I15', { exact: true }).waitFor({ state: 'detached' });
    await places.getByText('评分 I14', { exact: true }).waitFor();
    expect(visit.faults).toEqual([]);
  });

  it('forgets no edit that was made while it was looking', async () => {
    const visit = await checkedPane('1.17');
    const { pane } = visit;
    // The cells were read already when the edit comes.
    const held = visit.hold('GetByNamespace');
    await pane.getByRole('button', { name: '重新检查' }).click();
    await until('the look is held', held.isHolding);
    await visit.type('评分', 4, 8, '很多分');
    await pane.waitForTimeout(600);
    held.release();
    await pane.getByText('很多分').first().waitFor({ timeout: 20_000 });
    expect(visit.faults).toEqual([]);
  });

  it('stands there when it is opened while a cell is being edited, and follows the clerk once that is over', async () => {
    const visit = await checkedPane('1.17');
    const { pane, executor } = visit;
    executor.editing = true;
    await visit.press('Zhengtui.Check');
    await pane.getByText('请按回车结束编辑').waitFor({ timeout: 20_000 });
    executor.editing = false;
    await pane.getByRole('button', { name: '再试一次' }).click();
    await pane.getByRole('listbox').waitFor({ timeout: 20_000 });
    await pane.getByText('云锦社区党建台账.xlsx').waitFor();
    // It has begun to listen by now.
    await pane.waitForTimeout(2500);
    await visit.type('评分', 4, 8, '很多分');
    await pane.getByText('很多分').first().waitFor({ timeout: 10_000 });
    expect(visit.faults).toEqual([]);
  });

  it('keeps still while it looks in a pause of typing', async () => {
    const visit = await checkedPane('1.17');
    const { pane } = visit;
    const place = () => pane.getByRole('listbox').boundingBox();
    const before = await place();
    const held = visit.hold('MergedAreas');
    await visit.paste('评分', 4, 8, [['多'], ['很多']]);
    await until('the look is held', held.isHolding);
    expect(await pane.getByRole('progressbar').count()).toBe(0);
    expect(await place()).toEqual(before);
    // Only one that takes long is spoken of, with a way to stop it.
    await pane.getByRole('progressbar').waitFor({ timeout: 5000 });
    held.release();
    await pane.locator('[role=option]').getByText('评分 I6', { exact: true }).first().waitFor({ timeout: 20_000 });
    expect(visit.faults).toEqual([]);
  });

  it('does not complain of the next cell being edited when nobody asked it to look', async () => {
    const visit = await checkedPane('1.17');
    const { pane, executor } = visit;
    await visit.paste('评分', 4, 8, [['多'], ['很多']]);
    executor.editing = true;
    await pane.waitForTimeout(1500);
    expect(await pane.getByText('请按回车结束编辑').count()).toBe(0);
    executor.editing = false;
    await pane.locator('[role=option]').getByText('评分 I6', { exact: true }).first().waitFor({ timeout: 20_000 });
  });

  it('goes to the finding of the cell that the clerk clicks in the sheet', async () => {
    const visit = await checkedPane('1.17');
    await cellBeside(visit, 'A3').click();
    await until('Excel has the cell', () => visit.book.selected?.cell === 'A3');
    await visit.pick('评分', 13, 8);
    await visit.pane.locator('[role=option][aria-selected=true]').getByText('评分 I14').waitFor();
    await cellBeside(visit, 'I14').waitFor();
  });

  it('speaks English when asked, and still does when opened again', async () => {
    const { pane, faults, press } = await checkedPane('1.17');
    await pane.getByRole('button', { name: 'English' }).click();
    await pane.getByRole('tab', { name: 'Check', exact: true }).waitFor();
    expect(await pane.evaluate(() => document.documentElement.lang)).toBe('en');
    await press('Zhengtui.Open');
    await pane.getByRole('tab', { name: 'Check', exact: true }).waitFor();
    await pane.getByRole('button', { name: '中文' }).click();
    await pane.getByRole('tab', { name: '检查', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('can be worked by keyboard alone', async () => {
    const { page, pane, book } = await checkedPane('1.17');
    await pane.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the cell is selected', () => book.selected?.cell === 'I14');
    await pane.getByRole('tab', { name: '检查', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.getByText('整推·校验结果').first().waitFor();
    await pane.getByRole('button', { name: '写回', exact: true }).focus();
    await page.keyboard.press('Enter');
    await pane.getByText('已写回').waitFor({ timeout: 30_000 });
  });
});
