/** What all indices of a workbook are worked out from, made once. */
import { isTold } from '../model/record';
import type { RecordTable } from '../model/record';
import type { Formula, Schema, Workbook } from '../formula';
import { compile, schemaOf, workbookOf } from '../formula';
import { walk } from '../formula/expression';
import { Refusal } from '../errors';
import type { Reading } from '../model/reading';
import type { UnknownReason } from '../model/score';

/**
 * Whether a ledger (by table code) came for a branch at all, where several units hand in apart: only then no record means
 * that nothing was done.
 */
export type HandedIn = (table: string, branch: string) => boolean;

export interface Book {
  readonly reading: Reading;
  readonly handedIn: HandedIn;
  /** The workbook in which a table came; "" where there is one only. */
  readonly fileOf: (table: RecordTable) => string;
  readonly workbook: Workbook;
  readonly schema: Schema;
}

/** What is known of several workbooks that were brought together. */
export type Origins = Pick<Book, 'handedIn' | 'fileOf'>;

const alone: Origins = { handedIn: () => true, fileOf: () => '' };

/** @param origins left out: one workbook, whose ledgers speak of all its branches */
export function bookOf(reading: Reading, { handedIn, fileOf }: Origins = alone): Book {
  return { reading, handedIn, fileOf, workbook: workbookOf(reading), schema: schemaOf(reading.template) };
}

/**
 * A formula of the template over the records of a table.
 * @param id of the indicator, for the refusal.
 * @throws Refusal 'bad-template': templates are checked when they are loaded, so this one was not.
 */
export function formulaOf(text: string, code: string, id: string, book: Book): Formula {
  const context = book.schema.table(book.reading.template.tables.find((def) => def.code === code)?.name ?? '');
  if (context === undefined) throw new Refusal('bad-template', { where: id, fault: 'unknown-table', text: code });
  const compiled = compile(text, book.schema, context);
  if (compiled.ok) return compiled.formula;
  const { code: fault, at, text: part } = compiled.fault;
  throw new Refusal('bad-template', { where: id, fault, at, text: part });
}

/** Why formulas cannot be worked out in this workbook at all; null when they can. */
export function lackOf(
  formulas: readonly Formula[],
  needs: readonly string[],
  code: string,
  book: Book,
): UnknownReason | null {
  const { workbook, reading } = book;
  const tables = new Set([...needs, ...formulas.flatMap((formula) => formula.tables)]);
  tables.delete(code);
  const missing = [...tables].filter((table) => workbook.relation(table) === undefined);
  if (missing.length > 0) return { code: 'needs-table', detail: missing };
  const absent = [
    ...new Set(
      demandedOf(formulas, code)
        .filter((column) => lacksColumn(column, reading))
        .map(columnName),
    ),
  ];
  if (absent.length > 0) return { code: 'needs-table', detail: absent };
  const unset = [...new Set(formulas.flatMap((formula) => unsetIn(formula, reading)))];
  return unset.length > 0 ? { code: 'needs-threshold', detail: unset } : null;
}

export interface ColumnName {
  readonly table: string;
  readonly field: string;
}

/** The columns that formulas use and do not ask whether they are filled. @param code of the table that `[@…]` means */
export function demandedOf(formulas: readonly Formula[], code: string): readonly ColumnName[] {
  const asked = new Set(formulas.flatMap((formula) => [...askedFor(formula, code)]));
  return formulas
    .flatMap((formula) => [...formula.columns, ...formula.cells.map((field) => ({ table: code, field }))])
    .filter((column) => !asked.has(columnName(column)));
}

export function columnName({ table, field }: ColumnName): string {
  return `${table}.${field}`;
}

/** Columns of which a formula asks whether they are filled at all: it knows itself what to do without them. */
function askedFor(formula: Formula, code: string): ReadonlySet<string> {
  const asked = new Set<string>();
  walk(formula.expression, (part) => {
    if (part.kind !== 'call') return;
    part.args.forEach((arg, index) => {
      const next = part.args[index + 1];
      const criterion = next?.kind === 'literal' && (next.value === '<>' || next.value === '=');
      if (arg.kind === 'cell' && part.name === 'ISBLANK') asked.add(columnName({ table: code, field: arg.field }));
      if (arg.kind === 'column' && (criterion || part.name === 'COUNTA')) asked.add(columnName(arg));
    });
  });
  return asked;
}

/** A column that every such table should have and none of this workbook has. */
function lacksColumn({ table, field }: ColumnName, { tables }: Reading): boolean {
  const own = tables.filter((each) => each.def.code === table);
  return own.length > 0 && own.every((each) => lacksIn(each, field));
}

/** Whether a table should have the column and does not. */
export function lacksIn(table: RecordTable, field: string): boolean {
  return table.def.fields.find(({ id }) => id === field)?.required === true && !hasColumn(table, field);
}

/** What a line over the table states, or the votes make up, is told without a column of its own. */
export function hasColumn({ fields }: RecordTable, field: string): boolean {
  const values = fields.get(field);
  return values !== undefined && isTold(values);
}

/** Thresholds that the office must enter and has not. */
function unsetIn(formula: Formula, reading: Reading): readonly string[] {
  const keys: string[] = [];
  walk(formula.expression, (part) => {
    if (part.kind !== 'parameter') return;
    if (reading.template.thresholds.some(({ id, value }) => id === part.key && value === null)) keys.push(part.key);
  });
  return keys;
}
