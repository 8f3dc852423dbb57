import type { DrawnChart } from '../../../src/core/model/drawing';
import { drawPage } from '../../../src/core/drawing';
import { pageBreaksOf } from '../../../src/core/drawing/pages';
import { lettering } from '../../../src/core/drawing/looks';
import type { Page, PageChart } from '../../../src/core/drawing';

const bars: PageChart = {
  kind: 'bar',
  title: '完成率',
  width: 'full',
  table: 0,
  of: { by: 'columns', categories: 'unit', series: [{ column: 'done', name: '完成率' }] },
};

const page = (charts: readonly PageChart[], units = 3): Page => ({
  name: '总表',
  role: 'O99',
  title: '测试表',
  blocks: [
    {
      kind: 'table',
      columns: [
        { key: 'unit', header: '单位', width: 20, style: 'wrapped' },
        { key: 'done', header: '完成率', width: 10, style: 'percent' },
        { key: 'score', header: '得分', width: 10, style: 'score' },
      ],
      rows: [
        { kind: 'total', cells: ['全市', 0.5, 80] },
        ...Array.from({ length: units }, (_, index) => ({
          kind: 'plain' as const,
          cells: [`镇${String(index)}`, 0.5, 1],
        })),
      ],
    },
  ],
  signatures: true,
  charts,
});

const half = (title: string): PageChart => ({ ...bars, title, width: 'half' });

test('a chart shows the plain rows alone, in the format of its column, below all cells', () => {
  const { drawing } = drawPage(page([bars]));
  const lowest = Math.max(...drawing.cells.map(({ row }) => row));
  const chart = drawing.charts[0];
  expect(chart).toMatchObject({
    categories: "'总表'!$A$4:$A$6",
    series: [{ name: '完成率', values: "'总表'!$B$4:$B$6" }],
    valueFormat: '0%',
    anchor: { column: 0, columns: 3 },
  });
  expect(chart?.anchor.row).toBeGreaterThan(lowest);
});

test('a row is shown under the names of its columns', () => {
  const radar: PageChart = {
    kind: 'radar',
    title: '全市',
    width: 'half',
    table: 0,
    of: { by: 'rows', first: 'done', last: 'score', series: [{ row: 0, name: '全市' }] },
  };
  expect(drawPage(page([radar])).drawing.charts[0]).toMatchObject({
    categories: "'总表'!$B$2:$C$2",
    series: [{ values: "'总表'!$B$3:$C$3" }],
  });
});

test('two halves lie side by side without covering each other', () => {
  const [left, right] = drawPage(page([half('甲'), half('乙')])).drawing.charts.map(({ anchor }) => anchor);
  if (left === undefined || right === undefined) throw new Error('two charts were asked for');
  expect(left.row).toBe(right.row);
  expect(left.column + left.columns).toBe(right.column);
});

test('many units make a long chart, and the next one begins a printed page', () => {
  const { drawing } = drawPage(page([bars, half('甲')], 30));
  const [long, next] = drawing.charts.map(({ anchor }) => anchor);
  expect(long?.rows).toBe(36);
  expect(drawing.pageBreaks).toEqual([next?.row]);
});

test('a table without rows has no chart', () => {
  expect(drawPage(page([bars], 0)).drawing.charts).toEqual([]);
});

test('the page of the charts begins right behind the last line: blank rows make no page of their own', () => {
  const { drawing } = drawPage(page([bars]));
  const lowest = Math.max(...drawing.cells.map(({ row }) => row));
  expect(pageBreaksOf(drawing, lettering)).toEqual([lowest + 1]);
});

describe('of what is counted', () => {
  const counted = (
    kind: 'bar' | 'stackedBar',
    counts: readonly (readonly [number, number])[],
  ): DrawnChart | undefined => {
    const chart: PageChart = {
      kind,
      title: '个数',
      width: 'full',
      table: 0,
      of: {
        by: 'columns',
        categories: 'unit',
        series: ['a', 'b'].map((column) => ({ column, name: column })),
      },
    };
    const drawn = drawPage({
      name: '总表',
      role: 'O99',
      title: '测试表',
      blocks: [
        {
          kind: 'table',
          columns: [
            { key: 'unit', header: '单位', width: 20, style: 'wrapped' },
            ...['a', 'b'].map((key) => ({ key, header: key, width: 8, style: 'int' as const })),
          ],
          rows: counts.map(([a, b]) => ({ kind: 'plain', cells: ['镇', { value: a, formula: () => '1' }, b] })),
        },
      ],
      signatures: false,
      charts: [chart],
    });
    return drawn.drawing.charts[0];
  };

  test.each([
    ['bar', [[3, 2]], 1],
    [
      'stackedBar',
      [
        [8, 1],
        [2, 2],
      ],
      2,
    ],
    ['bar', [[8, 1]], 1],
    ['stackedBar', [[30, 10]], 5],
    ['bar', [[412, 3]], 100],
    ['bar', [[1, 0]], 1],
  ] as const)('%s of %j has lines at whole numbers, %p apart', (kind, counts, step) => {
    expect(counted(kind, counts)?.valueStep).toBe(step);
  });

  test('nothing but noughts makes no chart', () => {
    expect(counted('bar', [[0, 0]])).toBeUndefined();
  });
});
