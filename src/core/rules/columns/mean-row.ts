/** X06: 平均 rows against the mean of the rows. */
import type { RecordTable } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { RuleDef } from '../../model/template';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import { sheetsBefore, standsBeside } from '../bench/headed';
import type { AmountColumn, Stretch } from './summing';
import { agrees, amountColumns, numberAt, summaryOf } from './summing';

export function meanRow(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    if (standsBeside(table, bench)) continue;
    if (table.found.meanRows.length === 0) continue;
    const own: Stretch = { table, rows: [...table.found.records] };
    const before = sheetsBefore(table, bench).map((each): Stretch => ({ table: each, rows: [...each.found.records] }));
    const whole = [...before, own];
    const over = before.length === 0 ? [whole] : [whole, [own]];
    for (const column of amountColumns(table, bench)) {
      const { field } = column;
      if (field !== null && whole.some((each) => bench.faultsOf(each.table, field).size > 0)) continue;
      for (const row of table.found.meanRows) judge(rule, bench, table, row, over, column);
    }
  }
}

function judge(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  row: number,
  over: readonly (readonly Stretch[])[],
  column: AmountColumn,
): void {
  const read = numberAt(table, row, column, bench);
  if (read === null || Number.isNaN(read)) return;
  const means = over.flatMap((stretches) => {
    const summary = summaryOf(stretches, column, bench);
    return summary.unread > 0 || summary.count === 0 ? [] : [summary.sum / summary.count];
  });
  const [mean] = means;
  // Shares are fractions: a hundredth of a percentage point.
  const tolerance = column.summable ? 0.01 : 0.0001;
  if (mean === undefined || means.some((each) => agrees(read, each, tolerance))) return;
  const { found } = column;
  const expected = roundHalfUp(mean, column.summable ? 2 : 4);
  bench.atCell(rule, table, { row, column: found.column, field: column.field, label: found.label }, () => ({
    facts: { v: fifteenDigits(read), e: expected },
    value: fifteenDigits(read),
    expected,
  }));
}
