/** Where a click on a line of an output sheet leads from. */
import { drawPage } from '../../../src/core/drawing';
import type { Origin } from '../../../src/core/summary/sheets/origin';
import { unitLinks } from '../../../src/core/summary/sheets/unit-links';

const long = '中共望禾镇竹影村支部委员会';
const origin = (from: string): Origin => ({ from, about: [] }) as unknown as Origin;

const linked = (first: '序号' | '类别', values: readonly (string | number)[]) => {
  const { drawing } = drawPage({
    name: '表',
    role: 'O99',
    title: '表',
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'first', header: first, width: 8, style: 'int' },
          { key: 'unit', header: '单位', width: 12, style: 'wrapped' },
        ],
        rows: ['东镇', long, '不在其中'].map((unit, index) => ({ kind: 'plain', cells: [values[index] ?? '', unit] })),
      },
    ],
    signatures: false,
  });
  return unitLinks(
    ['东镇', long].map(origin),
    '来源',
    2,
  )(drawing).cells.flatMap(({ value, link }) => (link === undefined ? [] : [[value, link]]));
};

test('a short name leads to its first ledger itself, a name of two lines by the number before it', () => {
  expect(linked('序号', [1, 2, 3])).toEqual([
    ['东镇', { sheet: '来源', cell: 'A3' }],
    [2, { sheet: '来源', cell: 'A4' }],
  ]);
});

test('where no number stands before it, a long name is rather printed whole than a link', () => {
  expect(linked('类别', ['甲', '乙', '丙']).map(([value]) => value)).toEqual(['东镇']);
});
