import { defaultLimits } from '../../../../src/hosts/xlsx';
import {
  makeWorkbook,
  options,
  read,
  readMade,
  refusalOf,
  sheetOf,
  stylesOf,
  valueAt,
  valuesOf,
} from './made-workbook';

const styles = stylesOf([0, '0.0']);
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('Only what is used is read', () => {
  test('whatever range the sheet declares', async () => {
    const snapshot = await readMade({ sheets: [cell], before: '<dimension ref="A1:XFD1048576"/>' });
    expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
    expect(sheetOf(snapshot).columns[0]?.kind).toHaveLength(1);
  });

  test('without the blank cells that only look like something', async () => {
    const blanks = Array.from(
      { length: 50_000 },
      (_, n) => `<row r="${String(n + 2)}"><c r="C${String(n + 2)}" s="1"/></row>`,
    );
    const snapshot = await readMade({ sheets: [`${cell}${blanks.join('')}`], styles });
    expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  test('without blank cells far away, which cost next to nothing', async () => {
    const far = Array.from({ length: 16_384 }, () => '<c s="1"/>').join('');
    const before = process.memoryUsage().arrayBuffers;
    const snapshot = await readMade({ sheets: [`${cell}<row r="1048576">${far}</row>`], styles });
    expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test('without rows that only have a height, and columns that only have a width', async () => {
    const snapshot = await readMade({
      sheets: [`${cell}<row r="1048576" ht="20" customHeight="1"/>`],
      before: '<cols><col min="1" max="16384" width="3"/></cols>',
    });
    expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  test('and empty columns between used ones take no room', async () => {
    const snapshot = await readMade({ sheets: ['<row r="2"><c r="C2"><v>1</v></c><c r="B2" s="1"/></row>'], styles });
    const { columns, ...sheet } = sheetOf(snapshot);
    expect(sheet).toMatchObject({ rowCount: 2, columnCount: 3 });
    expect(columns.map((column) => [column.kind.length, column.value.length, column.style.length])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [2, 2, 2],
    ]);
  });
});

test('Every array owns its memory and no more: nothing larger travels to a worker', async () => {
  const rows = Array.from({ length: 1000 }, (_, n) => `<row r="${String(n + 1)}"><c><f>1</f><v>1</v></c></row>`);
  const { columns } = sheetOf(await readMade({ sheets: [rows.join('')] }));
  expect(columns[0]?.kind.buffer.byteLength).toBe(1000);
  expect(columns[0]?.value.buffer.byteLength).toBe(8000);
  expect(columns[0]?.style.buffer.byteLength).toBe(2000);
  expect(columns[0]?.formula?.buffer.byteLength).toBe(4000);
});

test('One cell in row 1,000,000 costs one column', async () => {
  const snapshot = await readMade({ sheets: [`${cell}<row r="1000000"><c r="B1000000"><v>2</v></c></row>`] });
  expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1_000_000, columnCount: 2 });
  expect(valueAt(snapshot, 999_999, 1)).toBe(2);
});

test('Cells that would take gigabytes are refused with the sheet’s name, before they take them', async () => {
  const wide = Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('');
  const bytes = makeWorkbook({
    sheets: [`<row r="1">${wide}</row><row r="1048576"><c r="A1048576"><v>1</v></c></row>`],
  });
  const before = process.memoryUsage().arrayBuffers;
  await expect(read(bytes)).rejects.toMatchObject({ code: 'too-large', detail: { sheet: '表1', reason: 'cells' } });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(900_000_000);
});

test('The limit counts the cells of all sheets together', async () => {
  const tall = Array.from({ length: 2000 }, () => '<row><c><v>1</v></c></row>').join('');
  const using = { ...options, limits: { ...defaultLimits, cells: 6100 } };
  expect(valuesOf(await read(makeWorkbook({ sheets: [tall, tall] }), 'a.xlsx', using))).toHaveLength(2000);
  expect(await refusalOf(read(makeWorkbook({ sheets: [tall, tall, tall] }), 'a.xlsx', using))).toBe('too-large');
});

test('Texts that would fill the memory are refused', async () => {
  const many = Array.from({ length: 100 }, (_, n) => `<row><c t="str"><v>第${String(n)}村</v></c></row>`).join('');
  const using = (limits: object): typeof options => ({ ...options, limits: { ...defaultLimits, ...limits } });
  const bytes = makeWorkbook({ sheets: [many] });
  expect(await refusalOf(read(bytes, 'a.xlsx', using({ texts: 101 })))).toBe('no refusal');
  expect(await refusalOf(read(bytes, 'a.xlsx', using({ texts: 100 })))).toBe('too-large');
  expect(await refusalOf(read(bytes, 'a.xlsx', using({ characters: 300 })))).toBe('too-large');
});
