/** What may be written into a cell of the workbook to mend it, and what may not. */
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import { columnOf } from '../../model/record';
import type { Said } from './said';

/**
 * Nothing is written over a formula of the workbook: what it gives wrong is mended where it takes it from. Nor over a cell
 * that tells other values besides, 应到20人，实到18人, or only a part of the value.
 */
export function withoutHarm(
  said: Said,
  table: RecordTable,
  record: number,
  field: string,
  { snapshot }: Reading,
): Said {
  if (said.fix === undefined || said.fix === null) return said;
  const column = columnOf(table, field, record);
  if (column !== null && holdsOthers(table, column, field)) return { ...said, fix: null };
  const cells = column === null ? undefined : snapshot.sheets[table.found.sheet]?.columns[column];
  return (cells?.formula?.[table.rows[record] ?? -1] ?? 0) > 0 ? { ...said, fix: null } : said;
}

function holdsOthers({ cells, fields }: RecordTable, column: number, id: string): boolean {
  if (cells !== undefined) return false;
  const own = fields.get(id);
  if (own?.beside !== undefined) return true;
  return [...fields].some(([other, values]) => other !== id && values.found?.column === column);
}
