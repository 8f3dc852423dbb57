import path from 'node:path';
import { openPackage, openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { createWorkbook, patchWorkbook } from '../../src/hosts/xlsx/write';
import { bytesOf, corpusFiles, openable } from '../hosts/xlsx/write/corpus';
import { drawnSheet, everyChange } from '../hosts/xlsx/write/every-change';
import { documentsOf, faultsOf, touchedParts, worse } from './validity';

const codec = nodeCodec;
const readXls = (): never => {
  throw new Error('no .xls here');
};

test('a workbook that we create is valid in every part', async () => {
  const sheets = [
    drawnSheet('总表', '明细'),
    { ...drawnSheet('明细', '总表'), protect: true, visibility: 'hidden' as const },
  ];
  const kinds = ['bar', 'line', 'radar'] as const;
  const charts = kinds.map((kind, index) => ({
    ...(sheets[0]?.charts[0] ?? {
      title: '',
      categories: '',
      series: [],
      anchor: { row: 0, column: 0, rows: 1, columns: 1 },
    }),
    kind,
    anchor: { row: 20 + index * 15, column: 0, rows: 14, columns: 3 },
  }));
  const bytes = await createWorkbook([...sheets, { ...drawnSheet('图', '总表'), charts }], {
    codec,
    properties: new Map([['zt.role', '总表']]),
    title: '汇总 & 排名',
  });
  expect([...faultsOf(documentsOf(openPackage(bytes, codec)))]).toEqual([]);
});

test('real workbooks have no fault more after marking than before', async () => {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  let judged = 0;
  for (const name of corpusFiles()) {
    const bytes = bytesOf(name);
    const file = openable(bytes);
    if (file === null) continue;
    const snapshot = await (await openWorkbook(name, bytes, { codec, readXls })).read();
    const marked = openPackage((await patchWorkbook(file, everyChange(snapshot), { codec })).bytes, codec);
    const parts = touchedParts(path.basename(name), file, marked);
    for (const [part, xml] of parts.before) before.set(part, xml);
    for (const [part, xml] of parts.after) after.set(part, xml);
    judged += 1;
  }
  expect(judged).toBeGreaterThan(70);
  expect(worse(before, after)).toEqual([]);
});
