/** Problems to be put right (T13): done or not, so only the days count. */
import { numberAt, stateAt, textAt } from '../model/cells';
import { serialOf } from '../model/calendar';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import { ValueState } from '../model/record';
import type { ProgressResult } from '../model/score';
import { stateColour } from './colour';
import type { Limits } from './colour';
import { dueAt, finishedReason, reasonFor, resultOf, unitAt } from './row';
import type { Due } from './row';

const LEDGER = 'T13';
/** States, by id, in which nothing is left to do. */
const FINISHED: ReadonlySet<string> = new Set(['done', 'closed']);
const LONG_TERM = 'longTerm';

export function problemProgress(reading: Reading, limits: Limits): readonly ProgressResult[] {
  const results: ProgressResult[] = [];
  for (const table of reading.tables) {
    if (table.def.code !== LEDGER) continue;
    for (let record = 0; record < table.rows.length; record++) results.push(problem(table, record, reading, limits));
  }
  return results;
}

function problem(table: RecordTable, record: number, reading: Reading, limits: Limits): ProgressResult {
  const state = textAt(table, 'state', record);
  const readable = stateAt(table, 'state', record) === ValueState.value;
  const finished = FINISHED.has(state);
  // 长期坚持 has no day by which it must be done, whatever stands in the column.
  const due: Due = state === LONG_TERM ? { on: null, reason: 'no-due-date' } : dueAt(table, 'dueDate', record);
  const start = numberAt(table, 'foundDate', record) ?? serialOf(reading.template.year, 1, 1) ?? 0;
  // Without its state nobody knows whether a problem is still open.
  const colour = readable ? stateColour(finished, start, due.on, reading.asOf, limits) : 'none';
  return resultOf(
    {
      table,
      record,
      task: textAt(table, 'problemCode', record),
      title: textAt(table, 'problem', record),
      subject: unitAt(table, 'unit', record),
      colour,
      done: finished ? 100 : null,
      expected: null,
      start,
      due: due.on,
      reason: finished
        ? finishedReason(table, 'doneDate', record, due.on)
        : openReason(table, record, colour, due, state),
      at: 'state',
    },
    reading,
  );
}

function openReason(
  table: RecordTable,
  record: number,
  colour: ProgressResult['colour'],
  due: Due,
  state: string,
): string {
  if (colour !== 'none') return reasonFor(colour);
  if (state === '') return stateAt(table, 'state', record) === ValueState.unreadable ? 'unreadable' : 'missing-done';
  return due.on === null ? due.reason : '';
}
