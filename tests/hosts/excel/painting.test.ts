/** Drawn sheets in Excel: everything that a drawing says arrives, charts are Excel's own, and the number of syncs is constant. */
import path from 'node:path';
import { fitsOnOnePage, pageBreaksOf } from '../../../src/core/drawing/pages';
import type { Change } from '../../../src/core/model/change';
import type { SheetDrawing } from '../../../src/core/model/drawing';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { summarySheets } from '../../../src/core/summary';
import { consolidate, type Tried } from '../../../src/core/summary/consolidate';
import { blankWorkbook } from '../../../src/core/template/blank/workbook';
import { builtInTemplate } from '../../../src/core/template';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { lettering, looks } from '../../../src/core/drawing/looks';
import { openFakeExcel } from '../../excel/book';
import { examineSample, openSamples } from '../../samples/measure';

const template = builtInTemplate();
const empty: Snapshot = {
  name: '台账.xlsx',
  format: 'open',
  savedBy: '',
  savedAt: '',
  strings: [],
  styles: [],
  sheets: [],
  definedNames: [],
  properties: new Map(),
};

const added = (drawings: readonly SheetDrawing[]): readonly Change[] =>
  drawings.map((drawing) => ({ kind: 'addSheet', after: null, drawing }));

async function painted(drawings: readonly SheetDrawing[]) {
  const excel = openFakeExcel(empty, '1.9');
  excel.book.Worksheets.Add('首页');
  const host = new ExcelHost();
  const before = excel.executor.syncs;
  await host.apply(added(drawings));
  const syncs = excel.executor.syncs - before;
  const sheet = (name: string) => {
    const found = excel.book.sheets.find((each) => each.Name === name);
    if (found === undefined) throw new Error(`there is no sheet ${name}`);
    return found;
  };
  return { ...excel, host, syncs, sheet };
}

async function syncsToRestore({ executor, host }: Awaited<ReturnType<typeof painted>>): Promise<number> {
  const before = executor.syncs;
  await host.restore();
  return executor.syncs - before;
}

async function sheetsOfTheCity(): Promise<readonly SheetDrawing[]> {
  const samples = await openSamples(path.join(__dirname, '../../../assets/samples'));
  const tried: Tried[] = [];
  for (const file of samples.files) tried.push({ file, examination: await examineSample(samples, file, template) });
  const first = tried[0];
  const asOf = first !== undefined && 'examination' in first ? first.examination.reading.asOf : 0;
  return summarySheets(consolidate(tried, { template, asOf, period: '', expectedUnits: [] }), []);
}

test('the summary of a city arrives whole, charts and all, in as many syncs as one sheet', async () => {
  const drawings = await sheetsOfTheCity();
  // One Excel at a time: the library speaks to the one that was opened last.
  const one = await painted(drawings.slice(0, 1));
  const restoredOne = await syncsToRestore(one);
  const all = await painted(drawings);
  expect(drawings.length).toBeGreaterThan(36);
  expect(all.syncs).toBe(one.syncs);
  for (const drawing of drawings) {
    const sheet = all.sheet(drawing.name);
    expect(sheet.Charts.Items.map(({ Title }) => Title.Text)).toEqual(drawing.charts.map(({ title }) => title));
    drawing.charts.forEach((chart, index) => {
      const shown = sheet.Charts.Items[index]?.series.map(({ Name, values, names }) => ({ Name, values, names }));
      const plain = (reference: string) => reference.replaceAll('$', '');
      expect(shown).toEqual(
        chart.series.map(({ name, values }) => ({
          Name: name,
          values: plain(values),
          names: plain(chart.categories),
        })),
      );
    });
    expect(sheet.frozen).toEqual(drawing.freeze ?? { rows: 0, columns: 0 });
    expect(sheet.pageBreaks).toEqual(pageBreaksOf(drawing, lettering).map((row) => `A${String(row + 1)}`));
    expect(sheet.filterArea).toEqual(drawing.autoFilter);
    const tall = fitsOnOnePage(drawing, lettering) ? { verticalFitToPages: 1 } : {};
    expect(sheet.PageLayout.Zoom).toEqual(drawing.print.fitToWidth ? { horizontalFitToPages: 1, ...tall } : {});
    expect(sheet.Visibility.toLowerCase()).toBe(drawing.visibility.toLowerCase());
  }
  const elements = all.sheet('O06 五要素').Charts.Items;
  expect(elements.map(({ type }) => type)).toEqual(['RadarMarkers', 'BarClustered']);
  expect(elements[1]?.Axes.ValueAxis.Minimum).toBe(0);
  expect(await syncsToRestore(all)).toBe(restoredOne);
  expect(all.book.sheets.map(({ Name }) => Name)).toEqual(['首页']);
});

test('a sheet written in Excel looks as one written into a file', async () => {
  const drawing = (await sheetsOfTheCity()).find(({ role }) => role === 'O04');
  if (drawing === undefined) throw new Error('no O04');
  const sheet = (await painted([drawing])).sheet(drawing.name);
  for (const role of ['title', 'header', 'wrapped', 'note'] as const) {
    const cell = drawing.cells.find(({ style, tint }) => style === role && tint === undefined);
    const { look, bold, fill } = sheet.grid.at(cell?.row ?? -1, cell?.column ?? -1) ?? {};
    expect([role, look?.FontName, look?.FontSize, bold, fill]).toEqual([
      ...[role, looks[role].font, looks[role].size, looks[role].bold, looks[role].fill],
    ]);
  }
});

test('an empty ledger keeps its lists and limits, and only what is to be filled in is unlocked', async () => {
  const { drawings } = blankWorkbook(template, { tables: ['T05'], unit: '红星镇' });
  const { sheet } = await painted(drawings);
  for (const drawing of drawings) {
    const shown = sheet(drawing.name);
    expect(shown.Protection.Protected).toBe(drawing.protect);
    expect(shown.validations.length).toBeGreaterThanOrEqual(
      drawing.validations.filter(({ allow }) => allow.kind !== 'list' || allow.values.join(',').length <= 255).length,
    );
  }
});
