import path from 'node:path';
import { Refusal } from '../../../../src/core/errors';
import { openPackage, openWorkbook } from '../../../../src/hosts/xlsx';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { patchWorkbook, unmarkWorkbook } from '../../../../src/hosts/xlsx/write';
import { bytesOf, corpusFiles, openable, partsOf } from './corpus';
import { everyChange } from './every-change';

const codec = nodeCodec;
const readXls = (): never => {
  throw new Error('no .xls here');
};

describe.each(corpusFiles().map((file) => [path.basename(file), file] as const))('%s', (_, name) => {
  test('marked with changes of every kind and unmarked is byte for byte what it was', async () => {
    const bytes = bytesOf(name);
    const file = openable(bytes);
    if (file === null) return;
    const opened = await openWorkbook(name, bytes, { codec, readXls });
    let snapshot;
    try {
      snapshot = await opened.read();
    } catch (error) {
      if (error instanceof Refusal) return;
      throw error;
    }
    const before = partsOf(file);
    const changes = everyChange(snapshot);
    const marked = openPackage((await patchWorkbook(file, changes, { codec })).bytes, codec);
    const unmarked = await unmarkWorkbook(marked, { codec });
    expect(unmarked?.exact).toBe(true);
    const after = partsOf(openPackage(unmarked?.bytes ?? new Uint8Array(), codec));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [part, text] of before) expect([part, after.get(part) === text]).toEqual([part, true]);
  });
});
