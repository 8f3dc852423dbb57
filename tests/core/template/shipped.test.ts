/**
 * The workbook of the built-in template that is shipped is the one that its data give. To write it anew after a change:
 * `node dist/cli.js template export -o assets/templates/整推模板-2024.xlsx`, or this test with WRITE_TEMPLATE=1.
 */
import fs from 'node:fs';
import path from 'node:path';
import { openPackage } from '../../../src/hosts/xlsx';
import { nodeCodec } from '../../../src/hosts/xlsx/node';
import { createWorkbook } from '../../../src/hosts/xlsx/write';
import { builtInTemplate, templateToDrawings } from '../../../src/core/template';

const file = path.join(__dirname, '../../../assets/templates/整推模板-2024.xlsx');

/** Part by part, unpacked: how small a zip library makes them is not ours. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const opened = openPackage(bytes, nodeCodec);
  return new Map(opened.names().map((name) => [name, new TextDecoder().decode(opened.bytes(name))]));
}

test('the shipped workbook holds the built-in template as it is now', async () => {
  const template = builtInTemplate();
  const made = await createWorkbook(templateToDrawings(template), { codec: nodeCodec, title: `${template.title}模板` });
  if (process.env.WRITE_TEMPLATE === '1') fs.writeFileSync(file, made);
  const [shipped, current] = [partsOf(fs.readFileSync(file)), partsOf(made)];
  expect([...shipped.keys()]).toEqual([...current.keys()]);
  for (const [name, text] of current) expect([name, shipped.get(name) === text]).toEqual([name, true]);
});
