/** A rate against the days: shared by tasks and projects. */
import { stateAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { ProgressResult } from '../model/score';
import { progressColour } from './colour';
import type { Limits } from './colour';
import { expectedProgress } from './expected';
import type { QuarterGoals } from './expected';
import { doneAt, finishedReason, reasonFor, resultOf } from './row';
import type { Due } from './row';

export interface TimedRow {
  readonly table: RecordTable;
  readonly record: number;
  readonly task: string;
  readonly title: string;
  readonly subject: string;
  readonly start: number;
  readonly due: Due;
  readonly goals: QuarterGoals;
  /** Fields of the rate (percent) and of the day it was done. */
  readonly rate: string;
  readonly doneOn: string;
}

export function judgeTimed(row: TimedRow, reading: Reading, limits: Limits): ProgressResult {
  const { table, record, start, due } = row;
  const done = doneAt(table, row.rate, record);
  const expected =
    due.on === null
      ? null
      : expectedProgress(reading.template.expectedProgress, start, due.on, reading.asOf, row.goals);
  const colour = progressColour({ done, start, due: due.on, today: reading.asOf, expected: expected ?? 0 }, limits);
  const reason = colour === 'done' ? finishedReason(table, row.doneOn, record, due.on) : reasonFor(colour);
  return resultOf(
    {
      table,
      record,
      task: row.task,
      title: row.title,
      subject: row.subject,
      colour,
      done,
      expected,
      start,
      due: due.on,
      reason: colour === 'none' ? missing(row, done) : reason,
      at: row.rate,
    },
    reading,
  );
}

function missing(row: TimedRow, done: number | null): string {
  if (done === null) {
    return stateAt(row.table, row.rate, row.record) === ValueState.unreadable ? 'unreadable' : 'missing-done';
  }
  return row.due.on === null ? row.due.reason : '';
}
