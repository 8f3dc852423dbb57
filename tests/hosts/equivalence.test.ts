/** The same workbook gives the same findings, indices and marks in every host, and marking changes none of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { examine } from '../../src/core/engine';
import type { Examination } from '../../src/core/examination';
import { markChanges } from '../../src/core/marking';
import type { Area, Snapshot } from '../../src/core/model/snapshot';
import { builtInTemplate } from '../../src/core/template';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { patchWorkbook } from '../../src/hosts/xlsx/write';
import { openFakeExcel } from '../excel/book';
import { openSamples } from '../samples/measure';

const folder = path.join(__dirname, '../../assets/samples');
const template = builtInTemplate();
const asOf = 45473;
const options = { codec: nodeCodec, readXls: readXlsInPlace };

function found({ findings, indices, rates, progress }: Examination): unknown {
  return { findings: findings.filter(({ rule }) => rule !== 'M07'), indices, rates, progress };
}

function examined(snapshot: Snapshot): Examination {
  return examine(snapshot, template, { asOf });
}

/** As the pane's worker does for an Excel that tells of no merges. */
async function mergesIn(file: Uint8Array): Promise<ReadonlyMap<string, readonly Area[]>> {
  const { sheets } = await (await openWorkbook('', file, options)).read();
  return new Map(sheets.map((sheet) => [sheet.name, sheet.merges]));
}

test.each(['1.9', '1.17'])(
  'samples in a file and in Excel (ExcelApi %s), before and after marking',
  async (version) => {
    const { files } = await openSamples(folder);
    let marked = 0;
    for (const file of files.filter((name) => name.endsWith('.xlsx'))) {
      const bytesOfFile = readFileSync(path.join(folder, file));
      const opened = await openWorkbook(path.basename(file), bytesOfFile, options);
      // How a program saved the file is no matter of its content.
      const fromFile: Snapshot = { ...(await opened.read()), format: 'open', savedBy: '', savedAt: '' };
      const there = examined(fromFile);
      const { executor } = openFakeExcel(fromFile, version, bytesOfFile);
      const host = new ExcelHost(mergesIn);
      const here = examined(await host.read());
      expect([file, found(here)]).toEqual([file, found(there)]);
      const changes = markChanges(there, { stamp: null });
      expect([file, markChanges(here, { stamp: null })]).toEqual([file, changes]);

      await host.apply(changes);
      expect([file, found(examined(await host.read()))]).toEqual([file, found(there)]);
      if (opened.package !== null) {
        const { bytes } = await patchWorkbook(opened.package.file, changes, { codec: nodeCodec });
        const again = await openWorkbook(path.basename(file), bytes, options);
        expect([file, found(examined(await again.read()))]).toEqual([file, found(there)]);
      }
      await host.restore();
      expect([file, found(examined(await host.read()))]).toEqual([file, found(there)]);
      expect(executor.syncs).toBeGreaterThan(0);
      marked += 1;
    }
    expect(marked).toBeGreaterThan(25);
  },
);

test('samples in a file and in memory, before and after marking and taken back', async () => {
  const { files } = await openSamples(folder);
  for (const file of files.filter((name) => name.endsWith('.xlsx'))) {
    const opened = await openWorkbook(path.basename(file), readFileSync(path.join(folder, file)), options);
    const fromFile = await opened.read();
    const there = examined(fromFile);
    const host = new MemoryHost(fromFile);
    expect([file, found(examined(await host.read()))]).toEqual([file, found(there)]);
    const undo = await host.apply(markChanges(there, { stamp: null }));
    expect([file, found(examined(await host.read()))]).toEqual([file, found(there)]);
    await host.apply(undo);
    expect([file, found(examined(await host.read()))]).toEqual([file, found(there)]);
  }
});
