import { assign } from '../../../src/core/locate/match/assign';

/** Every way of giving rows to columns, tried. */
function best(weights: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number {
  const own = weights[row];
  if (own === undefined) return 0;
  let most = best(weights, row + 1, taken);
  own.forEach((weight, column) => {
    if (weight > 0 && !taken.includes(column))
      most = Math.max(most, weight + best(weights, row + 1, [...taken, column]));
  });
  return most;
}

it('leaves what is worth nothing unassigned', () => {
  expect(
    assign([
      [0, 0.9],
      [0, 0],
      [0.5, 0.8],
    ]),
  ).toEqual([1, -1, 0]);
});

it('gives up a good pair for two', () => {
  expect(
    assign([
      [1, 0.9],
      [0.9, 0],
    ]),
  ).toEqual([1, 0]);
});

it('has nothing to do without rows or columns', () => {
  expect([assign([]), assign([[], []])]).toEqual([[], [-1, -1]]);
});

it('finds the greatest total of 300 matrices', () => {
  let state = 7;
  const any = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  for (let round = 0; round < 300; round++) {
    const columns = 1 + Math.floor(any() * 5);
    const weights = Array.from({ length: 1 + Math.floor(any() * 8) }, () =>
      Array.from({ length: columns }, () => (any() < 0.4 ? 0 : Math.round(any() * 100) / 100)),
    );
    const chosen = assign(weights);
    const used = chosen.filter((column) => column >= 0);
    expect(new Set(used).size).toBe(used.length);
    const total = chosen.reduce((sum, column, row) => sum + (column < 0 ? 0 : (weights[row]?.[column] ?? 0)), 0);
    expect(total).toBeCloseTo(best(weights), 9);
  }
});
