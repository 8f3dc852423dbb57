/*
 * Clean ledgers with one cell spoilt: node tests/samples/spoil.cjs [from] [to] [times]. Says by field and kind of spoiling
 * which rules told of it, and every cell of which none did.
 */
require('./typescript.cjs');
const { builtInTemplate } = require('../../src/core/template/index.ts');
const { Chance } = require('./chance.ts');
const { makeCity } = require('./city/city.ts');
const { AS_OF } = require('./city/days.ts');
const { spoiltBooks } = require('./spoilt.ts');

const levels = { error: '!', confirm: '?', hint: '' };
const rulesOf = (findings) =>
  [...new Set(findings.map(({ rule, severity }) => rule + levels[severity]))].sort().join(' ');

function howTold({ atCell, inRow, elsewhere }) {
  if (atCell.length > 0) return `cell: ${rulesOf(atCell)}`;
  if (inRow.length > 0) return `row: ${rulesOf(inRow)}`;
  return elsewhere.length > 0 ? `elsewhere: ${rulesOf(elsewhere)}` : 'nothing';
}

async function main() {
  const [from, to, times] = [
    Number(process.argv[2] ?? 1),
    Number(process.argv[3] ?? 40),
    Number(process.argv[4] ?? 40),
  ];
  const city = makeCity();
  const options = { template: builtInTemplate(), asOf: AS_OF };
  const counts = new Map();
  for (let seed = from; seed <= to; seed++) {
    for (const spoilt of await spoiltBooks(city, seed, new Chance(`spoilt ${seed}`), times, options)) {
      const about = `${spoilt.table}.${spoilt.field.id} ${spoilt.kind}`;
      const how = howTold(spoilt);
      const all = counts.get(about) ?? new Map();
      counts.set(about, all.set(how, (all.get(how) ?? 0) + 1));
      const change = `${JSON.stringify(spoilt.was)} → ${JSON.stringify(spoilt.is)}`;
      if (how === 'nothing') console.log(`${seed} ${spoilt.sheet}!${spoilt.cell} ${about}: ${change}`);
    }
  }
  for (const [about, all] of [...counts].sort()) {
    console.log(`${about.padEnd(28)} ${[...all].map(([how, n]) => `${how} ×${n}`).join('; ')}`);
  }
}

void main();
