/** The made-up city: what was planted is found, nothing else is called wrong, and the files can be made again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Examination } from '../../src/core/examination';
import { ValueState } from '../../src/core/model/record';
import { builtInTemplate } from '../../src/core/template';
import type { Samples } from '../samples/measure';
import { compare, examineSample, openSamples, recognised } from '../samples/measure';

const FOLDER = path.join(__dirname, '../../assets/samples');

let samples: Samples;
const examined = new Map<string, Examination>();

beforeAll(async () => {
  samples = await openSamples(FOLDER);
  const template = builtInTemplate();
  for (const file of samples.files) examined.set(file, await examineSample(samples, file, template));
});

function of(file: string): Examination {
  const found = examined.get(file);
  if (found === undefined) throw new Error(`${file} was not examined`);
  return found;
}

test('the generator writes the committed files again, byte for byte', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
  try {
    execFileSync(process.execPath, [path.join(__dirname, '../samples/make.cjs'), folder]);
    const names = (root: string): string[] =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
        .sort();
    expect(names(folder)).toEqual(names(FOLDER));
    const changed = names(folder).filter(
      (name) => !readFileSync(path.join(folder, name)).equals(readFileSync(path.join(FOLDER, name))),
    );
    expect(changed).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every ledger is recognised as it was laid out', () => {
  expect(samples.expected.tables.flatMap((table) => recognised(table, of(table.file)))).toEqual([]);
});

test('every planted fault is found at its cell', () => {
  const missed = samples.files.flatMap((file) => compare(file, samples.key, of(file).findings).missed);
  expect(missed).toEqual([]);
});

test('no error is reported that was not planted', () => {
  const wrong = samples.files.flatMap((file) => compare(file, samples.key, of(file).findings).falseErrors);
  expect(wrong).toEqual([]);
});

test('the numbers read add up to the true totals', () => {
  const differences = samples.expected.tables.flatMap((table) => {
    const sheetName = table.sheet;
    const { reading } = of(table.file);
    const read = reading.tables.find(
      ({ def, found }) =>
        def.code === table.table &&
        (reading.snapshot.format === 'csv' || reading.snapshot.sheets[found.sheet]?.name === sheetName),
    );
    return Object.entries(table.sums).flatMap(([field, sum]) => {
      const values = read?.fields.get(field);
      if (values === undefined) return [`${table.file} ${sheetName} ${field}: not read`];
      let total = 0;
      values.number.forEach((number, record) => {
        if (values.state[record] === ValueState.value) total += number;
      });
      return Math.abs(total - sum) < 0.001 ? [] : [`${table.file} ${sheetName} ${field}: ${total}, should be ${sum}`];
    });
  });
  expect(differences).toEqual([]);
});

test('people and organisations carry numbers of a province that does not exist', () => {
  const ids = samples.files.flatMap((file) =>
    of(file).reading.tables.flatMap(({ fields }) => fields.get('idNumber')?.text ?? []),
  );
  const given = ids.filter((id) => id !== '');
  expect(given.length).toBeGreaterThan(300);
  expect(given.filter((id) => !id.startsWith('99'))).toEqual([]);
});
