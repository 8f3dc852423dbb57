import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as SheetJs from '@e965/xlsx';
import webpack from 'webpack';
import type { OpenOptions } from '../../../../src/hosts/xlsx';
import { readXlsInPlace } from '../../../../src/hosts/xlsx/browser';
import { nodeCodec, readXlsInChild } from '../../../../src/hosts/xlsx/node';
import { cellFormat, font, makeContainer, makeStream, numberCell, numberFormat, record } from './biff-maker';
import { read, refusalOf, sheetOf, styleAt, valueAt, valuesOf } from './made-workbook';

type BookType = 'biff8' | 'biff5' | 'xlml' | 'html';

function written(bookType: BookType, change?: (book: SheetJs.WorkBook, sheet: SheetJs.WorkSheet) => void): Uint8Array {
  const sheet = SheetJs.utils.aoa_to_sheet([
    ['党支部', 12.5, true, null],
    ['甲\n乙', -3, false, '0012'],
  ]);
  sheet.D1 = { t: 'e', v: 0x2a };
  const book = SheetJs.utils.book_new(sheet, '台账');
  change?.(book, sheet);
  return new Uint8Array(SheetJs.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

const plain = [font(400), font(400), font(400), font(400), cellFormat(0, 0)];

describe('An old workbook is read', () => {
  test('with texts, numbers, truths and errors', async () => {
    const snapshot = await read(written('biff8'), '台账.xls');
    expect(valuesOf(snapshot)).toEqual([
      ['党支部', 12.5, true, { error: '#N/A' }],
      ['甲\n乙', -3, false, '0012'],
    ]);
    expect([snapshot.format, sheetOf(snapshot).name]).toEqual(['xls', '台账']);
  });

  test('with merges and hidden sheets', async () => {
    const bytes = written('biff8', (book, sheet) => {
      sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
      SheetJs.utils.book_append_sheet(book, SheetJs.utils.aoa_to_sheet([[1]]), '字典');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    });
    const snapshot = await read(bytes, '台账.xls');
    expect(sheetOf(snapshot).merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 }]);
    expect(snapshot.sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'veryHidden']);
  });

  test('in Chinese code pages of before Unicode', async () => {
    const stream = Buffer.concat([
      record(0x0809, 0x0500, 0x0010, 0, 0),
      record(0x0042, 936),
      record(0x0204, 0, 0, 0, 4, Buffer.from([0xb5, 0xb3, 0xd4, 0xb1])),
      record(0x000a),
    ]);
    expect(valueAt(await read(new Uint8Array(stream), '旧.xls'), 0, 0)).toBe('党员');
  });

  test('with the looks that its formats name by number only', async () => {
    const globals = [
      font(400),
      font(700),
      font(400),
      font(400),
      font(700),
      numberFormat(200, '0.0"分"'),
      cellFormat(0, 0),
      cellFormat(0, 58),
      cellFormat(1, 31, 13),
      cellFormat(5, 200),
      cellFormat(0, 9),
    ];
    const cells = [1, 2, 3, 4].map((format, column) => numberCell(0, column, format, 45473));
    const snapshot = await read(new Uint8Array(makeStream(globals, [{ name: '表', records: cells }])), '表.xls');
    expect([0, 1, 2, 3].map((column) => styleAt(snapshot, 0, column))).toEqual([
      { numberFormat: 'm"月"d"日"', shows: 'date', fill: null, bold: false },
      { numberFormat: 'yyyy"年"m"月"d"日"', shows: 'date', fill: '#FFFF00', bold: true },
      { numberFormat: '0.0"分"', shows: 'number', fill: null, bold: true },
      { numberFormat: '0%', shows: 'percent', fill: null, bold: false },
    ]);
    expect(valuesOf(snapshot)).toEqual([[45473, 45473, 45473, 45473]]);
  });

  test('with dates of 1904 as everyone else’s', async () => {
    const globals = [...plain, cellFormat(0, 14), record(0x0022, 1)];
    const cells = [numberCell(0, 0, 1, 44011), numberCell(0, 1, 0, 44011)];
    const snapshot = await read(new Uint8Array(makeStream(globals, [{ name: '表', records: cells }])), '表.xls');
    expect(valuesOf(snapshot)).toEqual([[45473, 44011]]);
  });

  test('with its tabs in their order, charts without cells and programs left out', async () => {
    const sheets = [
      { name: '甲', records: [numberCell(0, 0, 0, 1)] },
      { name: '图', records: [numberCell(0, 0, 0, 9)], kind: 2 },
      { name: '程序', records: [], kind: 6 },
      { name: '乙', records: [numberCell(0, 0, 0, 2)], state: 1 },
    ];
    const snapshot = await read(new Uint8Array(makeStream(plain, sheets, [3, 2, 1, 0])), '表.xls');
    expect(
      snapshot.sheets.map((sheet, n) => [sheet.name, sheet.visibility, sheet.rowCount, valueAt(snapshot, 0, 0, n)]),
    ).toEqual([
      ['甲', 'visible', 1, 1],
      ['图', 'visible', 0, null],
      ['乙', 'hidden', 1, 2],
    ]);
  });

  test('with a filter that is on', async () => {
    const sheets = [
      { name: '甲', records: [record(0x009b), numberCell(0, 0, 0, 1)] },
      { name: '乙', records: [numberCell(0, 0, 0, 2)] },
    ];
    const snapshot = await read(new Uint8Array(makeStream(plain, sheets)), '表.xls');
    expect(snapshot.sheets.map((sheet) => sheet.filtered)).toEqual([true, false]);
  });

  test('with what is no number as an error', async () => {
    const cells = [numberCell(0, 0, 0, Number.NaN), numberCell(0, 1, 0, Number.POSITIVE_INFINITY)];
    const snapshot = await read(new Uint8Array(makeStream(plain, [{ name: '表', records: cells }])), '表.xls');
    expect(valuesOf(snapshot)).toEqual([[{ error: '#NUM!' }, { error: '#NUM!' }]]);
  });

  test('without the blank cells beyond the last value', async () => {
    const blanks = Array.from({ length: 500 }, (_, n) => record(0x0201, n + 1, 7, 0));
    const snapshot = await read(
      new Uint8Array(makeStream(plain, [{ name: '表', records: [numberCell(0, 0, 0, 1), ...blanks] }])),
      '表.xls',
    );
    expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
  });
});

describe('Under an old name', () => {
  test('a web page with a table is read, codes kept as they are', async () => {
    const page =
      '\n <html><head><meta charset="gb2312"></head><body><table><tr><td>单位</td><td>编号</td></tr><tr><td>甲村</td><td>0012</td></tr><tr><td>乙村</td><td>35</td></tr></table></body></html>';
    const snapshot = await read(new TextEncoder().encode(page), '导出.xls');
    expect(valuesOf(snapshot)).toEqual([
      ['单位', '编号'],
      ['甲村', '0012'],
      ['乙村', 35],
    ]);
  });

  test('a page with all its sheets in one file is read', async () => {
    const frames =
      '<html><head><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>一月</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>二月</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></head><frameset></frameset></html>';
    const january = '<html><table><tr><td>单位</td></tr><tr><td>甲村</td></tr></table></html>';
    const lines = [
      'MIME-Version: 1.0',
      'X-Document-Type: Workbook',
      'Content-Type: multipart/related;\r\n boundary="----=_Part"',
      '',
      '------=_Part',
      'Content-Location: file:///C:/a.htm',
      'Content-Type: text/html; charset="utf-8"',
      '',
      frames,
      '------=_Part',
      'Content-Location: file:///C:/a.files/sheet001.htm',
      'Content-Transfer-Encoding: base64',
      'Content-Type: text/html; charset="utf-8"',
      '',
      (
        Buffer.from(january)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
      '------=_Part',
      'Content-Location: file:///C:/a.files/tabstrip.htm',
      'Content-Type: text/html; charset="utf-8"',
      '',
      '<html><table><tr><td>一月</td></tr></table></html>',
      '------=_Part',
      'Content-Location: file:///C:/a.files/sheet002.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="gb2312"',
      '',
      '<html><table border=3D1><tr><td>=B5=B3=',
      '=D4=B1</td></tr></table></html>',
      '------=_Part--',
      '',
    ];
    const snapshot = await read(new TextEncoder().encode(lines.join('\r\n')), '导出.xls');
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['一月', '二月']);
    expect([valueAt(snapshot, 1, 0), snapshot.strings.includes('党员')]).toEqual(['甲村', true]);
  });

  test('an XML spreadsheet is read', async () => {
    const snapshot = await read(written('xlml'), '导出.xls');
    expect(valuesOf(snapshot)).toEqual([
      ['党支部', 12.5, true, { error: '#N/A' }],
      ['甲\n乙', -3, false, '0012'],
    ]);
  });

  test.each([
    ['other XML', '<?xml version="1.0"?><feed><entry>a</entry></feed>', 'not-a-workbook'],
    [
      'a page that defines entities',
      '<!DOCTYPE a [<!ENTITY b "c">]><html><table><tr><td>1</td></tr></table></html>',
      'damaged',
    ],
  ])('%s is refused', async (_, text, code) => {
    expect(await refusalOf(read(new TextEncoder().encode(text), '导出.xls'))).toBe(code);
  });
});

describe('Refused:', () => {
  test('a workbook with a password', async () => {
    const stream = makeStream([record(0x002f, 0, 0, 0), ...plain], [{ name: '表', records: [] }]);
    expect(await refusalOf(read(new Uint8Array(stream), '表.xls'))).toBe('encrypted');
  });

  test('a new workbook with a password, which lies in an old container', async () => {
    const bytes = makeContainer({ EncryptionInfo: new Uint8Array(200), EncryptedPackage: new Uint8Array(9000) });
    expect(await refusalOf(read(bytes, '表.xlsx'))).toBe('encrypted');
  });

  test('a text document in an old container', async () => {
    expect(await refusalOf(read(makeContainer({ WordDocument: new Uint8Array(9000) }), '表.xls'))).toBe(
      'not-a-workbook',
    );
    expect(await refusalOf(read(makeContainer({}), '表.xls'))).toBe('not-a-workbook');
  });

  test('a sheet that stops before its end', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => numberCell(n, 0, 0, n));
    const stream = makeStream(plain, [{ name: '表', records: rows }]);
    expect(valuesOf(await read(makeContainer({ Workbook: stream }), '表.xls'))).toHaveLength(500);
    expect(await refusalOf(read(makeContainer({ Workbook: stream.subarray(0, 6000) }), '表.xls'))).toBe('damaged');
  });

  test('whatever is cut off or broken, and nothing else happens', async () => {
    const bytes = written('biff8');
    // SheetJS says on the console what it did not understand.
    const console_ = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let n = 1; n < 40; n++) {
      const cut = bytes.slice(0, Math.floor((bytes.length * n) / 40));
      const broken = bytes.slice();
      broken.fill(0xff, 500 + n * 61, 520 + n * 61);
      for (const wrong of [cut, broken])
        expect(['no refusal', 'damaged', 'not-a-workbook', 'encrypted', 'too-large', 'unsupported']).toContain(
          await refusalOf(read(wrong, '表.xls')),
        );
    }
    console_.mockRestore();
  });
});

describe('In a child process', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xls-child-'));
  const childPath = path.join(folder, 'xls-child.js');
  const inChild = (more: Partial<Parameters<typeof readXlsInChild>[0]> = {}): OpenOptions => ({
    codec: nodeCodec,
    readXls: readXlsInChild({ childPath, ...more }),
  });
  /** A program in the child's place that fares badly. */
  const program = (text: string): string => {
    const file = path.join(folder, `${String(text.length)}.js`);
    writeFileSync(file, text);
    return file;
  };

  beforeAll(async () => {
    const [node] = jest.requireActual<readonly webpack.Configuration[]>('../../../../webpack.config.js');
    const entry = { 'xls-child': './src/hosts/xlsx/xls/child.ts' };
    await new Promise<void>((resolve, reject) => {
      webpack({ ...node, mode: 'production', entry, output: { ...node?.output, path: folder } }, (error, stats) => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('a workbook reads as it does in place', async () => {
    const bytes = written('biff8');
    const there = await read(bytes, '台账.xls', inChild());
    expect(there).toEqual(await read(bytes, '台账.xls', { codec: nodeCodec, readXls: readXlsInPlace }));
    expect(there.properties.size).toBe(0);
    expect(sheetOf(there).columns[0]?.value.buffer.byteLength).toBe(16);
  });

  test('a refusal comes back as one', async () => {
    const stream = makeStream([record(0x002f, 0, 0, 0)], [{ name: '表', records: [] }]);
    expect(await refusalOf(read(new Uint8Array(stream), '表.xls', inChild()))).toBe('encrypted');
  });

  test.each([
    ['dies', 'process.abort()', {}, 'damaged', 'reader-died'],
    ['dies while it still reads', 'process.exit(0)', {}, 'damaged', 'reader-died'],
    ['answers nonsense and fails', 'require("fs").writeSync(3, "x"); process.exit(1)', {}, 'damaged', 'reader-died'],
    [
      'answers what is no answer',
      'require("fs").writeSync(3, Buffer.alloc(64, 1)); require("fs").writeSync(3, Buffer.alloc(20_000_000, 1))',
      {},
      'damaged',
      'reader-died',
    ],
    ['never ends', 'setInterval(() => 0, 1000)', { seconds: 1 }, 'too-large', 'time'],
    [
      'fills its memory',
      'const a = []; for (;;) a.push(Array(1e5).fill({}))',
      { megabytes: 64 },
      'too-large',
      'memory',
    ],
  ])('a reader that %s is refused, and we live on', async (_, text, limits, code, reason) => {
    const reading = read(written('biff8'), '台账.xls', inChild({ childPath: program(text), ...limits }));
    await expect(reading).rejects.toMatchObject({ code, detail: { reason, file: '台账.xls' } });
  });

  /** The built reader that also notes each start, and does something when it is asked for the second time. */
  const noting = (file: string, second: string): string =>
    program(`
      require('node:fs').appendFileSync(${JSON.stringify(file)}, 'start ');
      let asked = 0;
      process.stdin.on('data', () => { asked++; if (asked === 2) { ${second} } });
      require(${JSON.stringify(childPath)});`);

  test('one reader reads workbook after workbook', async () => {
    const starts = path.join(folder, 'one.txt');
    const options = inChild({ childPath: noting(starts, '') });
    const first = await read(written('biff8'), '台账.xls', options);
    for (let n = 0; n < 3; n++) expect(await read(written('biff8'), '台账.xls', options)).toEqual(first);
    expect(readFileSync(starts, 'utf8')).toBe('start ');
  });

  test('a workbook at which a used reader dies is tried in a fresh one', async () => {
    const starts = path.join(folder, 'two.txt');
    const options = inChild({ childPath: noting(starts, 'process.abort();') });
    const first = await read(written('biff8'), '台账.xls', options);
    expect(await read(written('biff8'), '台账.xls', options)).toEqual(first);
    expect(readFileSync(starts, 'utf8')).toBe('start start ');
  });

  test('reading stops when it is asked to', async () => {
    const options = inChild({ childPath: program('setInterval(() => 0, 1001)') });
    const reading = options.readXls(written('biff8'), '台账.xls', () => false);
    expect(await refusalOf(reading)).toBe('cancelled');
  });
});
