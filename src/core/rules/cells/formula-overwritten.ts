/** F12: a number typed where the column is worked out by formulas. */
import type { FoundColumn } from '../../model/found';
import type { RecordTable } from '../../model/record';
import { CellKind } from '../../model/snapshot';
import type { RuleDef } from '../../model/template';
import type { Bench } from '../bench/bench';
import { formulaAt, kindAt, textAt } from '../bench/sheet-cells';
import { shortened } from '../bench/shown-value';

/** A column is one of formulas when so many stand there, and so large a part of what is filled. */
const fewest = 3;
const share = 0.6;

export function formulaOverwritten(rule: RuleDef, bench: Bench): void {
  for (const table of bench.tables(rule.tables)) {
    for (const column of table.found.columns) inColumn(rule, bench, table, column);
  }
}

function inColumn(rule: RuleDef, bench: Bench, table: RecordTable, { column, field, label }: FoundColumn): void {
  const { snapshot } = bench.reading;
  const { sheet } = table.found;
  if ((snapshot.sheets[sheet]?.columns[column]?.formula ?? null) === null) return;
  const typed: number[] = [];
  const worked: number[] = [];
  for (const row of new Set(table.rows)) {
    if (formulaAt(snapshot, sheet, row, column) !== null) worked.push(row);
    else if (kindAt(snapshot, sheet, row, column) === CellKind.number) typed.push(row);
  }
  if (worked.length < fewest || worked.length < (worked.length + typed.length) * share) return;
  for (const row of typed) {
    bench.atCell(rule, table, { row, column, field, label }, () => {
      const value = textAt(snapshot, sheet, row, column);
      const from = nearest(worked, row);
      const expected = shortened(`=${movedTo(formulaAt(snapshot, sheet, from, column) ?? '', from, row)}`);
      return { facts: { v: value, e: expected }, value, expected };
    });
  }
}

function nearest(rows: readonly number[], row: number): number {
  return rows.reduce((best, each) => (Math.abs(each - row) < Math.abs(best - row) ? each : best), rows[0] ?? row);
}

/** "SUM(C7:D7)" of row 7, as it would stand in row 9. Only references to its own row move; texts and names stay. */
function movedTo(formula: string, from: number, to: number): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(?<![A-Za-z0-9_.$!])(\$?[A-Z]{1,3})(\d+)(?![\d(A-Za-z_])/g,
            (whole, column: string, row: string) => (Number(row) === from + 1 ? column + String(to + 1) : whole),
          ),
    )
    .join('"');
}
