/** T02 任务进度月报: one unit, one month, its tasks. */
import { Chance, at } from '../chance';
import type { Unit } from '../city/city';
import { AS_OF, YEAR, day } from '../city/days';
import { Row, round } from './row';
import type { TaskDef } from '../../../src/core/model/template';
import { tasksOf } from './standards';

export function expected(due: number, asOf: number): number {
  const start = day(YEAR, 1, 1);
  return Math.min(1, Math.max(0, (asOf - start) / (due - start)));
}

/** What a unit may be made to be: up with the plan, or with so many tasks behind. */
export function progressRows(unit: Unit, month = 6): Row[] {
  const branch = at(unit.branches, 0);
  return reportRows(branch.short, at(branch.committee, 1).name, tasksOf(unit.place.domain), month);
}

/** The same for whoever reports: a town, the city's own office. */
export function reportRows(unit: string, filler: string, tasks: readonly TaskDef[], month = 6): Row[] {
  const chance = new Chance(`progress ${unit}`);
  const asOf = month === 6 ? AS_OF : day(YEAR, month + 1, 1) - 1;
  return tasks.map((task) => {
    const due = day(YEAR, task.dueMonth, [4, 6, 9, 11].includes(task.dueMonth) ? 30 : 31);
    const plan = expected(due, asOf);
    const behind = chance.is(0.14)
      ? chance.decimal(0.14, 0.26, 3)
      : chance.is(0.05)
        ? chance.decimal(0.33, 0.38, 3)
        : 0;
    const gained = chance.decimal(0.05, 0.08, 3);
    const wanted = Math.min(0.98, Math.max(0.02, plan - behind + (behind === 0 ? chance.decimal(0.01, 0.06, 3) : 0)));
    const places = task.target < 10 ? 0 : 2;
    // Tasks counted in single times move in steps; they stay at what is reached.
    const done = places === 0 ? Math.ceil(wanted * task.target) : round(wanted * task.target, 2);
    const rate = round(done / task.target, 4);
    const isBehind = plan - rate > 0.1;
    return new Row('T02', {
      unit,
      month: day(YEAR, month, 1),
      taskCode: task.code,
      taskTitle: task.title,
      planPct: round(plan, 4),
      donePct: rate,
      doneValue: done,
      newValue: places === 0 ? 1 : round(gained * task.target, 2),
      targetValue: task.target,
      narrative: isBehind ? '已制定方案，正在逐项推进，进度偏慢' : '按计划推进，台账齐全',
      problem: isBehind ? at(PROBLEMS, task.code.length + unit.length) : null,
      nextStep: isBehind ? '明确专人盯办，每周调度一次，下月补齐差额' : null,
      pushMethod: isBehind ? '问题推进' : null,
      isDone: false,
      doneDate: null,
      evidence: '工作台账、现场照片',
      filler,
    });
  });
}

const PROBLEMS = ['人手不足，资料收集滞后', '资金拨付较慢，影响实施', '部分党员外出，集中难度大'];
