/*
 * npm run samples [folder]: writes the made-up city into assets/samples (or the folder named).
 * The generator is TypeScript; it is compiled on the fly by the same compiler that the build uses.
 */
const path = require('node:path');
require('./typescript.cjs');
const { writeSamples } = require('./index.ts');

const folder = path.resolve(process.argv[2] ?? path.join(__dirname, '../../assets/samples'));
const made = writeSamples(folder);
console.log(`${made.files} files, ${made.tables} tables, ${made.faults} planted faults → ${folder}`);
