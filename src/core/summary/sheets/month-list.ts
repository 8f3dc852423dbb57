/** O25 月工作清单: for the month after this period; what was left undone first, then what falls due, orders and problems. */
import type { Content, Page, PageRow } from '../../drawing';
import { taskName } from '../../messages';
import { lastDayOf, serialOf, serialOfIso } from '../../model/calendar';
import type { ProgressResult } from '../../model/score';
import { absentProblems } from '../across/problems-before';
import type { Consolidation } from '../consolidation';
import { problemsOf } from '../figures/problems';
import { taskOwners } from '../figures/task-owners';
import { plainPage } from '../layout/plain-page';
import { outputTitle } from '../layout/titles';
import { periodNow } from '../now';
import { labelOf, rowsOf } from '../rows';
import { lookupOf, type Fact, type PeriodState } from '../state/period-state';
import { earlierStates, endOf, yearOf } from '../state/periods';
import { periodWords } from '../units/recognise';

interface Item {
  readonly matter: string;
  readonly source: string;
  readonly unit: string;
  readonly owner: string;
  readonly due: number | null;
  readonly state: string;
}

const carried = new Set(['overdue', 'red', 'yellow']);

export function monthListPage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  const { year, month } = nextMonth(periodNow(consolidation));
  const first = serialOf(year, month, 1) ?? asOf;
  const last = serialOf(year, month, lastDayOf(year, month)) ?? asOf;
  const card = (id: string): string => template.colours.find((colour) => colour.id === id)?.label ?? '';
  const list = rowsOf(consolidation.reading, 'T01');
  const planned = new Map(list.map((row) => [row.text('taskCode'), row]));
  const ownerOf = taskOwners(consolidation);
  const left: Item[] = [];
  const due: Item[] = [];
  const before = unreported(consolidation);
  for (const task of consolidation.progress) {
    if (task.table !== 'T02' || task.colour === 'done') continue;
    if (isBlank(task) && before.some(({ key }) => key === keyOf(task.subject, task.task))) continue;
    const until = task.dueOn === null ? null : serialOfIso(task.dueOn);
    const behind = carried.has(task.colour) || (isBlank(task) && until !== null && until < first);
    const falls = until !== null && until >= first && until <= last;
    if (!behind && !falls) continue;
    (behind ? left : due).push({
      matter: taskName(task),
      source: behind ? '上月未完' : '年初任务',
      unit: task.subject,
      owner: ownerOf(task),
      due: until,
      state: `完成 ${task.done === null ? '—' : `${String(task.done)}%`}，${card(task.colour)}`,
    });
  }
  // Who reported nothing is not rid of what was left undone.
  for (const task of before) {
    const behind = carried.has(task.colour) || (task.due !== null && task.due < first);
    const falls = task.due !== null && task.due >= first && task.due <= last;
    if (task.colour === 'done' || (!behind && !falls)) continue;
    (behind ? left : due).push({
      matter: taskName(task),
      source: behind ? '上月未完' : '年初任务',
      unit: task.unit,
      owner: planned.get(task.task)?.text('owner') ?? '',
      due: task.due,
      state: `${task.isBlank ? '本期没有填完成率' : '本期未报'}；${periodWords(task.period)}完成 ${task.done === null ? '—' : `${String(task.done)}%`}，${card(task.colour)}`,
    });
  }
  const reported = new Set(consolidation.progress.filter((task) => task.table === 'T02').map((task) => task.task));
  for (const row of list) {
    const until = row.number('dueDate');
    if (until === null || until < first || until > last || reported.has(row.text('taskCode'))) continue;
    due.push({
      matter: `${row.text('taskCode')}　${row.text('taskTitle')}`.trim(),
      source: '年初任务',
      unit: row.text('leadUnit'),
      owner: row.text('owner'),
      due: until,
      state: '未报',
    });
  }
  const orders = rowsOf(consolidation.reading, 'T14')
    .filter((row) => row.yes('finished') !== true)
    .map((row) => ({
      matter: `${row.text('superviseCode')}　${row.text('matter')}`.trim(),
      source: '督办',
      unit: row.text('unit'),
      owner: row.text('leader'),
      due: row.number('dueDate'),
      state: row.text('progress'),
    }));
  const problems = problemsOf(consolidation)
    .filter(({ open }) => open)
    .map(({ row }) => ({
      matter: `${row.text('problemCode')}　${row.text('problem')}`.trim(),
      source: '整改',
      unit: row.text('unit'),
      owner: row.text('owner'),
      due: row.number('dueDate'),
      state: row.label('state'),
    }));
  const waiting = absentProblems(consolidation)
    .filter(({ settled }) => !settled)
    .map((problem) => ({
      matter: `${problem.code}　${problem.text}`.trim(),
      source: '整改',
      unit: problem.unit,
      owner: '',
      due: problem.due,
      state: `本期未报台账；${periodWords(problem.period)}${labelOf(template, 'problemState', problem.state)}`,
    }));
  const items = [left, due, orders, [...problems, ...waiting]].flatMap((part) =>
    [...part].sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity)),
  );
  const told = (text: string): Content => (text === '' ? '—' : text);
  return plainPage(consolidation, 'O25', '月工作清单', {
    // The list that December makes is the next year's.
    title: outputTitle(template, 'O25').replace(
      /_+月/,
      `${year === endOf(periodNow(consolidation)).year ? '' : `${String(year)}年`}${String(month)}月`,
    ),
    needs: ['T01', 'T02', 'T13', 'T14'],
    tables: [
      {
        columns: [
          { key: 'n', header: '序号', width: 7, style: 'int' },
          { key: 'matter', header: '事项', width: 42, style: 'wrapped' },
          { key: 'source', header: '来源', width: 11, style: 'centre' },
          { key: 'unit', header: '责任单位', width: 38, style: 'wrapped' },
          { key: 'owner', header: '责任人', width: 11, style: 'centre' },
          { key: 'due', header: '时限', width: 13, style: 'date' },
          { key: 'state', header: '上月情况', width: 22, style: 'wrapped' },
        ],
        rows: items.map((item, index): PageRow => ({
          kind: 'plain',
          cells: [
            index + 1,
            item.matter,
            item.source,
            told(item.unit),
            told(item.owner),
            item.due ?? '—',
            told(item.state),
          ],
        })),
      },
    ],
    notes: [
      '“上月未完”指上月末为黄牌、红牌或已逾期的任务，本期未报、没有填完成率的按最近一期所报列出；“年初任务”指时限在本月的任务；督办、整改为尚未办结、尚未完成的事项。',
    ],
  });
}

/** The month after the period, whatever the day on which the list is made. */
function nextMonth(period: string): { readonly year: number; readonly month: number } {
  const { year, month } = endOf(period);
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** Reported without a rate: no more than not reported. */
const isBlank = ({ done, colour }: ProgressResult): boolean => done === null && colour === 'none';
const keyOf = (unit: string, task: string): string => `${unit}\u0000${task}`;

interface Told {
  readonly key: string;
  /** Reported this time, without a rate. */
  readonly isBlank: boolean;
  readonly unit: string;
  readonly task: string;
  readonly title: string;
  readonly done: number | null;
  readonly colour: string;
  readonly due: number | null;
  readonly period: string;
}

/** Tasks of this year that earlier periods told and this one does not, each as it was told last; with a rate if it ever was. */
function unreported(consolidation: Consolidation): readonly Told[] {
  const now = consolidation.progress.filter(({ table }) => table === 'T02');
  const keys = (tasks: readonly ProgressResult[]) => tasks.map(({ subject, task }) => keyOf(subject, task));
  const blank = new Set(keys(now.filter(isBlank)));
  const seen = new Set(keys(now).filter((key) => !blank.has(key)));
  const period = periodNow(consolidation);
  const tasks: Told[] = [];
  const tell = (state: PeriodState, { unit, subject: task, number: done, text: colour }: Fact): void => {
    const key = keyOf(unit, task);
    if (seen.has(key)) return;
    seen.add(key);
    const text = (item: string): string => lookupOf(state).of('task', unit, task, item)?.text ?? '';
    tasks.push({
      ...{ key, unit, task, done, colour, period: state.period, isBlank: blank.has(key) },
      title: text('title'),
      due: serialOfIso(text('due')),
    });
  };
  const told = earlierStates(consolidation.history, period)
    .filter((state) => yearOf(state.period) === yearOf(period))
    .flatMap((state) =>
      lookupOf(state)
        .all('task', 'done')
        .map((fact) => [state, fact] as const),
    );
  for (const [state, fact] of told) if (fact.number !== null) tell(state, fact);
  for (const [state, fact] of told) tell(state, fact);
  return tasks;
}
