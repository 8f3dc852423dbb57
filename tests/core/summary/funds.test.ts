/** What was spent, of what came (O33): as the ledger's own form counts it. */
import { cityOf, drawn } from './ledgers';

type Fund = readonly [
  unit: string,
  members: number,
  budget: number | null,
  paid: number,
  input: number,
  weak: number,
  spent: number | null,
];
const table = (...rows: readonly Fund[]) =>
  drawn(
    cityOf({
      T19: [
        'unit year members eduBudget eduPaid input weak spent'.split(' '),
        ...rows.map(([unit, ...rest]) => [unit, 2024, ...rest]),
      ],
    }),
    'O33',
  );
const rate = (sheet: ReturnType<typeof table>, unit: string) => {
  const { value, formula } = sheet.row(unit).at(-1) ?? {};
  return [value, formula];
};

test('of what came for studies, and so is the whole', () => {
  const sheet = table(['甲村支部', 10, 1.1, 1, 3, 0, 0.9], ['乙村支部', 5, 0.5, 0.5, 0.3, 0, 0.2]);
  expect(rate(sheet, '甲村支部')).toEqual([0.9, 'J5/D5']);
  expect(rate(sheet, '乙村支部')).toEqual([0.4, 'J6/D6']);
  expect(rate(sheet, '合计')).toEqual([1.1 / 1.5, 'J7/D7']);
});

test('who spent more than that tells of all funds; the whole is what was spent of what each tells of', () => {
  const sheet = table(['甲村支部', 10, 1.1, 1, 3, 0, 2], ['乙村支部', 5, 0.5, 0.5, 0.3, 0, 0.2]);
  expect(rate(sheet, '甲村支部')).toEqual([0.5, 'J5/SUM(D5,F5)']);
  expect(rate(sheet, '合计')).toEqual([2.2 / 4.5, undefined]);
});

test('nothing came, or nothing is said of spending: no rate, and it is not taken for 0 in the whole', () => {
  const sheet = table(
    ['甲村支部', 10, 0, 0, 3, 0, 0],
    ['乙村支部', 5, 0.5, 0.5, 0.3, 0, null],
    ['丙村支部', 5, 1, 1, 1, 0, 0.5],
  );
  expect(rate(sheet, '甲村支部')[0]).toBe('—');
  expect(rate(sheet, '乙村支部')[0]).toBe('—');
  expect(rate(sheet, '合计')).toEqual([0.5, undefined]);
});

test('the rates of the whole are those of the units that tell both sums', () => {
  const sheet = table(['甲村支部', 10, 2, 1, 3, 1, 1], ['乙村支部', 5, null, 4, 1, 0, 1]);
  const [, , , , paidRate, , , weakRate] = sheet.row('合计');
  expect([paidRate?.value, paidRate?.formula]).toEqual([0.5, undefined]);
  expect([weakRate?.value, weakRate?.formula]).toEqual([0.25, 'G7/F7']);
});
