/** F11: #REF! and its kin, and formulas saved without their results, in any cell of a sheet that holds a ledger. */
import { CellKind } from '../../model/snapshot';
import type { RuleDef } from '../../model/template';
import { cellIn } from '../../model/upright';
import type { Bench } from '../bench/bench';
import { textAt } from '../bench/sheet-cells';

export function errorValues(rule: RuleDef, bench: Bench): void {
  const { snapshot } = bench.reading;
  const sheets = new Set(bench.tables(rule.tables).map((table) => table.found.sheet));
  for (const sheet of sheets) {
    snapshot.sheets[sheet]?.columns.forEach(({ kind }, column) => {
      for (let row = kind.indexOf(CellKind.error); row >= 0; row = kind.indexOf(CellKind.error, row + 1)) {
        const at = row;
        bench.onSheet(rule, sheet, { row, column }, () => {
          const value = textAt(snapshot, sheet, at, column);
          return { facts: { v: value, cell: cellIn(snapshot.sheets[sheet], at, column) }, value };
        });
      }
    });
  }
  for (const sheet of sheets) uncalculated(rule, bench, sheet);
  // The same word typed in or pasted as text: no formula any more, and no value either.
  for (const { table, values, record, remark } of bench.remarked(['error-value'])) {
    const row = table.rows[record] ?? 0;
    const column = values.found?.column ?? 0;
    if (snapshot.sheets[table.found.sheet]?.columns[column]?.kind[row] === CellKind.error) continue;
    bench.atField(rule, table, record, values.field.id, () => ({
      facts: { v: remark.read, cell: cellIn(snapshot.sheets[table.found.sheet], row, column) },
      value: remark.read,
    }));
  }
}

/** Programs that write workbooks without working them out leave formulas without results: said once a sheet. */
function uncalculated(rule: RuleDef, bench: Bench, sheet: number): void {
  let count = 0;
  let first: { readonly row: number; readonly column: number } | null = null;
  bench.reading.snapshot.sheets[sheet]?.columns.forEach(({ kind, formula }, column) => {
    if (formula === null) return;
    for (let row = 0; row < kind.length; row++) {
      if (kind[row] !== CellKind.empty || (formula[row] ?? 0) === 0) continue;
      count++;
      if (first === null || row < first.row) first = { row, column };
    }
  });
  const at = first as { readonly row: number; readonly column: number } | null;
  if (at === null) return;
  bench.onSheet(rule, sheet, at, () => ({
    severity: 'confirm',
    facts: { n: count, cell: cellIn(bench.reading.snapshot.sheets[sheet], at.row, at.column) },
    message: 'F11.uncalculated',
  }));
}
