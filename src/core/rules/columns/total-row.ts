/** X05: 合计 over all rows, 小计 over those of its part, 累计 over all rows so far. */
import type { RecordTable } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { isRunningTotal } from '../../text/running-total';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import { isHeaded } from '../bench/headed';
import { textAt } from '../bench/sheet-cells';
import type { AmountColumn } from './summing';
import { agrees, amountColumns, numberAt, summaryOf } from './summing';

export function totalRow(rule: RuleDef, bench: Bench): void {
  // What goes on from the sheet before is added up over that one, too.
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    const { totalRows, subtotalRows } = table.found;
    if (totalRows.length + subtotalRows.length === 0) continue;
    const columns = amountColumns(table, bench).filter((column) => column.summable);
    for (const row of totalRows) judge(rule, bench, table, row, columns, rowsOfTotal(table, row), undefined);
    const parts = partsOf(table, columns, bench);
    for (const row of subtotalRows) {
      const over = isRunning(bench, table, row) ? rowsAbove(table, row) : (parts.get(row) ?? []);
      judge(rule, bench, table, row, columns, [over], 'X05.subtotal');
    }
  }
}

/** The rows that a total may be over: all, or those since the total before where there are several. */
function rowsOfTotal(table: RecordTable, row: number): readonly (readonly number[])[] {
  const records = [...table.found.records];
  const before = Math.max(-1, ...table.found.totalRows.filter((other) => other < row));
  return before < 0 ? [records] : [records, records.filter((record) => record > before && record < row)];
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
  over: readonly (readonly number[])[],
  message: string | undefined,
): void {
  for (const column of columns) {
    const read = numberAt(table, row, column, bench);
    if (read === null || Number.isNaN(read)) continue;
    const sums = over.map((rows) => summaryOf(table, rows, column, bench)).filter((sum) => sum !== null);
    const [first] = sums;
    if (first === undefined || first.count === 0) continue;
    if (sums.some((summary) => fits(read, summary, column))) continue;
    if (followsFrom(read - first.sum, table, column, bench)) continue;
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
function followsFrom(difference: number, table: RecordTable, { field }: AmountColumn, bench: Bench): boolean {
  if (field === null) return false;
  const faults = bench.faultsOf(table, field);
  if (faults.size === 0) return false;
  const values = table.fields.get(field);
  let all = 0;
  for (const [record, { said }] of faults) {
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
  return agrees(difference, all);
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
        const summary = read === null ? null : summaryOf(table, rows, column, bench);
        if (read !== null && summary !== null && agrees(read, summary.sum)) count++;
      }
    }
    return count;
  };
  return agreeing(below) > agreeing(above) ? below : above;
}
