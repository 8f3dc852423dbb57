/** A town's committee stands above its branches: its members are counted once, and what it reports is the town's. */
import { cityIn, type Ledgers } from './periods';
import { drawn, share } from './ledgers';

const roster = (committee: boolean): Ledgers => ({
  T03: [
    'orgCode orgName orgShort orgType parentOrg town domain secretary formalCount probCount memberCount'.split(' '),
    ...(committee
      ? [
          [
            'D0',
            '中共江城市东镇委员会',
            '东镇党委',
            '党委',
            '中共江城市委员会',
            '东镇',
            '机关事业单位',
            '王建国',
            50,
            0,
            50,
          ],
        ]
      : []),
    ...(committee
      ? [
          [
            'D9',
            '中共江城市东镇园区总支部委员会',
            '园区总支',
            '党总支',
            '中共江城市东镇委员会',
            '东镇',
            '“两新”组织',
            '陈明',
            20,
            0,
            20,
          ],
        ]
      : []),
    [
      'D1',
      '中共江城市东镇甲村支部委员会',
      '甲村党支部',
      '党支部',
      '中共江城市东镇委员会',
      '东镇',
      '村',
      '李明',
      30,
      0,
      30,
    ],
    ['D2', '中共江城市东镇乙厂支部委员会', '乙厂党支部', '党支部', '园区总支', '东镇', '“两新”组织', '周强', 20, 0, 20],
  ],
});
const report = (unit: string): Ledgers => ({
  T02: [
    'unit month taskCode taskTitle donePct doneValue targetValue narrative problem nextStep isDone'.split(' '),
    [unit, '2024年6月', 'G-3', '规范主题党日', share(0.5), 50, 100, '按计划推进', '无', '继续', '否'],
  ],
});

test('members of a committee and of a general branch are those of their branches, in the whole and by domain', () => {
  const line = (committee: boolean, domain: string) =>
    drawn(cityIn('2024-06', { 东镇: roster(committee) }), 'O05')
      .values(domain)
      .slice(0, 3);
  for (const committee of [false, true]) {
    expect(line(committee, '全镇')).toEqual(['全镇', 2, 50]);
    expect(line(committee, '村')).toEqual(['村', 1, 30]);
    expect(line(committee, '“两新”组织')).toEqual(['“两新”组织', 1, 20]);
    expect(line(committee, '机关事业单位').slice(1)).toEqual([0, '—']);
  }
});

test('a committee whose branches stand in no roster is counted itself', () => {
  const alone: Ledgers = { T03: (roster(true).T03 ?? []).slice(0, 2) };
  expect(
    drawn(cityIn('2024-06', { 东镇: alone }), 'O05')
      .values('全镇')
      .slice(0, 3),
  ).toEqual(['全镇', 1, 50]);
});

test.each(['东镇', '东镇党委', '中共江城市东镇委员会', '东镇人民政府'])(
  'tasks that %s reports are those of the town, on one line',
  (name) => {
    const city = cityIn('2024-06', { 党建办: { ...roster(true) }, [name]: report(name) });
    const page = drawn(city, 'O04');
    expect(page.values('东镇').slice(1, 5)).toEqual(['东镇', 1, 0, 0.5]);
    expect(page.text).not.toContain('二、市直及其他单位');
  },
);

describe('tasks of several domains that a town reports', () => {
  const tasks: Ledgers = {
    T02: [
      'unit month taskCode taskTitle donePct narrative isDone'.split(' '),
      ...(
        [
          ['东镇', 'G-3', 0.1],
          ['东镇', 'V-1', 0.4],
          ['东镇', 'V-2', 0.6],
          ['东镇', 'N-1', 0.8],
          ['市民政局', 'G-3', 0.7],
          ['市民政局', 'I-1', 0.9],
          ['甲村党支部', 'G-3', 0.2],
          ['甲村党支部', 'V-5', 0.3],
        ] as const
      ).map(([unit, code, done]) => [unit, '2024年6月', code, `任务${code}`, share(done), '按计划推进', '否']),
    ],
  };
  const offices: Ledgers = {
    T03: [
      (roster(true).T03 ?? [])[0] ?? [],
      ['J1', '中共江城市民政局机关支部委员会', '', '党支部', '', '市民政局', '机关事业单位', '孙丽', 9, 0, 9],
    ],
  };
  const city = cityIn('2024-06', { 党建办: roster(true), 市直: offices, 月报: tasks });
  const done = (domain: string) => drawn(city, 'O05').values(domain)[3];

  test('count for the domain that each task is set to; the common ones of a town for the whole alone', () => {
    expect(done('村')).toBeCloseTo((0.4 + 0.6 + 0.2 + 0.3) / 4, 4);
    expect(done('“两新”组织')).toBeCloseTo(0.8);
    expect(done('机关事业单位')).toBeCloseTo(0.8);
    expect(done('社区')).toBe('—');
    expect(drawn(city, 'O05').text).toContain('乡镇（街道）报的不分领域');
  });

  test('the slowest domain goes by the same', () => {
    expect(drawn(city, 'O23').values('任务进度').at(-1)).toBe('村');
  });

  test('a committee owes the tasks of the domains of its branches, whatever domain its own line has', () => {
    const board = drawn(city, 'O07');
    const header = board.values('任务编号').filter((value) => value !== null);
    const cell = (task: string) => board.values(task)[header.indexOf('中共江城市东镇委员会')];
    expect(cell('I-1')).toBe('不涉及');
    expect(cell('V-1')).toBe('40.00% 绿');
    expect(cell('V-5')).toBe('未报');
  });
});
