/** 序时进度: how far a task should be on a day. */
import { dayOf, lastDayOf, serialOf } from '../model/calendar';
import type { Template } from '../model/template';

/** The goal of a task at the end of each quarter, percent; null where none is written. */
export type QuarterGoals = readonly (number | null)[];

/**
 * Percent, 0 up to the first day and 100 from the due date on.
 * @param goals only for `quarterNodes`; without any the days count.
 */
export function expectedProgress(
  method: Template['expectedProgress'],
  start: number,
  due: number,
  today: number,
  goals: QuarterGoals = [],
): number {
  if (today <= start) return 0;
  if (today >= due) return 100;
  if (method === 'linearMonths') return byMonths(start, due, today);
  if (method === 'quarterNodes' && goals.some((goal) => goal !== null)) return byQuarters(start, due, today, goals);
  return byDays(start, due, today);
}

/** The first day counts 0, the due date 100. */
function byDays(start: number, due: number, today: number): number {
  return ((today - start) / (due - start)) * 100;
}

/** Months and half months that have passed, as ledgers count them: mid-August is 7.5 of 12. */
function byMonths(start: number, due: number, today: number): number {
  const from = monthsPassed(start - 1);
  const span = monthsPassed(due) - from;
  return span <= 0 ? byDays(start, due, today) : Math.min(100, ((monthsPassed(today) - from) / span) * 100);
}

/** Months from the year 0 to the end of a day, in halves. */
function monthsPassed(serial: number): number {
  const day = dayOf(serial);
  if (day === null) return 0;
  const part = Math.round((day.day / lastDayOf(day.year, day.month)) * 2) / 2;
  return day.year * 12 + day.month - 1 + part;
}

/** Straight from the goal of one quarter's end to that of the next one that has a goal, and to 100 on the due date. */
function byQuarters(start: number, due: number, today: number, goals: QuarterGoals): number {
  const year = dayOf(due)?.year ?? 0;
  let [day, goal] = [start, 0];
  for (const [quarter, wanted] of goals.entries()) {
    const end = serialOf(year, quarter * 3 + 3, lastDayOf(year, quarter * 3 + 3));
    if (wanted === null || end === null || end <= day || end >= due) continue;
    if (today <= end) return between(day, goal, end, wanted, today);
    [day, goal] = [end, wanted];
  }
  return between(day, goal, due, 100, today);
}

function between(day: number, goal: number, end: number, wanted: number, today: number): number {
  return goal + ((today - day) / (end - day)) * (wanted - goal);
}
