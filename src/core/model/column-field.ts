/** Which ledger and which of its fields a column is: the first ledger's, else that of the other one in the same rows. */
import type { FoundTable } from './found';

export interface ColumnField {
  /** "T05"; null: the table is none of the template's. */
  readonly table: string | null;
  /** Field id; null: the column is none of its fields. */
  readonly field: string | null;
}

/** @param column of the sheet, from 0 */
export function fieldOfColumn({ table, columns, also }: FoundTable, column: number): ColumnField {
  const own = columns.find((each) => each.column === column)?.field ?? null;
  const other = own === null ? also?.columns.find((each) => each.column === column) : undefined;
  return other === undefined ? { table, field: own } : { table: also?.table ?? table, field: other.field };
}
