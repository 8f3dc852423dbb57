/** X06: 平均 rows against the mean of the rows. */
import type { RecordTable } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { RuleDef } from '../../model/template';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import { isHeaded } from '../bench/headed';
import type { AmountColumn } from './summing';
import { agrees, amountColumns, numberAt, summaryOf } from './summing';

export function meanRow(rule: RuleDef, bench: Bench): void {
  // What goes on from the sheet before is added up over that one, too.
  for (const table of bench.tables(rule.tables).filter(isHeaded)) {
    if (table.found.meanRows.length === 0) continue;
    const rows = [...table.found.records];
    for (const column of amountColumns(table, bench)) {
      if (column.field !== null && bench.faultsOf(table, column.field).size > 0) continue;
      for (const row of table.found.meanRows) judge(rule, bench, table, row, rows, column);
    }
  }
}

function judge(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  row: number,
  rows: readonly number[],
  column: AmountColumn,
): void {
  const read = numberAt(table, row, column, bench);
  const summary = summaryOf(table, rows, column, bench);
  if (read === null || Number.isNaN(read) || summary === null || summary.count === 0) return;
  const mean = summary.sum / summary.count;
  // Shares are fractions: a hundredth of a percentage point.
  if (agrees(read, mean, column.summable ? 0.01 : 0.0001)) return;
  const { found } = column;
  const expected = roundHalfUp(mean, column.summable ? 2 : 4);
  bench.atCell(rule, table, { row, column: found.column, field: column.field, label: found.label }, () => ({
    facts: { v: fifteenDigits(read), e: expected },
    value: fifteenDigits(read),
    expected,
  }));
}
