import { serialOf } from '../../../src/core/model/calendar';
import { roundHalfUp } from '../../../src/core/model/round';
import { progressColour, stateColour } from '../../../src/core/progress/colour';
import { expectedProgress } from '../../../src/core/progress/expected';

const limits = { yellow: 10, red: 30, soon: 7 };

function serial(year: number, month: number, day: number): number {
  const found = serialOf(year, month, day);
  if (found === null) throw new Error('no such day');
  return found;
}
const start = serial(2024, 1, 1);
const due = serial(2024, 12, 31);

function judged(today: number, done: number | null, from = start, to: number | null = due): string {
  const expected = to === null ? 0 : expectedProgress('linearDays', from, to, today);
  return progressColour({ done, start: from, due: to, today, expected }, limits);
}

describe('the colour from 2024-01-01 to 2024-12-31', () => {
  test.each([
    [serial(2024, 6, 30), 49.7, 'green'],
    [serial(2024, 6, 30), 39.6, 'green'],
    [serial(2024, 6, 30), 39.5, 'yellow'],
    [serial(2024, 6, 30), 19.6, 'yellow'],
    [serial(2024, 6, 30), 19.5, 'red'],
    [serial(2024, 12, 26), 97, 'blue'],
    [serial(2024, 12, 24), 97, 'blue'],
    [serial(2024, 12, 23), 97, 'green'],
    [serial(2024, 12, 31), 99, 'blue'],
    [serial(2025, 1, 1), 99.9, 'overdue'],
    [serial(2025, 1, 1), 100, 'done'],
    [serial(2024, 6, 30), null, 'none'],
  ])('on day %i with %p %% done is %s', (today, done, colour) => {
    expect(judged(today, done)).toBe(colour);
  });

  test('a task that has not begun is grey, even with work done', () => {
    expect(judged(serial(2024, 6, 30), 0, serial(2024, 7, 1))).toBe('grey');
    expect(judged(serial(2024, 6, 30), 100, serial(2024, 7, 1))).toBe('done');
  });

  test('without a due date nothing is judged', () => {
    expect(judged(serial(2024, 6, 30), 100, start, null)).toBe('none');
  });

  test('exactly 10 and 30 points behind are not yet yellow and red', () => {
    const at = (done: number): string => progressColour({ done, start, due, today: start + 100, expected: 50 }, limits);
    expect([at(40), at(39.99), at(20), at(19.99)]).toEqual(['green', 'yellow', 'yellow', 'red']);
  });
});

describe('expected progress', () => {
  test.each([
    [serial(2024, 6, 30), 49.59],
    [serial(2024, 12, 26), 98.63],
    [serial(2025, 1, 1), 100],
    [serial(2024, 1, 1), 0],
    [serial(2023, 12, 1), 0],
  ])('by days on day %i is %p', (today, expected) => {
    expect(roundHalfUp(expectedProgress('linearDays', start, due, today))).toBe(expected);
  });

  test('by months, mid-August is 7.5 of 12', () => {
    expect(expectedProgress('linearMonths', start, due, serial(2024, 8, 15))).toBe(62.5);
    expect(expectedProgress('linearMonths', start, due, serial(2024, 6, 30))).toBe(50);
    expect(roundHalfUp(expectedProgress('linearMonths', serial(2024, 3, 1), due, serial(2024, 6, 30)))).toBe(40);
  });

  test('by quarter goals, straight between the ends of the quarters', () => {
    const goals = [20, 40, null, 100];
    expect(expectedProgress('quarterNodes', start, due, serial(2024, 3, 31), goals)).toBe(20);
    expect(expectedProgress('quarterNodes', start, due, serial(2024, 6, 30), goals)).toBe(40);
    expect(roundHalfUp(expectedProgress('quarterNodes', start, due, serial(2024, 9, 30), goals))).toBe(70);
    expect(expectedProgress('quarterNodes', start, due, serial(2024, 6, 30), [null, null, null, null])).toBe(
      expectedProgress('linearDays', start, due, serial(2024, 6, 30)),
    );
  });

  test('a due date on or before the start gives 0 and then 100', () => {
    expect(expectedProgress('linearDays', start, start, start)).toBe(0);
    expect(expectedProgress('linearDays', start, start, start + 1)).toBe(100);
  });
});

test('a problem cannot lag: it is done, overdue, near its end or normal', () => {
  const at = (today: number, finished: boolean, to: number | null = due): string =>
    stateColour(finished, start, to, today, limits);
  expect([at(due + 1, false), at(due - 7, false), at(due - 8, false), at(due + 1, true)]).toEqual([
    'overdue',
    'blue',
    'green',
    'done',
  ]);
  expect(at(start, false, null)).toBe('none');
});
