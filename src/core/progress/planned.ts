/**
 * 计划进度 of the monthly task ledger (T02) where the sheet leaves it open: what the days to the end of the month ask for.
 * SPEC T02: 按日期或季度节点折算.
 */
import { dayOf, lastDayOf, serialOf } from '../model/calendar';
import { numberAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import { expectedProgress } from './expected';
import { planFor, plansOf, type Plan } from './plans';

const LEDGER = 'T02';
const PLANNED = 'planPct';

/** The same reading when nothing is left open. */
export function withPlanned(reading: Reading): Reading {
  if (!reading.tables.some((table) => table.def.code === LEDGER && leavesOpen(table))) return reading;
  const plans = plansOf(reading);
  return {
    ...reading,
    tables: reading.tables.map((table) =>
      table.def.code === LEDGER && leavesOpen(table) ? planned(table, plans, reading) : table,
    ),
  };
}

function leavesOpen({ fields }: RecordTable): boolean {
  return fields.get(PLANNED)?.state.includes(ValueState.blank) === true;
}

function planned(table: RecordTable, plans: ReadonlyMap<string, Plan>, { template, asOf }: Reading): RecordTable {
  const told = table.fields.get(PLANNED);
  if (told === undefined) return table;
  const yearBegins = serialOf(template.year, 1, 1) ?? 0;
  const state = told.state.slice();
  const number = told.number.slice();
  for (let record = 0; record < state.length; record++) {
    const { start, due, goals } = planFor(table, record, plans);
    if (state[record] !== ValueState.blank || due.on === null) continue;
    const day = Math.min(asOf, monthEnd(numberAt(table, 'month', record)) ?? asOf);
    state[record] = ValueState.value;
    number[record] = expectedProgress(template.expectedProgress, start ?? yearBegins, due.on, day, goals) / 100;
  }
  return { ...table, fields: new Map(table.fields).set(PLANNED, { ...told, state, number, reckoned: true }) };
}

function monthEnd(serial: number | null): number | null {
  const day = serial === null ? null : dayOf(serial);
  return day === null ? null : serialOf(day.year, day.month, lastDayOf(day.year, day.month));
}
