import { mergedCells } from '../../../src/core/model/merged-cells';
import type { Area } from '../../../src/core/model/snapshot';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  ...{ firstRow, firstColumn },
  ...{ lastRow, lastColumn },
});

test('the cells of merged areas, each with its area; whole columns end with the used part', () => {
  const [title, column] = [area(0, 0, 0, 2), area(1, 1, 1_048_575, 1)];
  const cells = [...mergedCells({ merges: [title, column], rowCount: 3, columnCount: 4 })];
  expect(cells).toEqual([
    [0, 0, title],
    [0, 1, title],
    [0, 2, title],
    [1, 1, column],
    [2, 1, column],
  ]);
});

test('areas over each other, a hundred thousand of them, cost no more than the sheet has cells', () => {
  const merges = Array.from({ length: 100_000 }, () => area(0, 0, 9_999, 99));
  let cells = 0;
  for (const [row] of mergedCells({ merges, rowCount: 1000, columnCount: 100 })) cells += row < 0 ? 0 : 1;
  expect(cells).toBe(100_000);
});
