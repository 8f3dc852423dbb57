import { drawPage } from '../../../src/core/drawing';
import type { Page, PageRow } from '../../../src/core/drawing';

const page: Page = {
  name: '测试',
  role: 'O99',
  title: '2024年“规范强化年”测试表',
  line: { left: '填报单位：甲镇', middle: '截至2024年6月30日', right: '单位：万元' },
  blocks: [
    {
      kind: 'table',
      columns: [
        { key: 'n', header: '序号', width: 6, style: 'int' },
        { key: 'a', header: '经营', group: '收入', width: 10, style: 'money' },
        { key: 'b', header: '补助', group: '收入', width: 10, style: 'money' },
        { key: 't', header: '合计', width: 10, style: 'money' },
      ],
      rows: [
        { kind: 'plain', cells: [1, 2.5, 1, { value: 3.5, formula: (at) => `${at.cell('a')}+${at.cell('b')}` }] },
        { kind: 'plain', cells: [2, 1, 1, { value: 2, formula: (at) => `${at.cell('a')}+${at.cell('b')}` }] },
        { kind: 'total', cells: ['合计', { value: 3.5, formula: (at) => `SUM(${at.range('a')})` }, 2, 5.5] },
      ],
    },
    { kind: 'text', style: 'note', lines: ['注：单位万元。'] },
  ],
  signatures: true,
};

describe('drawing a page', () => {
  const { drawing, tables } = drawPage(page);
  const at = (row: number, column: number) => drawing.cells.find((cell) => cell.row === row && cell.column === column);

  it('puts the title over the whole width and the unit line under it', () => {
    expect(at(0, 0)).toMatchObject({ value: page.title, style: 'title' });
    expect(drawing.merges).toContainEqual({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 3 });
    expect(at(1, 3)?.value).toBe('单位：万元');
  });

  it('merges grouped headers across and single ones down', () => {
    expect(at(2, 1)?.value).toBe('收入');
    expect(at(3, 2)?.value).toBe('补助');
    expect(drawing.merges).toContainEqual({ firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 2 });
    expect(drawing.merges).toContainEqual({ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 });
  });

  it('lets formulas name this row and the plain rows of a column', () => {
    expect(at(4, 3)?.formula).toBe('B5+C5');
    expect(at(6, 1)?.formula).toBe('SUM($B$5:$B$6)');
    expect(at(6, 1)?.style).toBe('totalMoney');
  });

  it('sums the plain rows alone, subtotals in between left out', () => {
    const table = page.blocks[0];
    if (table?.kind !== 'table') throw new Error('no table');
    const [plain, other] = table.rows;
    const total = (formula: 'sum' | 'range') =>
      ({
        kind: 'total' as const,
        cells: ['计', { value: 1, formula: (place) => (formula === 'sum' ? place.sum('a') : place.range('a')) }, 2, 3],
      }) satisfies PageRow;
    if (plain === undefined || other === undefined) throw new Error('no rows');
    const rows = [plain, other, total('range'), plain, total('sum')];
    const drawn = drawPage({ ...page, blocks: [{ ...table, rows }] }).drawing;
    const formulaAt = (row: number) => drawn.cells.find((cell) => cell.row === row && cell.column === 1)?.formula;
    expect([formulaAt(6), formulaAt(8)]).toEqual(['$B$5:$B$8', 'SUM($B$5:$B$6,$B$8:$B$8)']);
  });

  it('repeats and freezes everything down to the header', () => {
    expect(drawing.print.titleRows).toEqual({ first: 0, last: 3 });
    expect(drawing.freeze).toEqual({ rows: 4, columns: 0 });
    expect(tables[0]).toEqual({ headerRow: 3, firstRow: 4, lastRow: 6 });
  });

  it('says that there is nothing rather than printing an empty table', () => {
    const empty = drawPage({
      ...page,
      blocks: [{ kind: 'table', columns: [{ key: 'n', header: '序号', width: 6, style: 'int' }], rows: [] }],
    });
    expect(empty.drawing.cells).toContainEqual({ row: 3, column: 0, value: '无', style: 'centre' });
  });

  it('gives tables with the very same columns one header that every page repeats, and breaks pages where asked', () => {
    const columns = [{ key: 'n', header: '序号', width: 6, style: 'int' as const }];
    const part = (heading: string) => ({
      kind: 'table' as const,
      heading,
      newPage: true,
      columns,
      rows: [{ kind: 'plain' as const, cells: [1] }],
    });
    const drawn = drawPage({ ...page, blocks: [part('甲'), part('乙')], signatures: false });
    const column = drawn.drawing.cells.filter((cell) => cell.column === 0).map(({ value }) => value);
    expect(column.slice(2)).toEqual(['序号', '甲', 1, '乙', 1]);
    expect(drawn.drawing.print.titleRows).toEqual({ first: 0, last: 2 });
    expect(drawn.drawing.pageBreaks).toEqual([5]);
    expect(drawn.tables.map(({ headerRow, firstRow }) => [headerRow, firstRow])).toEqual([
      [2, 4],
      [2, 6],
    ]);
  });
});

it('leaves the value alone where a formula would be longer than Excel takes it', () => {
  const towns = (count: number): readonly PageRow[] =>
    Array.from({ length: count }, (): readonly PageRow[] => [
      { kind: 'plain', cells: [1, 2, 3, 4] },
      { kind: 'total', cells: ['小计', 2, 3, 4] },
    ]).flat();
  const whole = (count: number) => {
    const total: PageRow = { kind: 'total', cells: ['计', { value: 7, formula: (at) => at.sum('a') }, 2, 3] };
    const [table] = page.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    const { drawing } = drawPage({ ...page, blocks: [{ ...table, rows: [...towns(count), total] }] });
    return drawing.cells.find(({ value }) => value === 7);
  };
  expect(whole(300)?.formula).toContain('SUM(');
  expect(whole(900)).toMatchObject({ value: 7 });
  expect(whole(900)?.formula).toBeUndefined();
});
