/** A folder large enough to be examined in threads gives what its workbooks give one by one. */
import fs from 'node:fs';
import path from 'node:path';
import { pack, unpack } from '../../src/cli/examining/packed';
import { readAndCheck } from '../../src/core/engine';
import { withoutCells } from '../../src/core/summary/without-cells';
import { builtInTemplate } from '../../src/core/template';
import { openWorkbook } from '../../src/hosts/xlsx';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { inFolder, run } from './program';

const samples = path.join(__dirname, '../../assets/samples');
const workbooks = fs
  .readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:xlsx|xls|et|csv)$/.test(name))
  .sort();
const asOf = 45_473;

test('a checked workbook comes out of its package as it went in', async () => {
  const template = builtInTemplate();
  let tables = 0;
  for (const name of workbooks) {
    const bytes = fs.readFileSync(path.join(samples, name));
    const opened = await openWorkbook(name, bytes, { codec: nodeCodec, readXls: readXlsInPlace });
    const checked = withoutCells(readAndCheck(await opened.read(), template, { asOf }));
    const back = unpack(structuredClone(pack(checked)), template);
    expect(back).toEqual(checked);
    for (const table of back.reading.tables) expect(template.tables).toContain(table.def);
    tables += back.reading.tables.length;
  }
  expect(tables).toBeGreaterThan(50);
});

test('in threads: the same summary as of the same workbooks in few, broken ones named in their place', async () => {
  await inFolder((folder) => {
    const [first = ''] = workbooks.filter((name) => name.endsWith('.xlsx'));
    const bytes = fs.readFileSync(path.join(samples, first));
    // Twenty copies of one: all but the first are left out as doubles, and one is no workbook at all.
    for (let n = 10; n < 30; n++) fs.writeFileSync(path.join(folder, `${String(n)}.xlsx`), bytes);
    fs.writeFileSync(path.join(folder, '15.xlsx'), 'no workbook');
    const many = run(folder, 'summary', '.', '-o', 'out/many.xlsx', '--as-of', '2024-06-30', '--json');
    const told = JSON.parse(many.out) as { files: { file: string; error?: { code: string } }[]; leftOut: unknown[] };
    expect(many.status).toBe(3);
    expect(told.files.filter((each) => each.error !== undefined)).toEqual([
      expect.objectContaining({
        file: '15.xlsx',
        error: expect.objectContaining({ code: 'not-a-workbook' }) as unknown,
      }),
    ]);
    expect(told.leftOut).toHaveLength(19);
    for (let n = 12; n < 30; n++) fs.rmSync(path.join(folder, `${String(n)}.xlsx`), { force: true });
    const few = run(folder, 'summary', '.', '-o', 'out/few.xlsx', '--as-of', '2024-06-30', '--json');
    const fewTold = JSON.parse(few.out) as typeof told;
    // Of copies saved at the same moment the last one counts.
    const taken = told.files.filter((each) => each.error === undefined);
    expect(taken.map((each) => each.file)).toEqual(['29.xlsx']);
    expect(fewTold.files).toEqual(taken.map((each) => ({ ...each, file: '11.xlsx' })));
  });
});
