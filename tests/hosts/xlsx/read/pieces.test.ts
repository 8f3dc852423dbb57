import { Refusal } from '../../../../src/core/errors';
import { type Codec, openWorkbook } from '../../../../src/hosts/xlsx';
import { fflateCodec } from '../../../../src/hosts/xlsx/browser';
import { nodeCodec } from '../../../../src/hosts/xlsx/node';
import { makeWorkbook, options, read, refusalOf } from './made-workbook';

/** Hands the same bytes over in pieces of a few bytes each. */
function inPiecesOf(length: number): Codec {
  return {
    ...nodeCodec,
    inflatePieces: async function* (compressed) {
      for await (const piece of nodeCodec.inflatePieces(compressed))
        for (let at = 0; at < piece.length; at += length) yield piece.subarray(at, at + length);
    },
  };
}

const rows = Array.from(
  { length: 60 },
  (_, n) =>
    `<row r="${String(n + 1)}" ht="12"><c r="A${String(n + 1)}" t="s"><v>${String(n % 3)}</v></c><c t="inlineStr"><is><r><t>村${String(n)}</t></r><!-- x --></is></c><c t="str"><f>A${String(n)}&amp;"甲"</f><v>a&lt;<![CDATA[b>]]>c</v></c><c><v>${String(n / 7)}</v></c></row>`,
);
const bytes = makeWorkbook({
  sheets: [rows.join('\n')],
  strings: '<si><t>甲</t></si><si><r><t>乙</t></r><rPh><t>x</t></rPh></si><si><t xml:space="preserve"> 丙😀 </t></si>',
  before: '<!-- before --><sheetPr filterMode="0"/><dimension ref="A1:D60"/>',
  after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><extLst><ext><x:y xmlns:x="x"/></ext></extLst>',
});

test.each([1, 2, 3, 7, 64, 300])('A workbook reads the same in pieces of %d bytes', async (length) => {
  const whole = await read(bytes);
  expect(await read(bytes, '台账.xlsx', { ...options, codec: inPiecesOf(length) })).toEqual(whole);
  expect(whole.sheets[0]?.rowCount).toBe(60);
});

test('The browser’s codec reads the same as Node’s', async () => {
  expect(await read(bytes, '台账.xlsx', { ...options, codec: fflateCodec })).toEqual(await read(bytes));
});

describe('Progress', () => {
  const large = makeWorkbook({
    sheets: [
      Array.from(
        { length: 200_000 },
        (_, n) => `<row r="${String(n + 1)}"><c r="A${String(n + 1)}"><v>${String(n)}</v></c></row>`,
      ).join(''),
    ],
  });

  test('is told as a growing share, and reading stops when it says so', async () => {
    const told: number[] = [];
    const opened = await openWorkbook('a.xlsx', large, options);
    await opened.read((done) => told.push(done) > 0);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((done, n) => done > (told[n - 1] ?? 0) && done <= 1)).toBe(true);
    expect(await refusalOf(opened.read(() => false))).toBe('cancelled');
  });

  test('lets other work in, so that a wish to stop can arrive', async () => {
    const opened = await openWorkbook('a.xlsx', large, { ...options, codec: fflateCodec });
    let stop = false;
    setTimeout(() => {
      stop = true;
    }, 0);
    await expect(opened.read(() => !stop)).rejects.toBeInstanceOf(Refusal);
  });
});
