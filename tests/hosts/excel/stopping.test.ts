/** Long writing tells how far it is, and is taken back whole when the clerk stops it half-way. */
import type { Change } from '../../../src/core/model/change';
import { changes, newExcel, stateOf } from './ledger';

/** Mended cells for several pieces, and a marking behind them. */
function much(): { readonly excel: ReturnType<typeof newExcel>; readonly long: readonly Change[] } {
  const excel = newExcel('1.17');
  const long: Change[] = [];
  for (let row = 10; row < 20_010; row += 1) {
    excel.sheet.grid.type(row, 1, "'2024.6.30");
    long.push({ kind: 'setValue', sheet: '组织生活', row, column: 1, value: 45473, numberFormat: 'yyyy-mm-dd' });
  }
  return { excel, long: [...long, ...changes.slice(1)] };
}

it('tells ever more, and never that it is done before it is', async () => {
  const { excel, long } = much();
  const told: number[] = [];
  await excel.host.apply(long, (done) => {
    told.push(done);
    return true;
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeLessThan(1);
  expect(excel.sheet.grid.at(20_009, 1)?.value).toBe(45473);
});

it('leaves the workbook as it was when it is stopped, and writes all of it the next time', async () => {
  const { excel, long } = much();
  const before = stateOf(excel);
  let pieces = 0;
  await expect(
    excel.host.apply(long, () => {
      pieces += 1;
      return pieces < 2;
    }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(pieces).toBe(2);
  expect(stateOf(excel)).toEqual(before);
  await excel.host.apply(long);
  await excel.host.restore();
  expect(stateOf(excel)).toEqual(before);
});
