import type { RecordTable } from '../../model/record';
import type { Bench } from './bench';

/** False for a list that goes on from the sheet before: it has no names, no title and no foot of its own to be asked for. */
export function isHeaded({ found }: Pick<RecordTable, 'found'>): boolean {
  return found.layout !== 'continued';
}

/** The sheets of the list that a table goes on from, first to last; none for a list with names of its own. */
export function sheetsBefore(table: RecordTable, bench: Bench): readonly RecordTable[] {
  if (isHeaded(table)) return [];
  const before = bench.tables([table.def.code]).filter(({ found }) => found.sheet < table.found.sheet);
  const last = before.at(-1);
  return last === undefined ? [] : [...sheetsBefore(last, bench), last];
}
