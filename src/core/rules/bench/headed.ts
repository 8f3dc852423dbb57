import type { FoundTable } from '../../model/found';
import type { RecordTable } from '../../model/record';
import type { Bench } from './bench';

/**
 * False for a list that goes on from the sheet before, or on the right of itself, and for one in the rows of another: it
 * has no names, no title and no foot of its own to be asked for.
 */
export function isHeaded({ found }: Pick<RecordTable, 'found'>): boolean {
  return found.layout !== 'continued' && found.besideItself !== true && found.inSameRows !== true;
}

/** True for both parts of a list in two columns: a total below is one of both. */
export function standsBeside({ found, def }: RecordTable, bench: Bench): boolean {
  if (found.besideItself === true) return true;
  return bench.tables([def.code]).some(({ found: other }) => other.besideItself === true && isRightOf(other, found));
}

function isRightOf(right: FoundTable, left: FoundTable): boolean {
  return (
    right.sheet === left.sheet &&
    right.headerRows.first === left.headerRows.first &&
    right.firstColumn > left.lastColumn
  );
}

/** The sheets of the list that a table goes on from, first to last; none for a list with names of its own. */
export function sheetsBefore(table: RecordTable, bench: Bench): readonly RecordTable[] {
  if (table.found.layout !== 'continued') return [];
  const before = bench.tables([table.def.code]).filter(({ found }) => found.sheet < table.found.sheet);
  const last = before.at(-1);
  return last === undefined ? [] : [...sheetsBefore(last, bench), last];
}

/** Parts of one list above a table on its sheet, each with the names of all over it: a total below the last may be of them all. */
export function blocksAbove({ found, def }: RecordTable, bench: Bench): readonly RecordTable[] {
  const fieldsOf = ({ columns }: FoundTable): string =>
    columns.map(({ field, column }) => `${String(column)}${field ?? ''}`).join();
  return bench
    .tables([def.code])
    .filter(
      ({ found: other }) =>
        other.sheet === found.sheet &&
        other.headerRows.last < found.headerRows.first &&
        fieldsOf(other) === fieldsOf(found),
    );
}
