/**
 * Ledgers in shapes and under names that nobody showed the recogniser: grouped names with and without merges, columns
 * shuffled and renamed, units in brackets, titles or lines, tables stacked and side by side, sums, parts, notes.
 */
import { builtInTemplate } from '../../src/core/template';
import { measure, nothingMeasured } from './unseen/book';

const SEEDS = 64;
const all = nothingMeasured();

beforeAll(() => {
  const template = builtInTemplate();
  for (let seed = 1; seed <= SEEDS; seed++) measure(template, seed, all);
});

test('99 of 100 tables are recognised and their records are exactly the rows that are records', () => {
  expect(all.tables).toBeGreaterThan(250);
  expect(all.recognised / all.tables).toBeGreaterThanOrEqual(0.99);
  expect(all.rowsExact / all.tables).toBeGreaterThanOrEqual(0.99);
});

test('95 of 100 columns are found, four in five of those under names of no list, and hardly one is taken for another', () => {
  expect(all.unseen).toBeGreaterThan(500);
  expect(all.columnsRight / all.columns).toBeGreaterThanOrEqual(0.95);
  expect(all.unseenRight / all.unseen).toBeGreaterThanOrEqual(0.8);
  expect(all.columnsWrong / all.columns).toBeLessThan(0.003);
});

test('what stands in their cells is read as it is meant, and nothing is read where nothing stands', () => {
  expect(all.cells).toBeGreaterThan(20_000);
  expect(all.told.filter((line) => line.includes(' read '))).toEqual([]);
});

test('no ledger is seen where there is none', () => {
  expect(all.invented).toBe(0);
});
