/**
 * 500 workbooks brought together, against a script with pandas, openpyxl and xlrd that makes three of the sheets. Both run
 * once, one after the other; their sheets are compared.
 *
 * Usage: node tests/bench/summary.mjs [FOLDER of tests/samples/big.cjs]; wants /usr/bin/python3 with the three packages.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import xlsx from '@e965/xlsx';

const here = import.meta.dirname;
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'zhengtui-bench-'));
const folder = process.argv[2] ?? path.join(work, 'city');
if (process.argv[2] === undefined)
  execFileSync(process.execPath, [path.join(here, '../samples/big.cjs'), folder, '20', '25'], { stdio: 'ignore' });

/** Seconds by the clock and the most memory held, in MB (children counted by their largest). */
function timed(program, args) {
  const begun = performance.now();
  const wrapped = [
    '-c',
    'import resource,subprocess,sys\ncode=subprocess.call(sys.argv[1:],stdout=subprocess.DEVNULL)\nprint(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024)\nsys.exit(code)',
  ];
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [...wrapped, program, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ${args[0]} ended with ${String(status)}: ${stderr.slice(-500)}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes: Number(stdout) };
}

const [ours, rivals] = [path.join(work, 'ours.xlsx'), path.join(work, 'rival.xlsx')];
const cli = path.join(here, '../../dist/cli.js');
const all = timed(process.execPath, [
  cli,
  'summary',
  folder,
  '-o',
  path.join(work, 'all.xlsx'),
  '--as-of',
  '2024-06-30',
  '--quiet',
]);
const three = timed(process.execPath, [
  cli,
  'summary',
  folder,
  '-o',
  ours,
  '--as-of',
  '2024-06-30',
  '--only',
  'O13,O18,O21',
  '--quiet',
]);
const rival = timed('/usr/bin/python3', [path.join(here, 'rival.py'), folder, rivals]);

const rows = (file, code) => {
  const book = xlsx.read(fs.readFileSync(file));
  const name = book.SheetNames.find((each) => each.startsWith(code)) ?? '';
  return xlsx.utils.sheet_to_json(book.Sheets[name], { header: 1, defval: '' });
};
const show = (numbers) => numbers.map((number) => Math.round(Number(number) * 100) / 100);
const sum = (list, at) => list.reduce((total, row) => total + (Number(row[at]) || 0), 0);
const compared = {
  'O18 villages, total income, reached': [
    (() => {
      const list = rows(ours, 'O18').filter((row) => typeof row[0] === 'number');
      return [list.length, sum(list, 8), list.filter((row) => row[11] === '达标').length];
    })(),
    (() => {
      const list = rows(rivals, 'O18').slice(1);
      return [list.length, sum(list, 7), list.filter((row) => row[8] === true || row[8] === 1).length];
    })(),
  ],
  'O21 problems, closed': [
    (() => {
      const total = rows(ours, 'O21').find((row) => row[0] === '合计') ?? [];
      return [total[1], total[2]];
    })(),
    (() => {
      const [head, ...list] = rows(rivals, 'O21');
      return [sum(list, 1), sum(list, head.indexOf('已销号'))];
    })(),
  ],
  'O13 branches, judged, mean of means': [
    (() => {
      const list = rows(ours, 'O13').filter((row) => Number(row[2]) > 0 && !/合计|全市/.test(String(row[0])));
      return [list.length, sum(list, 2), sum(list, 4) / list.length];
    })(),
    (() => {
      const list = rows(rivals, 'O13').slice(1);
      return [list.length, sum(list, 1), sum(list, 2) / list.length];
    })(),
  ],
};
const line = (what, { seconds, megabytes }) => console.log(`${what}: ${seconds.toFixed(1)} s, ${String(megabytes)} MB`);
line('ours, all sheets with checks', all);
line('ours, three sheets', three);
line('pandas, three sheets without checks', rival);
console.log(
  `pandas ÷ ours: ${(rival.seconds / three.seconds).toFixed(2)} for three sheets, ${(rival.seconds / all.seconds).toFixed(2)} for all`,
);
for (const [what, [own, other]] of Object.entries(compared)) console.log(what, show(own), show(other));
fs.rmSync(work, { recursive: true, force: true });
