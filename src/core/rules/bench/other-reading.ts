/**
 * A bare 1 or 0.5 among percentages may be 100% or 1%, 50% or 0.5%. V07 asks which; until then a rule that is content
 * with either reading finds nothing, and one that is content with neither speaks as usual.
 */
import type { Reading } from '../../model/reading';
import type { FieldValues, RecordTable } from '../../model/record';
import { compact } from '../../text/normalise';
import { fifteenDigits } from '../../text/shown';
import type { RowFormulas } from './row-formulas';
import { rowFormulas } from './row-formulas';

/** The fraction that the cell would be in the other reading; null: there is only one. */
export function otherFraction(values: FieldValues, record: number): number | null {
  if (values.field.type !== 'percent') return null;
  const remark = values.remarks.get(record)?.find(({ code }) => code === 'ambiguous-one' || code === 'bare-percent');
  const written = remark === undefined ? NaN : Number(compact(remark.read));
  if (!(Math.abs(written) > 0 && Math.abs(written) <= 1)) return null;
  return values.number[record] === written ? fifteenDigits(written / 100) : written;
}

export interface OtherReading {
  /** True where one of these fields can be read in two ways. */
  readonly touches: (table: RecordTable, record: number, fields: readonly string[]) => boolean;
  /** The template's formulas over the ledgers in which each such cell is read the other way. */
  readonly formulas: RowFormulas;
  /** The table of those ledgers. */
  readonly tableOf: (table: RecordTable) => RecordTable;
}

/** Null: every percentage has but one reading. */
export function otherReading(reading: Reading): OtherReading | null {
  const others = new Map<RecordTable, RecordTable>();
  for (const table of reading.tables) {
    const changed = new Map<string, FieldValues>();
    for (const [id, values] of table.fields) {
      const number = turned(values);
      if (number !== null) changed.set(id, { ...values, number });
    }
    if (changed.size > 0) others.set(table, { ...table, fields: new Map([...table.fields, ...changed]) });
  }
  if (others.size === 0) return null;
  const tableOf = (table: RecordTable): RecordTable => others.get(table) ?? table;
  return {
    touches: (table, record, fields) =>
      others.has(table) &&
      fields.some((field) => {
        const values = table.fields.get(field);
        return values !== undefined && otherFraction(values, record) !== null;
      }),
    formulas: rowFormulas({ ...reading, tables: reading.tables.map(tableOf) }),
    tableOf,
  };
}

function turned(values: FieldValues): Float64Array | null {
  if (values.field.type !== 'percent' || values.remarks.size === 0) return null;
  let number: Float64Array | null = null;
  for (const record of values.remarks.keys()) {
    const other = otherFraction(values, record);
    if (other === null) continue;
    number ??= Float64Array.from(values.number);
    number[record] = other;
  }
  return number;
}
