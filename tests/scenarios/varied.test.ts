/** Clean ledgers in shapes that chance put together: read as they stand, and nothing in them called wrong. */
import { builtInTemplate } from '../../src/core/template';
import { makeCity } from '../samples/city/city';
import { AS_OF } from '../samples/city/days';
import { unitOf } from '../samples/books/clerk';
import { Workbook } from '../samples/books/workbook';
import { expectedTable } from '../samples/expected';
import { blockOf, dress } from '../samples/layout/block';
import { progressRows } from '../samples/ledgers/progress';
import { blankSignatures, notes, title } from '../samples/mess/lines';
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

test('signatures left empty under a note are no second header, though 填表人 is a column of the report', async () => {
  const unit = unitOf(makeCity(), '竹影村');
  const made = new Workbook('月报.xlsx');
  made.ledger(
    '月报',
    dress(blockOf('T02', progressRows(unit)), title('任务进度月报'), notes('注：按月更新。'), blankSignatures()),
  );
  const book = made.book();
  const { reading, findings } = await examineBytes(book.path, bookBytes(book), builtInTemplate(), AS_OF);
  expect(reading.sheets[0]?.tables.length).toBe(1);
  expect(compare(book.path, [], findings).falseErrors).toEqual([]);
});
