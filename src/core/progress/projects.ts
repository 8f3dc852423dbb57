/** Building projects (T12): each has its own start and due date. */
import { serialOf } from '../model/calendar';
import { numberAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { ProgressResult } from '../model/score';
import type { Limits } from './colour';
import { dueAt, unitAt } from './row';
import { judgeTimed } from './timed';

const LEDGER = 'T12';

export function projectProgress(reading: Reading, limits: Limits): readonly ProgressResult[] {
  const results: ProgressResult[] = [];
  for (const table of reading.tables) {
    if (table.def.code !== LEDGER) continue;
    for (let record = 0; record < table.rows.length; record++) results.push(project(table, record, reading, limits));
  }
  return results;
}

function project(table: RecordTable, record: number, reading: Reading, limits: Limits): ProgressResult {
  const { template } = reading;
  const place = unitAt(table, 'place', record);
  const kind = textAt(table, 'facilityKind', record);
  const label = template.enums.facilityKind?.find((value) => value.id === kind)?.label ?? kind;
  const start = numberAt(table, 'startDate', record);
  const result = judgeTimed(
    {
      table,
      record,
      task: textAt(table, 'projectCode', record),
      title: label,
      subject: place,
      // Without a first day the year's first day counts, and that is said.
      start: start ?? serialOf(template.year, 1, 1) ?? 0,
      due: dueAt(table, 'dueDate', record),
      goals: [],
      rate: 'donePct',
      doneOn: 'doneDate',
    },
    reading,
    limits,
  );
  return start === null && result.reason === '' && result.colour !== 'done'
    ? { ...result, reason: 'missing-start' }
    : result;
}
