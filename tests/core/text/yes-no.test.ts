import { drawsHollow, readStars, readStarsNumber } from '../../../src/core/text/stars';
import { askedBy, PLAIN_YES_NO, readYesNo, readYesNoNumber } from '../../../src/core/text/yes-no';
import { told } from './told';

test('a mark and a word that agree are one answer, that disagree none', () => {
  expect(told(readYesNo('√达标'))).toBe('true');
  expect(told(readYesNo('×未达标'))).toBe('false');
  expect(told(readYesNo('√未达标'))).toContain('unreadable');
  expect(told(readYesNo('×达标'))).toContain('unreadable');
});

test('options of a question are their words', () => {
  for (const text of ['A.是', 'A、是', '（1）是', '①是', 'a.是']) expect(told(readYesNo(text))).toBe('true');
  for (const text of ['B.否', 'B、否', '2.否']) expect(told(readYesNo(text))).toBe('false');
  expect(told(readYesNo('1.0'))).toBe('true');
});

test('a mark in the brackets behind one of the answers', () => {
  for (const text of ['是（√）否（ ）', '（√）是　（　）否', '是[√] 否[ ]', '是（√）否（×）', '1是'])
    expect(told(readYesNo(text))).toBe('true');
  for (const text of ['是（ ）否（√）', '（ ）是　（✓）否', '2否']) expect(told(readYesNo(text))).toBe('false');
  for (const text of ['是（ ）否（ ）', '是（√）否（√）']) expect(told(readYesNo(text))).toContain('unreadable');
});

describe('a column that is signed in', () => {
  const signed = { ...PLAIN_YES_NO, isSigned: true };
  test.each(['龙老三', '杨小五（代）', '欧阳小妹', '王英'])('%s is yes, told', (text) => {
    expect(told(readYesNo(text, signed))).toBe('true [normalised→是]');
  });
  test('words that are no name stay unread, refusals stay no', () => {
    for (const word of ['外出', '待签', '拒签', '死亡', '时间', '高兴'])
      expect(told(readYesNo(word, signed))).not.toContain('true');
    expect(told(readYesNo('未签', signed))).toBe('false');
    expect(told(readYesNo('代领', signed))).toBe('true');
  });
  test('elsewhere a name is no answer', () => {
    expect(told(readYesNo('龙老三'))).toContain('unreadable');
  });
});

describe('yes and no in their many spellings', () => {
  test.each([
    ...[
      '是',
      '有',
      '对',
      '真',
      '√',
      '✔',
      '✓',
      '☑',
      'Ⅴ',
      '已',
      '1',
      'Y',
      'yes',
      'TRUE',
      'true',
      '达标',
      '已达标',
      '完成',
      '已完成',
    ],
    ...[
      '合格',
      '已认证',
      '有阵地',
      '○',
      '✅',
      '●',
      '是。',
      '是（2024年）',
      '有，2处',
      '☑是 □否',
      '■是□否',
      '□否 √是',
      '是☑ 否□',
      '□√是 □否',
      ' 是 ',
      '“是”',
    ],
  ])('%j is yes', (text) => {
    expect(told(readYesNo(text))).toBe('true');
  });
  test.each([
    ...[
      '否',
      '错',
      '假',
      '无',
      '❌',
      '×',
      '✗',
      '✘',
      '未',
      '0',
      'N',
      'No',
      'FALSE',
      '未达标',
      '不达标',
      '未完成',
      '尚未完成',
      '不合格',
      '没有',
    ],
    ...['未认证', '没有开展', '未开展', '□是 ☑否', '暂无', 'X', '不是', '否（正在办理）', '未建'],
  ])('%j is no', (text) => {
    expect(told(readYesNo(text))).toBe('false');
  });
  test.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['—', 'none —'],
    ['/', 'none /'],
    ['待定', 'none 待定'],
    ['不适用', 'none 不适用'],
    ['不涉及', 'none 不涉及'],
  ])('%j is no answer on purpose or none at all: %s', (text, expected) => {
    expect(told(readYesNo(text))).toBe(expected);
  });
  test.each([
    ...['是/否', '是否', '有/无', '√/×', '□是 □否', '☑是 ☑否', 'Y/N', '已/未', '男\\女', '完成/未完成'],
    ...['未知', '不详', '部分完成', '完成50%', '有待研究', '正在办理', '2', '已完成一部分', '未全部完成', '基本达标'],
  ])('%j cannot be read', (text) => {
    expect(told(readYesNo(text))).toBe('unreadable [not-bool]');
  });

  test('what is under way is not finished where that is the question', () => {
    const finished = { ...PLAIN_YES_NO, asksFinished: true };
    expect(told(readYesNo('进行中', finished))).toBe('false');
    expect(told(readYesNo('正在整改', finished))).toBe('false');
    for (const text of ['在办', '在推进', '正在办', '兑现中', '部分兑现'])
      expect(told(readYesNo(text, finished))).toBe('false');
    expect(told(readYesNo('推进中', PLAIN_YES_NO))).toBe('unreadable [not-bool]');
  });
  test('a circle is no certain answer where the column also ticks', () => {
    expect(told(readYesNo('○', { ...PLAIN_YES_NO, circleIsYes: false }))).toBe('unreadable [not-bool]');
  });
  test('of numbers only 1 and 0 are answers', () => {
    expect([1, 0, 2, 0.5].map((number) => told(readYesNoNumber(number)))).toEqual([
      'true',
      'false',
      'unreadable [not-bool]',
      'unreadable [not-bool]',
    ]);
  });
});

test('the word that a column asks about is yes', () => {
  const asked = askedBy(['是否失联', '有无活动场所', '办结与否', '状态', '是否未报到']);
  expect([...asked]).toEqual(['失联', '活动场所', '办结']);
  const options = { ...PLAIN_YES_NO, asked };
  expect(['失联', '未失联', '活动场所', '办结成功', '报到中'].map((text) => told(readYesNo(text, options)))).toEqual([
    ...['true', 'false', 'true', 'true'],
    'unreadable [not-bool]',
  ]);
});

test('what was and is no more is no answer', () => {
  const texts = ['已转化', '已摘帽', '已找回', '已脱贫', '已恢复联系'];
  expect(texts.map((text) => told(readYesNo(text)))).toEqual(texts.map(() => 'unreadable [not-bool]'));
  expect(told(readYesNo('已认证'))).toBe('true');
});

describe('stars', () => {
  test.each([
    ['五星', '5'],
    ['5星', '5'],
    ['５星', '5'],
    ['★★★★★', '5'],
    ['★★★☆☆', '3'],
    ['⭐⭐⭐', '3'],
    ['五星级', '5'],
    ['三星级支部', '3'],
    ['四星党员', '4'],
    ['4★', '4'],
    ['肆星', '4'],
    ['5', '5'],
    ['五', '5'],
    ['5.0', '5'],
    ['无', 'none 无'],
    ['未评', 'none 未评'],
    ['*', 'none *'],
    ['', 'blank'],
    ['6星', 'unreadable [not-stars]'],
    ['☆☆☆☆☆', 'unreadable [not-stars]'],
    ['★★★★★★', 'unreadable [not-stars]'],
    ['三星以上', 'unreadable [not-stars]'],
    ['优秀', 'unreadable [not-stars]'],
  ])('%j → %s', (text, expected) => {
    expect(told(readStars(text))).toBe(expected);
  });
  test.each(['免评', '不参评', '未参加评星', '未定星级', '不予评定', '暂缓评星'])(
    '%s: no stars, and on purpose',
    (text) => {
      expect(told(readStars(text))).toBe(`none ${text}`);
    },
  );
  test('a number is a star from 1 to 5, whole', () => {
    expect([1, 5, 0, 6, 4.5].map((number) => told(readStarsNumber(number)))).toEqual([
      '1',
      '5',
      ...Array<string>(3).fill('unreadable [not-stars]'),
    ]);
  });
});

test('in time or early is finished, where a column asks that', () => {
  const finished = { ...PLAIN_YES_NO, asksFinished: true, asked: new Set(['兑现']) };
  for (const word of ['按期兑现', '如期完成', '提前办结', '及时销号'])
    expect(told(readYesNo(word, finished))).toBe('true');
  expect(told(readYesNo('按期推进', finished))).toContain('unreadable');
  expect(told(readYesNo('提前办结'))).toContain('unreadable');
});

test('hollow stars count where a column draws no others, and not always as many', () => {
  expect(drawsHollow(['☆☆☆', '☆☆☆☆', '未评'])).toBe(true);
  expect(drawsHollow(['☆☆☆☆☆', '未评'])).toBe(false);
  expect(drawsHollow(['★★★☆☆', '★★☆☆☆'])).toBe(false);
  expect(drawsHollow(['☆☆☆', '★★★★'])).toBe(false);
  expect(told(readStars('☆☆☆', true))).toBe('3');
  expect(told(readStars('☆☆☆☆☆☆', true))).toContain('unreadable');
  expect(told(readStars('★★★☆☆', true))).toBe('3');
});
