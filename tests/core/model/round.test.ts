import { roundHalfUp } from '../../../src/core/model/round';

/** By the digits alone, as a clerk does it. */
function byDigits(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(Number(Math.abs(value).toPrecision(15))).split('e');
  const shifted = Number(`${mantissa}e${String(Number(exponent) + places)}`);
  const rounded = Number(`${String(Math.floor(shifted + 0.5))}e${String(-places)}`);
  return value < 0 ? -rounded : rounded;
}

test.each([
  [89.995, 2, 90],
  [(84.35 / 100) * 30, 2, 25.31],
  [89.994, 2, 89.99],
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-1.005, 2, -1.01],
  [0.5, 0, 1],
  [1e-7, 2, 0],
  [1.45, 1, 1.5],
  [123456789.125, 2, 123456789.13],
  [1e300, 4, 1e300],
  [-1e19, 2, -1e19],
])('%d to %d places is %d', (value, places, rounded) => {
  expect(roundHalfUp(value, places)).toBe(rounded);
});

test('the quick way agrees with the digits everywhere', () => {
  let seed = 1;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const wrong: string[] = [];
  for (let n = 0; n < 200_000; n++) {
    const places = n % 6;
    const size = 10 ** Math.floor(next() * 9);
    const value = n % 3 === 0 ? Math.round(next() * size * 1000) / 1000 + 0.005 : (next() - 0.5) * size;
    if (!Object.is(roundHalfUp(value, places), byDigits(value, places)))
      wrong.push(`${String(value)} ${String(places)}`);
  }
  expect(wrong).toEqual([]);
});
