/** The way of the whole over the periods: a table and two charts on O04, fed by what earlier months left behind. */
import { summarySheets } from '../../../src/core/summary';
import { month, progress, tried, written } from './months';

const submitted = (name: string, asOf: string, done: number) =>
  tried(
    name,
    [progress(`${asOf.slice(0, 4)}年${String(Number(asOf.slice(5, 7)))}月`, [['红星镇', 'G-1', done]])],
    asOf,
  );

const cityOf = (consolidation: ReturnType<typeof month>) => {
  const [drawing] = summarySheets(consolidation, ['O04']);
  if (drawing === undefined) throw new Error('O04 was not drawn');
  return drawing;
};

const aprilTo = async () => {
  const april = month('2024-04', '2024-04-30', [submitted('红星镇4月.xlsx', '2024-04-30', 0.2)]);
  const leftByApril = await written(april, '4月汇总.xlsx', '2024-04-30');
  const may = month('2024-05', '2024-05-31', [leftByApril, submitted('红星镇5月.xlsx', '2024-05-31', 0.35)]);
  const leftByMay = await written(may, '5月汇总.xlsx', '2024-05-31');
  const june = month('2024-06', '2024-06-30', [leftByMay, submitted('红星镇6月.xlsx', '2024-06-30', 0.5)]);
  return { april, june };
};

test('three months make three lines and a line chart over them, each month as it was told', async () => {
  const drawing = cityOf((await aprilTo()).june);
  const shown = (text: string) => drawing.cells.find(({ value }) => value === text);
  const rows = ['2024年4月', '2024年5月', '2024年6月'].map((period) => shown(period)?.row ?? -1);
  expect(rows[0]).toBeGreaterThan(0);
  const done = rows.map((row) => drawing.cells.find((cell) => cell.row === row && cell.column === 4)?.value);
  expect(done).toEqual([0.2, 0.35, 0.5]);
  const lines = drawing.charts.filter(({ kind }) => kind === 'line');
  // Nobody told a score: no chart of them.
  expect(lines.map(({ title }) => title)).toEqual(['各期任务完成率和序时进度']);
  const first = (rows[0] ?? 0) + 1;
  expect(lines[0]?.series[0]?.values).toBe(`'O04 总表'!$E$${String(first)}:$E$${String(first + 2)}`);
  // In the table an empty cell, which a line would leave out, never a word or a 0.
  expect(drawing.cells.find((cell) => cell.row === rows[0] && cell.column === 7)?.value).toBeNull();
});

test('without an earlier period there is no trend, and bars of the units alone', async () => {
  const drawing = cityOf((await aprilTo()).april);
  expect(drawing.cells.some(({ value }) => value === '各期走势（全市）')).toBe(false);
  expect(drawing.charts.map(({ kind }) => kind)).toEqual(['bar']);
});
