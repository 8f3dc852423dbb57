/** Two months in a row: what May left behind is what June is held against. */
import { readStates } from '../../../src/core/summary/state/state-sheet';
import { sentence } from '../../../src/core/messages';
import { month, problems, progress, template, tried, written } from './months';

const may = () =>
  month('2024-05', '2024-05-31', [
    tried(
      '红星镇5月.xlsx',
      [
        progress('2024年5月', [
          ['红星镇', 'G-1', 0.05],
          ['红星镇', 'G-2', 0.5],
        ]),
        problems([
          ['W-1', '红星镇', '整改中', '2024-06-15'],
          ['W-2', '红星镇', '已销号', '2024-05-15'],
          ['W-3', '红星镇', '整改中', '2024-07-15'],
        ]),
      ],
      '2024-05-31',
    ),
  ]);

const june = [
  progress('2024年6月', [
    ['红星镇', 'G-1', 0.06],
    ['红星镇', 'G-2', 0.55],
  ]),
  problems([
    ['W-1', '红星镇', '整改中', '2024-06-15'],
    ['W-2', '红星镇', '整改中', '2024-05-15'],
  ]),
];

test('without an earlier period the rules between periods are said to need one', () => {
  const consolidation = may();
  const waiting = consolidation.notChecked.filter(({ needs }) => needs.includes('previous-period'));
  expect(waiting.map(({ rule }) => rule)).toEqual(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07', 'Q08']);
  expect(consolidation.findings.filter(({ rule }) => rule.startsWith('Q'))).toEqual([]);
});

test('May is read back out of its workbook fact by fact, and May told again replaces it', async () => {
  const first = await written(may(), '5月汇总.xlsx', '2024-05-31');
  if (!('examination' in first)) throw new Error('the summary workbook was refused');
  const states = readStates(first.examination.reading.snapshot) ?? [];
  expect(states.map(({ period }) => period)).toEqual(['2024-05']);
  expect(states[0]?.facts).toContainEqual(
    expect.objectContaining({ kind: 'problem', subject: 'W-2', item: 'state', text: 'closed' }),
  );
  expect(states[0]?.facts).toContainEqual(
    expect.objectContaining({ kind: 'task', unit: '红星镇', subject: 'G-1', item: 'done', number: 5, text: 'red' }),
  );
  const again = month('2024-05', '2024-05-31', [first, tried('红星镇5月.xlsx', june, '2024-05-31')]);
  const twice = await written(again, '5月汇总.xlsx', '2024-05-31');
  if (!('examination' in twice)) throw new Error('the summary workbook was refused');
  const told = readStates(twice.examination.reading.snapshot) ?? [];
  expect(told.map(({ period }) => period)).toEqual(['2024-05']);
  expect(told[0]?.facts.some(({ subject }) => subject === 'W-3')).toBe(false);
});

test('the summary workbook of May among the files of June is no submission, and June is held against it', async () => {
  const files = [await written(may(), '5月汇总.xlsx', '2024-06-30'), tried('红星镇6月.xlsx', june, '2024-06-30')];
  const consolidation = month('2024-06', '2024-06-30', files);
  expect(consolidation.submissions.map(({ file }) => file)).toEqual(['红星镇6月.xlsx']);
  expect(consolidation.leftOut).toEqual([{ file: '5月汇总.xlsx', reason: 'own-summary', detail: '' }]);
  const told = consolidation.findings
    .filter(({ rule }) => /^Q0[23]/.test(rule))
    .map((finding) => `${finding.rule} ${sentence(finding, template, 'zh-CN')}`);
  expect(told).toEqual([
    expect.stringContaining('上月问题 W-3（红星镇） 本月不见了'),
    expect.stringContaining('问题 W-2 已销号，本月又改为“整改中”'),
  ]);
});
