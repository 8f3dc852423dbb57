/** Columns from which several fields were read are shown with all of them. */
import type { FoundColumn, FoundSheet, FoundTable } from '../model/found';
import type { RecordTable } from '../model/record';

export function withShared(sheets: readonly FoundSheet[], tables: readonly RecordTable[]): readonly FoundSheet[] {
  const shared = new Map<FoundTable, ReadonlyMap<FoundColumn, readonly string[]>>();
  for (const table of tables) {
    const also = sharedIn(table);
    if (also.size > 0) shared.set(table.found, also);
  }
  if (shared.size === 0) return sheets;
  return sheets.map((sheet) =>
    sheet.tables.some((table) => shared.has(table))
      ? { ...sheet, tables: sheet.tables.map((table) => withAll(table, shared.get(table))) }
      : sheet,
  );
}

/** By column the fields that are read from it though they are not its own. */
function sharedIn({ fields }: RecordTable): ReadonlyMap<FoundColumn, readonly string[]> {
  const also = new Map<FoundColumn, readonly string[]>();
  for (const { field, found: column, beside = [] } of fields.values()) {
    if (column === null) continue;
    if (column.field !== field.id) also.set(column, [...(also.get(column) ?? []), field.id]);
    for (const other of beside) also.set(other, [field.id]);
  }
  return also;
}

function withAll(table: FoundTable, shared: ReadonlyMap<FoundColumn, readonly string[]> | undefined): FoundTable {
  if (shared === undefined) return table;
  const columns = table.columns.map((column) => {
    const also = shared.get(column);
    return also === undefined ? column : { ...column, also };
  });
  return { ...table, columns };
}
