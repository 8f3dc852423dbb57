import type { Change } from '../../../../src/core/model/change';
import { codeOf, differences, patched, relation, shown, smallBook, snapshotOf, textOf } from './small-book';

const put = (row: number, column: number, value: string | number | boolean | null, numberFormat?: string): Change => ({
  kind: 'setValue',
  sheet: '台账',
  row,
  column,
  value,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});
const sheetXml = 'xl/worksheets/sheet1.xml';

test('text is data whatever it begins with, and control characters are kept', async () => {
  const file = smallBook({ sheets: { 台账: '<sheetData/>' } });
  const texts = ['=1+1', '+86', '-', '@you', '$1 $& $$', 'a\u0001b\r\n\tc', '_x0041_', ' blank ', '<&>"\'', '𠮷\uD800'];
  const marked = await patched(
    file,
    texts.map((text, row) => put(row, 0, text)),
  );
  const snapshot = await snapshotOf(marked.bytes);
  expect(texts.map((_, row) => shown(snapshot, '台账', row, 0))).toEqual(texts);
  expect(marked.part(sheetXml)).not.toContain('<f>');
});

test('a cell keeps its looks, and a number format makes a format that differs in nothing else', async () => {
  const file = smallBook({
    sheets: {
      台账: '<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>2024.6.30</t></is></c></row></sheetData>',
    },
  });
  const kept = await patched(file, [put(0, 0, '改')]);
  expect(kept.part(sheetXml)).toContain('<c r="A1" s="1" t="inlineStr">');
  const dated = await patched(file, [put(0, 0, 45473, 'yyyy-mm-dd')]);
  expect(dated.part(sheetXml)).toContain('<c r="A1" s="3"><v>45473</v></c>');
  expect(dated.part('xl/styles.xml')).toContain(
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyNumberFormat="1"><alignment horizontal="center"/></xf>',
  );
  expect(dated.part('xl/styles.xml')).toContain(
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts',
  );
});

test('a new cell takes the looks of its row, else of its column', async () => {
  const file = smallBook({
    sheets: {
      台账: '<cols><col min="2" max="3" width="9" style="2"/></cols><sheetData><row r="2" s="1" customFormat="1"><c r="D2"><v>1</v></c></row></sheetData>',
    },
  });
  const marked = await patched(file, [put(1, 1, 'x'), put(3, 1, 5), put(3, 4, 6)]);
  expect(marked.part(sheetXml)).toContain(
    '<row r="2" s="1" customFormat="1"><c r="B2" s="1" t="inlineStr"><is><t>x</t></is></c><c r="D2"><v>1</v></c></row>' +
      '<row r="4"><c r="B4" s="2"><v>5</v></c><c r="E4"><v>6</v></c></row>',
  );
});

test('rows and cells without references, empty rows, spans and the used range are kept right', async () => {
  const file = smallBook({
    sheets: {
      台账: '<dimension ref="A1:B3"/><sheetData><row spans="1:2"><c><v>1</v></c><c><v>2</v></c></row><row/><row r="5" spans="1:2" ht="20"/></sheetData>',
    },
  });
  const marked = await patched(file, [put(0, 1, 9), put(0, 3, 4), put(1, 0, 7), put(4, 2, 8), put(2, 0, 3)]);
  expect(marked.part(sheetXml)).toContain(
    '<dimension ref="A1:D5"/><sheetData><row spans="1:4"><c><v>1</v></c><c r="B1"><v>9</v></c><c r="D1"><v>4</v></c></row>' +
      '<row><c r="A2"><v>7</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="5" spans="1:3" ht="20"><c r="C5"><v>8</v></c></row></sheetData>',
  );
});

test('the parts of a workbook with prefixes get prefixes', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const file = smallBook({
    sheets: { 台账: '' },
    parts: {
      'xl/workbook.xml': `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet name="台账" sheetId="7" xmlns:q="${rel}" q:id="rId1"/></x:sheets></x:workbook>`,
      [sheetXml]: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`,
    },
  });
  const changes: readonly Change[] = [
    put(0, 0, '文'),
    put(2, 0, 1),
    { kind: 'setNote', sheet: '台账', row: 0, column: 0, text: '注' },
    {
      kind: 'addConditionalFormat',
      sheet: '台账',
      rule: { range: 'A1', formula: 'TRUE', tint: { fill: '#FF0000', font: '#000000' } },
    },
    {
      kind: 'addColumn',
      sheet: '台账',
      column: 3,
      firstRow: 0,
      header: '列',
      headerRows: 2,
      style: 'int',
      width: 9,
      cells: [],
    },
  ];
  const marked = await patched(file, changes);
  const sheet = marked.part(sheetXml);
  expect(sheet).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t>文</x:t></x:is></x:c>');
  expect(sheet).toContain('<x:mergeCells count="1"><x:mergeCell ref="D1:D2"/></x:mergeCells><x:conditionalFormatting');
  expect(sheet).toContain(`<x:legacyDrawing xmlns:r="${rel}" r:id="rId`);
  expect(marked.part('xl/workbook.xml')).toContain(
    `<x:sheet name="_整推记录" sheetId="8" state="veryHidden" xmlns:r="${rel}" r:id="`,
  );
  expect(marked.part('xl/styles.xml')).toContain('<x:dxfs count="1"><x:dxf>');
  const snapshot = await snapshotOf(marked.bytes);
  expect([shown(snapshot, '台账', 0, 0), snapshot.sheets[0]?.notes[0]?.text]).toEqual(['文', '注']);
  expect(await differences(file, changes)).toEqual([]);
});

describe('formulas', () => {
  const chain = {
    workbookRelations: relation('rId50', 'calcChain', 'calcChain.xml'),
    types:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    parts: { 'xl/calcChain.xml': '<calcChain xmlns="x"><c r="A1" i="1"/></calcChain>' },
  };

  test('that are written over take the calculation chain with them, and it comes back', async () => {
    const file = smallBook({
      sheets: { 台账: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' },
      ...chain,
    });
    const marked = await patched(file, [put(0, 0, 3)], false);
    expect(marked.file.has('xl/calcChain.xml')).toBe(false);
    expect(marked.part('[Content_Types].xml')).not.toContain('calcChain');
    expect(marked.part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(await differences(file, [put(0, 0, 3)])).toEqual([]);
  });

  test('that newer Excels brought get the prefix that files need', async () => {
    const file = smallBook({ sheets: { 台账: '<sheetData/>' } });
    const marked = await patched(file, [
      {
        kind: 'setFormula',
        sheet: '台账',
        row: 0,
        column: 0,
        formula: 'IFS(A2="IFS(",1,TRUE,MAXIFS(B:B,C:C,"<3"))',
        cached: null,
      },
    ]);
    expect(marked.part(sheetXml)).toContain('<f>_xlfn.IFS(A2="IFS(",1,TRUE,_xlfn.MAXIFS(B:B,C:C,"&lt;3"))</f></c>');
    expect(marked.part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('that others share are given to each of them when the first is written over', async () => {
    const file = smallBook({
      sheets: {
        台账: '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row><row r="2"><c r="B2" t="str"><f t="shared" si="0"/><v>x</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
      },
    });
    const marked = await patched(file, [put(0, 1, 5), put(2, 1, 6)]);
    expect(marked.part(sheetXml)).toContain('<c r="B1"><v>5</v></c>');
    expect(marked.part(sheetXml)).toContain('<c r="B2" t="str"><f>A2*$D$1</f><v>x</v></c>');
    expect(marked.part(sheetXml)).toContain('<c r="B3"><v>6</v></c>');
    expect(marked.undo.slice(0, 2)).toEqual([
      { kind: 'setFormula', sheet: '台账', row: 2, column: 1, formula: 'A3*$D$1', cached: 3 },
      { kind: 'setFormula', sheet: '台账', row: 0, column: 1, formula: 'A1*$D$1', cached: 1 },
    ]);
  });

  test('that fill several cells are left alone, and that is said', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><f t="array" ref="A3">SUM(B1:B2)</f><v>2</v></c></row></sheetData>';
    const file = smallBook({ sheets: { 台账: xml } });
    const marked = await patched(file, [put(1, 0, 9), put(2, 0, 8)]);
    expect(marked.skipped).toEqual([{ change: put(1, 0, 9), reason: 'array-formula' }]);
    expect(marked.part(sheetXml)).toContain('<c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>8</v></c>');
  });
});

test('days are counted as the workbook counts them', async () => {
  const file = smallBook({
    sheets: { 台账: '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row></sheetData>' },
    beforeSheets: '<workbookPr date1904="1"/>',
  });
  const marked = await patched(file, [put(0, 0, 45473), put(1, 0, 45473, 'yyyy-mm-dd'), put(2, 0, 45473)]);
  expect(marked.part(sheetXml)).toMatch(
    /<c r="A1" s="2"><v>44011<\/v><\/c>.*<c r="A2" s="3"><v>44011<\/v><\/c>.*<c r="A3"><v>45473<\/v><\/c>/,
  );
  expect(marked.undo.at(-1)).toEqual({ kind: 'setValue', sheet: '台账', row: 0, column: 0, value: 1463 });
});

test('parts that are not UTF-8 are read, written as UTF-8 and come back as they were', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>支部</t></is></c></row></sheetData></worksheet>`;
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]));
  const file = smallBook({ sheets: { 台账: '' }, parts: { [sheetXml]: utf16 } });
  const marked = await patched(file, [put(0, 1, '委')]);
  const snapshot = await snapshotOf(marked.bytes);
  expect([shown(snapshot, '台账', 0, 0), shown(snapshot, '台账', 0, 1)]).toEqual(['支部', '委']);
  expect(await differences(file, [put(0, 1, '委')])).toEqual([]);
});

test('cells under a merge and headers of Excel tables are left alone, and that is said', async () => {
  const file = smallBook({
    sheets: {
      台账: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名</t></is></c></row></sheetData><mergeCells><mergeCell ref="C1:D2"/></mergeCells>',
    },
    sheetRelations: relation('rId1', 'table', '../tables/table1.xml'),
    parts: {
      'xl/tables/table1.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" ref="A1:B4" totalsRowCount="1"/>',
    },
  });
  const { skipped } = await patched(file, [
    put(0, 0, 'x'),
    put(1, 0, 'x'),
    put(3, 1, 'x'),
    put(1, 3, 'x'),
    put(0, 2, 'x'),
  ]);
  expect(
    skipped.map(({ change, reason }) => [change.kind === 'setValue' ? [change.row, change.column] : [], reason]),
  ).toEqual([
    [[0, 0], 'table-header'],
    [[3, 1], 'table-header'],
    [[1, 3], 'merged'],
  ]);
});

describe('what cannot be done is refused', () => {
  const sheets = { 台账: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' };
  const column = (at: number): Change => ({
    kind: 'addColumn',
    sheet: '台账',
    column: at,
    firstRow: 0,
    header: '列',
    headerRows: 1,
    style: 'int',
    width: 9,
    cells: [{ row: 1, value: 1 }],
  });
  const longest = '长'.repeat(32_767);

  test.each<readonly [string, Parameters<typeof smallBook>[0], readonly Change[], unknown]>([
    [
      'no such sheet',
      { sheets },
      [{ ...put(0, 0, 1), sheet: '无' } as Change],
      ['not-written', { sheet: '无', reason: 'no-sheet' }],
    ],
    [
      'a place outside the sheet',
      { sheets },
      [put(0, 16_384, 1)],
      ['not-written', { reason: 'outside', row: 0, column: 16_384 }],
    ],
    [
      'text that no cell holds',
      { sheets },
      [put(0, 0, `${longest}文`)],
      ['not-written', { reason: 'text-length', length: 32_768 }],
    ],
    [
      'a column over something',
      { sheets },
      [column(0)],
      ['not-written', { sheet: '台账', cell: 'A1', reason: 'taken' }],
    ],
    [
      'a column under a merge',
      { sheets: { 台账: `${sheets.台账}<mergeCells><mergeCell ref="B1:D1"/></mergeCells>` } },
      [column(3)],
      ['not-written', { sheet: '台账', cell: 'D1', reason: 'taken' }],
    ],
    [
      'a protected sheet',
      { sheets: { 台账: `${sheets.台账}<sheetProtection sheet="1"/>` } },
      [put(0, 0, 2)],
      ['protected', { sheet: '台账' }],
    ],
    [
      'a workbook whose structure is locked',
      { sheets, beforeSheets: '<workbookProtection lockStructure="1"/>' },
      [put(0, 0, 2)],
      ['protected', { reason: 'structure' }],
    ],
    [
      'a signed workbook',
      { sheets, parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } },
      [put(0, 0, 2)],
      ['unsupported', { reason: 'signed' }],
    ],
    [
      'a sheet name that is taken',
      { sheets },
      [{ kind: 'removeSheet', sheet: '台账' }],
      ['not-written', { sheet: '台账', reason: 'not-ours' }],
    ],
    [
      'rows out of order',
      { sheets: { 台账: '<sheetData><row r="2"/><row r="1"/></sheetData>' } },
      [put(0, 0, 2)],
      ['unsupported', { part: sheetXml, reason: 'row-order' }],
    ],
    [
      'no room for more cell formats',
      { sheets, styles: `<cellXfs count="64000">${'<xf/>'.repeat(64_000)}</cellXfs>` },
      [put(0, 0, 2, 'yyyy-mm-dd')],
      ['unsupported', { reason: 'cell-formats', limit: 64_000 }],
    ],
  ])('%s', async (_, book, changes, expected) => {
    expect(await patched(smallBook(book), changes).catch(codeOf)).toEqual(expected);
  });

  test('but values alone may be put right in a workbook whose structure is locked', async () => {
    const locked = { sheets, beforeSheets: '<workbookProtection lockStructure="1"/>' };
    const done = await patched(smallBook(locked), [put(0, 0, 2)], false);
    expect(done.part(sheetXml)).toContain('<v>2</v>');
  });

  test('and the longest text that a cell holds is not', async () => {
    const marked = await patched(smallBook({ sheets }), [put(0, 0, longest)]);
    expect(shown(await snapshotOf(marked.bytes), '台账', 0, 0)).toBe(longest);
  });

  test('a column may stand beside an Excel table, which stays as large as it was', async () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" ref="A1:A2"/>';
    const file = smallBook({
      sheets,
      sheetRelations: relation('rId1', 'table', '../tables/table1.xml'),
      parts: { 'xl/tables/table1.xml': table },
    });
    const marked = await patched(file, [column(1)]);
    expect(textOf(marked.file, 'xl/tables/table1.xml')).toBe(table);
    expect(await patched(file, [column(0)]).catch(codeOf)).toEqual([
      'not-written',
      { sheet: '台账', cell: 'A1', reason: 'taken' },
    ]);
  });
});
