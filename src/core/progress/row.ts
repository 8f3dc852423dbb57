/** What every row of a progress ledger has in common: where it stands, its dates, its result. */
import { numberAt, sheetNameOf, stateAt, textAt } from '../model/cells';
import { isoOf } from '../model/calendar';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { columnOf, isTold, ValueState } from '../model/record';
import { roundHalfUp } from '../model/round';
import type { ProgressResult } from '../model/score';
import type { ColourId } from '../model/template';
import { standsAt } from '../model/upright';
import { UNIT_LABELS } from './vocabulary';

/** A due date, or why there is none. */
export type Due =
  { readonly on: number } | { readonly on: null; readonly reason: 'missing-due' | 'no-due-date' | 'unreadable' };

/** Blank: missing; 长期坚持 and its like: on purpose without a day. */
export function dueAt(table: RecordTable, field: string, record: number): Due {
  const on = numberAt(table, field, record);
  if (on !== null) return { on };
  const state = stateAt(table, field, record);
  if (state === ValueState.unreadable) return { on: null, reason: 'unreadable' };
  return { on: null, reason: state === ValueState.none ? 'no-due-date' : 'missing-due' };
}

/** The unit of a row; the one named above the ledger where the row has none. */
export function unitAt(table: RecordTable, field: string, record: number): string {
  const own = textAt(table, field, record);
  if (own !== '') return own;
  for (const label of UNIT_LABELS) {
    const meta = table.found.meta.get(label);
    if (meta !== undefined) return meta.text;
  }
  return '';
}

/** Percent, rounded to 2 places; null when it is missing. */
export function doneAt(table: RecordTable, field: string, record: number): number | null {
  const share = numberAt(table, field, record);
  return share === null ? null : roundHalfUp(share * 100);
}

export interface Judged {
  readonly table: RecordTable;
  readonly record: number;
  readonly task: string;
  readonly title: string;
  readonly subject: string;
  readonly colour: ColourId;
  readonly done: number | null;
  readonly expected: number | null;
  readonly start: number | null;
  readonly due: number | null;
  readonly reason: string;
  /** The field whose cell is pointed at. */
  readonly at: string;
}

export function resultOf(judged: Judged, reading: Reading): ProgressResult {
  const { table, record, done, expected, start, due } = judged;
  return {
    task: judged.task,
    title: judged.title,
    subject: judged.subject,
    colour: judged.colour,
    done,
    expected: expected === null ? null : roundHalfUp(expected),
    gap: expected === null || done === null ? null : roundHalfUp(expected - done),
    startOn: start === null ? null : isoOf(start),
    dueOn: due === null ? null : isoOf(due),
    reason: judged.reason,
    table: table.def.code,
    sheet: sheetNameOf(table, reading.snapshot),
    ...standsAt(
      reading.snapshot.sheets[table.found.sheet],
      table.rows[record] ?? 0,
      columnOf(table, judged.at, record) ?? table.found.firstColumn,
    ),
  };
}

/** The word for a colour that needs one. */
export function reasonFor(colour: ColourId): string {
  switch (colour) {
    case 'grey':
      return 'not-started';
    case 'overdue':
      return 'overdue';
    case 'red':
      return 'far-behind';
    case 'yellow':
      return 'behind';
    case 'blue':
      return 'due-soon';
    case 'none':
    case 'done':
    case 'green':
      return '';
  }
}

/** Something finished: late, without a date although there is a column for it, or plainly done. */
export function finishedReason(table: RecordTable, field: string, record: number, due: number | null): string {
  const on = numberAt(table, field, record);
  if (on !== null) return due !== null && Math.floor(on) > due ? 'late-done' : '';
  const values = table.fields.get(field);
  const hasColumn = values !== undefined && isTold(values);
  return hasColumn && stateAt(table, field, record) === ValueState.blank ? 'missing-done-date' : '';
}
