/** The members that are scored: one row each of the score sheet (T06), and who has none. */
import { stateAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import { lastPeriod } from './last-period';
import { GONE } from './vocabulary';

const SHEET = 'T06';
const ROSTER = 'T04';
const EXEMPT = 'exempt';

export interface Member {
  readonly name: string;
  readonly branch: string;
  /** Row of the roster's relation; null: not in the roster, or no roster. */
  readonly rosterRow: number | null;
  /** Null: no row in the score sheet. */
  readonly entry: { readonly table: RecordTable; readonly record: number } | null;
}

interface Rostered {
  readonly table: RecordTable;
  readonly record: number;
  readonly row: number;
}

/**
 * Exempt members are left out. Of several periods of one member the last one counts; two rows of one period are two
 * people of the same name. Members of the roster without a row are in the list too: nobody is forgotten.
 */
export function membersOf(reading: Reading): readonly Member[] {
  const roster = rosterOf(reading);
  const byId = new Map<string, Rostered>();
  const byName = new Map<string, Rostered>();
  for (const each of roster) {
    const id = textAt(each.table, 'idNumber', each.record);
    if (id !== '') byId.set(id, each);
    byName.set(nameKey(each.table, each.record), each);
  }
  const found = new Map<string, Map<string, Member[]>>();
  const seen = new Set<number>();
  for (const table of reading.tables) {
    if (table.def.code !== SHEET) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const rostered = byId.get(textAt(table, 'idNumber', record)) ?? byName.get(nameKey(table, record));
      if (rostered !== undefined) seen.add(rostered.row);
      const key = rostered === undefined ? nameKey(table, record) : String(rostered.row);
      const name = textAt(table, 'name', record);
      if (name === '' || isExempt(table, record) || isExempt(rostered?.table, rostered?.record ?? 0)) continue;
      const branch = textAt(table, 'branch', record) || textOf(rostered, 'branch');
      const period = textAt(table, 'period', record);
      const member: Member = { name, branch, rosterRow: rostered?.row ?? null, entry: { table, record } };
      const periods = found.get(key) ?? new Map<string, Member[]>();
      found.set(key, periods.set(period, [...(periods.get(period) ?? []), member]));
    }
  }
  const without = roster.filter((each) => !seen.has(each.row) && counts(each));
  return [
    ...[...found.values()].flatMap((periods) => periods.get(lastPeriod([...periods.keys()], reading)) ?? []),
    ...without.map((each) => ({
      name: textOf(each, 'name'),
      branch: textOf(each, 'branch'),
      rosterRow: each.row,
      entry: null,
    })),
  ];
}

function rosterOf(reading: Reading): readonly Rostered[] {
  const roster: Rostered[] = [];
  for (const table of reading.tables) {
    if (table.def.code !== ROSTER) continue;
    for (let record = 0; record < table.rows.length; record++) roster.push({ table, record, row: roster.length });
  }
  return roster;
}

function counts({ table, record }: Rostered): boolean {
  return textAt(table, 'name', record) !== '' && !isExempt(table, record) && !GONE.has(textAt(table, 'status', record));
}

function isExempt(table: RecordTable | undefined, record: number): boolean {
  return (
    table !== undefined &&
    stateAt(table, 'category', record) === ValueState.value &&
    textAt(table, 'category', record) === EXEMPT
  );
}

function nameKey(table: RecordTable, record: number): string {
  return `${textAt(table, 'name', record)}\n${textAt(table, 'branch', record)}`;
}

function textOf(rostered: Rostered | undefined, field: string): string {
  return rostered === undefined ? '' : textAt(rostered.table, field, rostered.record);
}
