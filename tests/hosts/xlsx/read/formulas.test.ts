import { formulaAt, readMade, sheetOf, valueAt } from './made-workbook';

const sheet = async (rows: string): Promise<(place: string) => string> => {
  const snapshot = await readMade({ sheets: [rows] });
  return (place) => formulaAt(snapshot, Number(place.slice(1)) - 1, place.charCodeAt(0) - 65);
};

test('A formula stands beside its result', async () => {
  const snapshot = await readMade({
    sheets: ['<row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>'],
  });
  expect([formulaAt(snapshot, 0, 0), valueAt(snapshot, 0, 0)]).toEqual(['1+1', 2]);
  expect([formulaAt(snapshot, 0, 1), valueAt(snapshot, 0, 1)]).toEqual(['"a"&"b"', 'ab']);
});

test.each(['<v></v>', '<v/>'])('A formula that gives a text without characters keeps it (%s)', async (empty) => {
  const snapshot = await readMade({ sheets: [`<row><c t="str"><f>IF(B1,"x","")</f>${empty}</c></row>`] });
  expect(valueAt(snapshot, 0, 0)).toBe('');
});

test('A formula written with "=" is kept without it', async () => {
  expect((await sheet('<row><c><f>=A2</f></c></row>'))('A1')).toBe('A2');
});

describe('A shared formula', () => {
  const shared = (master: string): string =>
    `<row r="5"><c r="C5"><f t="shared" ref="C5:D6" si="0">${master}</f><v>1</v></c><c r="D5"><f t="shared" si="0"/><v>2</v></c></row>
     <row r="6"><c r="C6"><f t="shared" si="0"></f><v>3</v></c><c r="D6"><f t="shared" si="0"/></c></row>`;

  test.each([
    ['A1+$A1+A$1+$A$1', 'B2+$A2+B$1+$A$1'],
    ['SUM(A1:B2,$A$1:B2)', 'SUM(B2:C3,$A$1:C3)'],
    ['SUM(A:A,$B:C,1:3,$2:4)', 'SUM(B:B,$B:D,2:4,$2:5)'],
    ["'支部 台账'!A1+表2!$B$2+[1]Sheet1!C3", "'支部 台账'!B2+表2!$B$2+[1]Sheet1!D4"],
    ["'A1 (2)'!A1", "'A1 (2)'!B2"],
    ['"A1"&LOG10(A1)&名称_A1', '"A1"&LOG10(B2)&名称_A1'],
    ['IF(A1="它""A1""",TRUE,A1#)', 'IF(B2="它""A1""",TRUE,B2#)'],
    ['花名册[A1]+Table1[[#This Row],[A1]]+A1', '花名册[A1]+Table1[[#This Row],[A1]]+B2'],
    ['XFD1+A1048576', 'A2+B1'],
    ['AB12*2 + ab12', 'AC13*2 + AC13'],
    ['1', '1'],
  ])('%s reads one cell right and down as %s', async (master, moved) => {
    const at = await sheet(shared(master.replaceAll('&', '&amp;')));
    expect(at('C5')).toBe(master);
    expect(at('D6')).toBe(moved);
  });

  test('may name its master later, or never', async () => {
    const at = await sheet(
      '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="shared" ref="A1:B1" si="0">B9</f></c><c r="C1"><f t="shared" si="7"/><v>1</v></c></row>',
    );
    expect([at('A1'), at('B1'), at('C1')]).toEqual(['A9', 'B9', '']);
  });

  test('gives way to a text of the cell itself', async () => {
    const at = await sheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0">C7</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
    );
    expect([at('A1'), at('A2'), at('A3')]).toEqual(['B1', 'C7', 'B3']);
  });

  test('of 100,000 cells is told at the last of them', async () => {
    const rows: string[] = [];
    for (let n = 1; n <= 100_000; n++) {
      const f =
        n === 1
          ? '<f t="shared" ref="A1:A100000" si="0">IF(B1="","",SUM($C1:D1)/表2!E$1)</f>'
          : '<f t="shared" si="0"/>';
      rows.push(`<row r="${String(n)}"><c r="A${String(n)}">${f}<v>1</v></c></row>`);
    }
    const snapshot = await readMade({ sheets: [rows.join('')] });
    expect(formulaAt(snapshot, 99_999, 0)).toBe('IF(B100000="","",SUM($C100000:D100000)/表2!E$1)');
  });
});

test('An array formula stands in every cell that it fills', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><v>5</v></c></row>';
  const at = await sheet(rows);
  expect([at('A1'), at('B1'), at('A2'), at('B2'), at('C2')]).toEqual(['C1:D2*2', 'C1:D2*2', 'C1:D2*2', 'C1:D2*2', '']);
});

test('An array over whole columns costs no more than the cells that are used', async () => {
  const snapshot = await readMade({
    sheets: ['<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>'],
  });
  expect(sheetOf(snapshot)).toMatchObject({ rowCount: 1, columnCount: 1 });
});

test.each([
  ['<f t="dataTable" ref="B2:B9" dt2D="0" dtr="0" r1="A1"/>', 'TABLE(,A1)'],
  ['<f t="dataTable" ref="B2:B9" dtr="1" r1="A1"/>', 'TABLE(A1,)'],
  ['<f t="dataTable" ref="B2:C9" dt2D="1" dtr="1" r1="A1" r2="A2"/>', 'TABLE(A1,A2)'],
])('A data table shows as Excel shows it: %s', async (written, shown) => {
  expect((await sheet(`<row><c>${written}<v>1</v></c></row>`))('A1')).toBe(shown);
});
