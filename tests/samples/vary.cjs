/* Clean ledgers in shapes put together by chance: node tests/samples/vary.cjs [from] [to]. Says what was not read as it stands. */
require('./typescript.cjs');
const { builtInTemplate } = require('../../src/core/template/index.ts');
const { makeCity } = require('./city/city.ts');
const { compare, examineBytes, recognised } = require('./measure.ts');
const { expectedTable } = require('./expected.ts');
const { variedBook } = require('./varied.ts');
const { bookBytes } = require('./write/bytes.ts');
const { AS_OF } = require('./city/days.ts');

async function main() {
  const [from, to] = [Number(process.argv[2] ?? 1), Number(process.argv[3] ?? 100)];
  const city = makeCity();
  const template = builtInTemplate();
  let [ledgers, unread, errors] = [0, 0, 0];
  for (let seed = from; seed <= to; seed++) {
    const made = variedBook(city, seed);
    const book = made.book();
    const examination = await examineBytes(book.path, bookBytes(book), template, AS_OF);
    ledgers += made.placements.length;
    const different = made.placements.flatMap((each) => recognised(expectedTable(made, each), examination));
    const { falseErrors } = compare(book.path, [], examination.findings);
    unread += new Set(different.map((line) => line.split(':')[0])).size;
    errors += falseErrors.length;
    for (const line of [...different, ...falseErrors.slice(0, 6)]) console.log(line);
  }
  console.log(
    `${ledgers} ledgers in ${to - from + 1} workbooks: ${unread} read differently, ${errors} errors that are none`,
  );
}

void main();
