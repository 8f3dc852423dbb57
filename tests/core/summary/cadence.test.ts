import { serial } from '../indices/workbook';
import { template as builtIn } from '../records/template';
import { cityOf, day, drawn, share } from './ledgers';

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

test('a half-year whose units have their scores was assessed, though no meeting of it is told', () => {
  const unit = '竹影村党支部';
  const city = cityOf({
    T02: [
      'unit month taskCode taskTitle donePct narrative isDone'.split(' '),
      [unit, '2024年6月', 'G-3', '规范支部主题党日和“三会一课”', share(0.5), '按计划推进', '否'],
    ],
    T05: [
      'branch domain period indicator content weight selfScore auditScore'.split(' '),
      ...builtIn().fortress.common.map(({ id, title, max }) => [unit, '村', '2024年上半年', id, title, max, max, max]),
      ...(builtIn().fortress.personal.village ?? []).map(({ id, title, max }) => [
        unit,
        '村',
        '2024年上半年',
        id,
        title,
        max,
        max,
        max,
      ]),
    ],
    T06: [
      'branch name category period base1 base2 base3 base4 plus minus total'.split(' '),
      [unit, '陈一', '普通党员', '2024年上半年', 14, 15, 15, 15, 0, 0, 79],
    ],
    T13: [
      'problemCode problem measure dueDate state unit'.split(' '),
      ['01', '台账不全', '补齐各项台账并复查', day('2024-06-20'), '已销号', unit],
    ],
  });
  expect(drawn(city, 'O32').values('半年一考评').slice(1)).toEqual([1, 1, '无', serial('2024-06-30')]);
});
