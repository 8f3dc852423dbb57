import { chineseNumber } from '../../../src/core/text/chinese-number';
import { readNumber, readNumberInUnit } from '../../../src/core/text/number';
import { told } from './told';

describe('a number in a text cell is read with what stands around it', () => {
  test.each([
    ['12', '12 [text-number→12]'],
    [' 12.50 ', '12.5 [text-number→12.5]'],
    ['5,200', '5200 [text-number→5200]'],
    ['5，200', '5200 [text-number→5200]'],
    ['657,874.03', '657874.03 [text-number→657874.03]'],
    ['１２３．５', '123.5 [text-number→123.5]'],
    ['１，２３４', '1234 [text-number→1234]'],
    ['1 234', '1234 [text-number→1234]'],
    ["'15", '15 [text-number→15]'],
    ['-3', '-3 [text-number→-3]'],
    ['－3', '-3 [text-number→-3]'],
    ['−3', '-3 [text-number→-3]'],
    ['(5.2)', '-5.2 [text-number→-5.2]'],
    ['（1,200）', '-1200 [text-number→-1200]'],
    ['（3）', '3 [text-number→3]'],
    ['③', '3 [text-number→3]'],
    ['一、', '1 [text-number→1]'],
    ['1.2E+05', '120000 [text-number→120000]'],
    ['.5', '0.5 [text-number→0.5]'],
    ['007', '7 [text-number→7]'],
    ['五', '5 [text-number→5]'],
    ['十二', '12 [text-number→12]'],
    ['三百零五', '305 [text-number→305]'],
    ['10(非常满意)', '10 [text-number→10]'],
    ['4次/年', '4 [unit-in-cell→4]'],
    ['12个人', '12 [unit-in-cell→12]'],
    ['3名同志', '3 [unit-in-cell→3]'],
    ['25（人）', '25 [unit-in-cell→25]'],
    ['25（含预备2人）', '25 [text-number→25]'],
    ['2（3.5、6.11）', '2 [text-number→2]'],
    ['2（3月5日、6月11日）', '2 [text-number→2]'],
    ['25人（其中女5人）', '25 [unit-in-cell→25]'],
    ['七十一点五', '71.5 [text-number→71.5]'],
    ['10分', '10 [unit-in-cell→10]'],
    ['10.10分', '10.1 [unit-in-cell→10.1]'],
    ['1.5h', '1.5 [unit-in-cell→1.5]'],
    ['3 名', '3 [unit-in-cell→3]'],
    ['12人次', '12 [unit-in-cell→12]'],
    ['1.2万人', '12000 [unit-in-cell→12000]'],
    ['第3名', '3 [unit-in-cell→3]'],
    ['约30', '30 [about→30]'],
    ['30左右', '30 [about→30]'],
    ['30以上', '30 [about→30]'],
    ['≥30', '30 [about→30]'],
    ['50余人', '50 [unit-in-cell→50, about→50]'],
    ['100多', '100 [about→100]'],
    ['无', 'none 无'],
    ['—', 'none —'],
    ['--', 'none --'],
    ['／', 'none /'],
    ['待定', 'none 待定'],
    ['N/A', 'none n/a'],
    ['*', 'none *'],
    ['', 'blank'],
    ['   ', 'blank'],
    ['\u00a0\u200b', 'blank'],
    ['5-6', 'unreadable [not-number]'],
    ['1/2', 'unreadable [not-number]'],
    ['3.5.1', 'unreadable [not-number]'],
    ['5,20', 'unreadable [not-number]'],
    ['1,2345', 'unreadable [not-number]'],
    ['10(20)', 'unreadable [not-number]'],
    ['一二百', 'unreadable [not-number]'],
    ['两三人', 'unreadable [not-number]'],
    ['一两次', 'unreadable [not-number]'],
    ['五六', 'unreadable [not-number]'],
    ['三十五六', 'unreadable [not-number]'],
    ['完成4套', 'unreadable [not-number]'],
    ['5月', 'unreadable [not-number]'],
    ['3人5户', 'unreadable [not-number]'],
    ['123456789012345678', 'unreadable [not-number]'],
    ['1e999', 'unreadable [not-number]'],
    ['见附件', 'unreadable [not-number]'],
  ])('%j → %s', (text, expected) => {
    expect(told(readNumber(text))).toBe(expected);
  });
});

describe('an amount of money comes out in the unit of the field', () => {
  const inTenThousands = { field: '万元', column: '' };
  test.each([
    ['5.2', '5.2 [text-number→5.2]'],
    ['5.2万元', '5.2 [unit-in-cell→5.2万元]'],
    ['52000元', '5.2 [unit-in-cell→5.2万元]'],
    ['52,000.00元', '5.2 [unit-in-cell→5.2万元]'],
    ['¥52000元', '5.2 [unit-in-cell→5.2万元]'],
    ['人民币5.2万元', '5.2 [unit-in-cell→5.2万元]'],
    ['5.2（万）', '5.2 [unit-in-cell→5.2万元]'],
    ['5.2（万元）', '5.2 [unit-in-cell→5.2万元]'],
    ['3000（元）', '0.3 [unit-in-cell→0.3万元]'],
    ['5.2w', '5.2 [unit-in-cell→5.2万元]'],
    ['5.2W元', '5.2 [unit-in-cell→5.2万元]'],
    ['五万二', '5.2 [unit-in-cell→5.2万元]'],
    ['5万2千', '5.2 [unit-in-cell→5.2万元]'],
    ['约5万', '5 [unit-in-cell→5万元, about→5万元]'],
    ['5万元左右', '5 [unit-in-cell→5万元, about→5万元]'],
    ['5万余元', '5 [unit-in-cell→5万元, about→5万元]'],
    ['2000万', '2000 [unit-in-cell→2000万元]'],
    ['1.2亿元', '12000 [unit-in-cell→12000万元]'],
    ['5千元', '0.5 [unit-in-cell→0.5万元]'],
    ['一点五万元', '1.5 [unit-in-cell→1.5万元]'],
    ['(3)', '-3 [text-number→-3]'],
    ['85%', 'unreadable [unit-conflict→万元]'],
    ['3亩', 'unreadable [unit-conflict→万元]'],
    ['3个', 'unreadable [unit-conflict→万元]'],
    ['5万元/年', 'unreadable [not-number→万元]'],
    ['暂无', 'none 暂无'],
  ])('%j in a column of 万元 → %s', (text, expected) => {
    expect(told(readNumber(text, inTenThousands))).toBe(expected);
  });

  test('a mark of a note behind it, and what became of so many before it, are no part of the number', () => {
    for (const text of ['9.89*', '9.89①', '9.89※'])
      expect(readNumber(text)).toMatchObject({ kind: 'value', value: 9.89 });
    for (const text of ['已落实2件', '已完成2项', '已2件'])
      expect(readNumber(text)).toMatchObject({ kind: 'value', value: 2 });
    for (const text of ['未落实2件', '已完成2件，剩1件']) expect(readNumber(text).kind).toBe('unreadable');
  });

  test('a plain number counts in the unit of the column and is converted with a remark', () => {
    const units = { field: '万元', column: '元' };
    expect(told(readNumber('52,000', units))).toBe('5.2 [unit-conflict→5.2万元]');
    expect(told(readNumberInUnit(52000, units))).toBe('5.2 [unit-conflict→5.2万元]');
    expect(told(readNumberInUnit(52000, { field: '万元', column: '万元' }))).toBe('52000');
  });

  test('a unit in the cell goes before the unit of the column', () => {
    expect(told(readNumber('3.5万元', { field: '元', column: '元' }))).toBe('35000 [unit-in-cell→35000元]');
    expect(told(readNumber('3.5万元', { field: '万元', column: '元' }))).toBe('3.5 [unit-in-cell→3.5万元]');
  });

  test('areas in 亩 become square metres, and a column of another dimension is left to people', () => {
    expect(told(readNumber('3亩', { field: '㎡', column: '' }))).toBe('2000 [unit-in-cell→2000㎡]');
    expect(told(readNumber('200平方米', { field: '㎡', column: '' }))).toBe('200 [unit-in-cell→200㎡]');
    // Days are no hours, pieces no money, and money no pieces.
    expect(told(readNumber('3天', { field: '小时', column: '' }))).toBe('unreadable [unit-conflict→小时]');
    expect(told(readNumber('5万元', { field: '个', column: '' }))).toBe('unreadable [unit-conflict→个]');
  });

  test('without a unit asked for, the written number stays and its unit is told', () => {
    expect(told(readNumber('5万元'))).toBe('5 [unit-in-cell→5]');
    expect(told(readNumber('95%'))).toBe('95 [unit-in-cell→95]');
  });
});

describe('a number in Chinese characters', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['二十五', 25],
    ['一百二', 120],
    ['一百零二', 102],
    ['两千', 2000],
    ['五万二', 52000],
    ['一万二千五', 12500],
    ['三亿二千万', 320000000],
    ['5万2千', 52000],
    ['二〇二四', 2024],
    ['一点五', 1.5],
    ['壹拾贰', 12],
    ['万', null],
    ['百', null],
    ['十百', null],
    ['五个', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(chineseNumber(text)).toBe(expected);
  });
});

test('heads written as a sum of two are as many as both; other numbers are not added up', () => {
  const heads = { field: '名', column: '' };
  expect(told(readNumber('19+2', heads))).toBe('21 [normalised→21]');
  expect(told(readNumber('19＋2', heads))).toBe('21 [normalised→21]');
  expect(told(readNumber('19+', heads))).toContain('19');
  expect(told(readNumber('5+2', { field: '万元', column: '' }))).toContain('unreadable');
});
