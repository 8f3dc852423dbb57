import { readAll } from '../../../src/core/records';
import { idCheck } from '../../../src/core/text/id-number';
import type { GridCell } from '../../core/records/from-grid';
import { dated, foundIn, percent, snapshotOf } from '../../core/records/from-grid';
import { template } from '../../core/records/template';

const ROWS = 20_000;
const T = template();

/** Every hundredth has a slip in its last figure. */
function madeUpId(i: number): string {
  const body = `110105${String(1950 + (i % 50))}0101${String(i % 1000).padStart(3, '0')}`;
  const check = idCheck(body);
  return body + (i % 100 === 99 ? (check === '1' ? '2' : '1') : check);
}

/** 党员花名册, 26 columns, with as much mess as ledgers have. */
function roster(rows: number): GridCell[][] {
  const labels = T.tables.find((table) => table.code === 'T04')?.fields.map((field) => field.label) ?? [];
  const grid: GridCell[][] = [labels];
  const fills: ((i: number) => GridCell)[] = [
    (i) =>
      `${'张王李赵钱孙'.charAt(i % 6)}${String.fromCharCode(0x4e00 + (i % 3000))}${String.fromCharCode(0x5000 + (i % 2999))}`,
    (i) => (i % 2 ? '男' : '女'),
    () => '汉族',
    (i) => madeUpId(i),
    (i) => (i % 3 ? dated(20_000 + (i % 10_000)) : `19${String(50 + (i % 50))}.${String(1 + (i % 12))}.1`),
    (i) => (i % 2 ? '大学本科' : '大专'),
    () => '正式党员',
    () => '普通党员',
    (i) => `青山${String(i % 500)}村党支部`,
    (i) => dated(30_000 + (i % 10_000)),
    (i) => `20${String(10 + (i % 14))}年${String(1 + (i % 12))}月`,
    (i) => i % 60,
    (i) => `第${String(i)}组村民小组组长，负责联系群众`,
    (i) => String(13_800_000_000 + i),
    () => null,
    (i) => `江城市红星镇青山村${String(i)}号`,
    () => '正常',
    () => '否',
    () => null,
    (i) => (i % 9 ? '否' : '是'),
    (i) => (i % 9 ? '/' : '上海'),
    (i) => (i % 2 ? '√' : '已认证'),
    (i) => dated(45_000 + (i % 300)),
    (i) => (i % 4 ? i % 80 : `${String(i % 80)}学时`),
    () => '是',
    () => percent(1),
  ];
  for (let i = 0; i < rows; i++) grid.push(fills.slice(0, labels.length).map((fill) => fill(i)));
  return grid;
}

test('the time for reading grows with the rows', () => {
  const time = (rows: number): number => {
    const snapshot = snapshotOf([{ name: '花名册', grid: roster(rows) }]);
    const found = foundIn(snapshot, 0, 'T04', T);
    const started = performance.now();
    const reading = readAll(snapshot, [{ sheet: 0, kind: 'table', tables: [found], confidence: 1 }], T, 45473);
    expect(reading.tables[0]?.rows).toHaveLength(rows);
    return performance.now() - started;
  };
  time(2_000);
  const [part, whole] = [time(ROWS / 4), time(ROWS)];
  if (process.env.SPEED_ROWS)
    process.stdout.write(`${process.env.SPEED_ROWS} rows: ${time(Number(process.env.SPEED_ROWS)).toFixed(0)} ms\n`);
  console.info(`reading ${String(ROWS)} rows: ${whole.toFixed(0)} ms; a quarter of them: ${part.toFixed(0)} ms`);
  expect(part).toBeGreaterThan(0);
});
