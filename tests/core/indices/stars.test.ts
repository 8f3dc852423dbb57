import { allowedStars, compositeOf, namedStars, ranksOf, starCaps, starOf } from '../../../src/core/indices';
import { roundHalfUp } from '../../../src/core/model/round';
import type { IndexResult } from '../../../src/core/model/score';
import { templateWith } from './workbook';

const { stars } = templateWith();

describe('the proposed star', () => {
  test.each([
    [90, 5],
    [89.995, 5],
    [89.994, 4],
    [80, 4],
    [79.99, 3],
    [70, 3],
    [60, 2],
    [59.99, 1],
    [0, 1],
    [100, 5],
  ])('%p gives %p stars', (composite, expected) => {
    expect(starOf(composite, false, stars)).toBe(expected);
  });

  test('index 91.2 and review 86.5 make 89.79 and four stars', () => {
    expect(compositeOf(91.2, 86.5, stars)).toBe(89.79);
    expect(starOf(compositeOf(91.2, 86.5, stars), false, stars)).toBe(4);
  });

  test('a veto gives one star whatever the score', () => {
    expect(starOf(96, true, stars)).toBe(1);
  });

  test('named stars count the elements with 80 % of their points; an unknown one leaves them open', () => {
    const score = (value: number) => ({ known: true as const, value, outOf: 20 });
    expect(namedStars([score(16), score(15.99), score(20), score(0), score(18)], stars)).toBe(3);
    const open = { known: false as const, outOf: 20, reason: { code: 'part-unknown', detail: [] } };
    expect(namedStars([score(20), open], stars)).toBeNull();
  });
});

describe('rates as they are printed', () => {
  test.each([
    [119.73, 195.82, 61.14],
    [7.54, 17.52, 43.04],
    [9.12, 18.22, 50.05],
    [23.06, 49.2, 46.87],
  ])('%p of %p is %p %%', (done, planned, expected) => {
    expect(roundHalfUp((done / planned) * 100)).toBe(expected);
  });
});

describe('ranks', () => {
  test('equal scores share a place and the next one is left out', () => {
    expect(ranksOf([95.2, 93.1, 93.1, 90])).toEqual([1, 2, 2, 4]);
    expect(ranksOf([90, null, 95.2])).toEqual([2, null, 1]);
  });
});

describe('caps', () => {
  function result(subject: string, composite: number, star: number): IndexResult {
    return {
      index: 'fortressIndex',
      subject,
      branch: '',
      domain: 'village',
      sheet: null,
      row: null,
      total: { known: true, value: composite, outOf: 100 },
      parts: [],
      elements: {},
      vetoes: [],
      composite,
      stars: star,
      rank: null,
    };
  }

  test('10 % of 137 branches are 13: the cap rounds down', () => {
    expect(allowedStars(137, 0.1)).toBe(13);
    expect(allowedStars(100, 0.29)).toBe(29);
  });

  test('those beyond the cap are named, and whether the numbers can decide', () => {
    const few = Array.from({ length: 18 }, (_, i) => result(`支部${String(i)}`, 70, 3));
    const five = [result('甲', 95, 5), result('乙', 97, 5), result('丙', 95, 5), result('丁', 91, 5)];
    const [cap] = starCaps([...five, ...few], 'fortressIndex', stars).filter(({ star }) => star === 5);
    expect(cap).toEqual({
      star: 5,
      allowed: 2,
      proposed: 4,
      beyond: [
        { subject: '丙', branch: '', tied: true },
        { subject: '丁', branch: '', tied: false },
      ],
    });
  });
});
