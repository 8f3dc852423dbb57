/**
 * One column that tells when something begins and when it ends: 公示起止时间 2024.6.21—6.27, 完成时限 3月至11月. Where the
 * other end has no column of its own it is read from there, in those cells that name both.
 */
import { isoOf } from '../model/calendar';
import type { FieldValues, RecordTable, Remark } from '../model/record';
import { isTold, ValueState } from '../model/record';
import type { FieldDef } from '../model/template';
import { readRun, type DateRun } from '../text/date';

type Runs = ReadonlyMap<number, DateRun>;

/** @param year of dates without one */
export function withOtherEnds(table: RecordTable, year: number): RecordTable {
  const ends = table.def.fields.filter(({ endsAt }) => endsAt !== undefined);
  if (ends.length === 0) return table;
  const fields = new Map(table.fields);
  for (const { id, endsAt = '' } of ends) {
    const [begin, end] = [fields.get(id), fields.get(endsAt)];
    if (begin === undefined || end === undefined || isTold(begin) === isTold(end)) continue;
    const [told, other] = isTold(begin) ? [begin, end] : [end, begin];
    const runs = runsIn(told, year);
    if (told.found === null || runs.size === 0) continue;
    fields.set(told.field.id, withRuns(told, runs));
    fields.set(other.field.id, otherEnd(other.field, told, runs, other === end ? 'last' : 'first'));
  }
  return { ...table, fields };
}

/** The cells that were read as one end of a run, by record. A text with two days is never a plain day. */
function runsIn({ remarks, number }: FieldValues, year: number): Runs {
  const runs = new Map<number, DateRun>();
  for (const [record, all] of remarks) {
    const loose = all.find(({ code }) => code === 'loose-date');
    const run = loose === undefined ? null : readRun(loose.read, { year, order: null });
    if (run !== null && (run.first === number[record] || run.last === number[record])) runs.set(record, run);
  }
  return runs;
}

/** Both ends are said where the text is said to be read. */
function withRuns(told: FieldValues, runs: Runs): FieldValues {
  const remarks = new Map<number, readonly Remark[]>(told.remarks);
  for (const [record, { first, last }] of runs) {
    const taken = `${isoOf(first)} 至 ${isoOf(last)}`;
    const own = told.remarks.get(record) ?? [];
    remarks.set(
      record,
      own.map((each) => (each.code === 'loose-date' ? { ...each, taken } : each)),
    );
  }
  return { ...told, remarks };
}

function otherEnd(field: FieldDef, { found, state }: FieldValues, runs: Runs, end: 'first' | 'last'): FieldValues {
  const number = new Float64Array(state.length).fill(NaN);
  const own = new Uint8Array(state.length).fill(ValueState.blank);
  for (const [record, run] of runs) {
    number[record] = run[end];
    own[record] = ValueState.value;
  }
  return { field, found, state: own, number, text: [], remarks: new Map() };
}
