/**
 * One record written over several rows: 问题编号 is merged over three rows because there are three measures. The rows are
 * one record with the texts of all of them, so that one problem counts once and its number is no duplicate.
 */
import type { FoundColumn } from '../model/found';
import type { FieldValues, RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { Area, Snapshot } from '../model/snapshot';
import { CellKind } from '../model/snapshot';
import type { FieldDef } from '../model/template';

/** Numbers of rows or of measures. */
const NUMBERING = /序号?$|编号$/;
/** Between the texts of the rows. */
const AND = '；';

/** @param merges of the table's body by first column. */
export function joinContinued(
  table: RecordTable,
  snapshot: Snapshot,
  merges: ReadonlyMap<number, readonly Area[]>,
): RecordTable {
  const key = keyColumn(table);
  const areas = key === null ? undefined : merges.get(key.column);
  if (areas === undefined || table.cells !== undefined) return table;
  const groups = groupsOf(table, areas, snapshot);
  if (groups.length === table.rows.length) return table;
  const kept = groups.map(([first = 0]) => first);
  const rows = Int32Array.from(kept, (record) => table.rows[record] ?? 0);
  return {
    ...table,
    rows,
    found: { ...table.found, records: rows },
    fields: new Map([...table.fields].map(([id, values]) => [id, ofGroups(values, groups)])),
  };
}

/** The one column that tells records apart, or null. */
function keyColumn({ def, fields }: RecordTable): FoundColumn | null {
  const keys = def.fields.filter(({ key }) => key === true);
  const [only, ...more] = keys.filter(({ type }) => type === 'idNumber').concat(keys.length === 1 ? keys : []);
  return only === undefined || more.some((other) => other !== only) ? null : (fields.get(only.id)?.found ?? null);
}

/** Records by the merge of the key that they stand in; rows that count something each stay records of their own. */
function groupsOf(table: RecordTable, areas: readonly Area[], snapshot: Snapshot): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let next = 0;
  let open: Area | null = null;
  table.rows.forEach((row, record) => {
    while ((areas[next]?.lastRow ?? Infinity) < row) next++;
    const area = areas[next];
    const inside = area !== undefined && area.firstRow <= row ? area : null;
    const last = groups.at(-1);
    if (inside !== null && inside === open && last !== undefined && !countsItself(table, row, snapshot))
      last.push(record);
    else groups.push([record]);
    open = inside;
  });
  return groups;
}

/** A figure stands in the row itself. */
function countsItself({ found, fields }: RecordTable, row: number, snapshot: Snapshot): boolean {
  const columns = snapshot.sheets[found.sheet]?.columns;
  return found.columns.some(({ column, field, label }) => {
    const cells = columns?.[column];
    if (cells?.kind[row] !== CellKind.number || NUMBERING.test(label)) return false;
    const type = field === null ? null : fields.get(field)?.field.type;
    const shows = snapshot.styles[cells.style[row] ?? 0]?.shows ?? 'general';
    return type === undefined || type === null
      ? shows === 'general' || shows === 'number'
      : type === 'int' || type === 'decimal' || type === 'money';
  });
}

function ofGroups(values: FieldValues, groups: readonly (readonly number[])[]): FieldValues {
  const { state, number, text, remarks, field } = values;
  const firsts = groups.map(([first = 0]) => first);
  return {
    ...values,
    state: Uint8Array.from(groups, (records) => state[joined(field) ? said(state, records) : (records[0] ?? 0)] ?? 0),
    number: number.length === 0 ? number : Float64Array.from(firsts, (record) => number[record] ?? NaN),
    text:
      text.length === 0
        ? text
        : groups.map((records) => (joined(field) ? whole(text, records) : (text[records[0] ?? 0] ?? ''))),
    remarks: new Map(
      firsts.flatMap((record, i) => {
        const own = remarks.get(record);
        return own === undefined ? [] : [[i, own] as const];
      }),
    ),
  };
}

/** Free texts go on from row to row; all else is what the first row says. */
function joined({ type, key, ref }: FieldDef): boolean {
  return type === 'longtext' || (type === 'text' && key !== true && ref === undefined);
}

function said(state: Uint8Array, records: readonly number[]): number {
  return records.find((record) => state[record] === ValueState.value) ?? records[0] ?? 0;
}

function whole(text: readonly string[], records: readonly number[]): string {
  return [...new Set(records.map((record) => text[record] ?? '').filter((part) => part !== ''))].join(AND);
}
