/** X05 across a score sheet with a column an indicator: the total of a row against its own points. */
import type { FieldValues, RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';
import type { RuleDef } from '../../model/template';
import { fold } from '../../text/normalise';
import { fifteenDigits } from '../../text/shown';
import type { Bench } from '../bench/bench';
import { ROW_TOTAL } from '../bench/vocabulary';
import type { AmountColumn } from './summing';
import { agrees, numberAt } from './summing';

const POINTS = ['auditScore', 'selfScore'];

/** What the points of one row make: without bonus and deductions, and with the one, the other or both. */
interface Sums {
  readonly row: number;
  readonly ways: readonly number[];
}

export function totalsAcross(rule: RuleDef, bench: Bench, table: RecordTable): void {
  if (table.cells === undefined) return;
  const totals = table.found.columns.filter(
    ({ field, label }) => field === null && ROW_TOTAL.test(fold(label).replace(/\(.*\)$/, '')),
  );
  const [found] = totals;
  if (found === undefined || totals.length > 1) return;
  const column: AmountColumn = { found, field: null, score: true, summable: true };
  const judged = sumsOf(table, bench).flatMap(({ row, ways }) => {
    const read = numberAt(table, row, column, bench);
    return read === null || Number.isNaN(read)
      ? []
      : [{ row, read, ways, fits: ways.some((way) => agrees(read, way)) }];
  });
  // Where other points than these columns count as well no row fits.
  const fitting = judged.filter(({ fits }) => fits).length;
  if (fitting < 2 || fitting * 2 < judged.length) return;
  for (const { row, read, ways, fits } of judged) {
    if (fits) continue;
    const expected = fifteenDigits(ways[0] ?? 0);
    bench.atCell(rule, table, { row, column: found.column, field: null, label: found.label }, () => ({
      facts: { v: fifteenDigits(read), e: expected },
      value: fifteenDigits(read),
      expected,
      severity: 'confirm',
      message: 'X05.across',
    }));
  }
}

/** Rows with a cell that is wrong or cannot be read have no sum. */
function sumsOf(table: RecordTable, bench: Bench): readonly Sums[] {
  const indicators = table.fields.get('indicator');
  const points = POINTS.map((field) => table.fields.get(field)).filter((values) => values !== undefined);
  const rows = new Map<number, number[]>();
  table.rows.forEach((row, record) => {
    const records = rows.get(row);
    if (records === undefined) rows.set(row, [record]);
    else records.push(record);
  });
  return [...rows].flatMap(([row, records]) => {
    const ways = points.flatMap((values) => waysOf(values, records, indicators, table, bench));
    return ways.length === 0 ? [] : [{ row, ways }];
  });
}

function waysOf(
  values: FieldValues,
  records: readonly number[],
  indicators: FieldValues | undefined,
  table: RecordTable,
  bench: Bench,
): readonly number[] {
  let own = 0;
  let bonus = 0;
  let deducted = 0;
  let filled = 0;
  for (const record of records) {
    const state = values.state[record];
    if (state === ValueState.unreadable || bench.isFaulty(table, record, values.field.id)) return [];
    if (state !== ValueState.value) continue;
    const number = values.number[record] ?? 0;
    filled++;
    switch ((indicators?.text[record] ?? '').charAt(0)) {
      case 'B':
        bonus += number;
        break;
      case 'K':
        deducted += Math.abs(number);
        break;
      default:
        own += number;
    }
  }
  if (filled === 0) return [];
  return [own + bonus - deducted, own + bonus, own - deducted, own];
}
