/**
 * The whole check of a roster of 100,000 people in 30 columns with faults (open, read, recognise, check, indices,
 * progress), side by side with SheetJS only reading the file: turn by turn, each in a process of its own, best of three.
 * Fails when ours takes more than half of SheetJS's time or as much memory.
 *
 *   node tests/bench/check.mjs [rows] [file]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const rounds = 3;
const mostOfTime = 0.5;
/** 30 June 2024 as a serial. */
const asOf = 45_473;

const [first, ...rest] = process.argv.slice(2);
if (first === 'check') await checkOnce(...rest);
else if (first === 'sheetjs') readOnce(...rest);
else compare(Number(first ?? 100_000), rest[0] ?? null);

/** In a child: the entire chain, with the milliseconds of its parts. */
async function checkOnce(file, bundle) {
  const { examine, builtInTemplate, openWorkbook, nodeCodec } = require(bundle);
  const start = performance.now();
  const opened = await openWorkbook('large.xlsx', readFileSync(file), {
    codec: nodeCodec,
    readXls: () => Promise.reject(new Error('no old workbook')),
  });
  const snapshot = await opened.read();
  const read = performance.now();
  const { findings, reading } = examine(snapshot, builtInTemplate(), { asOf });
  const end = performance.now();
  tell(start, end, { read: read - start, rows: reading.tables[0].rows.length, findings: findings.length });
}

/** In a child: SheetJS reads the file, nothing more. */
function readOnce(file) {
  const sheetJs = require('@e965/xlsx');
  const start = performance.now();
  const book = sheetJs.read(readFileSync(file), { dense: true, cellText: false, cellHTML: false });
  tell(start, performance.now(), { rows: book.Sheets[book.SheetNames[0]]['!data'].length });
}

function tell(start, end, more) {
  console.log(JSON.stringify({ ms: end - start, megabytes: process.resourceUsage().maxRSS / 1024, ...more }));
}

function compare(rows, given) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = given ?? path.join(folder, 'roster.xlsx');
    if (!existsSync(file))
      execFileSync(process.execPath, [
        fileURLToPath(new URL('faulty-roster.cjs', import.meta.url)),
        file,
        String(rows),
      ]);
    const bundle = build(folder);
    console.log(`${rows} × 30 cells with faults, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    const results = { check: [], sheetjs: [] };
    for (let round = 0; round < rounds; round++)
      for (const which of ['check', 'sheetjs']) results[which].push(run(which, file, bundle));
    report(results, rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(which, file, bundle) {
  const self = fileURLToPath(import.meta.url);
  return JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=8192', self, which, file, bundle], { encoding: 'utf8' }),
  );
}

function report({ check, sheetjs }, rows) {
  const best = (list, what) => Math.min(...list.map((each) => each[what]));
  const line = (name, seconds, megabytes) =>
    console.log(`${name.padEnd(22)}${seconds.padStart(9)}${megabytes.padStart(10)}`);
  const seconds = (list) => `${(best(list, 'ms') / 1000).toFixed(2)} s`;
  const megabytes = (list) => `${best(list, 'megabytes').toFixed(0)} MB`;
  const ratio = (what) => best(check, what) / best(sheetjs, what);
  line('', 'time', 'memory');
  line('whole check', seconds(check), megabytes(check));
  line('  of it reading', `${(best(check, 'read') / 1000).toFixed(2)} s`, '');
  line('SheetJS only reading', seconds(sheetjs), megabytes(sheetjs));
  line('ratio', ratio('ms').toFixed(3), ratio('megabytes').toFixed(3));
  console.log(`${check[0].findings} findings told`);
  if (check.some((each) => each.rows !== rows || each.findings === 0)) throw new Error('the roster was not checked');
  if (ratio('ms') > mostOfTime || ratio('megabytes') >= 1) process.exitCode = 1;
}

/** Bundles the engine as the command line is bundled. */
function build(folder) {
  const script = `
    const webpack = require('webpack');
    const [node] = require('./webpack.config.js');
    const output = { path: process.argv[1], filename: 'engine.js', chunkFilename: '[name].chunk.js', library: { type: 'commonjs2' } };
    webpack({ ...node, mode: 'production', entry: { engine: './tests/bench/engine.ts' }, output }, (error, stats) => {
      if (error !== null || stats.hasErrors()) throw error ?? new Error(stats.toString('errors-only'));
    });`;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(process.execPath, ['-e', script, folder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return path.join(folder, 'engine.js');
}
