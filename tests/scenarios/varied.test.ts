/** Clean ledgers in shapes that chance put together: read as they stand, and nothing in them called wrong. */
import { builtInTemplate } from '../../src/core/template';
import { makeCity } from '../samples/city/city';
import { AS_OF } from '../samples/city/days';
import { expectedTable } from '../samples/expected';
import { compare, examineBytes, recognised } from '../samples/measure';
import { variedBook } from '../samples/varied';
import { bookBytes } from '../samples/write/bytes';

const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1);

const different: string[] = [];
const wrong: string[] = [];
let ledgers = 0;

beforeAll(async () => {
  const city = makeCity();
  const template = builtInTemplate();
  for (const seed of SEEDS) {
    const made = variedBook(city, seed);
    const book = made.book();
    const examination = await examineBytes(book.path, bookBytes(book), template, AS_OF);
    ledgers += made.placements.length;
    different.push(...made.placements.flatMap((each) => recognised(expectedTable(made, each), examination)));
    wrong.push(...compare(book.path, [], examination.findings).falseErrors);
  }
});

test('every ledger is recognised as it was laid out', () => {
  expect(ledgers).toBeGreaterThan(500);
  expect(different).toEqual([]);
});

test('no error is reported in clean ledgers', () => {
  expect(wrong).toEqual([]);
});
