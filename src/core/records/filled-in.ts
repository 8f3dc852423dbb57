/**
 * Whether anything was filled into a ledger. One that came as it was sent out is no report: it does not say that there was
 * nothing (H05 asks for 无 then), so that nothing follows from it, least of all 0.
 */
import type { Reading } from '../model/reading';
import { ValueState, type RecordTable } from '../model/record';
import type { TableDef } from '../model/template';

/** What an empty workbook already has in its lines of indicators and standards (template/blank/prefilled). */
const given: ReadonlySet<string> = new Set([
  ...['branch', 'domain', 'period', 'indicator', 'content', 'weight', 'method', 'standard'],
]);

export function isFilledIn(table: RecordTable): boolean {
  if (table.rows.length === 0) return table.declared === true;
  if (!hasGivenLines(table.def)) return true;
  const own = [...table.fields.values()].filter(({ field, found }) => found !== null && !given.has(field.id));
  return own.some(({ state }) => state.some((each) => each !== ValueState.blank));
}

const hasGivenLines = ({ fields }: TableDef): boolean =>
  fields.some(({ id, ref }) => ref === 'indicator' || id === 'standard');

/** Without the ledgers into which nothing was filled; the same reading when there are none. */
export function filledIn(reading: Reading): Reading {
  const tables = reading.tables.filter(isFilledIn);
  return tables.length === reading.tables.length ? reading : { ...reading, tables };
}
