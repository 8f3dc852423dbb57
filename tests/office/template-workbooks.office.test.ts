/** The workbooks that go out to offices: valid in every part, within Excel's limits, and still known after another program saved them. */
import { findTables } from '../../src/core/locate';
import type { SheetDrawing } from '../../src/core/model/drawing';
import { blankWorkbook, builtInTemplate, readTemplateWorkbook, templateToDrawings } from '../../src/core/template';
import { openPackage, openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node';
import { createWorkbook } from '../../src/hosts/xlsx/write';
import { convert, onDisk } from './programs';
import { documentsOf, faultsOf } from './validity';

const codec = nodeCodec;
const template = builtInTemplate();
const { drawings, properties } = blankWorkbook(template, {
  unit: '中共江城市红星镇青山村支部委员会',
  domain: 'village',
});
const made = Promise.all([
  createWorkbook(drawings, { codec, properties }),
  createWorkbook(templateToDrawings(template), { codec }),
]);

test('empty workbooks and the workbook of the template are valid in every part', async () => {
  for (const bytes of await made) expect([...faultsOf(documentsOf(openPackage(bytes, codec)))]).toEqual([]);
});

test('hints, messages and formulas of validations are as long as Excel allows, names of sheets too', () => {
  const all: readonly SheetDrawing[] = [...drawings, ...templateToDrawings(template)];
  for (const { name, validations } of all) {
    expect(name.length).toBeLessThanOrEqual(31);
    for (const { prompt = '', error = '', allow } of validations) {
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(225);
      if ('formula' in allow) expect(allow.formula.length).toBeLessThanOrEqual(255);
    }
  }
});

test('LibreOffice opens both and saves them so that all ledgers and the whole template are read again', async () => {
  const [blank, workbook] = await made;
  const names = onDisk(
    new Map([
      ['blank.xlsx', blank],
      ['template.xlsx', workbook],
    ]),
  );
  const saved = convert(names, 'xlsx');
  const read = async (name: string) => {
    const bytes = saved.get(name);
    if (bytes === undefined) throw new Error(`${name} was not converted`);
    const opened = await openWorkbook(`${name}.xlsx`, bytes, {
      codec,
      readXls: () => Promise.reject(new Error('no .xls here')),
    });
    return opened.read();
  };
  const found = findTables(await read('blank'), template).flatMap((sheet) => sheet.tables);
  expect(found.map(({ table }) => table)).toEqual(template.tables.map(({ code }) => code));
  expect(Math.min(...found.map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
  const again = readTemplateWorkbook(await read('template'));
  expect(again.ok && again.template).toEqual(template);
});
