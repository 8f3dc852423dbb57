/** The monthly task ledger (T02): dates from the row, the task list (T01) of the same workbook, else from the template. */
import { serialOf } from '../model/calendar';
import { numberAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { ProgressResult } from '../model/score';
import type { Limits } from './colour';
import { planFor, plansOf } from './plans';
import { unitAt } from './row';
import { judgeTimed } from './timed';

const LEDGER = 'T02';

/** Only the newest report of a unit on a task is judged; reports of earlier months are history. */
export function taskProgress(reading: Reading, limits: Limits): readonly ProgressResult[] {
  const { template } = reading;
  const plans = plansOf(reading);
  const yearBegins = serialOf(template.year, 1, 1) ?? 0;
  return newest(reading.tables.filter((table) => table.def.code === LEDGER)).map(({ table, record }) => {
    const title = textAt(table, 'taskTitle', record);
    const plan = planFor(table, record, plans);
    return judgeTimed(
      {
        table,
        record,
        task: taskAt(table, record),
        title: title || plan.title,
        subject: unitAt(table, 'unit', record),
        start: plan.start ?? yearBegins,
        due: plan.due,
        goals: plan.goals,
        rate: 'donePct',
        doneOn: 'doneDate',
      },
      reading,
      limits,
    );
  });
}

interface Row {
  readonly table: RecordTable;
  readonly record: number;
}

/** What tells a task from others: its number, else its name. */
function taskAt(table: RecordTable, record: number): string {
  return textAt(table, 'taskCode', record) || textAt(table, 'taskTitle', record);
}

/** The rows of the last month that a unit reported on a task; rows without a month, or without a task, all stay. */
function newest(tables: readonly RecordTable[]): readonly Row[] {
  const last = new Map<string, number>();
  const rows: (Row & { readonly key: string; readonly month: number | null })[] = [];
  for (const table of tables) {
    for (let record = 0; record < table.rows.length; record++) {
      const task = taskAt(table, record);
      const month = task === '' ? null : numberAt(table, 'month', record);
      const key = `${unitAt(table, 'unit', record)}\n${task}`;
      rows.push({ table, record, key, month });
      if (month !== null) last.set(key, Math.max(month, last.get(key) ?? 0));
    }
  }
  return rows.filter(({ key, month }) => month === null || month === last.get(key));
}
