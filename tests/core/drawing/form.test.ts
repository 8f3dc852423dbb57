import { drawForms, type FormRow } from '../../../src/core/drawing';

const form = (title: string): readonly FormRow[] => [
  { height: 30, cells: [{ span: 3, value: title, style: 'title' }] },
  {
    height: 20,
    cells: [
      { span: 1, value: '事项', style: 'header' },
      { span: 2, value: '=1+1', style: 'wrapped' },
    ],
  },
];

describe('forms, one a page', () => {
  const drawing = drawForms({ name: '单', role: 'O09', widths: [10, 20, 20], forms: ['甲', '乙', '丙'].map(form) });

  test('a page begins before every form but the first', () => {
    expect(drawing.pageBreaks).toEqual([2, 4]);
    expect(drawing.cells.filter((cell) => cell.style === 'title' && cell.column === 0).map((cell) => cell.row)).toEqual(
      [0, 2, 4],
    );
  });

  test('wide cells are merged and styled throughout, so that their frame closes', () => {
    expect(drawing.merges).toContainEqual({ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 });
    expect(drawing.cells).toContainEqual({ row: 1, column: 2, value: null, style: 'wrapped' });
  });

  test('text that begins with an equals sign stays text', () => {
    expect(drawing.cells.find((cell) => cell.value === '=1+1')?.formula).toBeUndefined();
  });

  test('a row grows with its text, and what may shrink gives the room', () => {
    const long = '中共望禾镇竹影村支部委员会'.repeat(2);
    const rows: FormRow[] = [
      { height: 20, cells: [{ span: 1, value: long, style: 'wrapped' }] },
      { height: 100, least: 90, cells: [{ span: 1, value: null, style: 'wrapped' }] },
      { height: 200, least: 120, cells: [{ span: 1, value: null, style: 'wrapped' }] },
    ];
    const { heights } = drawForms({ name: '单', role: 'O09', widths: [28], forms: [rows] });
    const [text = 0, first, second = 0] = [0, 1, 2].map((row) => heights.get(row));
    // Two lines of 11 points.
    expect(text).toBeGreaterThanOrEqual(34);
    expect(first).toBe(90);
    expect(text + 90 + second).toBe(320);
  });

  test('a cell over no column is a fault of the form', () => {
    const bad = [[{ height: 20, cells: [{ span: 0, value: '', style: 'text' as const }] }]];
    expect(() => drawForms({ name: '单', role: 'O09', widths: [10], forms: bad })).toThrow('over no column');
  });
});
