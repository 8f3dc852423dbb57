/**
 * A row that says 无 where a meeting, a problem or a project would stand: there was none in the period. It is no record —
 * 无 is not one problem that nobody has closed — and with nothing else in it the ledger has declared that there was
 * nothing to report.
 */
import { ValueState, type RecordTable } from '../model/record';
import type { FieldDef } from '../model/template';
import { withRecords } from './with-records';

/** Fields that say for whom and when, and by whom: they are filled in on a row of 无, too. */
const aside: ReadonlySet<string> = new Set([
  ...['branch', 'org', 'village', 'unit', 'town', 'place', 'domain', 'month', 'period', 'year', 'quarter'],
  ...['filler', 'remark'],
]);

/** The same table where no row says 无. */
export function withoutNothing(table: RecordTable): RecordTable {
  const columns = [...table.fields.values()].filter(({ found }) => found !== null);
  if (!columns.some(({ state }) => state.includes(ValueState.none))) return table;
  // Of a ledger with a line a village, a line that names the village has come.
  const telling = columns.filter(({ field }) => !isAside(field));
  const judged = telling.some(({ field }) => field.key === true) ? telling : columns;
  const kept = [...table.rows.keys()].filter(
    (record) =>
      judged.some(({ state }) => state[record] !== ValueState.none && state[record] !== ValueState.blank) ||
      columns.every(({ state }) => state[record] !== ValueState.none),
  );
  if (kept.length === table.rows.length) return table;
  // The sheet has the row all the same.
  const left = { ...withRecords(table, kept), found: table.found };
  return kept.length === 0 ? { ...left, declared: true } : left;
}

const isAside = ({ id, ref }: FieldDef): boolean => aside.has(id) || ref === 'T03.orgName';
