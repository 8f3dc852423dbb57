/** What the printed sheets say of two months in a row. */
import { summarySheets } from '../../../src/core/summary';
import type { Consolidation } from '../../../src/core/summary/consolidation';
import { grid, month, problems, progress, tried, written, type Task } from './months';

const tasks: readonly Task[] = [
  ['红星镇', 'G-1', 0.05],
  ['红星镇', 'G-2', 0.5],
];
const may = (): Consolidation =>
  month('2024-05', '2024-05-31', [tried('5月.xlsx', [progress('2024年5月', tasks)], '2024-05-31')]);

const june = async (): Promise<Consolidation> =>
  month('2024-06', '2024-06-30', [
    await written(may(), '5月汇总.xlsx', '2024-06-30'),
    tried(
      '6月.xlsx',
      [progress('2024年6月', tasks), problems([['W-1', '红星镇', '整改中', '2024-06-15']])],
      '2024-06-30',
    ),
  ]);

const lines = (consolidation: Consolidation, role: string): readonly string[] =>
  grid(consolidation, role).map((row) => row.join(' '));

test('a task at red in May and again in June stands at two and is proposed for a talk', async () => {
  expect(lines(may(), 'O08').find((line) => line.includes('G-1'))).not.toContain('约谈');
  expect(lines(await june(), 'O08').find((line) => line.includes('G-1'))).toContain('2（约谈）');
});

test('the list for July puts what was left undone first, then what is still to be rectified', async () => {
  const list = lines(await june(), 'O25');
  expect(list[0]).toContain('7月工作清单');
  const undone = list.findIndex((line) => line.includes('G-1') && line.includes('上月未完'));
  const problem = list.findIndex((line) => line.includes('W-1') && line.includes('整改'));
  expect(undone).toBeGreaterThan(0);
  expect(problem).toBeGreaterThan(undone);
});

test('the notice of the second quarter counts overdue problems and leaves its judgement to be written', async () => {
  const notice = lines(await june(), 'O26');
  expect(notice[0]).toContain('第二季度督办通报');
  expect(notice.some((line) => line.startsWith('三、逾期整改（1 个）'))).toBe(true);
  const next = notice.findIndex((line) => line.startsWith('四、下步要求'));
  expect(notice[next + 1]?.trim()).toBe('');
});

test('units whose ledgers did not come are 无法计算, never 0, and are not ranked', async () => {
  const line = lines(await june(), 'O27').find((each) => each.startsWith('— ') && each.includes('红星镇'));
  expect(line).toMatch(/^— 红星镇 .*无法计算$/);
});

test('without any of their ledgers the sheets say so in a sentence', () => {
  const sheets = summarySheets(may(), []);
  for (const role of ['O29', 'O30', 'O31', 'O33', 'O34', 'O35', 'O36'])
    expect([
      role,
      sheets
        .find((sheet) => sheet.role === role)
        ?.cells.map(({ value }) => value)
        .join(' '),
    ]).toEqual([role, expect.stringContaining('没有收到《')]);
});

test('the sheet of findings names the rules that wait for an earlier period', () => {
  expect(lines(may(), 'O01').join(' ')).toMatch(/没有核对的规则：.*Q02 /);
});

test('where no period is asked for the reports of June, brought together in July, make the papers of June', () => {
  const reports = (said: string, asOf: string) => month('', asOf, [tried('月报.xlsx', [progress(said, tasks)], asOf)]);
  const papers = (said: string, asOf: string) =>
    ['O25', 'O26'].map((code) => lines(reports(said, asOf), code)[0]?.replace(/^.*”/, '').trim());
  expect(papers('2024年6月', '2024-07-04')).toEqual(['7月工作清单', '第二季度督办通报']);
  expect(papers('2024年6月', '2024-06-30')).toEqual(['7月工作清单', '第二季度督办通报']);
  // Of a month long past the day tells which it is.
  expect(papers('2024年6月', '2024-09-30')).toEqual(['10月工作清单', '第三季度督办通报']);
});
