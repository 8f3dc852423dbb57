/**
 * Columns that the ledgers of one subject do not have while those of others do. In its own workbook they are lacking and
 * what is asked of them is unknown (`lackOf`); among the workbooks of a city the blanks of its file must not pass for
 * answers, so that a branch has the same index alone and among others.
 */
import type { Formula, Reads, Relation } from '../formula';
import { walk } from '../formula/expression';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import { columnName, demandedOf, hasColumn, lacksIn } from './book';
import type { Book } from './book';

/** Of a subject's row and of what was looked at for it: the columns that its ledgers lack, such as "T04.status". */
export type Untold = (row: number, reads: readonly Reads[]) => readonly string[];

const nothing: Untold = () => [];

/** @param subjects the relation in whose rows the subjects stand */
export function untoldIn(formulas: readonly Formula[], code: string, subjects: Relation, book: Book): Untold {
  const lacking = new Map<string, Lacking>();
  const look = (table: string, field: string, is: (each: RecordTable) => boolean): void => {
    const name = columnName({ table, field });
    const found = lacking.has(name) ? null : lackingIn(book, table, is);
    if (found !== null) lacking.set(name, found);
  };
  for (const { table, field } of demandedOf(formulas, code)) look(table, field, (each) => lacksIn(each, field));
  for (const field of countedIn(formulas, code)) look(code, field, (each) => !isFilled(each, field));
  if (lacking.size === 0) return nothing;
  return (row, reads) => {
    const own = subjects.origin(row)?.table;
    return [...lacking].flatMap(([name, { tables, files }]) => {
      const rows = reads.filter(
        (read) => columnName({ table: read.relation.code, field: read.field }) === name && (read.rows?.length ?? 0) > 0,
      );
      // Where it has no record the ledger that came with it would have told.
      const isLacking =
        rows.length > 0
          ? rows.every((read) => standIn(tables, read.relation, read.rows ?? new Int32Array()))
          : own !== undefined && files.has(book.fileOf(own));
      return isLacking ? [name] : [];
    });
  };
}

interface Lacking {
  readonly tables: ReadonlySet<RecordTable>;
  /** Workbooks whose every such table lacks it. */
  readonly files: ReadonlySet<string>;
}

/** The tables of which that is true; null where it is true of none, or of all: then the whole workbook lacks it. */
function lackingIn(book: Book, code: string, is: (table: RecordTable) => boolean): Lacking | null {
  const all = book.reading.tables.filter((each) => each.def.code === code);
  const tables = new Set(all.filter(is));
  if (tables.size === 0 || tables.size === all.length) return null;
  const have = new Set(all.filter((each) => !tables.has(each)).map(book.fileOf));
  return { tables, files: new Set([...tables].map(book.fileOf).filter((file) => !have.has(file))) };
}

function isFilled(table: RecordTable, field: string): boolean {
  return hasColumn(table, field) && table.fields.get(field)?.state.includes(ValueState.value) === true;
}

/** Whether all these rows stand in these tables. */
function standIn(tables: ReadonlySet<RecordTable>, relation: Relation, rows: Int32Array): boolean {
  return rows.every((row) => {
    const origin = relation.origin(row);
    return origin !== null && tables.has(origin.table);
  });
}

/** Columns of the subjects' own table of which a formula asks whether anything stands in them at all. */
function countedIn(formulas: readonly Formula[], code: string): readonly string[] {
  const counted: string[] = [];
  for (const { expression } of formulas)
    walk(expression, (part) => {
      if (part.kind !== 'call' || part.name !== 'COUNTA') return;
      for (const arg of part.args) if (arg.kind === 'column' && arg.table === code) counted.push(arg.field);
    });
  return counted;
}
