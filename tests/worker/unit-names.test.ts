/** The units that should hand in, out of a roster as offices keep it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInTemplate } from '../../src/core/template';
import { readXlsInPlace } from '../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { WorkbookDesk } from '../../src/worker/workbook-desk';

const desk = (): WorkbookDesk =>
  new WorkbookDesk(builtInTemplate(), { codec: nodeCodec, readXls: readXlsInPlace }, '0');

const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

test('a plain list gives the names under its header, each once', async () => {
  const bytes = text(['序号,单位名称,联系人', '1,望禾镇,甲', '2,听泉镇,乙', '3,望禾镇,丙']);
  expect(await desk().unitsIn({ name: '名单.csv', bytes })).toEqual(['望禾镇', '听泉镇']);
});

test('a list without a header gives its first column of texts', async () => {
  expect(await desk().unitsIn({ name: '名单.csv', bytes: text(['望禾镇', '听泉镇']) })).toEqual(['望禾镇', '听泉镇']);
});

test('a roster of organisations gives the towns and departments in it', async () => {
  const name = '两新/市两新工委其他党组织花名册.xlsx';
  const bytes = readFileSync(path.join(__dirname, '../../assets/samples', name));
  const names = await desk().unitsIn({ name: path.basename(name), bytes });
  expect(names.length).toBeGreaterThan(0);
  expect(names.every((each) => /[\u4e00-\u9fff]/.test(each))).toBe(true);
});
