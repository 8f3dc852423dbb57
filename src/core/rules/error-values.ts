/** F11: #REF! and its kin, in any cell of a sheet that holds a ledger. */
import { cellName } from '../model/address';
import { CellKind } from '../model/snapshot';
import type { RuleDef } from '../model/template';
import type { Bench } from './bench';
import { textAt } from './sheet-cells';

export function errorValues(rule: RuleDef, bench: Bench): void {
  const { snapshot } = bench.reading;
  const sheets = new Set(bench.tables(rule.tables).map((table) => table.found.sheet));
  for (const sheet of sheets) {
    snapshot.sheets[sheet]?.columns.forEach(({ kind }, column) => {
      for (let row = kind.indexOf(CellKind.error); row >= 0; row = kind.indexOf(CellKind.error, row + 1)) {
        const at = row;
        bench.onSheet(rule, sheet, { row, column }, () => {
          const value = textAt(snapshot, sheet, at, column);
          return { facts: { v: value, cell: cellName(at, column) }, value };
        });
      }
    });
  }
  // The same word typed in or pasted as text: no formula any more, and no value either.
  for (const { table, values, record, remark } of bench.remarked(['error-value'])) {
    const row = table.rows[record] ?? 0;
    const column = values.found?.column ?? 0;
    if (snapshot.sheets[table.found.sheet]?.columns[column]?.kind[row] === CellKind.error) continue;
    bench.atField(rule, table, record, values.field.id, () => ({
      facts: { v: remark.read, cell: cellName(row, column) },
      value: remark.read,
    }));
  }
}
