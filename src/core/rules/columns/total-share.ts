/** X05 on shares: a total's rate is what its own amounts make, where the rows show which amounts those are. */
import type { RecordTable } from '../../model/record';
import { roundHalfUp } from '../../model/round';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import type { AmountColumn, Stretch } from './summing';
import { amountColumns, numberAt, summaryOf } from './summing';

/** Half a percentage point, as between the rate and the amounts of a row. */
const tolerance = 0.005 + 1e-9;
/** So many rows must show that a column is one amount over another, and no more than one in so many may not. */
const enough = 3;
const exceptions = 4;

/** Amounts of which the rate of each row is the quotient. */
interface Quotient {
  readonly numerator: AmountColumn;
  readonly denominator: AmountColumn;
}

/** @param totals rows of totals, each with the rows that it is over */
export function totalShares(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  totals: readonly { readonly row: number; readonly over: readonly Stretch[] }[],
): void {
  if (totals.length === 0) return;
  const columns = amountColumns(table, bench);
  const amounts = columns.filter(({ summable }) => summable);
  for (const share of columns.filter(({ summable }) => !summable)) {
    const quotients = quotientsOf(share, amounts, table, bench);
    if (quotients.length === 0) continue;
    for (const { row, over } of totals) judge(rule, bench, table, share, quotients, row, over);
  }
}

function judge(
  rule: RuleDef,
  bench: Bench,
  table: RecordTable,
  share: AmountColumn,
  quotients: readonly Quotient[],
  row: number,
  over: readonly Stretch[],
): void {
  const read = fraction(numberAt(table, row, share, bench));
  if (read === null) return;
  const { sum, count, unread } = summaryOf(over, share, bench);
  // Some average where others divide.
  if (count > 0 && (unread > 0 || near(read, sum / count))) return;
  const [first] = quotients;
  if (first === undefined) return;
  const written = (quotient: Quotient): number | null =>
    divided(numberAt(table, row, quotient.numerator, bench), numberAt(table, row, quotient.denominator, bench));
  const worked = ({ numerator, denominator }: Quotient): number | null => {
    const [above, below] = [numerator, denominator].map((column) => summaryOf(over, column, bench));
    return above === undefined || below === undefined || above.unread + below.unread > 0
      ? null
      : divided(above.sum, below.sum);
  };
  const ways = quotients.flatMap((quotient) => [written(quotient), worked(quotient)]).filter((way) => way !== null);
  const expected = written(first);
  if (expected === null || ways.some((way) => near(read, way))) return;
  const { found } = share;
  bench.atCell(rule, table, { row, column: found.column, field: share.field, label: found.label }, () => ({
    facts: {
      v: roundHalfUp(read * 100),
      e: roundHalfUp(expected * 100),
      x: first.numerator.found.label,
      y: first.denominator.found.label,
    },
    value: `${String(roundHalfUp(read * 100))}%`,
    expected: `${String(roundHalfUp(expected * 100))}%`,
    severity: 'confirm',
    message: 'X05.share',
  }));
}

/** Rates that differ from row to row, and are one amount over another in almost all of them. */
function quotientsOf(
  share: AmountColumn,
  amounts: readonly AmountColumn[],
  table: RecordTable,
  bench: Bench,
): readonly Quotient[] {
  const rows = [...table.found.records];
  const rates = rows.map((row) => fraction(numberAt(table, row, share, bench)));
  if (new Set(rates.filter((rate) => rate !== null)).size < 2) return [];
  const read = amounts.map((column) => ({ column, numbers: rows.map((row) => numberAt(table, row, column, bench)) }));
  const found: Quotient[] = [];
  for (const above of read) {
    for (const below of read) {
      if (above === below) continue;
      let fitting = 0;
      let other = 0;
      rates.forEach((rate, index) => {
        const quotient = divided(above.numbers[index] ?? null, below.numbers[index] ?? null);
        if (rate === null || quotient === null) return;
        if (near(rate, quotient)) fitting++;
        else other++;
      });
      if (fitting >= enough && other * exceptions <= fitting) {
        found.push({ numerator: above.column, denominator: below.column });
      }
    }
  }
  return found;
}

function divided(above: number | null, below: number | null): number | null {
  if (above === null || below === null || Number.isNaN(above) || Number.isNaN(below) || below <= 0) return null;
  return above / below;
}

/** 85 without its sign is 85 %. */
function fraction(read: number | null): number | null {
  if (read === null || Number.isNaN(read)) return null;
  return read > 1.5 ? read / 100 : read;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}
