/** Q02 and Q03 on whole files: no problem vanishes from one period to the next, and a closed one stays closed. */
import type { PeriodState } from '../../../src/core/summary/state/period-state';
import { day, type Grid } from './ledgers';
import { cityIn, left, told, untried, type Ledgers } from './periods';

type Line = readonly [code: string, text: string, state: string, recur?: string];

const texts = {
  theme: '主题党日记录过于简单，缺少讨论内容',
  room: '党员活动室被占用堆放杂物',
  dues: '党费收缴台账有两个月未公示',
};

const problems = (unit: string, lines: readonly Line[]): Ledgers => ({
  T13: [
    'problemCode source foundDate problem unit measure leader owner dueDate state recur'.split(' '),
    ...lines.map(([code, text, state, recur]): Grid[number] => [
      ...[code, '支部自查', day('2024-03-01'), text, unit, '明确专人逐项落实整改', '张伟', '李明'],
      ...[day('2024-12-31'), state, recur ?? '否'],
    ]),
  ],
});

const other: Ledgers = {
  T19: [
    ['unit', 'members', 'eduBudget', 'eduPaid', 'spent'],
    ['西镇', 30, 2, 1, 0.5],
  ],
};

const may = (units: Readonly<Record<string, Ledgers>>, previous: readonly PeriodState[] = []): PeriodState =>
  left(cityIn('2024-05', units, { previous }));

const both = (): PeriodState =>
  may({
    东镇: problems('东镇', [
      ['1', texts.theme, '整改中'],
      ['2', texts.room, '已销号'],
    ]),
    西镇: problems('西镇', [
      ['1', texts.dues, '整改中'],
      ['2', texts.theme, '整改中'],
    ]),
  });

test('all problems kept: nothing is said; the numbers of two towns may be the same', () => {
  const june = cityIn(
    '2024-06',
    {
      东镇: problems('东镇', [
        ['1', texts.theme, '已销号'],
        ['2', texts.room, '已销号'],
      ]),
      西镇: problems('西镇', [
        ['1', texts.dues, '整改中'],
        ['2', texts.theme, '已完成'],
      ]),
    },
    { previous: [both()] },
  );
  expect([...told(june, 'Q02'), ...told(june, 'Q03')]).toEqual([]);
  expect(untried(june)).not.toContain('Q02');
});

test('a problem that is gone from a town’s ledger is an error, though another town has one of that number', () => {
  const june = cityIn(
    '2024-06',
    {
      东镇: problems('东镇', [['2', texts.room, '已销号']]),
      西镇: problems('西镇', [
        ['1', texts.dues, '整改中'],
        ['2', texts.theme, '整改中'],
      ]),
    },
    { previous: [both()] },
  );
  expect(told(june, 'Q02')).toEqual(['error 上月问题 1（东镇） 本月不见了。请保留并注明去向。']);
});

test('a closed problem that is open again is asked about at its state, unless it is marked as come back', () => {
  const again = (recur: string) =>
    cityIn(
      '2024-06',
      {
        东镇: problems('东镇', [
          ['1', texts.theme, '整改中'],
          ['2', texts.room, '整改中', recur],
        ]),
        西镇: problems('西镇', [
          ['1', texts.dues, '整改中'],
          ['2', texts.theme, '整改中'],
        ]),
      },
      { previous: [both()] },
    );
  expect(told(again('否'), 'Q03')).toEqual([
    'confirm 东镇.xlsx›T13!5.state 问题 2 已销号，本月又改为“整改中”，是否反弹？',
  ]);
  expect(told(again('是'), 'Q03')).toEqual([]);
});

test('a town that handed in no ledger of problems is told once, with what was not checked; nobody’s problems are called gone', () => {
  const june = cityIn(
    '2024-06',
    {
      东镇: problems('东镇', [
        ['1', texts.theme, '整改中'],
        ['2', texts.room, '已销号'],
      ]),
      西镇: other,
    },
    { previous: [both()] },
  );
  expect(told(june, 'Q02')).toEqual([
    'confirm 西镇 本期没有报送问题整改台账，上期的 2 个问题没有核对，其中 2 个没有销号：1、2。',
  ]);
});

test('after a month without the town’s ledger its problems are still held against the month before', () => {
  const silent = may({ 东镇: problems('东镇', [['1', texts.theme, '整改中']]), 西镇: other }, [
    { ...both(), period: '2024-04' },
  ]);
  const june = cityIn(
    '2024-06',
    {
      东镇: problems('东镇', [['1', texts.theme, '整改中']]),
      西镇: problems('西镇', [['1', texts.dues, '整改中']]),
    },
    { previous: [{ ...both(), period: '2024-04' }, silent] },
  );
  expect(told(june, 'Q02')).toEqual(['error 上月问题 2（西镇） 本月不见了。请保留并注明去向。']);
});

test('a number given to another problem hides neither the old one nor says that it came back', () => {
  const june = cityIn(
    '2024-06',
    {
      东镇: problems('东镇', [
        ['1', texts.theme, '整改中'],
        ['2', texts.dues, '未启动'],
      ]),
      西镇: problems('西镇', [
        ['1', texts.dues, '整改中'],
        ['2', texts.theme, '整改中'],
      ]),
    },
    { previous: [both()] },
  );
  expect(told(june, 'Q02')).toEqual([
    `confirm 东镇.xlsx›T13!5.problemCode 上月问题 2（东镇）“${texts.room}”本月不见了，编号现在用于另一个问题“${texts.dues}”。请保留原问题，新问题另编号。`,
  ]);
  expect(told(june, 'Q03')).toEqual([]);
});

test('another wording of the same problem, or a ledger that moved to the office, is the same problem', () => {
  const june = cityIn(
    '2024-06',
    {
      整推办: {
        T13: [
          ...(problems('东镇', [
            ['1', `${texts.theme}，整改后仍不详细`, '整改中'],
            ['2', '活动室被占用，堆放杂物', '已销号'],
          ]).T13 ?? []),
          ...(problems('西镇', [
            ['1', texts.dues, '整改中'],
            ['2', texts.theme, '整改中'],
          ]).T13?.slice(1) ?? []),
        ],
      },
    },
    { previous: [both()] },
  );
  expect([...told(june, 'Q02'), ...told(june, 'Q03')]).toEqual([]);
});

test('in a new year closed problems need not be kept; open ones must', () => {
  const december = { ...both(), period: '2023-12' };
  const january = cityIn(
    '2024-01',
    { 东镇: { ...problems('东镇', []), ...other }, 西镇: problems('西镇', [['1', texts.dues, '整改中']]) },
    { previous: [december] },
  );
  // 1 of 东镇 was open; 2 was closed in the old year; 西镇 dropped an open one.
  expect(told(january, 'Q02')).toEqual([
    'error 上月问题 1（东镇） 本月不见了。请保留并注明去向。',
    'error 上月问题 2（西镇） 本月不见了。请保留并注明去向。',
  ]);
});
