/** Long names in narrow columns, sums at the end of a page, headings over what follows. */
import { drawPage, printedWidth, type Page, type PageRow } from '../../../src/core/drawing';
import { lettering } from '../../../src/core/drawing/looks';
import { pageBreaksOf } from '../../../src/core/drawing/pages';

const name = (of: number) => `中共江城市望禾镇第${String(of)}村支部委员会`;
const page = (count: number, over: Partial<Page> = {}, total: readonly PageRow[] = []): Page => ({
  name: '表',
  role: 'O99',
  title: '表',
  blocks: [
    {
      kind: 'table',
      columns: [
        { key: 'unit', header: '单位', width: 22, style: 'wrapped' },
        { key: 'count', header: '个数', width: 10, style: 'int' },
      ],
      rows: [
        ...Array.from({ length: count }, (_, index): PageRow => ({ kind: 'plain', cells: [name(index), 1] })),
        ...total,
      ],
    },
  ],
  signatures: false,
  ...over,
});

test('a column of names is as wide as the names where they would be broken', () => {
  const [unit = 0, count] = drawPage(page(15)).drawing.widths;
  expect(unit).toBeGreaterThan(printedWidth(name(1)));
  expect(unit).toBeLessThanOrEqual(printedWidth(name(10)) + 2);
  expect(count).toBe(10);
});

test('one text far longer than the others does not widen its column without limit, and figures never do', () => {
  const long: PageRow = { kind: 'plain', cells: ['很长'.repeat(60), 1] };
  const [unit = 0] = drawPage(page(0, {}, [long])).drawing.widths;
  expect(unit).toBeLessThanOrEqual(22 * 1.8);
});

test('what stands upright keeps its widths', () => {
  expect(drawPage(page(15, { landscape: false })).drawing.widths).toEqual([22, 10]);
});

test('signs that 宋体 draws as wide as a character count as two', () => {
  expect(['“双五星”', '≥100㎡', '①', 'A-1', '—'].map(printedWidth)).toEqual([10, 7, 2, 3, 2]);
});

test('a page never begins with the sums of the one before', () => {
  const total: PageRow = { kind: 'total', cells: ['合计', 24] };
  const chart = {
    kind: 'bar' as const,
    title: '图',
    width: 'full' as const,
    table: 0,
    of: { by: 'columns' as const, categories: 'unit', series: [{ column: 'count', name: '个数' }] },
  };
  const breaksBeforeTheLastRow = Array.from({ length: 25 }, (_, more) => {
    const { drawing } = drawPage(page(15 + more, { charts: [chart] }, [total]));
    const last = Math.max(...drawing.cells.map(({ row }) => row));
    return pageBreaksOf(drawing, lettering).includes(last - 1);
  });
  expect(breaksBeforeTheLastRow).toContain(true);
});
