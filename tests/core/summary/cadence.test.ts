import { serial } from '../indices/workbook';
import { cityOf, day, drawn } from './ledgers';

test('a report in June is no assessment of the year: none was held, and none is called the last', () => {
  const city = cityOf({
    T18: [
      'name post org layer kind date good fair average poor score grade'.split(' '),
      ['倪娜', '书记', '竹影村党支部', '村（社区）', '书记', day('2024-06-26'), 20, 5, 1, 0, 90, '好'],
    ],
    T22: [
      'no meetKind date host'.split(' '),
      ['1', '周例会', day('2024-06-24'), '李明'],
      ['2', '周例会', day('2024-06-17'), '李明'],
    ],
  });
  expect(drawn(city, 'O32').values('一年一考核').slice(1)).toEqual([0, 0, '未到时间', '—']);
  expect(drawn(city, 'O32').values('一周一例会').at(-1)).toBe(serial('2024-06-24'));
});
