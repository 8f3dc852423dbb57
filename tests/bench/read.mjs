/**
 * Reads one workbook of 100,000 × 30 cells with our host and with SheetJS, turn by turn, each in a process of its own, and
 * compares time and memory. Fails when ours takes more than a quarter of SheetJS's time or as much memory.
 *
 *   node tests/bench/read.mjs [rows] [columns]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { largeWorkbook } from './large-workbook.mjs';

const require = createRequire(import.meta.url);
const rounds = 3;
const mostOfTime = 0.25;

const [first, ...rest] = process.argv.slice(2);
if (first === 'ours' || first === 'sheetjs') await readOnce(first, ...rest);
else await compare(Number(first ?? 100_000), Number(rest[0] ?? 30));

/** In a child: reads the file and prints milliseconds and megabytes. */
async function readOnce(reader, file, bundle) {
  const { openWorkbook, nodeCodec } = reader === 'ours' ? require(bundle) : {};
  const sheetJs = reader === 'ours' ? null : require('@e965/xlsx');
  const start = performance.now();
  const bytes = readFileSync(file);
  let cells;
  if (sheetJs === null) {
    const opened = await openWorkbook('large.xlsx', bytes, {
      codec: nodeCodec,
      readXls: () => Promise.reject(new Error()),
    });
    const snapshot = await opened.read();
    cells = snapshot.sheets[0].rowCount * snapshot.sheets[0].columnCount;
  } else {
    const book = sheetJs.read(bytes, { dense: true, cellText: false, cellHTML: false });
    const data = book.Sheets[book.SheetNames[0]]['!data'];
    cells = data.length * data[0].length;
  }
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024, cells }));
}

async function compare(rows, columns) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const bundle = await build(folder);
    const file = path.join(folder, 'large.xlsx');
    const { writePackage, nodeCodec } = require(bundle);
    const parts = Object.entries(largeWorkbook(rows, columns)).map(([name, text]) => ({
      kind: 'made',
      name,
      bytes: Buffer.from(text),
    }));
    const bytes = writePackage(parts, nodeCodec);
    writeFileSync(file, bytes);
    console.log(`${rows} × ${columns} cells, ${(bytes.length / 1e6).toFixed(1)} MB`);
    const results = { ours: [], sheetjs: [] };
    for (let round = 0; round < rounds; round++)
      for (const reader of ['ours', 'sheetjs']) results[reader].push(run(reader, file, bundle));
    report(results, rows * columns);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(reader, file, bundle) {
  const self = fileURLToPath(import.meta.url);
  return JSON.parse(
    execFileSync(process.execPath, ['--max-old-space-size=8192', self, reader, file, bundle], { encoding: 'utf8' }),
  );
}

function report(results, cells) {
  const middle = (reader, what) =>
    results[reader].map((each) => each[what]).sort((a, b) => a - b)[Math.floor(rounds / 2)];
  const ratio = (what) => middle('ours', what) / middle('sheetjs', what);
  for (const reader of ['ours', 'sheetjs'])
    console.log(
      `${reader.padEnd(8)} ${(middle(reader, 'ms') / 1000).toFixed(2)} s   ${middle(reader, 'megabytes').toFixed(0)} MB`,
    );
  console.log(`ratio    ${ratio('ms').toFixed(3)}    ${ratio('megabytes').toFixed(3)}`);
  for (const each of [...results.ours, ...results.sheetjs])
    if (each.cells !== cells) throw new Error(`${each.cells} cells were read of ${cells}`);
  if (ratio('ms') > mostOfTime || ratio('megabytes') >= 1) process.exitCode = 1;
}

/** Bundles the host as the command line is bundled. */
async function build(folder) {
  const webpack = require('webpack');
  const [node] = require('../../webpack.config.js');
  const output = {
    path: folder,
    filename: 'host.js',
    chunkFilename: '[name].chunk.js',
    library: { type: 'commonjs2' },
  };
  await new Promise((resolve, reject) => {
    webpack({ ...node, mode: 'production', entry: { host: './tests/bench/host.ts' }, output }, (error, stats) => {
      if (error !== null || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return path.join(folder, 'host.js');
}
