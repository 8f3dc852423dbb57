import { makeWorkbook, read, readMade, relations, sheetOf } from './made-workbook';

const data = (rows: number): string =>
  Array.from({ length: rows }, (_, n) => `<row r="${String(n + 1)}"><c r="A${String(n + 1)}"><v>1</v></c></row>`).join(
    '',
  );

test('Sheets come in the order of their tabs with their visibility', async () => {
  const bytes = makeWorkbook({
    sheets: ['', '', ''],
    parts: {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="乙 &amp; 丙" r:id="r2" state="hidden"/><sheet name="甲" r:id="r1"/><sheet name="丁" r:id="r3" state="veryHidden"/></sheets></workbook>',
    },
  });
  const { sheets } = await read(bytes);
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
    ['乙 & 丙', 'hidden'],
    ['甲', 'visible'],
    ['丁', 'veryHidden'],
  ]);
});

test('A sheet that holds a chart only is there, without cells', async () => {
  const bytes = makeWorkbook({
    parts: {
      'xl/worksheets/sheet1.xml': '<chartsheet><sheetViews/><drawing r:id="r1"/></chartsheet>',
      'xl/_rels/workbook.xml.rels': relations([['chartsheet', 'worksheets/sheet1.xml']]),
    },
  });
  expect(sheetOf(await read(bytes))).toMatchObject({ rowCount: 0, columnCount: 0 });
});

test('Merges, hidden rows and columns, and protection', async () => {
  const sheet = await readMade({
    before:
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="99999" width="9"/></cols>',
    sheets: [
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="true"><c><v>1</v></c></row><row r="3" ht="0" customHeight="1"><c><v>1</v></c></row><row r="4" ht="20"><c><v>1</v></c></row><row r="9" hidden="1"/>',
    ],
    after:
      '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="$A$2:B3"/><mergeCell ref="nonsense"/></mergeCells>',
  });
  expect(sheetOf(sheet)).toMatchObject({
    merges: [
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 },
      { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 1 },
    ],
    hiddenRows: [1, 2],
    hiddenColumns: [1, 2, 4],
    protected: true,
  });
});

test('Protection that is written down but off is none', async () => {
  const sheet = sheetOf(await readMade({ after: '<sheetProtection sheet="0" objects="1"/>' }));
  expect(sheet.protected).toBe(false);
});

describe('A filter', () => {
  const hidden = data(3).replace('<row r="2">', '<row r="2" hidden="1">');
  const criteria =
    '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';

  test.each([
    ['without criteria filters nothing', data(3), '<autoFilter ref="A1:B3"/>', '', false],
    ['with criteria that hide nothing filters nothing', data(3), criteria, '', false],
    ['with criteria and hidden rows filters', hidden, criteria, '', true],
    ['filters when the sheet says so', data(3), '<autoFilter ref="A1:B3"/>', '<sheetPr filterMode="1"/>', true],
    ['without criteria does not explain hidden rows', hidden, '<autoFilter ref="A1:B3"/>', '', false],
  ])('%s', async (_, rows, after, before, filtered) => {
    const sheet = sheetOf(await readMade({ sheets: [rows], after, before }));
    expect(sheet.autoFilter).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 });
    expect(sheet.filtered).toBe(filtered);
  });

  test('of someone’s own view of the sheet does not count', async () => {
    const view = `<customSheetViews><customSheetView guid="{1}">${criteria}<mergeCells><mergeCell ref="A1:B1"/></mergeCells></customSheetView></customSheetViews>`;
    const sheet = sheetOf(await readMade({ sheets: [hidden], after: view }));
    expect(sheet).toMatchObject({ autoFilter: null, filtered: false, merges: [] });
  });
});

test('Tables of Excel’s own, and a filter in one', async () => {
  const snapshot = await readMade({
    sheets: [data(4).replace('<row r="3">', '<row r="3" hidden="1">')],
    after: '<tableParts count="2"><tablePart r:id="r1"/><tablePart r:id="r9"/></tableParts>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relations([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml':
        '<table id="1" name="表_1" displayName="花名册" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"><filterColumn colId="1"/></autoFilter></table>',
    },
  });
  const sheet = sheetOf(snapshot);
  expect(sheet.tables).toEqual([
    { name: '花名册', area: { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 1 }, headerRows: 1, totalRows: 1 },
  ]);
  expect(sheet.filtered).toBe(true);
});

test('Notes with their authors, and threads in place of what Excel writes for old versions', async () => {
  const snapshot = await readMade({
    parts: {
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['person', 'persons/person.xml'],
      ]),
      'xl/persons/person.xml': '<personList><person displayName="李四" id="{P1}"/></personList>',
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['comments', '../comments1.xml'],
        ['threadedComment', '../threadedComments/threadedComment1.xml'],
      ]),
      'xl/comments1.xml':
        '<comments><authors><author>张三</author><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n待核实_x000D_</t></r></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment] Your version…</t></text></comment><comment ref="D4" authorId="7"><text><t>无名</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="C3" personId="{P1}" id="{1}"><text>请核对</text></threadedComment><threadedComment ref="C3" personId="{P2}" id="{2}" parentId="{1}"><text>已核对</text></threadedComment></ThreadedComments>',
    },
  });
  expect(sheetOf(snapshot).notes).toEqual([
    { row: 1, column: 1, author: '张三', text: '张三:\n待核实\r' },
    { row: 2, column: 2, author: '李四', text: '请核对\n已核对' },
    { row: 3, column: 3, author: '', text: '无名' },
  ]);
});

test('Names of ranges', async () => {
  const bytes = makeWorkbook({
    parts: {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="表1" r:id="r1"/></sheets><definedNames><definedName name="支部">表1!$A$1:$A$9</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表1!$A$1:$B$3</definedName></definedNames></workbook>',
    },
  });
  expect((await read(bytes)).definedNames).toEqual([
    { name: '支部', refersTo: '表1!$A$1:$A$9', hidden: false },
    { name: '_xlnm._FilterDatabase', refersTo: '表1!$A$1:$B$3', hidden: true },
  ]);
});

describe('The workbook tells', () => {
  const app = (inside: string): Record<string, string> => ({
    'docProps/app.xml': `<Properties>${inside}</Properties>`,
  });
  const custom =
    '<Properties><property name="KSOProductBuildVer"><vt:lpwstr>2052-12.1</vt:lpwstr></property><property name="__proto__"><vt:i4>5</vt:i4></property><property name="zhengtui"><vt:lpwstr>a_x000A_b&lt;</vt:lpwstr></property><property name="空"/></Properties>';

  test.each([
    ['Microsoft Excel 16.03', app('<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>')],
    ['Microsoft Excel', app('<Application>Microsoft Excel</Application>')],
    ['WPS', app('<Application>WPS Office_11.8.2.1_F1E327BC</Application>')],
    ['WPS', { ...app('<Application>Microsoft Excel</Application>'), 'docProps/custom.xml': custom }],
    ['', app('')],
    ['', app('<Application>')],
  ])('which program saved it: %s', async (program, parts) => {
    expect((await readMade({ parts })).savedBy).toBe(program);
  });

  test('its own properties, whatever they are called', async () => {
    const { properties } = await readMade({ parts: { 'docProps/custom.xml': custom } });
    expect([...properties]).toEqual([
      ['KSOProductBuildVer', '2052-12.1'],
      ['__proto__', '5'],
      ['zhengtui', 'a\nb<'],
      ['空', ''],
    ]);
  });

  test.each([
    ['2024-06-30T08:00:00Z', '2024-06-30T08:00:00Z'],
    ['yesterday', ''],
  ])('when it was saved: %s', async (written, read_) => {
    const core = `<cp:coreProperties><dcterms:modified>${written}</dcterms:modified></cp:coreProperties>`;
    expect((await readMade({ parts: { 'docProps/core.xml': core } })).savedAt).toBe(read_);
  });

  test('that it may hold macros', async () => {
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect((await readMade({ parts: { '[Content_Types].xml': types } })).format).toBe('xlsm');
    expect((await readMade({})).format).toBe('xlsx');
  });
});
