import { openWorkbook } from '../../../../src/hosts/xlsx';
import { makeZip } from '../zip-maker';
import { makeContainer } from './biff-maker';
import { makeWorkbook, options, read, refusalOf, valuesOf } from './made-workbook';

const open = (bytes: Uint8Array | string, name = '台账.xlsx'): Promise<unknown> =>
  openWorkbook(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, options);
const withType = (type: string, part = '/xl/workbook.xml'): Uint8Array =>
  makeWorkbook({
    parts: { '[Content_Types].xml': `<Types><Override PartName="${part}" ContentType="${type}"/></Types>` },
  });
const main = (type: string): Uint8Array =>
  makeZip([
    { name: '[Content_Types].xml', data: `<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>` },
    {
      name: '_rels/.rels',
      data: '<Relationships><Relationship Type="x/officeDocument" Target="main.xml"/></Relationships>',
    },
    { name: 'main.xml', data: '<document/>' },
  ]);
const lockFile = (user: string): Uint8Array => {
  const bytes = new Uint8Array(165).fill(0x20);
  bytes[0] = user.length;
  bytes.set(new TextEncoder().encode(user), 1);
  return bytes;
};

describe('Refused when opened:', () => {
  test.each<[string, Uint8Array | string, string, string]>([
    ['nothing at all', '', '台账.xlsx', 'not-a-workbook'],
    ['prose', 'Attachment not found!', '台账.xls', 'not-a-workbook'],
    ['JSON on one line', '{"a": [1, 2], "b": 3}', 'a.json', 'not-a-workbook'],
    ['a PDF', '%PDF-1.7\n\u0001\u0002,\n', 'a.pdf', 'not-a-workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'a.xlsx', 'not-a-workbook'],
    ['bytes of no kind', new Uint8Array([0xff, 0xff, 0x80, 0x81, 1, 2]), 'a.xlsx', 'not-a-workbook'],
    ['a text file with control characters', 'a,b\u0001\nc,d\n', 'a.csv', 'not-a-workbook'],
    ['a zip of other things', makeZip([{ name: 'readme.txt', data: 'x' }]), 'a.xlsx', 'not-a-workbook'],
    [
      'a text document',
      main('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'a.xlsx',
      'not-a-workbook',
    ],
    [
      'slides',
      main('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'a.xlsx',
      'not-a-workbook',
    ],
    ['a binary workbook', withType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'a.xlsx', 'unsupported'],
    [
      'an OpenDocument sheet',
      makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]),
      'a.xls',
      'unsupported',
    ],
    [
      'an OpenDocument text',
      makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }]),
      'a.xls',
      'not-a-workbook',
    ],
    ['a workbook cut in half', makeWorkbook({}).slice(0, 700), 'a.xlsx', 'damaged'],
    ['the first bytes of a zip', new Uint8Array([0x50, 0x4b, 3, 4]), 'a.xlsx', 'damaged'],
    [
      'the first bytes of an old workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'a.xls',
      'damaged',
    ],
    ['a lock file', lockFile('Zhang San'), '~$台账.xlsx', 'lock-file'],
    ['a lock file by another name', lockFile('Zhang San'), '台账.xlsx', 'lock-file'],
    ['a lock file of another length', '张三', '~$台账.xls', 'lock-file'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await refusalOf(open(bytes, name))).toBe(code);
  });

  test('and the refusal names the file, without its folder', async () => {
    await expect(open('', 'C:\\台账\\甲.xlsx')).rejects.toMatchObject({ detail: { file: '甲.xlsx' } });
    await expect(open('', '/home/乙.xlsx')).rejects.toMatchObject({ detail: { file: '乙.xlsx' } });
  });
});

test.each<[string, Uint8Array, string]>([
  ['no byte', new Uint8Array(0), 'nothing'],
  ['zeros, as a broken copy leaves them', new Uint8Array(6000), 'nothing'],
  ['blanks', new TextEncoder().encode(' \r\n\t'), 'nothing'],
  ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
  ['a scan', new TextEncoder().encode('%PDF-1.7\n\u0001\u0002,\n'), 'pdf'],
  ['a rich text', new TextEncoder().encode('{\\rtf1\\ansi 台账}'), 'document'],
  [
    'a Word document',
    main('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    'document',
  ],
  ['an old Word document', makeContainer({ WordDocument: new Uint8Array(5000) }), 'document'],
  ['a zip of workbooks', makeZip([{ name: '甲村.xlsx', data: 'x' }]), 'archive'],
  ['an archive', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0]), 'archive'],
])('What is no workbook is called by its kind: %s', async (_, bytes, kind) => {
  await expect(open(bytes)).rejects.toMatchObject({ code: 'not-a-workbook', detail: { kind } });
});

describe('Opened whatever it is called:', () => {
  test('a workbook named as an old one, as a lock file or as text', async () => {
    const bytes = makeWorkbook({ sheets: ['<row><c><v>1</v></c></row>'] });
    for (const name of ['台账.xls', '~$台账.xlsx', '台账.csv', '台账']) {
      const snapshot = await read(bytes, name);
      expect([snapshot.format, snapshot.name, valuesOf(snapshot)]).toEqual(['xlsx', name, [[1]]]);
    }
  });

  test.each([
    ['a template', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'xlsx'],
    ['a template with macros', 'application/vnd.ms-excel.template.macroEnabled.main+xml', 'xlsm'],
    ['a workbook of an unknown type', 'application/xml', 'xlsx'],
  ])('%s', async (_, type, format) => {
    expect((await read(withType(type))).format).toBe(format);
  });

  test('a workbook without the list of its types or of its main part', async () => {
    const bytes = makeWorkbook({
      sheets: ['<row><c><v>1</v></c></row>'],
      parts: { '[Content_Types].xml': null, '_rels/.rels': null },
    });
    expect(valuesOf(await read(bytes))).toEqual([[1]]);
  });

  test('text with a table in it', async () => {
    const snapshot = await read(new TextEncoder().encode('姓名\t人数\n张三\t3\n'), '导出.xls');
    expect([snapshot.format, valuesOf(snapshot)]).toEqual([
      'csv',
      [
        ['姓名', '人数'],
        ['张三', 3],
      ],
    ]);
  });
});
