import { evenGroups, threeGroups } from '../../../src/core/drawing/partition';

const widthsOf = (widths: readonly number[], ends: readonly number[]): readonly number[] =>
  ends.map((end, index) => widths.slice(ends[index - 1] ?? 0, end).reduce((sum, width) => sum + width, 0));

const contactPoints = [12, 20, 38, 9, 9, 9, 12, 14];

test('whoever signs has room to write, whatever the columns are', () => {
  expect(widthsOf(contactPoints, evenGroups(contactPoints, 5))).toEqual([32, 38, 18, 21, 14]);
  expect(evenGroups([10, 10, 10, 10, 10], 5)).toEqual([1, 2, 3, 4, 5]);
  expect(evenGroups([80, 1, 1, 1, 1], 5)).toEqual([1, 2, 3, 4, 5]);
});

test('a broad column beside narrow ones leaves the day in the middle its room', () => {
  const ends = threeGroups(contactPoints, [20, 18, 0]);
  const [left = 0, middle = 0] = widthsOf(contactPoints, ends);
  expect(left).toBeGreaterThanOrEqual(20);
  expect(middle).toBeGreaterThanOrEqual(18);
  expect(ends.at(-1)).toBe(8);
});

test('where there is not room for all, each has a column', () => {
  expect(threeGroups([3, 3, 3], [40, 40, 40])).toEqual([1, 2, 3]);
});
