import { drawPage, type Block, type Page } from '../../../src/core/drawing';
import { pageBreaksOf, titleRowsOf } from '../../../src/core/drawing/pages';
import { lettering } from '../../../src/core/drawing/looks';

const table = (heading: string, rows: number): Block => ({
  kind: 'table',
  heading,
  columns: [
    { key: 'unit', header: '单位', width: 60, style: 'wrapped' },
    { key: 'done', header: '完成率', width: 60, style: 'percent' },
  ],
  rows: Array.from({ length: rows }, (_, index) => ({ kind: 'plain' as const, cells: [`镇${String(index)}`, 0.5] })),
});

const page = (...blocks: readonly Block[]): Page => ({
  name: '总表',
  role: 'O99',
  title: '测试表',
  blocks,
  signatures: true,
});

const rowOf = (drawn: ReturnType<typeof drawPage>, text: string): number =>
  drawn.drawing.cells.find(({ value }) => value === text)?.row ?? -1;

test.each([19, 20, 21, 22, 23, 24])(
  'after %p rows the names of the next table stand on the page of their rows',
  (rows) => {
    const drawn = drawPage(page(table('甲', rows), table('乙', 30)));
    const second = drawn.tables[1]?.headerRow ?? -1;
    const breaks = pageBreaksOf(drawn.drawing, lettering);
    // Either all of it is still on the first page or the heading begins the second.
    expect(breaks.filter((row) => row > rowOf(drawn, '乙') && row <= second + 1)).toEqual([]);
    expect(breaks.every((row) => row <= second)).toBe(true);
  },
);

test('a table that would begin at the foot of a page begins the next one', () => {
  const breaks = Array.from({ length: 10 }, (_, more) => {
    const drawn = drawPage(page(table('甲', 16 + more), table('乙', 30)));
    return pageBreaksOf(drawn.drawing, lettering).map((row) => row - (drawn.tables[1]?.headerRow ?? 0));
  });
  // With its blank line and its heading; where there is room or it begins a page anyhow nothing is asked.
  expect(breaks.filter(([row]) => row !== undefined).length).toBeGreaterThan(2);
  for (const found of breaks) expect([[], [-2], [-1]]).toContainEqual(found);
});

test.each([16, 17, 18, 24])('under %p rows a short legend stands on one page as a whole', (rows) => {
  const words = Array.from({ length: 12 }, (_, at) => `词${String(at)}`);
  const legend: Block = {
    kind: 'legend',
    heading: '图例',
    entries: words.map((word) => ({ word, meaning: '说明', tint: { fill: '#FFFFFF', font: '#000000' } })),
  };
  const drawn = drawPage(page(table('甲', rows), legend));
  const breaks = pageBreaksOf(drawn.drawing, lettering);
  // Pressed onto one page, or the legend begins the next one with its blank line.
  expect(breaks).toEqual(rows === 16 ? [] : [rowOf(drawn, '图例') - 1]);
});

test('a sheet of one table, and one that fits on a page, are left to the program', () => {
  expect(pageBreaksOf(drawPage(page(table('甲', 100))).drawing, lettering)).toEqual([]);
  expect(pageBreaksOf(drawPage(page(table('甲', 5), table('乙', 5))).drawing, lettering)).toEqual([]);
});

test('a sheet of more rows than a call has arguments is no stumbling block', () => {
  const drawn = drawPage(page(table('甲', 130_000), table('乙', 3)));
  expect(pageBreaksOf(drawn.drawing, lettering)).toEqual([]);
});

test('the names of columns are repeated only where what they name goes on beyond the first page', () => {
  const plain = (rows: number): Block => {
    const { heading: _, ...rest } = table('甲', rows) as Block & { kind: 'table' };
    return rest;
  };
  const repeated = (...blocks: readonly Block[]) => titleRowsOf(drawPage(page(...blocks)).drawing, lettering);
  // Title, names of columns.
  expect(repeated(plain(100), table('乙', 30))).toEqual({ first: 0, last: 1 });
  // The second table has names of its own.
  expect(repeated(plain(8), table('乙', 60))).toEqual({ first: 0, last: 0 });
});

test('above a page of charts no names of columns stand, unless the table goes on to it', () => {
  const charted = (rows: number) => {
    const { heading: _, ...rest } = table('甲', rows) as Block & { kind: 'table' };
    const drawn = drawPage({
      ...page(rest),
      charts: [
        {
          kind: 'bar',
          title: '完成率',
          width: 'full',
          table: 0,
          of: { by: 'columns', categories: 'unit', series: [{ column: 'done', name: '完成率' }] },
        },
      ],
    });
    return titleRowsOf(drawn.drawing, lettering);
  };
  expect(charted(8)).toEqual({ first: 0, last: 0 });
  expect(charted(100)).toEqual({ first: 0, last: 1 });
});
