import { choiceList, readChoice } from '../../../src/core/text/choice';
import { chineseNumber } from '../../../src/core/text/chinese-number';
import { readDate, readDateNumber } from '../../../src/core/text/date';
import { emptyMark, isDitto } from '../../../src/core/text/empty-mark';
import { readIdFromNumber, readIdNumber } from '../../../src/core/text/id-number';
import { readMonth, readMonthNumber } from '../../../src/core/text/month';
import { readNumber } from '../../../src/core/text/number';
import { orgKey, orgVariants } from '../../../src/core/text/org-name';
import { readBarePercent, readPercent, UNKNOWN_SCALE } from '../../../src/core/text/percent';
import { readPerson } from '../../../src/core/text/person';
import { readPhone } from '../../../src/core/text/phone';
import { numberAsText, readLongText, readText } from '../../../src/core/text/plain-text';
import type { Read } from '../../../src/core/text/read';
import { readRegionCode } from '../../../src/core/text/region-code';
import { readStars, readStarsNumber } from '../../../src/core/text/stars';
import { readUscc, readUsccFromNumber } from '../../../src/core/text/uscc';
import { readYear, readYearNumber } from '../../../src/core/text/year';
import { readYesNo, readYesNoNumber } from '../../../src/core/text/yes-no';

const options = { year: 2024, order: null, monthMeans: 'last' } as const;
const list = choiceList([
  { id: 'a', label: '村', synonyms: ['农村'] },
  { id: 'b', label: '高中（中专）', synonyms: [] },
]);
const readers: readonly (readonly [string, (text: string) => Read<unknown>])[] = [
  ['number', (text) => readNumber(text)],
  ['money', (text) => readNumber(text, { field: '万元', column: '元' })],
  ['percent', (text) => readPercent(text)],
  ['date', (text) => readDate(text, options)],
  ['month', (text) => readMonth(text, options)],
  ['year', (text) => readYear(text, options)],
  ['yes and no', (text) => readYesNo(text)],
  ['stars', readStars],
  ['choice', (text) => readChoice(text, list)],
  ['person', readPerson],
  ['id number', readIdNumber],
  ['credit code', readUscc],
  ['phone', readPhone],
  ['region code', readRegionCode],
  ['text', (text) => readText(text)],
  ['code', (text) => readText(text, /^[A-Z]-\d+$/u)],
  ['long text', readLongText],
];

/** Pieces that readers look for, put together in every order of three. */
const PIECES = [
  ...[
    '2024',
    '6',
    '31',
    '年',
    '月',
    '日',
    '.',
    '-',
    '/',
    '%',
    '万',
    '元',
    '约',
    '五',
    '零',
    '(',
    ')',
    '（',
    '是',
    '否',
  ],
  ...['★', '\ud800', '\udc00', '\u200b', ' ', '同上', '长期', '前', 'E', '+', ',', '，', '𠮷', '\u0000', '中共', '村'],
];
const NASTY = [
  ...[
    '',
    ' ',
    '\ud800',
    '\udfff\ud800',
    '\u0000',
    '__proto__',
    'constructor',
    '$&',
    '\\',
    '[',
    '(',
    '*',
    '+',
    '?',
    '{1}',
  ],
  ...[
    '１'.repeat(500),
    '9'.repeat(10_000),
    '-'.repeat(10_000),
    '.'.repeat(10_000),
    ','.repeat(10_000),
    '('.repeat(9_999),
  ],
  ...['1,'.repeat(5_000), '1.'.repeat(5_000), '五'.repeat(10_000), '十百千万亿'.repeat(2_000), '前'.repeat(10_000)],
  ...['完成'.repeat(5_000) + 'x', '长期坚持'.repeat(5_000) + 'x', '□是'.repeat(3_000), '〇'.repeat(9_999) + '年'],
  ...[' '.repeat(100_000), '\n'.repeat(50_000) + 'x', '村'.repeat(50_000), '中共'.repeat(20_000), '市'.repeat(9_999)],
  ...[
    '1-'.repeat(5_000),
    '张 '.repeat(5_000),
    'a\n'.repeat(20_000),
    '2024-'.repeat(4_000),
    "=cmd|' /C calc'!A0",
    '\u202e12',
  ],
];

describe('no text makes a reader throw or linger', () => {
  test.each(readers)('%s', (_name, read) => {
    const kinds = ['value', 'none', 'blank', 'unreadable'];
    for (const text of NASTY) expect(kinds).toContain(read(text).kind);
    for (const a of PIECES) {
      for (const b of PIECES)
        for (const c of PIECES) if (!kinds.includes(read(a + b + c).kind)) throw new Error(a + b + c);
    }
  });
  test('nor the helpers', () => {
    for (const text of [...NASTY, ...PIECES]) {
      emptyMark(text);
      isDitto(text);
      chineseNumber(text);
      orgVariants(orgKey(text).core);
    }
    expect.assertions(0);
  });
  test('nor any number', () => {
    const style = { numberFormat: '000', shows: 'date', fill: null, bold: false } as const;
    const numbers = [
      NaN,
      Infinity,
      -Infinity,
      -0,
      0,
      -1,
      0.5,
      1e-300,
      1e300,
      2 ** 53,
      60,
      61,
      2958465,
      2958466,
      99999999,
    ];
    for (const number of numbers) {
      for (const dated of [true, false]) {
        readDateNumber(number, dated, '', options);
        readMonthNumber(number, dated, options);
        readYearNumber(number, dated);
      }
      readBarePercent(number, UNKNOWN_SCALE);
      readStarsNumber(number);
      readYesNoNumber(number);
      readIdFromNumber(number);
      readUsccFromNumber(number);
      numberAsText(number, style);
    }
    expect.assertions(0);
  });
  test('and a reader says the same of the same text each time', () => {
    for (const [, read] of readers) for (const text of NASTY) expect(read(text)).toEqual(read(text));
  });
});
