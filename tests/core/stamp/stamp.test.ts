/** 校验码: intact as long as the content is, changed with the sheet named, none where there never was one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withoutMarks } from '../../../src/core/own/without-marks';
import type { Change } from '../../../src/core/model/change';
import type { Snapshot } from '../../../src/core/model/snapshot';
import { makeStamp, stampChanges, verifyStamp } from '../../../src/core/stamp';
import { builtInTemplate } from '../../../src/core/template';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { patchWorkbook } from '../../../src/hosts/xlsx/write';

const file = path.join(__dirname, '../../../assets/samples/听泉镇/云锦社区党建台账.xlsx');
const options = { codec: nodeCodec, readXls: readXlsInPlace };
const checked = { engine: '0.1.0', asOf: '2024-06-30', confirm: 1, hint: 4 };

async function patched(bytes: Uint8Array, changes: readonly Change[]): Promise<Uint8Array> {
  const opened = await openWorkbook('台账.xlsx', bytes, options);
  if (opened.package === null) throw new Error('no package');
  return (await patchWorkbook(opened.package.file, changes, { codec: nodeCodec })).bytes;
}

/** As the engine sees it: what we wrote ourselves is no content. */
async function read(bytes: Uint8Array): Promise<Snapshot> {
  return withoutMarks(await (await openWorkbook('台账.xlsx', bytes, options)).read());
}

async function stamped(): Promise<{ readonly bytes: Uint8Array; readonly code: string }> {
  const bytes = readFileSync(file);
  const stamp = makeStamp(await read(bytes), builtInTemplate(), checked);
  return { bytes: await patched(bytes, stampChanges(stamp)), code: stamp.code };
}

test('a workbook that was never stamped says so', async () => {
  expect(verifyStamp(await read(readFileSync(file))).verdict).toBe('none');
});

test('a stamped workbook is intact, and the same content has the same code', async () => {
  const first = await stamped();
  expect(verifyStamp(await read(first.bytes)).verdict).toBe('intact');
  expect((await stamped()).code).toBe(first.code);
});

test('a cell changed afterwards is found, with its sheet', async () => {
  const { bytes } = await stamped();
  const change: Change = { kind: 'setValue', sheet: '评分', row: 4, column: 9, value: 1 };
  const verdict = verifyStamp(await read(await patched(bytes, [change])));
  expect(verdict.verdict).toBe('changed');
  expect(verdict).toMatchObject({ changed: ['评分'], added: [], removed: [] });
});
