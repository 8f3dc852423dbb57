/** X05: 合计 over all rows, 小计 over those of its part, 累计 over all rows so far; a list may go on over several sheets. */
import type { RecordTable } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { standsAt } from '../../model/upright';
import { isRunningTotal } from '../../text/running-total';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import type { Spot } from '../bench/fields';
import { blocksAbove, sheetsBefore, standsBeside } from '../bench/headed';
import { textAt } from '../bench/sheet-cells';
import type { AmountColumn, Stretch, Summary } from './summing';
import { agrees, amountColumns, numberAt, summaryOf } from './summing';
import { totalsAcross } from './total-across';
import { totalShares } from './total-share';

export function totalRow(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    if (standsBeside(table, bench)) continue;
    totalsAcross(rule, bench, table);
    const { totalRows, subtotalRows } = table.found;
    if (totalRows.length + subtotalRows.length === 0) continue;
    const columns = amountColumns(table, bench).filter((column) => column.summable);
    const before = sheetsBefore(table, bench);
    const blocks = blocksAbove(table, bench);
    const shared: { readonly row: number; readonly over: readonly Stretch[] }[] = [];
    for (const row of totalRows) {
      const message = before.length === 0 ? 'X05' : 'X05.continued';
      const over = overBlocks(table, row, underTotal(table, row, before), blocks);
      judge(rule, bench, table, row, columns, over, message);
      shared.push({ row, over: over[0] ?? [] });
    }
    const parts = partsOf(table, columns, bench);
    for (const row of subtotalRows) {
      const over = isRunning(bench, table, row)
        ? [[...before.map(whole), { table, rows: rowsAbove(table, row) }]]
        : underSubtotal(table, parts.get(row) ?? [], before);
      judge(rule, bench, table, row, columns, over, 'X05.subtotal');
      shared.push({ row, over: over[0] ?? [] });
    }
    totalShares(rule, bench, table, shared);
  }
}

function whole(table: RecordTable): Stretch {
  return { table, rows: [...table.found.records] };
}

/** What a total may be over: all rows, with those of the sheets before; of this sheet; since the total before; up to the next. */
function underTotal(table: RecordTable, row: number, before: readonly RecordTable[]): readonly (readonly Stretch[])[] {
  const own = whole(table);
  const over = before.length === 0 ? [[own]] : [[...before.map(whole), own], [own]];
  const { totalRows, subtotalRows } = table.found;
  if (totalRows.length < 2) return over;
  const last = Math.max(-1, ...totalRows.filter((other) => other < row));
  const next = Math.min(Infinity, ...[...totalRows, ...subtotalRows].filter((other) => other > row));
  const parts = [own.rows.filter((at) => at > last && at < row), own.rows.filter((at) => at > row && at < next)];
  return [...over, ...parts.filter((rows) => rows.length > 0).map((rows) => [{ table, rows }])];
}

/** 总计 under the 小计 of the last block, or 合计 of that one alone. */
function overBlocks(
  table: RecordTable,
  row: number,
  over: readonly (readonly Stretch[])[],
  blocks: readonly RecordTable[],
): readonly (readonly Stretch[])[] {
  if (blocks.length === 0) return over;
  const all = [...blocks.map(whole), whole(table)];
  const { totalRows, subtotalRows, records } = table.found;
  const last = records.at(-1) ?? 0;
  const summed = [...totalRows, ...subtotalRows].some((other) => other > last && other < row);
  return summed ? [all, ...over] : [...over, all];
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

/**
 * @param over the runs of rows that it may be over: one that fits is enough
 * @param message X05, or those of subtotals and of lists over several sheets
 */
function judge(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  row: number,
  columns: readonly AmountColumn[],
  over: readonly (readonly Stretch[])[],
  message: 'X05' | 'X05.continued' | 'X05.subtotal',
): void {
  const tables = [...new Set(over.flatMap((stretches) => stretches.map((stretch) => stretch.table)))];
  for (const column of columns) {
    const read = numberAt(table, row, column, bench);
    if (read === null || Number.isNaN(read)) continue;
    const summaries = over.map((stretches) => summaryOf(stretches, column, bench));
    const [first] = summaries;
    if (first === undefined || first.count === 0) continue;
    if (summaries.some((summary) => fits(read, summary, column) || mayHold(read, summary))) continue;
    const unread = first.unread > 0;
    const cause = unread ? null : causeOf(read - first.sum, tables, column, bench);
    if (cause === 'known' || (cause !== null && cause.table !== table)) continue;
    const expected = fifteenDigits(first.sum);
    const { found } = column;
    const about = message === 'X05.subtotal' ? 'X05.subtotal-' : 'X05.';
    bench.atCell(rule, table, { row, column: found.column, field: column.field, label: found.label }, () => ({
      facts: { v: fifteenDigits(read), e: expected, ...(cause === null ? {} : { n: rowOf(cause, bench) }) },
      value: fifteenDigits(read),
      expected: unread || cause !== null ? null : expected,
      ...(cause === null ? {} : { severity: 'confirm', message: `${about}open` }),
      ...(unread ? { message: `${about}least` } : {}),
      ...(cause === null && !unread && message !== 'X05' ? { message } : {}),
    }));
  }
}

/** The row of a record as Excel counts it. */
function rowOf({ table: { rows, found }, record }: Spot, bench: Bench): number {
  const row = rows[record] ?? 0;
  if (found.layout === undefined) return row + 1;
  return standsAt(bench.reading.snapshot.sheets[found.sheet], row, found.firstColumn).row + 1;
}

/** Cells that cannot be read may hold what is missing, unless the others alone are already more. */
function mayHold(read: number, { sum, unread, negative }: Summary): boolean {
  return unread > 0 && (negative || read >= sum || agrees(read, sum));
}

/** A line that all rows share may stand in the total too; scores may be averaged. */
function fits(read: number, { sum, count, same, unread }: Summary, { score }: AmountColumn): boolean {
  if (unread > 0) return false;
  return agrees(read, sum) || (same !== null && read === same) || (score && agrees(read, sum / count));
}

/**
 * Whether the difference comes from a cell of the column that an error was already found in: 'known' where the cell
 * ought to hold just so much, or is empty; the cell itself where nobody knows what it ought to hold; null where it does
 * not.
 */
function causeOf(
  difference: number,
  tables: readonly RecordTable[],
  { field }: AmountColumn,
  bench: Bench,
): 'known' | Spot | null {
  if (field === null) return null;
  let count = 0;
  let all = 0;
  let open: Spot | null = null;
  for (const table of tables) {
    const values = table.fields.get(field);
    for (const [record, { rule, said }] of bench.faultsOf(table, field)) {
      count++;
      const read = values?.number[record] ?? NaN;
      const expected = said?.expected;
      if (typeof expected === 'number' && !Number.isNaN(read) && rule.expectsLimit !== true) {
        if (agrees(difference, expected - read)) return 'known';
        all += expected - read;
      } else if (Number.isNaN(read)) {
        if (difference > 0) return 'known';
      } else if (read + difference >= 0) open ??= { table, record };
    }
  }
  return count > 0 && agrees(difference, all) ? 'known' : open;
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
  const { subtotalRows, sectionRows, totalRows, carriedRows = [] } = table.found;
  const bounds = [...subtotalRows, ...sectionRows, ...totalRows, ...carriedRows].sort((a, b) => a - b);
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
        if (read !== null && summary !== null && summary.unread === 0 && agrees(read, summary.sum)) count++;
      }
    }
    return count;
  };
  return agreeing(below) > agreeing(above) ? below : above;
}
