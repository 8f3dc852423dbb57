import { dayOf, isoOf, lastDayOf, serialOf, serialOfIso } from '../../../src/core/model/calendar';

test('every day of the range is the one that the calendar of the language gives', () => {
  const epoch = Date.UTC(1899, 11, 30);
  let wrong = 0;
  // Every day to 2200, then one in 97.
  for (let serial = 61; serial < 2_958_466; serial += serial < 110_000 ? 1 : 97) {
    const date = new Date(epoch + serial * 86_400_000);
    const day = dayOf(serial);
    if (day?.year !== date.getUTCFullYear() || day.month !== date.getUTCMonth() + 1 || day.day !== date.getUTCDate())
      wrong++;
    if (serialOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) !== serial) wrong++;
  }
  expect(wrong).toBe(0);
});

test('the last days of all months', () => {
  let wrong = 0;
  for (let year = 1900; year <= 9999; year++) {
    for (let month = 1; month <= 12; month++) {
      if (lastDayOf(year, month) !== new Date(Date.UTC(year, month, 0)).getUTCDate()) wrong++;
    }
  }
  expect(wrong).toBe(0);
});

test('days and serials lead to each other; what is no day leads nowhere', () => {
  expect([serialOfIso('2024-06-30'), isoOf(45473), isoOf(45473.9)]).toEqual([45473, '2024-06-30', '2024-06-30']);
  expect([serialOf(2024, 6, 31), serialOf(2023, 2, 29), serialOf(1900, 2, 28), dayOf(60), dayOf(2_958_466)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
