import { defaultLimits } from '../../../../src/hosts/xlsx';
import { options, read, refusalOf, type Value, valuesOf } from './made-workbook';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = async (text: string): Promise<readonly (readonly Value[])[]> =>
  valuesOf(await read(utf8(text), '台账.csv'));

describe('A text file is read as one sheet', () => {
  test('named as the file', async () => {
    const snapshot = await read(utf8('a,b\n1,2'), '支部.台账.csv');
    expect(snapshot).toMatchObject({ name: '支部.台账.csv', format: 'csv' });
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['支部.台账']);
  });

  test.each([
    ['commas', '姓名,备注\n张三,好\n'],
    ['tabs', '姓名\t备注\r\n张三\t好\r\n'],
    ['semicolons', '姓名;备注\r张三;好\r'],
    ['bars', '姓名|备注\n张三|好'],
    ['quotes', '"姓名","备注"\n"张三","好"\n'],
    ['tabs that keep numbers from being read as such', '"姓名\t","备注\t"\n"张三\t","好\t"\n'],
    ['the same without quotes', '姓名\t,备注\t\n张三\t,好\t\n'],
    ['the same in front', '\t姓名,\t备注\n\t张三,\t好\n'],
    ['a mark', '\ufeff姓名,备注\n张三,好\n'],
  ])('with %s', async (_, text) => {
    expect(await csv(text)).toEqual([
      ['姓名', '备注'],
      ['张三', '好'],
    ]);
  });

  test.each([
    ['GB18030', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0a, 0xd5, 0xc5, 0x2c, 0x32])],
    ['UTF-16', Buffer.from('\ufeff姓名\t1\n张\t2', 'utf16le')],
  ])('in %s', async (_, bytes) => {
    expect(valuesOf(await read(new Uint8Array(bytes), '台账.csv'))).toEqual([
      ['姓名', 1],
      ['张', 2],
    ]);
  });

  test('with quotes doubled, delimiters and line ends in quotes, and lines of any length', async () => {
    expect(await csv('a,"b,""c""\nd",e\n\n1\n,,x\n"unclosed, 2')).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      [null, null, null],
      [1, null, null],
      [null, null, 'x'],
      ['unclosed, 2', null, null],
    ]);
  });

  test('under a title line that is not parted at all', async () => {
    expect(await csv('2024年台账\n姓名;数\n张三;1,5\n李四;2,5\n王五;3,5')).toMatchObject([
      ['2024年台账', null],
      ['姓名', '数'],
      ['张三', '1,5'],
      {},
      {},
    ]);
  });

  test('numbers only where nothing is lost by it', async () => {
    expect(await csv('1,-2.50,0,007,110101199001011234,1e5,"1,234",3%,2024-01-01,TRUE,false,="0012", 5 ,.5')).toEqual([
      [1, -2.5, 0, '007', '110101199001011234', '1e5', '1,234', '3%', '2024-01-01', true, false, '0012', 5, '.5'],
    ]);
  });

  test('without what keeps a code from being read as a number', async () => {
    expect(await csv("'007,007\t,\t1101,'好',rock 'n' roll")).toEqual([
      ['007', '007', '1101', "'好'", "rock 'n' roll"],
    ]);
  });

  test('and refused where a sheet has no room for it', async () => {
    expect(await refusalOf(read(utf8(`${'a,'.repeat(16_384)}b\n`), 'a.csv'))).toBe('too-large');
    expect(await refusalOf(read(utf8('a\n'.repeat(1_048_577)), 'a.csv'))).toBe('too-large');
    const using = { ...options, limits: { ...defaultLimits, cells: 100 } };
    expect(await refusalOf(read(utf8('1,2\n'.repeat(200)), 'a.csv', using))).toBe('too-large');
  });
});
