/**
 * Whether anything was filled into a ledger. One that came as it was sent out is no report: it does not say that there was
 * nothing (H05 asks for 无 then), so that nothing follows from it, least of all 0.
 */
import type { FoundTable } from '../model/found';
import { oncePer } from '../model/once';
import type { Reading } from '../model/reading';
import { ValueState, type FieldValues, type RecordTable } from '../model/record';
import { CellKind, type Snapshot } from '../model/snapshot';
import type { FieldDef, TableDef } from '../model/template';
import { compact } from '../text/normalise';

/** What an empty workbook already has in its lines of indicators and standards (template/blank/prefilled). */
const given: ReadonlySet<string> = new Set([
  ...['branch', 'domain', 'period', 'indicator', 'content', 'weight', 'method', 'standard'],
]);
/** What an office writes into a ledger before it sends it out, besides the names of units. */
const about: ReadonlySet<string> = new Set(['town', 'domain', 'period', 'year', 'quarter', 'month']);
/** Score sheets list people. */
const listsPeople: ReadonlySet<string> = new Set(['T06', 'T18']);
const NUMBERS = /^(?:序号?|编号|号|no\.?)$/i;

export function isFilledIn(table: RecordTable): boolean {
  if (table.rows.length === 0) return table.declared === true;
  let any = false;
  for (const { id } of toFillIn(table.def)) {
    const values = table.fields.get(id);
    if (values === undefined || values.found === null) continue;
    if (holdsSomething(values)) return true;
    any = true;
  }
  return !hasGivenLines(table.def) && (!any || table.besides === true);
}

/** The lines stand there as they were printed, with columns to fill in and nothing in them, nor in any other column. */
export function isUntouched(table: RecordTable): boolean {
  const own = table.rows.length === 0 ? [] : ownColumns(table);
  return own.length > 0 && !own.some(holdsSomething) && table.besides !== true;
}

/** The columns that are to be filled in. */
function ownColumns({ def, fields }: RecordTable): readonly FieldValues[] {
  return toFillIn(def).flatMap(({ id }) => {
    const values = fields.get(id);
    return values !== undefined && values.found !== null ? [values] : [];
  });
}

const toFillIn = oncePer((def: TableDef) => def.fields.filter((field) => !isGiven(field, def)));

function isGiven({ id, key, ref }: FieldDef, def: TableDef): boolean {
  if (about.has(id) || (key === true && ref === 'T03.orgName') || id === 'branch') return true;
  return hasGivenLines(def) ? given.has(id) : id === 'name' && listsPeople.has(def.code);
}

/** Whether something stands in a column that no field reads: what was filled in may stand there. */
export function holdsBesides({ sheet, columns, records }: FoundTable, { sheets }: Snapshot): boolean {
  const cells = sheets[sheet]?.columns ?? [];
  return columns.some(({ field, label, column }) => {
    const kind = field === null && !NUMBERS.test(compact(label)) ? cells[column]?.kind : undefined;
    return kind !== undefined && records.some((row) => (kind[row] ?? CellKind.empty) !== CellKind.empty);
  });
}

function holdsSomething({ state }: FieldValues): boolean {
  return state.some((each) => each !== ValueState.blank);
}

const hasGivenLines = ({ fields }: TableDef): boolean =>
  fields.some(({ id, ref }) => ref === 'indicator' || id === 'standard');

/** Without the ledgers into which nothing was filled; the same reading when there are none. */
export function filledIn(reading: Reading): Reading {
  const tables = reading.tables.filter(isFilledIn);
  return tables.length === reading.tables.length ? reading : { ...reading, tables };
}
