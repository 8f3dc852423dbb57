/** The monthly task ledger (T02): dates from the task list (T01) of the same workbook, else from the template. */
import { lastDayOf, serialOf } from '../model/calendar';
import { numberAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { ProgressResult } from '../model/score';
import type { Template } from '../model/template';
import type { Limits } from './colour';
import type { QuarterGoals } from './expected';
import { dueAt, unitAt } from './row';
import type { Due } from './row';
import { judgeTimed } from './timed';
import { SHARE } from './vocabulary';

/** What is planned for a task. */
interface Plan {
  readonly title: string;
  /** Null: from the beginning of the year. */
  readonly start: number | null;
  readonly due: Due;
  readonly goals: QuarterGoals;
}

const LEDGER = 'T02';
const LIST = 'T01';

/** Only the newest report of a unit on a task is judged; reports of earlier months are history. */
export function taskProgress(reading: Reading, limits: Limits): readonly ProgressResult[] {
  const { template } = reading;
  const plans = plansOf(reading);
  const yearBegins = serialOf(template.year, 1, 1) ?? 0;
  return newest(reading.tables.filter((table) => table.def.code === LEDGER)).map(({ table, record }) => {
    const title = textAt(table, 'taskTitle', record);
    const plan = plans.get(textAt(table, 'taskCode', record)) ?? NO_PLAN;
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

const NO_PLAN: Plan = { title: '', start: null, due: { on: null, reason: 'missing-due' }, goals: [] };

/** By task code: the template's, then those of the workbook's own list, which win where they name a day. */
function plansOf(reading: Reading): ReadonlyMap<string, Plan> {
  const plans = new Map(reading.template.tasks.map((task) => [task.code, templatePlan(task, reading.template.year)]));
  const listed = new Set<string>();
  for (const table of reading.tables) {
    if (table.def.code !== LIST) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const code = textAt(table, 'taskCode', record);
      if (code === '' || listed.has(code)) continue;
      listed.add(code);
      const own = dueAt(table, 'dueDate', record);
      const usual = plans.get(code)?.due;
      plans.set(code, {
        title: textAt(table, 'taskTitle', record),
        start: numberAt(table, 'startDate', record),
        due: own.on === null && own.reason === 'missing-due' && usual !== undefined ? usual : own,
        goals: ['q1', 'q2', 'q3', 'q4'].map((quarter) => shareIn(textAt(table, quarter, record))),
      });
    }
  }
  return plans;
}

function templatePlan(task: Template['tasks'][number], year: number): Plan {
  const on = serialOf(year, task.dueMonth, lastDayOf(year, task.dueMonth));
  return {
    title: task.title,
    start: null,
    due: on === null ? { on, reason: 'missing-due' } : { on },
    goals: [],
  };
}

function shareIn(text: string): number | null {
  const share = SHARE.exec(text)?.[1];
  return share === undefined ? null : Number(share);
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
