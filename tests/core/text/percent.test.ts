import type { PercentScale } from '../../../src/core/text/percent';
import { readBarePercent, readPercent, ScaleEvidence } from '../../../src/core/text/percent';
import { told } from './told';

function scaleOf(numbers: readonly number[], stated = false): PercentScale {
  const evidence = new ScaleEvidence();
  for (const number of numbers) evidence.add(number, false);
  return evidence.scale(stated);
}

describe('a percentage in a text cell becomes a fraction', () => {
  test.each([
    ['85%', '0.85'],
    ['85％', '0.85'],
    ['８５％', '0.85'],
    ['2.11% ', '0.0211'],
    ['100.00%', '1'],
    ['0%', '0'],
    ['120%', '1.2'],
    ['-3%', '-0.03'],
    ['百分之八十五', '0.85 [text-number→85%]'],
    ['85%（17/20）', '0.85'],
    ['约八成', '0.8 [about→80%]'],
    ['超九成五', '0.95 [about→95%]'],
    ['近百分之九十', '0.9 [about→90%]'],
    ['百分之七十一点五', '0.715 [text-number→71.5%]'],
    ['百分之九十六点四三', '0.9643 [text-number→96.43%]'],
    ['950‰', '0.95 [text-number→95%]'],
    ['三分之二', '0.666666666666667 [text-number→66.6667%]'],
    ['百分之一百二十', '1.2 [text-number→120%]'],
    ['100%完成', '1 [text-number→100%]'],
    ['百分之百', '1 [text-number→100%]'],
    ['八成五', '0.85 [text-number→85%]'],
    ['两成五', '0.25 [text-number→25%]'],
    ['十成', '1 [text-number→100%]'],
    ['一半', '0.5 [text-number→50%]'],
    ['已完成一半', '0.5 [text-number→50%]'],
    ['12/20', '0.6 [text-number→60%]'],
    ['20/12', 'unreadable [not-number→%]'],
    ['0/0', 'unreadable [not-number→%]'],
    ['约85%', '0.85 [about→85%]'],
    ['达85%以上', '0.85 [about→85%]'],
    ['≥85%', '0.85 [about→85%]'],
    ['不低于85%', '0.85 [about→85%]'],
    ['已完成85%', '0.85 [about→85%]'],
    ['完成率：85%', '0.85 [about→85%]'],
    ['85%（含在建）', '0.85'],
    ['过半（50%）', '0.5 [about→50%]'],
    ['主体完工（约60%）', '0.6 [about→60%]'],
    ['未完工（60%）', 'unreadable [not-number→%]'],
    ['85', '0.85 [bare-percent→85%]'],
    ['1', '1 [ambiguous-one→100%]'],
    ['—', 'none —'],
    ['', 'blank'],
    ['未完成85%', 'unreadable [not-number→%]'],
    ['80%-90%', 'unreadable [not-number→%]'],
    ['已完成', 'unreadable [not-number→%]'],
    ['5分', 'unreadable [not-number→%]'],
  ])('%j → %s', (text, expected) => {
    expect(told(readPercent(text))).toBe(expected);
  });
});

describe('a bare number is judged by its column', () => {
  test.each([
    ['among fractions 0.85 is 85% without a word', 0.85, [0.85, 0.9, 1], false, '0.85'],
    ['among fractions 1 is 100% without a word', 1, [0.85, 0.9, 1], false, '1'],
    ['among fractions 1.05 is more than all', 1.05, [0.85, 0.9, 0.95, 1.05], false, '1.05 [bare-percent→105%]'],
    ['among points 85 is 85%', 85, [85, 90, 1], false, '0.85 [bare-percent→85%]'],
    ['among points 1 is 1%', 1, [85, 90, 1], false, '0.01 [bare-percent→1%]'],
    ['among small points 0.5 is half a point', 0.5, [3.4, 12, 1.8, 0.5], false, '0.005 [bare-percent→0.5%]'],
    ['among large points 0.78 is 78%', 0.78, [85, 90, 92, 0.78], false, '0.78 [bare-percent→78%]'],
    ['among both 1 is asked', 1, [85, 0.9, 1], false, '1 [ambiguous-one→100%]'],
    ['alone 1 is asked', 1, [1, 1, 0], false, '1 [ambiguous-one→100%]'],
    ['zero is zero', 0, [0, 1], false, '0'],
    ['points under a header with % are as they should be', 85, [85, 90], true, '0.85'],
    ['fractions under a header with % are told', 0.85, [0.85, 0.9], true, '0.85 [bare-percent→85%]'],
  ])('%s', (_title, number, column, stated, expected) => {
    expect(told(readBarePercent(number, scaleOf(column, stated)))).toBe(expected);
  });

  test('cells with % format show that the column is written in fractions', () => {
    const evidence = new ScaleEvidence();
    evidence.add(0.9, true);
    expect(told(readBarePercent(1, evidence.scale(false)))).toBe('1');
  });
});
