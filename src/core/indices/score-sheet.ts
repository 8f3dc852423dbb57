/** What people entered in the score sheet of branches (T05). */
import { numberAt, placeAt, stateAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import { lastPeriod } from './last-period';

const CODE = 'T05';

export interface Entry {
  /** Null: something stands there that cannot be read. */
  readonly points: number | null;
  readonly by: 'audit' | 'self';
  /** "堡垒评分!F7" */
  readonly cell: string;
}

export interface ScoreSheet {
  /** The branches that it names, with their domain id ('' unknown), in its order. */
  readonly branches: ReadonlyMap<string, string>;
  /** Undefined: no row for it, or no column for a score. */
  readonly entry: (branch: string, indicator: string) => Entry | undefined;
}

/**
 * The audit score, else the branch's own; a row without either is 0 points, as a missing entry is (SPEC C5), but a branch
 * without any score at all was not scored yet. Where a branch has rows of several periods those of the last one
 * count.
 */
export function scoreSheet(reading: Reading): ScoreSheet {
  const branches = new Map<string, string>();
  const told = new Map<string, Set<string>>();
  const tables = reading.tables.filter((table) => table.def.code === CODE);
  eachRow(tables, (table, record, branch) => {
    const domain = textAt(table, 'domain', record);
    if (domain !== '' || !branches.has(branch)) branches.set(branch, domain);
    const period = textAt(table, 'period', record);
    const periods = told.get(branch) ?? new Set<string>();
    // In the order of their last rows.
    periods.delete(period);
    told.set(branch, periods.add(period));
  });
  const counts = new Map([...told].map(([branch, periods]) => [branch, lastPeriod([...periods], reading)]));
  const scored = new Set<string>();
  eachRow(tables, (table, record, branch) => {
    if (['auditScore', 'selfScore'].some((field) => stateAt(table, field, record) !== ValueState.blank))
      scored.add(branch);
  });
  const entries = new Map<string, Entry>();
  eachRow(tables, (table, record, branch) => {
    if (!scored.has(branch) || textAt(table, 'period', record) !== counts.get(branch)) return;
    const entry = entryAt(table, record, reading);
    const indicator = textAt(table, 'indicator', record);
    if (entry !== null && indicator !== '') entries.set(key(branch, indicator), entry);
  });
  return { branches, entry: (branch, indicator) => entries.get(key(branch, indicator)) };
}

function eachRow(
  tables: readonly RecordTable[],
  visit: (table: RecordTable, record: number, branch: string) => void,
): void {
  for (const table of tables) {
    for (let record = 0; record < table.rows.length; record++) {
      const branch = textAt(table, 'branch', record);
      if (branch !== '') visit(table, record, branch);
    }
  }
}

function entryAt(table: RecordTable, record: number, reading: Reading): Entry | null {
  for (const [field, by] of [
    ['auditScore', 'audit'],
    ['selfScore', 'self'],
  ] as const) {
    const state = stateAt(table, field, record);
    const cell = placeAt(table, field, record, reading.snapshot);
    if (state === ValueState.unreadable) return { points: null, by, cell };
    const points = numberAt(table, field, record);
    if (points !== null) return { points, by, cell };
  }
  const own = placeAt(table, 'selfScore', record, reading.snapshot);
  const audit = placeAt(table, 'auditScore', record, reading.snapshot);
  if (own === '' && audit === '') return null;
  return own === '' ? { points: 0, by: 'audit', cell: audit } : { points: 0, by: 'self', cell: own };
}

function key(branch: string, indicator: string): string {
  return `${branch}\n${indicator.trim().toUpperCase()}`;
}
