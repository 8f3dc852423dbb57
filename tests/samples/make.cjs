/*
 * npm run samples [folder]: writes the made-up city into assets/samples (or the folder named), and besides it
 * the workbook for a first try into assets/demo.
 * The generator is TypeScript; it is compiled on the fly by the same compiler that the build uses.
 */
const path = require('node:path');
require('./typescript.cjs');
const { writeDemo, writeSamples } = require('./index.ts');

const folder = path.resolve(process.argv[2] ?? path.join(__dirname, '../../assets/samples'));
const made = writeSamples(folder);
console.log(`${made.files} files, ${made.tables} tables, ${made.faults} planted faults → ${folder}`);
if (process.argv[2] === undefined) writeDemo(path.join(__dirname, '../../assets/demo'));
