import { isoOf } from '../../../src/core/model/calendar';
import type { DateOptions } from '../../../src/core/text/date';
import { dateOrder, readDate, readDateNumber } from '../../../src/core/text/date';
import { readMonth, readMonthNumber } from '../../../src/core/text/month';
import type { Read } from '../../../src/core/text/read';
import { readYear, readYearNumber } from '../../../src/core/text/year';
import { told } from './told';

const DUE: DateOptions = { year: 2024, order: null, monthMeans: 'last' };
const START: DateOptions = { year: 2024, order: null, monthMeans: 'first', begins: true };
/** A day on which something took place. */
const EVENT: DateOptions = { year: 2024, order: null, monthMeans: 'first' };

function day(read: Read<number>): string {
  if (read.kind !== 'value') return told(read);
  return isoOf(read.value) + (read.remarks.length > 0 ? ` ${read.remarks.map((each) => each.code).join(' ')}` : '');
}

describe('a day in a text cell is read as people mean it', () => {
  test.each([
    ['2024-06-30', '2024-06-30'],
    ['2024/6/30', '2024-06-30'],
    ['2024年6月30日', '2024-06-30'],
    ['２０２４年６月３０日', '2024-06-30'],
    ['2024 年 6 月 30 日', '2024-06-30'],
    ['2022-11-14 10:50:58', '2022-11-14'],
    ['2019/2/3  14:30', '2019-02-03'],
    ['2024-06-30T08:00:00Z', '2024-06-30'],
    ['2024.6.30', '2024-06-30 loose-date'],
    ['2024．6．30', '2024-06-30 loose-date'],
    ['2024.6.30.', '2024-06-30 loose-date'],
    ['2024. 6. 30', '2024-06-30 loose-date'],
    ['2024 6 30', '2024-06-30 loose-date'],
    ['2024—06—30', '2024-06-30'],
    ['2024年6月30号', '2024-06-30 loose-date'],
    ['2024年6月30日（周日）', '2024-06-30'],
    ['2024-06-30 下午', '2024-06-30'],
    ['2024.06.30上午', '2024-06-30 loose-date'],
    ['2024.6.30下午3点', '2024-06-30 loose-date'],
    ['1998年5月1日成立', '1998-05-01 loose-date'],
    ['2024年1月8日开工', '2024-01-08 loose-date'],
    ['1975年2月3日生', '1975-02-03 loose-date'],
    ['2024年元月5日', '2024-01-05'],
    ['6月30日晚', '2024-06-30 loose-date'],
    ['2024.6.31上午', 'unreadable [impossible-date]'],
    ['二〇二四年六月三十日', '2024-06-30'],
    ['20240630', '2024-06-30 loose-date'],
    ['20240630日', '2024-06-30 loose-date'],
    ['2024，6，30', '2024-06-30 loose-date'],
    ['2024\\6\\30', '2024-06-30 loose-date'],
    ['2024.0630', '2024-06-30 loose-date'],
    ['2024年06', '2024-06-30 loose-date'],
    ['20200422 00:00:00', '2020-04-22 loose-date'],
    ['240630', '2024-06-30 loose-date'],
    ['24.6.30', '2024-06-30 loose-date'],
    ['85.3.1', '1985-03-01 loose-date'],
    ['45473', '2024-06-30 loose-date'],
    ['6月30日', '2024-06-30 loose-date'],
    ['6月30日前', '2024-06-30 loose-date'],
    ['2024年6月30日前完成', '2024-06-30 loose-date'],
    ['8.12', '2024-08-12 loose-date'],
    ['6/28', '2024-06-28 loose-date'],
    ['6-30', '2024-06-30 loose-date'],
    ['至2024年6月30日', '2024-06-30 loose-date'],
    ['30/6/2024', '2024-06-30 loose-date'],
    ['6/30/2024', '2024-06-30 loose-date'],
  ])('%j → %s', (text, expected) => {
    expect(day(readDate(text, DUE))).toBe(expected);
  });
});

describe('a month or a part of the year is its last day as a deadline, its first as a beginning', () => {
  test.each([
    ['2024.06', '2024-06-30', '2024-06-01'],
    ['2024.6', '2024-06-30', '2024-06-01'],
    ['1969.01', '1969-01-31', '1969-01-01'],
    ['1998-02', '1998-02-28', '1998-02-01'],
    ['202406', '2024-06-30', '2024-06-01'],
    ['2024年6月', '2024-06-30', '2024-06-01'],
    ['2024年2月  日', '2024-02-29', '2024-02-01'],
    ['24年6月', '2024-06-30', '2024-06-01'],
    ['6月', '2024-06-30', '2024-06-01'],
    ['6月份', '2024-06-30', '2024-06-01'],
    ['3 月', '2024-03-31', '2024-03-01'],
    ['立即整改，6月底前完成', '2024-06-30', '2024-06-30'],
    ['6月底前', '2024-06-30', '2024-06-30'],
    ['六月底前', '2024-06-30', '2024-06-30'],
    ['2024年6月底', '2024-06-30', '2024-06-30'],
    ['力争6月底前完成', '2024-06-30', '2024-06-30'],
    ['6月上旬', '2024-06-10', '2024-06-01'],
    ['6月中旬', '2024-06-20', '2024-06-11'],
    ['6月下旬', '2024-06-30', '2024-06-21'],
    ['年底前', '2024-12-31', '2024-12-31'],
    ['2024年底前', '2024-12-31', '2024-12-31'],
    ['2025年年底', '2025-12-31', '2025-12-31'],
    ['年内', '2024-12-31', '2024-01-01'],
    ['上半年', '2024-06-30', '2024-01-01'],
    ['下半年', '2024-12-31', '2024-07-01'],
    ['2025年上半年', '2025-06-30', '2025-01-01'],
    ['一季度', '2024-03-31', '2024-01-01'],
    ['第二季度', '2024-06-30', '2024-04-01'],
    ['2024年第三季度', '2024-09-30', '2024-07-01'],
    ['二季度末', '2024-06-30', '2024-06-30'],
    ['Q4', '2024-12-31', '2024-10-01'],
    ['2019年', '2019-12-31', '2019-01-01'],
    ['明年3月', '2025-03-31', '2025-03-01'],
    ['今年6月底', '2024-06-30', '2024-06-30'],
    ['3-4月', '2024-04-30', '2024-03-01'],
    ['3月-4月', '2024-04-30', '2024-03-01'],
    ['1—3月', '2024-03-31', '2024-01-01'],
    ['3至5月', '2024-05-31', '2024-03-01'],
    ['2024年3-5月', '2024-05-31', '2024-03-01'],
    ['2024.3-2024.6', '2024-06-30', '2024-03-01'],
    ['2024.3-6', '2024-06-30', '2024-03-01'],
    ['11月-3月', '2025-03-31', '2024-11-01'],
    ['2016/6/21-2016/6/22', '2016-06-22', '2016-06-21'],
    ['2016/12/8～2016/12/9', '2016-12-09', '2016-12-08'],
    ['2024-6-1-2024-6-30', '2024-06-30', '2024-06-01'],
    ['6/28-7/10', '2024-07-10', '2024-06-28'],
    ['8.12-8.31', '2024-08-31', '2024-08-12'],
    ['6月1日至6月15日', '2024-06-15', '2024-06-01'],
    ['6月1日-15日', '2024-06-15', '2024-06-01'],
    ['6月1-15日', '2024-06-15', '2024-06-01'],
    ['2024.6.1-30', '2024-06-30', '2024-06-01'],
    ['2024年1月1日-6月30日', '2024-06-30', '2024-01-01'],
    ['2024年12月—2025年3月', '2025-03-31', '2024-12-01'],
  ])('%j → %s or %s', (text, last, first) => {
    expect(day(readDate(text, DUE))).toBe(`${last} loose-date`);
    expect(day(readDate(text, START))).toBe(`${first} loose-date`);
  });
});

describe('a day that does not exist is never shifted', () => {
  test.each([
    ...['2024年6月31日', '2024.6.31', '6月31日', '2023-02-29', '2024-13-01', '2024/0/5', '20240631', '2024.13', '13月'],
    ...['2024年6月1日-31日'],
  ])('%j is impossible', (text) => {
    expect(told(readDate(text, DUE))).toBe('unreadable [impossible-date]');
  });
  test('nor is a number like one', () => {
    expect(told(readDateNumber(20240631, false, 'General', DUE))).toBe('unreadable [impossible-date]');
    expect(told(readDateNumber(202413, false, 'General', DUE))).toBe('unreadable [impossible-date]');
  });
});

test('what has not come to pass has no day, and that is said', () => {
  for (const text of ['未公示', '尚未整改', '未完成']) expect(readDate(text, START).kind).toBe('none');
  expect(readDate('未完成，计划5月20日', START).kind).not.toBe('none');
});

test('of several days the last, where that is asked for', () => {
  const latest = { ...START, latest: true };
  expect(told(readDate('3月5日、6月30日', latest))).toBe('45473 [loose-date→2024-06-30]');
  expect(told(readDate('2024.6.30、2024.3.5', latest))).toBe('45473 [loose-date→2024-06-30]');
  expect(told(readDate('3月5日、6月30日', START))).toBe('unreadable [not-date]');
  expect(told(readDate('3月5日、已到', latest))).toBe(told(readDate('3月5日、已到', START)));
});

describe('what names no day', () => {
  test.each([
    ['长期坚持', 'none 长期坚持 [no-due-date]'],
    ['长期', 'none 长期 [no-due-date]'],
    ['持续推进', 'none 持续推进 [no-due-date]'],
    ['立行立改', 'none 立行立改 [no-due-date]'],
    ['即时整改', 'none 即时整改 [no-due-date]'],
    ['立即整改，长期坚持', 'none 立即整改，长期坚持 [no-due-date]'],
    ['立行立改并长期坚持', 'none 立行立改并长期坚持 [no-due-date]'],
    ['长期坚持，2024年起', 'none 长期坚持，2024年起 [no-due-date]'],
    ['2024年1月起，持续推进', 'none 2024年1月起，持续推进 [no-due-date]'],
    ['2024年起长期坚持', 'none 2024年起长期坚持 [no-due-date]'],
    ['2024年6月30日前完成并长期坚持', '45473 [loose-date→2024-06-30]'],
    ['6月底前整改到位后持续推进', '45473 [loose-date→2024-06-30]'],
    ['已于6月30日整改到位', '45473 [loose-date→2024-06-30]'],
    ['6月30日已销号', '45473 [loose-date→2024-06-30]'],
    ['已完成（6月30日）', '45473 [loose-date→2024-06-30]'],
    ['尚未完成（原定6月30日）', 'unreadable [not-date]'],
    ['3月动工，6月底前', 'unreadable [not-date]'],
    ['立即整改，2024.2.30', 'unreadable [impossible-date]'],
    ['未完成，计划2024年5月20日完成', 'unreadable [not-date]'],
    ['正在整改，预计2024年5月20日完成', 'unreadable [not-date]'],
    ['尚未动工，原定5月31日', 'unreadable [not-date]'],
    ['2024年5月31日，没有办结', 'unreadable [not-date]'],
    ['延期，2024年12月', 'unreadable [not-date]'],
    ['按季推进，2024-06-30', '45473 [loose-date→2024-06-30]'],
    ['立即整改', 'none 立即整改 [no-due-date]'],
    ['每月', 'none 每月 [no-due-date]'],
    ['每季度一次', 'none 每季度一次 [no-due-date]'],
    ['待定', 'none 待定'],
    ['无', 'none 无'],
    ['年  月  日', 'blank'],
    ['20  年  月  日', 'blank'],
    ['', 'blank'],
    ['3-4', 'unreadable [not-date]'],
    ['5/6/2024', 'unreadable [not-date]'],
    ['待前端完成后', 'unreadable [not-date]'],
    ['第三周', 'unreadable [not-date]'],
    ['6月30日后', 'unreadable [not-date]'],
    ['2024630', 'unreadable [not-date]'],
    ['张三', 'unreadable [not-date]'],
    ['12:30', 'unreadable [not-date]'],
    ['3000/1', 'unreadable [not-date]'],
    ['9999', 'unreadable [not-date]'],
  ])('%j → %s', (text, expected) => {
    expect(told(readDate(text, DUE))).toBe(expected);
  });
});

describe('a number cell in a date column', () => {
  test.each([
    ['a day with a date format is that day', 45473, true, 'yyyy/m/d', '2024-06-30'],
    ['its time of day is cut off', 45473.75, true, 'yyyy/m/d h:mm', '2024-06-30'],
    ['a serial without a format is told', 45473, false, 'General', '2024-06-30 loose-date'],
    ['20240630', 20240630, false, 'General', '2024-06-30 loose-date'],
    ['20240630 even under a date format', 20240630, true, 'yyyy/m/d', '2024-06-30 loose-date'],
    ['202406', 202406, false, 'General', '2024-06-30 loose-date'],
    ['2024', 2024, false, 'General', '2024-12-31 loose-date'],
    ['2024.06', 2024.06, false, 'General', '2024-06-30 loose-date'],
    ['2024.10 shown with two places', 2024.1, false, '0.00', '2024-10-31 loose-date'],
    ['2024.1 may have been 2024.10', 2024.1, false, 'General', 'unreadable [not-date]'],
    ['6.3 may have been 6.30', 6.3, false, 'General', 'unreadable [not-date]'],
    ['6.30 shown with two places', 6.3, false, '0.00_ ', '2024-06-30 loose-date'],
    ['5.13 is a month and a day', 5.13, false, 'General', '2024-05-13 loose-date'],
    ['5.03 as well', 5.03, false, 'General', '2024-05-03 loose-date'],
    ['5.4 was never 5.40', 5.4, false, 'General', '2024-05-04 loose-date'],
    ['5.45 is neither', 5.45, false, 'General', 'unreadable [impossible-date]'],
    ['13.5 is no month', 13.5, false, 'General', 'unreadable [not-date]'],
    ['5.125 is no day', 5.125, false, 'General', 'unreadable [not-date]'],
    ['0 is no day', 0, true, 'yyyy/m/d', 'unreadable [not-date]'],
    ['85 is no day', 85, false, 'General', 'unreadable [not-date]'],
    ['-5 is no day', -5, false, 'General', 'unreadable [not-date]'],
  ])('%s', (_title, number, dated, format, expected) => {
    expect(day(readDateNumber(number, dated, format, DUE))).toBe(expected);
  });
});

describe('dates that end with the year', () => {
  test('are read in the order that other cells of the column prove', () => {
    const order = dateOrder(['5/6/2024', '6/30/2024']);
    expect(order).toBe('monthDay');
    expect(day(readDate('5/6/2024', { ...DUE, order }))).toBe('2024-05-06 loose-date');
    expect(dateOrder(['30/6/2024'])).toBe('dayMonth');
    // These begin with the year and say nothing of the order.
    expect(dateOrder(['19.6.30', '30/6/24', '05.6.20'])).toBeNull();
    expect(dateOrder(['6/30/24'])).toBe('monthDay');
    expect(day(readDate('5/6/2024', { ...DUE, order: 'dayMonth' }))).toBe('2024-06-05 loose-date');
  });
  test('stay unread when the column proves both orders or none', () => {
    expect(dateOrder(['5/6/2024'])).toBeNull();
    expect(dateOrder(['30/6/2024', '6/30/2024'])).toBeNull();
  });
});

describe('among dates of earlier years a date without a year', () => {
  const past: DateOptions = { ...START, past: true };
  test.each([
    ['05.6', '2005-06-01 loose-date'],
    ['98.5', '1998-05-01 loose-date'],
    ['05.6.20', '2005-06-20 loose-date'],
    ['5.6', 'unreadable [not-date]'],
    ['6月20日', 'unreadable [not-date]'],
  ])('%j → %s', (text, expected) => {
    expect(day(readDate(text, past))).toBe(expected);
  });
});

describe('the month of a report', () => {
  test.each([
    ['2024-06', '2024-06-01'],
    ['2024.06', '2024-06-01'],
    ['2024年6月', '2024-06-01'],
    ['6月', '2024-06-01'],
    ['6月份', '2024-06-01'],
    ['6', '2024-06-01'],
    ['202406', '2024-06-01'],
    ['1-6月', '2024-06-01 loose-date'],
    ['1—6月', '2024-06-01 loose-date'],
    ['2024年1-6月', '2024-06-01 loose-date'],
    ['上半年', '2024-06-01 loose-date'],
    ['一季度', '2024-03-01 loose-date'],
    ['2024年6月30日', '2024-06-01 loose-date'],
    ['24.6', '2024-06-01 loose-date'],
    ['23/12', '2023-12-01 loose-date'],
    ['98.5', '1998-05-01 loose-date'],
    ['31.5', 'unreadable [impossible-date]'],
    ['13月', 'unreadable [impossible-date]'],
    ['2024年', 'unreadable [not-date]'],
    ['本月', 'unreadable [not-date]'],
    ['', 'blank'],
    ['/', 'none /'],
  ])('%j → %s', (text, expected) => {
    expect(day(readMonth(text, DUE))).toBe(expected);
  });
  test.each([
    [45473, true, '2024-06-01'],
    [6, false, '2024-06-01'],
    [202406, false, '2024-06-01'],
    [20240630, false, '2024-06-01 loose-date'],
    [2024.06, false, '2024-06-01 loose-date'],
    [13, false, 'unreadable [not-date]'],
    [2024.1, false, 'unreadable [not-date]'],
  ])('the number %s (date format: %s) → %s', (number, dated, expected) => {
    expect(day(readMonthNumber(number, dated, DUE))).toBe(expected);
  });
});

describe('a year', () => {
  test.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024年度', '2024'],
    ['二〇二四年', '2024'],
    ['二○二四年', '2024'],
    ['24年', '2024 [loose-date→2024]'],
    ['今年', '2024 [loose-date→2024]'],
    ['2024年6月', '2024 [loose-date→2024]'],
    ['2023-2024', 'unreadable [not-date]'],
    ['本届', 'unreadable [not-date]'],
    ['', 'blank'],
  ])('%j → %s', (text, expected) => {
    expect(told(readYear(text, DUE))).toBe(expected);
  });
  test('in a number cell is the number, or the year of the day that it shows', () => {
    expect(told(readYearNumber(2024, false))).toBe('2024');
    expect(told(readYearNumber(45473, true))).toBe('2024');
    expect(told(readYearNumber(24, false))).toBe('unreadable [not-date]');
  });
});

describe('a run of days on which something took place', () => {
  it.each([
    ['2024.6.3-6.5', '2024-06-05'],
    ['2024.6.3—5', '2024-06-05'],
    ['2024.06.03至5日', '2024-06-05'],
    ['2024/6/3-2024/6/5', '2024-06-05'],
    ['2024-06-03至2024-06-05', '2024-06-05'],
    ['6月3日至5日', '2024-06-05'],
    ['6月3—5日', '2024-06-05'],
    ['6月3日—7月2日', '2024-07-02'],
    ['2023年12月30日至2024年1月2日', '2024-01-02'],
    ['12月30日-1月2日', '2025-01-02'],
    ['二〇二四年六月三日至五日', '2024-06-05'],
    ['6.3~6.5', '2024-06-05'],
    ['2024.6.3-2024.6.5', '2024-06-05'],
    ['2024年6月3日-6月5日', '2024-06-05'],
    ['20240603-20240605', '2024-06-05'],
    ['2024.6.3上午至6.5下午', '2024-06-05'],
    ['6月3日（周一）-6月5日（周三）', '2024-06-05'],
  ])('%s is its last day', (text, last) => {
    expect(day(readDate(text, EVENT))).toBe(`${last} loose-date`);
  });

  it('a month of an event is still its first day', () => {
    expect(day(readDate('2024年6月', EVENT))).toBe('2024-06-01 loose-date');
    expect(day(readDate('3-4月', EVENT))).toBe('2024-03-01 loose-date');
  });

  it('of a beginning the first day is meant', () => {
    expect(day(readDate('6月3日至5日', START))).toBe('2024-06-03 loose-date');
  });
});
