/** Which earlier period counts: reruns, skipped months, quarters and half-years among months, two summaries of one month. */
import { previousOf, leadingTo } from '../../../src/core/summary/state/periods';
import type { PeriodState } from '../../../src/core/summary/state/period-state';
import { readStates } from '../../../src/core/summary/state/state-sheet';
import { consolidate, type Tried } from '../../../src/core/summary/consolidate';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { grid, month, problems, progress, template, tried, written, type Task } from './months';
import { lastDay, told } from './periods';
import { serial } from '../indices/workbook';

const empty = (period: string): PeriodState => ({ period, asOf: serial(lastDay(period)), facts: [] });
const history = (...periods: readonly string[]): readonly PeriodState[] => periods.map(empty);

test.each([
  ['2024-06', ['2024-04', '2024-05', '2024-06', '2024-07'], '2024-05'],
  ['2024-06', ['2024-03'], '2024-03'],
  ['2024-01', ['2023-11', '2023-12'], '2023-12'],
  ['2024-07', ['2024-06', '2024-Q2', '2024-H1'], '2024-06'],
  ['2024-Q3', ['2024-06', '2024-Q2', '2024-H1', '2024-07', '2024-08'], '2024-Q2'],
  ['2024-H2', ['2024-06', '2024-Q2', '2024-H1', '2024-11'], '2024-H1'],
  // Nothing lies wholly before: the latest that ended before it ends.
  ['2024-H1', ['2024-04', '2024-05', '2024-06'], '2024-05'],
  ['2025', ['2024', '2024-12', '2024-H2'], '2024'],
  ['2024-06', ['2024-06', '2024-07', '2024-Q2'], null],
])('%s after %p: %p', (period, told, previous) => {
  expect(previousOf(history(...told), period)?.period ?? null).toBe(previous);
});

test('the way to a month is told in months, to a quarter in quarters, never the same time twice', () => {
  const all = history(
    '2024-01',
    '2024-02',
    '2024-03',
    '2024-Q1',
    '2024-04',
    '2024-05',
    '2024-06',
    '2024-Q2',
    '2024-H1',
  );
  const way = (period: string) => leadingTo(all, period).map((state) => state.period);
  expect(way('2024-07')).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06']);
  expect(way('2024-Q3')).toEqual(['2024-Q1', '2024-Q2']);
});

const red: readonly Task[] = [['红星镇', 'G-1', 0.01]];
const fine: readonly Task[] = [['红星镇', 'G-1', 0.99]];
const file = (period: string, tasks: readonly Task[], unit = '红星镇'): Tried =>
  tried(
    `${unit}${period}.xlsx`,
    [progress(`${period.slice(0, 4)}年${String(Number(period.slice(5)))}月`, tasks)],
    lastDay(period),
  );
const reds = (consolidation: Consolidation): unknown => {
  const line = grid(consolidation, 'O08').find((row) => row.includes('G-1') && row.includes('红星镇'));
  return line?.[10];
};
const inMonth = (period: string, files: readonly Tried[], previous: readonly PeriodState[] = []): Consolidation =>
  consolidate(files, { template, asOf: serial(lastDay(period)), period, expectedUnits: [], previous });
const after = async (consolidation: Consolidation): Promise<readonly PeriodState[]> => {
  const one = await written(consolidation, '汇总.xlsx', '2024-06-30');
  return 'examination' in one ? (readStates(one.examination.reading.snapshot) ?? []) : [];
};

test('a quarter’s summary between two months does not make a third red of two', async () => {
  const may = inMonth('2024-05', [file('2024-05', red)]);
  const june = inMonth('2024-06', [file('2024-06', red)], await after(may));
  // Judged some days into July, as a quarter's notice is.
  const quarter = consolidate([file('2024-06', red)], {
    ...{ template, asOf: serial('2024-07-08'), period: '2024-Q2', expectedUnits: [] },
    previous: await after(june),
  });
  expect(reds(june)).toBe('2（约谈）');
  expect(reds(quarter)).toBe('2（约谈）');
  const july = inMonth('2024-07', [file('2024-07', red)], await after(quarter));
  expect(reds(july)).toBe('3（作检讨）');
});

test('a month in which the unit reported nothing neither counts nor ends the row; one on plan ends it; a new year begins anew', async () => {
  const april = await after(inMonth('2024-04', [file('2024-04', red)]));
  const other = await after(
    inMonth('2024-05', [tried('西镇.xlsx', [progress('2024年5月', [['西镇', 'G-1', 0.9]])], '2024-05-31')], april),
  );
  expect(reds(inMonth('2024-06', [file('2024-06', red)], other))).toBe('2（约谈）');
  const good = await after(inMonth('2024-05', [file('2024-05', fine)], april));
  expect(reds(inMonth('2024-06', [file('2024-06', red)], good))).toBe('1');
  const december = april.map((state) => ({ ...state, period: '2023-12' }));
  expect(reds(inMonth('2024-05', [file('2024-05', red)], december))).toBe('1');
});

test('May told again counts itself neither as previous nor twice', async () => {
  const first = await after(inMonth('2024-05', [file('2024-05', red)]));
  const again = inMonth('2024-05', [file('2024-05', red)], first);
  expect(reds(again)).toBe('1');
  expect((await after(again)).map(({ period }) => period)).toEqual(['2024-05']);
});

const ledgers = (state: string) => [problems([['W-1', '红星镇', state, '2024-12-31']])];
const junes = (files: readonly Tried[], previous: readonly PeriodState[] = []) =>
  consolidate([...files, tried('6月.xlsx', ledgers('整改中'), '2024-06-30')], {
    ...{ template, asOf: serial('2024-06-30'), period: '2024-06', expectedUnits: [], previous },
  });

test('an earlier summary named by the call counts before one of the same month that lies among the files', async () => {
  const closed = month('2024-05', '2024-05-31', [tried('5月.xlsx', ledgers('已销号'), '2024-05-31')]);
  const open = month('2024-05', '2024-05-31', [tried('5月.xlsx', ledgers('整改中'), '2024-05-31')]);
  const among = await written(open, '5月汇总.xlsx', '2024-06-30');
  expect(told(junes([among]), 'Q03')).toEqual([]);
  expect(told(junes([among], await after(closed)), 'Q03')).toHaveLength(1);
  expect(told(junes([], await after(closed)), 'Q03')).toHaveLength(1);
});

test('two summaries of May that differ are told with the one that counts; copies and what is only carried on are not', async () => {
  const closed = month('2024-05', '2024-05-31', [tried('5月.xlsx', ledgers('已销号'), '2024-05-31')]);
  const open = month('2024-05', '2024-05-31', [tried('5月.xlsx', ledgers('整改中'), '2024-05-31')]);
  const [one, other] = [
    await written(closed, '5月.xlsx', '2024-06-30'),
    await written(open, '5月改.xlsx', '2024-06-30'),
  ];
  expect(told(junes([one, other]), 'F10')).toEqual([
    'error 2024年5月有 2 份汇总表，数据不同，往期数据现按“5月改.xlsx”取（另有 5月.xlsx），请确认以哪一份为准。',
  ]);
  expect(told(junes([one, other]), 'Q03')).toEqual([]);
  expect(told(junes([one, { ...one, file: '5月副本.xlsx' }]), 'F10')).toEqual([]);
  // April told anew after May's summary had carried its older telling on.
  const april = (state: string) => month('2024-04', '2024-04-30', [tried('4月.xlsx', ledgers(state), '2024-04-30')]);
  const carried = month('2024-05', '2024-05-31', [
    await written(april('已销号'), '4月.xlsx', '2024-05-31'),
    tried('5月.xlsx', [progress('2024年5月', red)], '2024-05-31'),
  ]);
  const files = [
    await written(april('整改中'), '4月改.xlsx', '2024-06-30'),
    await written(carried, '5月.xlsx', '2024-06-30'),
  ];
  expect(told(junes(files), 'F10')).toEqual([]);
  expect(told(junes(files), 'Q03')).toEqual([]);
});
