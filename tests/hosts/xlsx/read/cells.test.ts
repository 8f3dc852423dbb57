import {
  formulaAt,
  read,
  makeWorkbook,
  readMade,
  refusalOf,
  sheetOf,
  styleAt,
  stylesOf,
  valueAt,
  valuesOf,
} from './made-workbook';

const row = (cells: string): string => `<row r="1">${cells}</row>`;

describe('A cell is read as', () => {
  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a negative number', '<c r="A1"><v>-3</v></c>', -3],
    ['zero written as minus zero', '<c r="A1"><v>-0</v></c>', 0],
    ['a number with an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number of 17 digits', '<c r="A1"><v>0.33333333333333331</v></c>', 1 / 3],
    ['a large whole number', '<c r="A1"><v>123456789012345678</v></c>', 123456789012345680],
    ['a number between blanks', '<c r="A1"><v> 7 </v></c>', 7],
    ['a number in spread-out tags', '<c\n r = "A1"\tt=\'n\' ><v >7</v ></c >', 7],
    ['text where the number is none', '<c r="A1"><v>12abc</v></c>', '12abc'],
    ['text where the number is not finite', '<c r="A1"><v>INF</v></c>', 'INF'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['text of its own', '<c r="A1" t="str"><v>支部</v></c>', '支部'],
    ['text inside', '<c r="A1" t="inlineStr"><is><t>党员</t></is></c>', '党员'],
    ['text in runs', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>党</t></r><r><t>员</t></r></is></c>', '党员'],
    ['text with entities', '<c r="A1" t="str"><v>&lt;a&gt; &amp;amp; &#20826;&#x5458;</v></c>', '<a> &amp; 党员'],
    ['text in CDATA', '<c r="A1" t="str"><v>a<![CDATA[<b> & ]]]]>c</v></c>', 'a<b> & ]]c'],
    ['text around a comment', '<c r="A1" t="str"><v>党<!-- </v> -->员</v></c>', '党员'],
    ['text beyond the first plane', '<c r="A1" t="str"><v>𠮷😀</v></c>', '𠮷😀'],
    [
      'text with escaped characters',
      '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_c_xZZZZ_</v></c>',
      'a\rb_x000D_c_xZZZZ_',
    ],
    ['text with one kind of line end', '<c r="A1" t="str"><v>a\r\nb\rc\nd</v></c>', 'a\nb\nc\nd'],
    ['text with blanks at its ends', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['a name that is one to JavaScript', '<c r="A1" t="str"><v>__proto__</v></c>', '__proto__'],
    ['an entity that nobody defined', '<c r="A1" t="str"><v>a&nbsp;b</v></c>', 'a&nbsp;b'],
    ['the value, past things unknown', '<c r="A1"><extLst><ext><v>9</v></ext></extLst><v>5</v></c>', 5],
  ])('%s', async (_, cell, expected) => {
    expect(valueAt(await readMade({ sheets: [row(cell)] }), 0, 0)).toEqual(expected);
  });

  test.each([
    ['no value', '<c r="A1" s="1"/>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['a closed value', '<c r="A1"><v/></c>'],
    ['text without characters', '<c r="A1" t="str"><v></v></c>'],
    ['inner text without characters', '<c r="A1" t="inlineStr"><is><t/></is></c>'],
    ['shared text without characters', '<c r="A1" t="s"><v>0</v></c>'],
    ['an error without text', '<c r="A1" t="e"><v/></c>'],
  ])('empty when it holds %s', async (_, cell) => {
    const snapshot = await readMade({ sheets: [row(cell)], strings: '<si><t></t></si>' });
    expect(sheetOf(snapshot)).toMatchObject({ rowCount: 0, columnCount: 0, columns: [] });
  });
});

describe('Shared strings', () => {
  test('are plain, in runs, without their readings, empty, and repeated', async () => {
    const strings =
      '<si><t>党支部</t></si><si><r><t>甲</t></r><r><rPr><sz val="9"/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>よみ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>党支部</t></si><si><t>a_x000D_b</t></si>';
    const cells = [0, 1, 2, 3, 4].map((n) => `<c t="s"><v>${String(n)}</v></c>`).join('');
    const snapshot = await readMade({ sheets: [row(cells)], strings });
    expect(valuesOf(snapshot)).toEqual([['党支部', '甲乙', null, '党支部', 'a\rb']]);
    expect(snapshot.strings.filter((text) => text === '党支部')).toHaveLength(1);
  });

  test('that the file does not hold become an error in that cell, and nothing else is lost', async () => {
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>99</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>';
    const snapshot = await readMade({ sheets: [row(cells)], strings: '<si><t>在</t></si>' });
    expect(valuesOf(snapshot)).toEqual([['在', { error: '#REF!' }, { error: '#REF!' }, { error: '#REF!' }]]);
  });

  test('that have no part at all are damage', async () => {
    expect(await refusalOf(readMade({ sheets: [row('<c t="s"><v>0</v></c>')] }))).toBe('damaged');
  });
});

describe('Places', () => {
  test('follow each other where no address is given', async () => {
    const sheet = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>';
    expect(valuesOf(await readMade({ sheets: [sheet] }))).toEqual([
      [1, null, null, 2, 3],
      [null, null, null, null, null],
      [4, null, null, null, null],
    ]);
  });

  test('may come in any order and in small letters', async () => {
    const sheet = '<row r="3"><c r="b3"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>';
    expect(valuesOf(await readMade({ sheets: [sheet] }))).toEqual([
      [2, null],
      [null, null],
      [null, 1],
    ]);
  });

  test('reach to the last cell of Excel', async () => {
    const sheet = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    expect(sheetOf(await readMade({ sheets: [sheet] })).columnCount).toBe(16_384);
  });
});

describe('Other ways of writing the same', () => {
  const expected = [['甲', 5, { error: '#N/A' }]];
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cells = '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>5</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row>';
  const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData>${cells}</x:sheetData></x:worksheet>`;
  const strings = '<x:sst xmlns:x="x"><x:si><x:t>甲</x:t></x:si></x:sst>';

  test('prefixes on every element', async () => {
    const snapshot = await readMade({ sheets: [prefixed], parts: { 'xl/sharedStrings.xml': strings } });
    expect(valuesOf(snapshot)).toEqual(expected);
  });

  test('strict addresses of namespaces and relations', async () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        );
    const rels =
      '<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const snapshot = await readMade({
      sheets: [strict(prefixed)],
      parts: { 'xl/sharedStrings.xml': strict(strings), 'xl/_rels/workbook.xml.rels': rels },
    });
    expect(valuesOf(snapshot)).toEqual(expected);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${prefixed}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${prefixed.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(prefixed, 'utf16le')],
    ['UTF-8 that calls itself UTF-16', Buffer.from(prefixed.replace('?>', ' encoding="UTF-16"?>'))],
  ])('%s', async (_, bytes) => {
    const snapshot = await readMade({
      sheets: [''],
      parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(bytes), 'xl/sharedStrings.xml': strings },
    });
    expect(valuesOf(snapshot)).toEqual(expected);
  });

  test('GB18030, when the part says so', async () => {
    const before = '<?xml version="1.0" encoding="GB18030"?><worksheet><sheetData><row><c t="str"><v>';
    const bytes = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xb5, 0xb3]),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]);
    const snapshot = await readMade({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) } });
    expect(valuesOf(snapshot)).toEqual([['党']]);
  });

  test('parts with backslashes, other case, and absolute targets', async () => {
    const bytes = makeWorkbook({
      sheets: ['<row><c><v>5</v></c></row>'],
      parts: {
        'xl/worksheets/sheet1.xml': null,
        'XL\\WorkSheets\\Sheet1.xml': '<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="\\xl\\worksheets/./../worksheets/sheet1.xml"/></Relationships>',
      },
    });
    expect(valuesOf(await read(bytes))).toEqual([[5]]);
  });
});

describe('Dates of the cell type "d"', () => {
  test.each([
    ['2024-06-30', 45473],
    ['2024-06-30T12:00:00', 45473.5],
    ['2024-06-30T06:00:00.000Z', 45473.25],
    ['20240630', 45473],
    ['18:00:00', 0.75],
  ])('%s is a serial that shows as a date', async (written, serial) => {
    const snapshot = await readMade({ sheets: [row(`<c t="d"><v>${written}</v></c>`)] });
    expect(valueAt(snapshot, 0, 0)).toBe(serial);
    expect(styleAt(snapshot, 0, 0).shows).toBe('date');
  });

  test('keep a format that shows them already', async () => {
    const snapshot = await readMade({
      sheets: [row('<c s="0" t="d"><v>2024-06-30</v></c>')],
      styles: stylesOf(['m"月"d"日"']),
    });
    expect(styleAt(snapshot, 0, 0).numberFormat).toBe('m"月"d"日"');
  });

  test('that are no day stay text', async () => {
    expect(valueAt(await readMade({ sheets: [row('<c t="d"><v>2024-06-31</v></c>')] }), 0, 0)).toBe('2024-06-31');
  });
});

describe('A workbook that counts from 1904', () => {
  test('gives its dates as everyone else does, and leaves numbers and durations alone', async () => {
    const cells = '<c s="1"><v>44011</v></c><c s="0"><v>44011</v></c><c s="2"><v>0.5</v></c>';
    const snapshot = await readMade({
      workbook: '<workbookPr date1904="1"/>',
      sheets: [row(cells)],
      styles: stylesOf([0, 14, '[h]:mm']),
    });
    expect(valuesOf(snapshot)).toEqual([[45473, 44011, 0.5]]);
  });
});

test('a formula without a kept result is an empty cell that has a formula', async () => {
  const snapshot = await readMade({ sheets: [row('<c><f>SUM(B1:B9)</f></c>')] });
  expect(valueAt(snapshot, 0, 0)).toBeNull();
  expect(formulaAt(snapshot, 0, 0)).toBe('SUM(B1:B9)');
  expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
});
