/* Shows what the engine makes of the samples: node tests/samples/check.cjs [folder]. Exit status 1 when it differs. */
const path = require('node:path');
require('./typescript.cjs');
const { builtInTemplate } = require('../../src/core/template/index.ts');
const { compare, examineSample, openSamples, recognised } = require('./measure.ts');

async function main() {
  const samples = await openSamples(path.resolve(process.argv[2] ?? path.join(__dirname, '../../assets/samples')));
  const template = builtInTemplate();
  const all = { recognition: [], missed: [], falseErrors: [], extraConfirms: [] };
  for (const file of samples.files) {
    const examination = await examineSample(samples, file, template);
    const tables = samples.expected.tables.filter((table) => table.file === file);
    all.recognition.push(...tables.flatMap((table) => recognised(table, examination)));
    const compared = compare(file, samples.key, examination.findings);
    for (const [kind, lines] of Object.entries(compared)) all[kind].push(...lines);
  }
  for (const [kind, lines] of Object.entries(all)) console.log(`\n== ${kind}: ${lines.length}\n${lines.join('\n')}`);
  process.exitCode = all.recognition.length + all.missed.length + all.falseErrors.length > 0 ? 1 : 0;
}

void main();
