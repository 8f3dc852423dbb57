/**
 * The place where the rules work: the reading at hand, the findings so far, and what is already known to be wrong.
 * A cell that carries an error is not judged again: one fault, one finding.
 */
import type { Finding, NotChecked } from '../../model/finding';
import type { Reading } from '../../model/reading';
import type { FieldValues, RecordTable, RemarkCode } from '../../model/record';
import { columnOf } from '../../model/record';
import type { RuleDef } from '../../model/template';
import type { CheckContext } from './context';
import { defaultLimit } from './context';
import type { IsCovered } from './covered';
import { coveredCells } from './covered';
import { Ledger } from './ledger';
import type { Place } from './ledger';
import type { OtherReading } from './other-reading';
import { otherReading } from './other-reading';
import type { Remarked } from './remarked';
import { remarkIndex } from './remarked';
import type { RowFormulas } from './row-formulas';
import { rowFormulas } from './row-formulas';
import type { Said } from './said';
import { withoutHarm } from './without-harm';

export interface Bench {
  readonly reading: Reading;
  readonly formulas: RowFormulas;
  /** The ledgers with every percentage of two readings in its other one; null: there is none. */
  readonly other: () => OtherReading | null;
  readonly context: CheckContext;
  /** The tables of these codes, in the order of the sheets; none named: all. */
  tables(codes: readonly string[]): readonly RecordTable[];
  /** True where the cell lies under a merged one of an earlier record. */
  readonly isCovered: IsCovered;
  /** The cells whose weightiest remark is one of these, in all tables: what was noted must be said wherever it stands. */
  remarked(codes: readonly RemarkCode[]): readonly Remarked[];
  /** On one record's field. The cell of an error is not judged again. */
  atField(rule: RuleDef, table: RecordTable, record: number, field: string, said: () => Said): void;
  /** On any cell of the sheet of a table: a total, a header, an extra column. */
  atCell(rule: RuleDef, table: RecordTable, place: CellPlace, said: () => Said): void;
  /** On a table as a whole, or on its column that is not there. */
  onTable(rule: RuleDef, table: RecordTable, field: string | null, said: () => Said): void;
  /** On a sheet, wherever its tables lie. */
  onSheet(rule: RuleDef, sheet: number, place: CellPlace | null, said: () => Said): void;
  /** On the file. `about` keeps findings of one rule apart: a table code. */
  onFile(rule: RuleDef, about: string, said: () => Said): void;
  /** The rule could not be tried: table codes, "T02.evidence", threshold ids or one of the words in `NotChecked`. */
  cannot(rule: RuleDef, needs: readonly string[]): void;
  /** True where an error was already found. */
  isFaulty(table: RecordTable, record: number, field: string): boolean;
  /** The records that have an error in this field, with the first that was found. */
  faultsOf(table: RecordTable, field: string): ReadonlyMap<number, Fault>;
  /** As if the cell carried an error: what is wrong with it was said elsewhere. */
  doubt(rule: RuleDef, table: RecordTable, record: number, field: string): void;
  /** Notes that a rule on the whole row has spoken of this empty cell, so that it is not said twice. */
  speakOf(values: FieldValues, record: number): void;
  isSpokenOf(values: FieldValues, record: number): boolean;
  readonly results: () => { readonly findings: readonly Finding[]; readonly notChecked: readonly NotChecked[] };
}

export interface Fault {
  readonly rule: RuleDef;
  /** Null where nothing was kept. */
  readonly said: Said | null;
}

export interface CellPlace {
  /** −1: the column's header. */
  readonly row: number;
  readonly column: number;
  readonly field?: string | null;
  readonly label?: string;
  readonly lastRow?: number;
  readonly lastColumn?: number;
}

export function openBench(reading: Reading, context: CheckContext): Bench {
  const ledger = new Ledger(reading, context.limit ?? defaultLimit, context.everyFix);
  const faulty = new CellMap<Fault>();
  const spoken = new Map<FieldValues, Set<number>>();
  const isCovered = coveredCells(reading);
  let remarks: ReturnType<typeof remarkIndex> | null = null;
  let other: OtherReading | null | undefined;
  return {
    reading,
    formulas: rowFormulas(reading),
    other: () => (other === undefined ? (other = otherReading(reading)) : other),
    context,
    isCovered,
    tables: (codes) =>
      codes.length === 0 ? reading.tables : reading.tables.filter((table) => codes.includes(table.def.code)),
    remarked: (codes) => {
      const index = (remarks ??= remarkIndex(reading, isCovered));
      const [first = [], ...others] = codes.map((code) => index.get(code) ?? []).filter((list) => list.length > 0);
      return others.length === 0 ? first : first.concat(...others);
    },
    atField: (rule, table, record, field, said) => {
      const kept = ledger.add(
        rule,
        table,
        field,
        table.rows[record] ?? -1,
        () => fieldPlace(table, record, field),
        () => (isCovered(table, record, field) ? unmended(said()) : withoutHarm(said(), table, record, field, reading)),
      );
      if ((kept?.severity ?? rule.severity) === 'error') faulty.add(table, record, field, { rule, said: kept });
    },
    atCell: (rule, table, place, said) => {
      ledger.add(rule, table, place.column, place.row, () => cellPlace(table.found.sheet, table.def.code, place), said);
    },
    onTable: (rule, table, field, said) => {
      ledger.add(rule, table, field ?? '', -1, () => tablePlace(table, field), said);
    },
    onSheet: (rule, sheet, place, said) => {
      const at = (): Place => (place === null ? sheetPlace(sheet, null) : cellPlace(sheet, null, place));
      ledger.add(rule, sheet, place?.column ?? -1, place?.row ?? -1, at, said);
    },
    onFile: (rule, about, said) => {
      ledger.add(rule, -1, about, -1, () => ({ ...sheetPlace(-1, null), about }), said);
    },
    cannot: (rule, needs) => {
      ledger.cannot(rule.id, needs);
    },
    doubt: (rule, table, record, field) => {
      faulty.add(table, record, field, { rule, said: null });
    },
    isFaulty: (table, record, field) => faulty.has(table, record, field),
    faultsOf: (table, field) => faulty.of(table, field),
    speakOf: (values, record) => {
      const records = spoken.get(values);
      if (records === undefined) spoken.set(values, new Set([record]));
      else records.add(record);
    },
    isSpokenOf: (values, record) => spoken.get(values)?.has(record) ?? false,
    results: () => ledger.close(),
  };
}

/** Nothing is written into a cell that nobody sees. */
function unmended(said: Said): Said {
  return { ...said, fix: null };
}

function fieldPlace(table: RecordTable, record: number, field: string): Place {
  const column = columnOf(table, field, record);
  const values = table.fields.get(field);
  const found = table.found.columns.find((each) => each.column === column);
  return {
    ...sheetPlace(table.found.sheet, table.def.code),
    row: table.rows[record] ?? null,
    column,
    field,
    label: found?.label ?? values?.field.label ?? field,
  };
}

function tablePlace(table: RecordTable, field: string | null): Place {
  const { found, def } = table;
  const label = def.fields.find((each) => each.id === field)?.label;
  const row = field === null ? null : found.headerRows.last;
  return { ...sheetPlace(found.sheet, def.code), row, field, ...(label === undefined ? {} : { label }) };
}

function cellPlace(sheet: number, table: string | null, place: CellPlace): Place {
  return { ...sheetPlace(sheet, table), field: null, ...place };
}

function sheetPlace(sheet: number, table: string | null): Place {
  return { sheet, table, row: null, column: null, field: null };
}

/** Something for each of some cells of records, by table and field; what came first stays. */
class CellMap<T> {
  private readonly cells = new Map<RecordTable, Map<string, Map<number, T>>>();

  add(table: RecordTable, record: number, field: string, thing: T): void {
    const fields = this.cells.get(table) ?? new Map<string, Map<number, T>>();
    this.cells.set(table, fields);
    const records = fields.get(field);
    if (records === undefined) fields.set(field, new Map([[record, thing]]));
    else if (!records.has(record)) records.set(record, thing);
  }

  has(table: RecordTable, record: number, field: string): boolean {
    return this.cells.get(table)?.get(field)?.has(record) ?? false;
  }

  of(table: RecordTable, field: string): ReadonlyMap<number, T> {
    return this.cells.get(table)?.get(field) ?? new Map<number, T>();
  }
}
