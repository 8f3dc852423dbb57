/**
 * The records of one table after their texts were read: typed columns, one entry a record.
 * Units: percent as fraction (0.85), money in the template field's unit, dates as serials of the 1900
 * system, month as the serial of its first day, year as it is, bool 1/0, stars 1–5, enum as the id (text).
 */
import type { FoundColumn, FoundTable, MetaValue } from './found';
import type { FieldDef, TableDef } from './template';

/** What became of a cell. The numbers are the codes kept in `FieldValues.state`. */
export const ValueState = {
  /** A value was read. */
  value: 0,
  /** Nothing stands there. */
  blank: 1,
  /** 无, —, 暂无: left empty on purpose. */
  none: 2,
  /** Something stands there that cannot be read. */
  unreadable: 3,
} as const;
export type ValueState = (typeof ValueState)[keyof typeof ValueState];

export interface FieldValues {
  readonly field: FieldDef;
  /** Where the field stands, or null: the table has no such column. */
  readonly found: FoundColumn | null;
  /** Where there is no column: the line that states the value for all records, or the first name of a part that does. */
  readonly stated?: MetaValue;
  /** Worked out from other fields of the record where the sheet leaves it open: formulas see it without a column, too. */
  readonly reckoned?: true;
  /** Columns of no field of their own that the values were made from, too: 否 beside 是, votes of other voters, a telephone. */
  readonly beside?: readonly FoundColumn[];
  /** A `ValueState` a record. */
  readonly state: Uint8Array;
  /** Numbers, dates, percent, money, bool, stars: the value; NaN where state is not `value`. Empty for text-like fields. */
  readonly number: Float64Array;
  /** Text, person, enum (id), idNumber…: the value, "" where state is not `value`. Empty for number-like fields. */
  readonly text: readonly string[];
  /** How the value was arrived at, by record index, for those that were not plainly typed. */
  readonly remarks: ReadonlyMap<number, readonly Remark[]>;
}

/**
 * One thing to say about how a cell was read. The codes are the facts behind rules V01–V23:
 * - 'not-number' 'not-date' 'impossible-date' 'not-in-list' 'choice-denied' 'not-bool' 'not-stars' 'pattern' 'error-value' 'not-calculated' (unreadable)
 * - 'text-number' 'unit-in-cell' 'bare-percent' 'ambiguous-one' 'loose-date' 'enum-synonym' 'normalised' 'ditto' 'about' 'name-cleaned'
 * - 'id-length' 'id-lost-digits' 'id-checksum' 'uscc-checksum' 'region-unknown' 'phone-shape'
 * - 'no-due-date' (none): 长期坚持, 每月: on purpose no day; 'org-alias': a short name read as the full name of the roster
 */
export interface Remark {
  readonly code: RemarkCode;
  /** As it stands in the cell; identity numbers masked. */
  readonly read: string;
  /** As it was taken, or what is expected; "" when there is nothing to say. */
  readonly taken: string;
}
export type RemarkCode =
  | 'not-number'
  | 'not-date'
  | 'impossible-date'
  | 'not-in-list'
  | 'choice-denied'
  | 'not-bool'
  | 'not-stars'
  | 'pattern'
  | 'error-value'
  | 'not-calculated'
  | 'text-number'
  | 'unit-in-cell'
  | 'unit-conflict'
  | 'bare-percent'
  | 'ambiguous-one'
  | 'loose-date'
  | 'enum-synonym'
  | 'normalised'
  | 'ditto'
  | 'about'
  | 'name-cleaned'
  | 'id-length'
  | 'id-lost-digits'
  | 'id-checksum'
  | 'uscc-checksum'
  | 'region-unknown'
  | 'phone-shape'
  | 'no-due-date'
  | 'org-alias';

export interface RecordTable {
  readonly found: FoundTable;
  readonly def: TableDef;
  /** Sheet row of each record, from 0. */
  readonly rows: Int32Array;
  /**
   * By field id; every field of the template's table is there. A report in the same rows as the list on which it reports has
   * those fields of the list as well that it has not itself: 完成时限, 责任人.
   */
  readonly fields: ReadonlyMap<string, FieldValues>;
  /**
   * Only where one sheet row holds several records side by side (堡垒指数 with a column an indicator): by field id the
   * sheet column of each record, for the fields that do not stand in one column. `rows` then repeats the sheet row.
   */
  readonly cells?: ReadonlyMap<string, Int32Array>;
  /** There are no records, and the sheet says so: 无. */
  readonly declared?: true;
  /** Something stands in a column that no field reads. */
  readonly besides?: true;
}

/** True when the sheet tells of the field, in a column, in a line that holds for all records, or by other fields. */
export function isTold({ found, stated, reckoned }: FieldValues): boolean {
  return found !== null || stated !== undefined || reckoned === true;
}

/** The other fields whose values are read from the same column: of 应到/实到 the other one. */
export function sharing({ fields }: RecordTable, { field, found }: FieldValues): readonly FieldValues[] {
  return found === null ? [] : [...fields.values()].filter((other) => other.field !== field && other.found === found);
}

/** The sheet column where a record's field stands, from 0; null: the table has no such column. */
export function columnOf(table: RecordTable, field: string, record: number): number | null {
  return table.cells?.get(field)?.[record] ?? table.fields.get(field)?.found?.column ?? null;
}
