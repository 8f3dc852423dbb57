/** Columns from which a second field was read are shown with both. */
import type { FoundColumn, FoundSheet, FoundTable } from '../model/found';
import type { RecordTable } from '../model/record';
import { noBeside } from './answer-beside';

export function withShared(sheets: readonly FoundSheet[], tables: readonly RecordTable[]): readonly FoundSheet[] {
  const shared = new Map<FoundTable, ReadonlyMap<FoundColumn, string>>();
  for (const table of tables) {
    const also = sharedIn(table);
    if (also.size > 0) shared.set(table.found, also);
  }
  if (shared.size === 0) return sheets;
  return sheets.map((sheet) =>
    sheet.tables.some((table) => shared.has(table))
      ? { ...sheet, tables: sheet.tables.map((table) => withBoth(table, shared.get(table))) }
      : sheet,
  );
}

/** By column the field that is read from it though it is not its own. */
function sharedIn({ found, fields }: RecordTable): ReadonlyMap<FoundColumn, string> {
  const also = new Map<FoundColumn, string>();
  for (const { field, found: column } of fields.values()) {
    if (column === null) continue;
    if (column.field !== field.id) also.set(column, field.id);
    const no = field.type === 'bool' ? noBeside(column, found.columns) : undefined;
    if (no !== undefined) also.set(no, field.id);
  }
  return also;
}

function withBoth(table: FoundTable, shared: ReadonlyMap<FoundColumn, string> | undefined): FoundTable {
  if (shared === undefined) return table;
  const columns = table.columns.map((column) => {
    const also = shared.get(column);
    return also === undefined ? column : { ...column, also };
  });
  return { ...table, columns };
}
