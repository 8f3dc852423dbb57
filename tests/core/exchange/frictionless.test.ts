/** The data package, held against an implementation of the Frictionless standards that is not ours. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Package } from 'datapackage';
import type { Examination } from '../../../src/core/examination';
import { dataFiles } from '../../../src/core/exchange/data-package';
import type { Reading } from '../../../src/core/model/reading';
import { consolidate } from '../../../src/core/summary/consolidate';
import { builtInTemplate } from '../../../src/core/template';
import { examineSample, openSamples } from '../../samples/measure';
import { cityOf, day, share } from '../summary/ledgers';

interface Broken {
  readonly ledger: string;
  /** Line of the CSV, from 1. */
  readonly line: number;
  /** Column of the CSV, from 1. */
  readonly column: number;
  readonly message: string;
}

/** Writes the package as `--data` does, loads it with everything that the standard checks, and gathers what it says. */
async function validated(
  reading: Reading,
  relations: boolean,
): Promise<{ readonly broken: readonly Broken[]; readonly records: number }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhengtui-data-'));
  try {
    for (const { name, text } of dataFiles(reading)) fs.writeFileSync(path.join(folder, name), text);
    const loaded = await Package.load(path.join(folder, 'datapackage.json'));
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
    expect(loaded.valid).toBe(true);
    const broken: Broken[] = [];
    let records = 0;
    for (const resource of loaded.resources) {
      expect(resource.tabular).toBe(true);
      for await (const row of await resource.iter({ relations, extended: true, forceCast: true })) {
        records += 1;
        if (!(row instanceof Error)) continue;
        for (const { message, rowNumber = 0, columnNumber = 0 } of row.errors?.length ? row.errors : [row])
          broken.push({ ledger: resource.name, line: rowNumber, column: columnNumber, message });
      }
    }
    return { broken, records };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const progressColumns = [
  'unit',
  'month',
  'taskCode',
  'taskTitle',
  'donePct',
  'narrative',
  'isDone',
  'doneDate',
  'filler',
];
const progressOf = (task: string, done: number) => [
  ...['东镇', '2024年6月', task, '规范支部', share(done), '推进中', done === 1 ? '是' : '否'],
  done === 1 ? day('2024-06-20') : '无',
  '李四',
];
const rates = (...branches: readonly string[]) => [
  ['branch', 'memberCount', 'certified'],
  ...branches.map((branch) => [branch, 20, 19]),
];

test('ledgers without faults make a package without faults, with keys that hold', async () => {
  const { reading } = cityOf({
    T10: rates('第一党支部', '=第二党支部, "东"'),
    T02: [progressColumns, progressOf('G-1', 0.5), progressOf('G-2', 1)],
  });
  const { broken, records } = await validated(reading, true);
  expect(broken.filter(({ message }) => !message.includes('"required"'))).toEqual([]);
  expect(records).toBe(4);
});

test('a key that is broken is told in words and is no constraint, so that a database can load the records', async () => {
  const { reading } = cityOf({ T02: [progressColumns, progressOf('G-1', 0.5), progressOf('G-1', 1)] });
  const descriptor = JSON.parse(dataFiles(reading)[0]?.text ?? '') as {
    readonly resources: readonly {
      readonly description?: string;
      readonly schema: { readonly primaryKey?: unknown };
    }[];
  };
  expect(descriptor.resources[0]?.schema.primaryKey).toBeUndefined();
  expect(descriptor.resources[0]?.description).toContain('应唯一，1 条记录重复或为空');
  expect((await validated(reading, true)).broken.filter(({ message }) => message.includes('unique'))).toEqual([]);
});

test('whatever the standard finds wrong in the samples is a cell that the check has named', async () => {
  const samples = await openSamples(path.join(__dirname, '../../../assets/samples'));
  const template = builtInTemplate();
  const tried: { readonly file: string; readonly examination: Examination }[] = [];
  for (const file of samples.files) tried.push({ file, examination: await examineSample(samples, file, template) });
  const asOf = tried[0]?.examination.reading.asOf ?? 0;
  const { reading, submissions } = consolidate(tried, { template, asOf, period: '', expectedUnits: [] });
  const files = new Map(dataFiles(reading).map(({ name, text }) => [name, text]));
  const named = new Set(
    submissions.flatMap(({ file, findings }) =>
      findings.map(({ sheet, row, field }) => [file, sheet ?? '', (row ?? -2) + 1, field ?? ''].join('|')),
    ),
  );
  // A column that is not there is named once, not for every record.
  const wholeColumns = submissions.flatMap(({ file, findings }) =>
    findings.filter(({ column }) => column === null).map(({ sheet, field }) => ({ file, sheet, field })),
  );
  // The implementation gives up at the first faulty record of a ledger that another one leads to.
  const { broken, records } = await validated(reading, false);
  expect(records).toBeGreaterThan(1000);
  expect(broken.length).toBeGreaterThan(10);
  const unnamed = broken.filter(({ ledger, line, column }) => {
    const lines = (files.get(`${ledger}.csv`) ?? '').split('\r\n');
    const fields = (lines[0] ?? '').split(',');
    const origin = (lines[line - 1] ?? '').split(',').slice(-3);
    const field = fields[column - 1] ?? '';
    if (named.has([...origin, field].join('|'))) return false;
    const [file = '', sheet = ''] = origin;
    return !wholeColumns.some((told) => told.file === file && told.sheet === sheet && told.field === field);
  });
  expect(unnamed).toEqual([]);
});
