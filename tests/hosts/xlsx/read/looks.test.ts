import { readMade, sheetOf, styleAt, stylesOf } from './made-workbook';

const cells = (count: number): string =>
  `<row r="1">${Array.from({ length: count }, (_, n) => `<c s="${String(n)}"><v>1</v></c>`).join('')}</row>`;

async function fills(list: readonly string[], more = '', theme?: string): Promise<(string | null)[]> {
  const styles = `<styleSheet><fonts><font/></fonts><fills>${list.map((fill) => `<fill>${fill}</fill>`).join('')}</fills><cellXfs>${list
    .map((_, n) => `<xf fillId="${String(n)}"/>`)
    .join('')}</cellXfs>${more}</styleSheet>`;
  const snapshot = await readMade({
    sheets: [cells(list.length)],
    styles,
    ...(theme === undefined ? {} : { parts: { 'xl/theme/theme1.xml': theme } }),
  });
  return list.map((_, n) => styleAt(snapshot, 0, n).fill);
}

const solid = (colour: string): string =>
  `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;

describe('A fill is', () => {
  test('none, or the colour that is seen', async () => {
    const list = [
      '<patternFill patternType="none"/>',
      '<patternFill patternType="gray125"/>',
      solid('rgb="FFFFC000"'),
      solid('rgb="00b050"'),
      solid('indexed="10"'),
      solid('auto="1"'),
      solid('rgb="nonsense"'),
      '<patternFill patternType="lightUp"><fgColor rgb="FF111111"/><bgColor rgb="FF222222"/></patternFill>',
      '<gradientFill><stop position="0"><color rgb="FF333333"/></stop><stop position="1"><color rgb="FF444444"/></stop></gradientFill>',
      '',
    ];
    expect(await fills(list)).toEqual([
      null,
      null,
      '#FFC000',
      '#00B050',
      '#FF0000',
      null,
      null,
      '#222222',
      '#333333',
      null,
    ]);
  });

  test('a theme colour, lighter or darker, as Excel shows it', async () => {
    // Excel 2016's own palette: accent 1 (4472C4) at 80 %, 60 %, 40 % lighter, 25 % and 50 % darker; white darker by 15 %.
    const tints = [
      '0.79998168889431442',
      '0.59999389629810485',
      '0.39997558519241921',
      '-0.249977111117893',
      '-0.499984740745262',
    ];
    expect(await fills(tints.map((tint) => solid(`theme="4" tint="${tint}"`)))).toEqual([
      '#DAE3F3',
      '#B4C7E7',
      '#8FAADC',
      '#2F5597',
      '#203864',
    ]);
    expect(
      await fills([solid('theme="0" tint="-0.14999847407452621"'), solid('theme="1"'), solid('theme="3"')]),
    ).toEqual(['#D9D9D9', '#000000', '#44546A']);
  });

  test("a colour of the workbook's own theme and palette", async () => {
    const theme =
      '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="010101"/></a:dk1><a:lt1><a:srgbClr val="FEFEFE"/></a:lt1><a:accent1><a:srgbClr val="C00000"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    expect(await fills([solid('theme="0"'), solid('theme="1"'), solid('theme="4"')], '', theme)).toEqual([
      '#FEFEFE',
      '#010101',
      '#C00000',
    ]);
    const palette = '<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>';
    expect(await fills([solid('indexed="0"'), solid('indexed="1"')], palette)).toEqual(['#ABCDEF', '#FFFFFF']);
  });

  test('known although the theme is broken', async () => {
    expect(await fills([solid('theme="4"')], '', '<a:theme')).toEqual(['#4472C4']);
  });
});

test('Bold is bold, unless it says that it is not', async () => {
  const fonts = '<font/><font><b/></font><font><b val="0"/></font><font><b val="1"/></font>';
  const xfs = [0, 1, 2, 3].map((n) => `<xf fontId="${String(n)}"/>`).join('');
  const snapshot = await readMade({
    sheets: [cells(4)],
    styles: `<styleSheet><fonts>${fonts}</fonts><cellXfs>${xfs}</cellXfs></styleSheet>`,
  });
  expect([0, 1, 2, 3].map((n) => styleAt(snapshot, 0, n).bold)).toEqual([false, true, false, true]);
});

describe('The number format', () => {
  test('is the file’s own where it defines one, else the usual one of that number', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="yyyy.mm"/><numFmt numFmtId="180" formatCode="0.0&quot;分&quot;"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="180"/><xf numFmtId="58"/><xf numFmtId="999"/><xf/></cellXfs></styleSheet>';
    const snapshot = await readMade({ sheets: [cells(5)], styles });
    expect([0, 1, 2, 3, 4].map((n) => styleAt(snapshot, 0, n).numberFormat)).toEqual([
      'yyyy.mm',
      '0.0"分"',
      'm"月"d"日"',
      'General',
      'General',
    ]);
  });
});

test.each([
  ['are missing', undefined],
  ['are closed at once', '<styleSheet/>'],
  ['hold no formats', '<styleSheet><cellXfs count="0"/></styleSheet>'],
])('Cells look plain when the styles %s', async (_, styles) => {
  const snapshot = await readMade({ sheets: [cells(3)], ...(styles === undefined ? {} : { styles }) });
  expect(styleAt(snapshot, 0, 2)).toEqual({ numberFormat: 'General', shows: 'general', fill: null, bold: false });
});

test('Blank cells inside the used part keep their looks: their own, then the row’s, then the column’s', async () => {
  const snapshot = await readMade({
    styles: stylesOf([0, '@', '0.0', '0.00']),
    before: '<cols><col min="2" max="2" style="1"/></cols>',
    sheets: [
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="3"/><c r="C1"><v>1</v></c></row><row r="2" s="2" customFormat="1"/><row r="3" s="2"/><row r="4"><c r="B4"><v>1</v></c></row><row r="5"><c r="B5" s="1"><v>1</v></c></row>',
    ],
  });
  const formats = (column: number): string[] =>
    [0, 1, 2, 3, 4].map((row) => styleAt(snapshot, row, column).numberFormat);
  expect(formats(0)).toEqual(['General', '0.0', 'General', 'General', 'General']);
  expect(formats(1)).toEqual(['0.00', '0.0', '@', 'General', '@']);
});

test('Formats that look the same are one style', async () => {
  const snapshot = await readMade({ sheets: [cells(4)], styles: stylesOf([0, 14, 0, 14]) });
  expect(snapshot.styles).toHaveLength(2);
  expect(sheetOf(snapshot).columns.map((column) => column.style[0])).toEqual([0, 1, 0, 1]);
});
