/** Sheets that are made of records alone come out the same whether or not each workbook was checked whole. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { recordSheets, summarySheets, tellsOfFindings } from '../../../src/core/summary';
import { collect } from '../../../src/core/summary/collect';
import { consolidate, type Tried } from '../../../src/core/summary/consolidate';
import type { SheetDrawing } from '../../../src/core/model/drawing';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { builtInTemplate } from '../../../src/core/template';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { openSamples } from '../../samples/measure';

const template = builtInTemplate();
const asOf = 45_473;

async function snapshots(): Promise<ReadonlyMap<string, Snapshot>> {
  const samples = await openSamples(path.join(__dirname, '../../../assets/samples'));
  const read = new Map<string, Snapshot>();
  for (const file of samples.files) {
    const bytes = await readFile(path.join(samples.folder, file));
    const opened = await openWorkbook(file, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
    read.set(file, await opened.read());
  }
  return read;
}

test('the same sheets, one by one, and the same files taken in and left out', async () => {
  const read = await snapshots();
  const consolidated = (findings: boolean): ReturnType<typeof consolidate> => {
    const tried = Array.from(read, ([file, snapshot]): Tried => {
      return { file, examination: collect(snapshot, template, asOf, findings) };
    });
    return consolidate(tried, { template, asOf, period: '', expectedUnits: [], findings });
  };
  const [whole, records] = [consolidated(true), consolidated(false)];
  const drawn = (code: string): readonly (readonly SheetDrawing[])[] => [
    summarySheets(records, [code]),
    summarySheets(whole, [code]),
  ];
  for (const code of recordSheets) {
    expect(tellsOfFindings([code])).toBe(false);
    const [few = [], all = []] = drawn(code);
    expect(all.length).toBeGreaterThan(0);
    expect(few).toEqual(all);
  }
  // The shorter look is one: what tells of findings would differ, and is never made from it.
  const [few, all] = drawn('O01');
  expect(few).not.toEqual(all);
  expect(tellsOfFindings(['O13', 'O01'])).toBe(true);
  expect(tellsOfFindings([])).toBe(true);
  expect(records.leftOut).toEqual(whole.leftOut);
  expect(records.submissions.map(({ file, unit }) => [file, unit])).toEqual(
    whole.submissions.map(({ file, unit }) => [file, unit]),
  );
  const told = (one: typeof whole): readonly unknown[] => one.findings.filter(({ rule }) => !rule.startsWith('S'));
  expect(told(records)).toEqual(told(whole));
});
