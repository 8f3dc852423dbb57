import { builtinFormat } from '../../../../src/hosts/xlsx/read/styles/builtin-formats';
import { showsOf } from '../../../../src/hosts/xlsx/read/styles/number-format';

describe('A number format shows', () => {
  test.each([
    ['General', 'general'],
    ['GENERAL', 'general'],
    ['G/通用格式', 'general'],
    ['[DBNum1][$-804]General', 'general'],
    ['[DBNum2][$-804]G/通用格式"元"', 'general'],
    ['', 'general'],
    [';;;', 'general'],
    ['"已完成"', 'general'],
    ['@', 'text'],
    ['"编号："@', 'text'],
    ['0', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['##0.0e-0', 'number'],
    ['# ??/??', 'number'],
    ['0"年"', 'number'],
    ['0\\d', 'number'],
    ['0"月"0"日"', 'number'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 'number'],
    ['[>=10000]0!.0,"万";0', 'number'],
    ['[红色]0;[蓝色]-0', 'number'],
    ['[$¥-804]#,##0', 'number'],
    ['[$USD-409] 0', 'number'],
    ['[Yellow]0', 'number'],
    ['"days: "0', 'number'],
    ['0_d', 'number'],
    ['0*y', 'number'],
    ['[=0]"";0.0', 'number'],
    ['0%', 'percent'],
    ['0.00%;[Red]-0.00%', 'percent'],
    ['0"%"', 'number'],
    ['0\\%', 'number'],
    ['yyyy-mm-dd', 'date'],
    ['YYYY/M/D', 'date'],
    ['yyyy/m/d;@', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['yyyy年m月d日', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['[$-x-sysdate]dddd', 'date'],
    ['m"月"d"日"', 'date'],
    ['mmm-yy', 'date'],
    ['m', 'date'],
    ['aaaa', 'date'],
    ['[$-804]aaaa;@', 'date'],
    ['e"年"', 'date'],
    ['yyyy-mm-dd hh:mm:ss', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['[=0]"";yyyy-mm-dd', 'date'],
    ['[<1]"";[>1]yyyy.mm', 'date'],
    ['bbbb', 'date'],
    ['h:mm', 'time'],
    ['hh"时"mm"分"', 'time'],
    ['[h]:mm', 'time'],
    ['[hh]:mm:ss', 'time'],
    ['[mm]:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['h:mm AM/PM', 'time'],
    ['h:mm a/p', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[$-F400]h:mm:ss\\ AM/PM', 'time'],
    ['s', 'time'],
  ])('%s → %s', (format, shows) => {
    expect(showsOf(format)).toBe(shows);
  });
});

test('The formats that files name by number only show what they show in Chinese', () => {
  const shown = (shows: string): number[] =>
    Array.from({ length: 60 }, (_, id) => id).filter((id) => showsOf(builtinFormat(id)) === shows);
  expect(shown('date')).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  expect(shown('time')).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
  expect(shown('percent')).toEqual([9, 10]);
  expect(shown('text')).toEqual([49]);
});

test('A format of a million characters is judged at once', () => {
  expect(showsOf('"'.repeat(1_000_001))).toBe('general');
  expect(showsOf('['.repeat(1_000_000))).toBe('general');
  expect(showsOf('q'.repeat(1_000_000))).toBe('general');
});
