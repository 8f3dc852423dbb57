/** X05: 合计 over all rows, 小计 over those of its part, 累计 over all rows so far; a list may go on over several sheets. */
import type { RecordTable } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { isRunningTotal } from '../../text/running-total';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import { sheetsBefore } from '../bench/headed';
import { textAt } from '../bench/sheet-cells';
import type { AmountColumn, Stretch } from './summing';
import { agrees, amountColumns, numberAt, summaryOf } from './summing';

export function totalRow(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    const { totalRows, subtotalRows } = table.found;
    if (totalRows.length + subtotalRows.length === 0) continue;
    const columns = amountColumns(table, bench).filter((column) => column.summable);
    const before = sheetsBefore(table, bench);
    for (const row of totalRows) {
      const message = before.length === 0 ? undefined : 'X05.continued';
      judge(rule, bench, table, row, columns, underTotal(table, row, before), message);
    }
    const parts = partsOf(table, columns, bench);
    for (const row of subtotalRows) {
      const over = isRunning(bench, table, row)
        ? [[...before.map(whole), { table, rows: rowsAbove(table, row) }]]
        : underSubtotal(table, parts.get(row) ?? [], before);
      judge(rule, bench, table, row, columns, over, 'X05.subtotal');
    }
  }
}

function whole(table: RecordTable): Stretch {
  return { table, rows: [...table.found.records] };
}

/** What a total may be over: all rows, with those of the sheets before; of this sheet; since the total before. */
function underTotal(table: RecordTable, row: number, before: readonly RecordTable[]): readonly (readonly Stretch[])[] {
  const own = whole(table);
  const over = before.length === 0 ? [[own]] : [[...before.map(whole), own], [own]];
  const last = Math.max(-1, ...table.found.totalRows.filter((other) => other < row));
  if (last < 0) return over;
  return [...over, [{ table, rows: own.rows.filter((record) => record > last && record < row) }]];
}

/** The first part of a sheet may have begun on the one before. */
function underSubtotal(
  table: RecordTable,
  part: readonly number[],
  before: readonly RecordTable[],
): readonly (readonly Stretch[])[] {
  const own: Stretch = { table, rows: part };
  const last = before.at(-1);
  if (last === undefined || part[0] !== table.found.records[0]) return [[own]];
  const { found } = last;
  const end = Math.max(-1, ...found.subtotalRows, ...found.sectionRows);
  const begun: Stretch = { table: last, rows: [...found.records].filter((record) => record > end) };
  return begun.rows.length === 0 ? [[own]] : [[begun, own], [own]];
}

/** 累计 at the foot of a page is over all pages so far. */
function isRunning(bench: Bench, { found }: RecordTable, row: number): boolean {
  for (let column = found.firstColumn; column <= found.lastColumn; column++) {
    const text = textAt(bench.reading.snapshot, found.sheet, row, column);
    if (text !== '') return isRunningTotal(text);
  }
  return false;
}

function rowsAbove({ found }: RecordTable, row: number): readonly number[] {
  return [...found.records].filter((record) => record < row);
}

/** @param over the runs of rows that it may be over: one that fits is enough. */
function judge(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  row: number,
  columns: readonly AmountColumn[],
  over: readonly (readonly Stretch[])[],
  message: string | undefined,
): void {
  for (const column of columns) {
    const read = numberAt(table, row, column, bench);
    if (read === null || Number.isNaN(read)) continue;
    const sums = over.map((stretches) => summaryOf(stretches, column, bench)).filter((sum) => sum !== null);
    const [first] = sums;
    if (first === undefined || first.count === 0) continue;
    if (sums.some((summary) => fits(read, summary, column))) continue;
    const tables = [...new Set(over.flatMap((stretches) => stretches.map((stretch) => stretch.table)))];
    if (followsFrom(read - first.sum, tables, column, bench)) continue;
    const expected = fifteenDigits(first.sum);
    const { found } = column;
    bench.atCell(rule, table, { row, column: found.column, field: column.field, label: found.label }, () => ({
      facts: { v: fifteenDigits(read), e: expected },
      value: fifteenDigits(read),
      expected,
      ...(message === undefined ? {} : { message }),
    }));
  }
}

/** A line that all rows share may stand in the total too; scores may be averaged. */
function fits(
  read: number,
  { sum, count, same }: { sum: number; count: number; same: number | null },
  { score }: AmountColumn,
): boolean {
  return agrees(read, sum) || (same !== null && read === same) || (score && agrees(read, sum / count));
}

/** True when the difference may come from a cell of the column that an error was already found in. */
function followsFrom(
  difference: number,
  tables: readonly RecordTable[],
  { field }: AmountColumn,
  bench: Bench,
): boolean {
  if (field === null) return false;
  let count = 0;
  let all = 0;
  for (const table of tables) {
    const values = table.fields.get(field);
    for (const [record, { said }] of bench.faultsOf(table, field)) {
      count++;
      const read = values?.number[record] ?? NaN;
      const expected = said?.expected;
      // Blank, unreadable or out of range: any amount may be missing or too much.
      if (typeof expected !== 'number' || Number.isNaN(read) || said?.facts?.e === undefined) {
        if (Number.isNaN(read) ? difference > 0 : read + difference >= 0) return true;
        continue;
      }
      if (agrees(difference, expected - read)) return true;
      all += expected - read;
    }
  }
  return count > 0 && agrees(difference, all);
}

/**
 * The rows of each subtotal: those above it since the subtotal or heading before, or, where more cells agree that way,
 * those below it down to the next.
 */
function partsOf(
  table: RecordTable,
  columns: readonly AmountColumn[],
  bench: Bench,
): ReadonlyMap<number, readonly number[]> {
  const { subtotalRows, sectionRows, totalRows } = table.found;
  const bounds = [...subtotalRows, ...sectionRows, ...totalRows].sort((a, b) => a - b);
  const records = [...table.found.records];
  const above = new Map<number, readonly number[]>();
  const below = new Map<number, readonly number[]>();
  for (const row of subtotalRows) {
    const from = Math.max(-1, ...bounds.filter((bound) => bound < row));
    const to = Math.min(Infinity, ...bounds.filter((bound) => bound > row));
    above.set(
      row,
      records.filter((record) => record > from && record < row),
    );
    below.set(
      row,
      records.filter((record) => record > row && record < to),
    );
  }
  const agreeing = (parts: ReadonlyMap<number, readonly number[]>): number => {
    let count = 0;
    for (const [row, rows] of parts) {
      if (rows.length === 0) continue;
      for (const column of columns) {
        const read = numberAt(table, row, column, bench);
        const summary = read === null ? null : summaryOf([{ table, rows }], column, bench);
        if (read !== null && summary !== null && agrees(read, summary.sum)) count++;
      }
    }
    return count;
  };
  return agreeing(below) > agreeing(above) ? below : above;
}
