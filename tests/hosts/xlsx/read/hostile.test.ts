import { makeZip } from '../zip-maker';
import { makeWorkbook, read, readMade, refusalOf, relations, sheetOf, valuesOf } from './made-workbook';

const laughs =
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';
const cell = '<row><c><v>1</v></c></row>';

describe('A DTD is refused and never looked into', () => {
  test.each([
    [
      'sheet',
      'xl/worksheets/sheet1.xml',
      `${laughs}<worksheet><sheetData><row><c t="str"><v>&lol2;</v></c></row></sheetData></worksheet>`,
    ],
    [
      'list of sheets',
      'xl/workbook.xml',
      `${laughs}<workbook><sheets><sheet name="&lol2;" r:id="r1"/></sheets></workbook>`,
    ],
    ['shared strings', 'xl/sharedStrings.xml', `${laughs}<sst><si><t>&lol2;</t></si></sst>`],
    ['styles', 'xl/styles.xml', `${laughs}<styleSheet/>`],
    ['relations', 'xl/_rels/workbook.xml.rels', `${laughs}<Relationships/>`],
  ])('in the %s', async (_, part, text) => {
    expect(await refusalOf(readMade({ parts: { [part]: text } }))).toBe('damaged');
  });
});

describe('Broken XML is damage', () => {
  test.each([
    ['a sheet that stops', '<worksheet><sheetData><row><c><v>1</v>'],
    ['a sheet that stops in a tag', '<worksheet><sheetData><row><c r="A1'],
    ['a sheet that is never closed', '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>'],
    ['a cell that is never closed', '<worksheet><sheetData><row><c><v>1</v></row></sheetData></worksheet>'],
    ['elements closed in the wrong order', '<worksheet><sheetData/><cols><col></cols></col></worksheet>'],
    ['an attribute without quotes', '<worksheet><sheetData><row r=1><c><v>1</v></c></row></sheetData></worksheet>'],
    ['an attribute without a value', '<worksheet><sheetData><row r><c><v>1</v></c></row></sheetData></worksheet>'],
    ['a tag in a tag', '<worksheet><sheetData><row <c><v>1</v></c></row></sheetData></worksheet>'],
    ['a value with elements in it', '<worksheet><sheetData><row><c><v>1<b/></v></c></row></sheetData></worksheet>'],
    ['a zero byte', '<worksheet><sheetData><row><c><v>1\u0000</v></c></row></sheetData></worksheet>'],
    ['a comment that never ends', '<worksheet><!-- <sheetData/></worksheet>'],
    ['another root', '<workbook/>'],
    ['no root', ' '],
    ['nothing', ''],
    ['a row beyond Excel', '<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>'],
    ['a column beyond Excel', '<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'],
    [
      'a place beyond all numbers',
      '<worksheet><sheetData><row><c r="A99999999999999999999"><v>1</v></c></row></sheetData></worksheet>',
    ],
    ['elements a million deep', `<worksheet>${'<a>'.repeat(1_000_000)}`],
  ])('in a sheet: %s', async (_, text) => {
    expect(await refusalOf(readMade({ parts: { 'xl/worksheets/sheet1.xml': text } }))).toBe('damaged');
  });

  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<worksheet><sheetData><row><c t="str"><v>'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]);
    expect(await refusalOf(readMade({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) } }))).toBe('damaged');
  });

  test.each([
    ['xl/workbook.xml', '<workbook><sheets>'],
    ['xl/workbook.xml', '<workbook><sheets/></workbook>'],
    ['xl/workbook.xml', '<w:document/>'],
    ['xl/styles.xml', '<styleSheet><cellXfs>'],
    ['xl/sharedStrings.xml', '<sst><si><t>a</t>'],
    ['xl/sharedStrings.xml', '<sst><si><t>a<b/></t></si></sst>'],
    ['docProps/custom.xml', '<Properties>'],
    ['_rels/.rels', '<Relationships'],
  ])('in %s: %s', async (part, text) => {
    expect(await refusalOf(readMade({ parts: { [part]: text } }))).toBe('damaged');
  });
});

describe('Relations', () => {
  test('that lead out of the file are not followed', async () => {
    const outside =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
    expect(await refusalOf(readMade({ parts: { 'xl/_rels/workbook.xml.rels': outside } }))).toBe('damaged');
    const above = relations([['worksheet', '../../../../etc/passwd']]);
    expect(await refusalOf(readMade({ parts: { 'xl/_rels/workbook.xml.rels': above } }))).toBe('damaged');
  });

  test('that lead in a circle end', async () => {
    const circle = relations([['worksheet', 'workbook.xml']]);
    expect(await refusalOf(readMade({ parts: { 'xl/_rels/workbook.xml.rels': circle } }))).toBe('damaged');
    const own = relations([
      ['comments', 'sheet1.xml'],
      ['table', 'sheet1.xml'],
    ]);
    const snapshot = await readMade({
      sheets: [cell],
      after: '<tableParts><tablePart r:id="r2"/></tableParts>',
      parts: { 'xl/worksheets/_rels/sheet1.xml.rels': own },
    });
    expect(sheetOf(snapshot)).toMatchObject({ notes: [], tables: [] });
  });

  test('to sheets that are not there are damage', async () => {
    expect(await refusalOf(readMade({ parts: { 'xl/worksheets/sheet1.xml': null } }))).toBe('damaged');
    expect(await refusalOf(readMade({ parts: { 'xl/_rels/workbook.xml.rels': null } }))).toBe('damaged');
  });

  test('to comments that are not there are as if there were none', async () => {
    const rels = relations([['comments', '../gone.xml']]);
    expect(sheetOf(await readMade({ parts: { 'xl/worksheets/_rels/sheet1.xml.rels': rels } })).notes).toEqual([]);
  });
});

describe('What is far too much of one thing ends in time', () => {
  test('a text of twenty million characters', async () => {
    const code = await refusalOf(readMade({ sheets: [`<row><c t="str"><v>${'党'.repeat(20_000_000)}</v></c></row>`] }));
    expect(code).toBe('too-large');
  });

  test('a text of a million characters is read', async () => {
    const text = '党'.repeat(1_000_000);
    expect(valuesOf(await readMade({ sheets: [`<row><c t="str"><v>${text}</v></c></row>`] }))).toEqual([[text]]);
  });

  test('a text in a million pieces', async () => {
    const pieces = '<![CDATA[a]]>'.repeat(200_000);
    expect(valuesOf(await readMade({ sheets: [`<row><c t="str"><v>${pieces}</v></c></row>`] }))).toEqual([
      ['a'.repeat(200_000)],
    ]);
  });

  test('cell formats beyond all counting', async () => {
    const styles = `<styleSheet><cellXfs>${Array.from({ length: 70_000 }, (_, n) => `<xf fillId="${String(n)}"/>`).join('')}</cellXfs><fills>${Array.from({ length: 70_000 }, (_, n) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${n.toString(16).padStart(6, '0')}"/></patternFill></fill>`).join('')}</fills></styleSheet>`;
    expect(await refusalOf(readMade({ styles }))).toBe('too-large');
  });
});

test('Whichever byte of a workbook is wrong, it is read or refused, and nothing else happens', async () => {
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1+1</f><v>1.5</v></c></row><row r="2" hidden="1"><c r="B2"><f t="shared" si="0"/></c></row>';
  const text = `<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData>${sheet}</sheetData><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
  for (let at = 0; at < text.length; at++) {
    for (const wrong of ['<', '>', '"', '\u0000', '/', '9', ' ']) {
      const broken = text.slice(0, at) + wrong + text.slice(at + 1);
      const code = await refusalOf(
        readMade({ strings: '<si><t>a</t></si>', parts: { 'xl/worksheets/sheet1.xml': broken } }),
      );
      expect(['no refusal', 'damaged', 'too-large']).toContain(code);
    }
  }
});

test('A zip of nothing is no workbook', async () => {
  expect(await refusalOf(read(makeZip([])))).toBe('not-a-workbook');
  expect(await refusalOf(read(makeWorkbook({ parts: { 'xl/workbook.xml': null } })))).toBe('damaged');
});
