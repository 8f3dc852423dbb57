/*
 * Large folders for measuring speed and memory; nothing of them is kept in the repository.
 *   node tests/samples/big.cjs FOLDER [towns=20] [units=25]   a workbook of ten ledgers a unit, 15 % in the old format
 *   node tests/samples/big.cjs --one FILE.xlsx [rows=100000]  one sheet of 30 columns
 */
const path = require('node:path');
require('./typescript.cjs');
const { writeBigFolder, writeBigWorkbook } = require('./big.ts');

const [, , first, second, third] = process.argv;
if (first === undefined) throw new Error('name a folder, or --one and a file');
if (first === '--one') {
  if (second === undefined) throw new Error('name the file to write');
  console.log(writeBigWorkbook(path.resolve(second), Number(third ?? 100_000)));
} else {
  console.log(writeBigFolder(path.resolve(first), Number(second ?? 20), Number(third ?? 25)));
}
