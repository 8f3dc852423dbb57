/** What is planned for a task: by the task list (T01) of the same workbooks, else by the template. */
import { lastDayOf, serialOf } from '../model/calendar';
import { numberAt, textAt } from '../model/cells';
import type { Reading } from '../model/reading';
import type { RecordTable } from '../model/record';
import type { Template } from '../model/template';
import type { QuarterGoals } from './expected';
import { dueAt } from './row';
import type { Due } from './row';
import { SHARE } from './vocabulary';

export interface Plan {
  readonly title: string;
  /** Null: from the beginning of the year. */
  readonly start: number | null;
  readonly due: Due;
  readonly goals: QuarterGoals;
}

const LIST = 'T01';
const DUE = 'dueDate';

const NO_PLAN: Plan = { title: '', start: null, due: { on: null, reason: 'missing-due' }, goals: [] };

/** By task code: the template's, then those of the workbook's own list, which win where they name a day. */
export function plansOf(reading: Reading): ReadonlyMap<string, Plan> {
  const plans = new Map(reading.template.tasks.map((task) => [task.code, templatePlan(task, reading.template.year)]));
  const listed = new Set<string>();
  for (const table of reading.tables) {
    if (table.def.code !== LIST) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const code = textAt(table, 'taskCode', record);
      if (code === '' || listed.has(code)) continue;
      listed.add(code);
      plans.set(code, planIn(table, record, plans.get(code)));
    }
  }
  return plans;
}

/** What is planned for the task of a report: by the row itself, where it tells the day, else by its number. */
export function planFor(report: RecordTable, record: number, plans: ReadonlyMap<string, Plan>): Plan {
  const usual = plans.get(textAt(report, 'taskCode', record)) ?? NO_PLAN;
  if (!report.fields.has(DUE)) return usual;
  const own = planIn(report, record, usual);
  const goals = own.goals.some((goal) => goal !== null) ? own.goals : usual.goals;
  return { ...own, start: own.start ?? usual.start, goals };
}

/** @param usual where the row names no day */
function planIn(table: RecordTable, record: number, usual: Plan | undefined): Plan {
  const own = dueAt(table, DUE, record);
  return {
    title: textAt(table, 'taskTitle', record),
    start: numberAt(table, 'startDate', record),
    due: own.on === null && own.reason === 'missing-due' && usual !== undefined ? usual.due : own,
    goals: ['q1', 'q2', 'q3', 'q4'].map((quarter) => shareIn(textAt(table, quarter, record))),
  };
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
