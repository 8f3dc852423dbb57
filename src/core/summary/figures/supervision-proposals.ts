/**
 * What should be supervised by the template's ladder (C10): a task at red once an urging, twice in a row a talk, a problem
 * past its day a circular. Proposed here; whether and how an order goes out is decided by people.
 */
import { taskName } from '../../messages';
import { serialOfIso } from '../../model/calendar';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { groupBy, rowsOf, type Row } from '../rows';
import { isSameUnit } from '../units/unit-names';
import { problemsOf } from './problems';
import { redsOf } from './reds';
import { mattersOf, type Matter } from './supervision';

export interface Proposal {
  readonly unit: string;
  /** Task or problem code. */
  readonly code: string;
  readonly matter: string;
  readonly source: string;
  /** Why: how often red, how far behind, how long overdue. */
  readonly why: string;
  /** Id of 督办级别. */
  readonly level: string;
  readonly leader: string;
  readonly due: number | null;
  readonly problem: string;
  /** The open matter of the ledger that is about it already. */
  readonly matterOf: Matter | null;
}

export function proposalsOf(consolidation: Consolidation): readonly Proposal[] {
  const open = mattersOf(consolidation).filter(({ finished }) => finished !== true);
  return [...redTasks(consolidation, open), ...overdueProblems(consolidation, open)];
}

/** How high a level stands on the template's ladder. */
export function stepOf({ reading }: Consolidation, level: string): number {
  return (reading.template.enums.superviseLevel ?? []).findIndex(({ id }) => id === level);
}

function redTasks(consolidation: Consolidation, open: readonly Matter[]): readonly Proposal[] {
  const { template } = consolidation.reading;
  const reds = redsOf(consolidation);
  const interview = thresholdOf(template, 'redTwiceInterview');
  const review = thresholdOf(template, 'threeRedsReview');
  const reports = new Map(rowsOf(consolidation.reading, 'T02').map((row) => [`${row.sheet}!${String(row.at)}`, row]));
  const byTask = groupBy(open, ({ row }) => row.text('taskCode'));
  return consolidation.progress
    .filter(({ table, colour }) => table === 'T02' && (colour === 'red' || colour === 'overdue'))
    .map((task) => {
      const times = reds(task.subject, task.task);
      const row = reports.get(`${task.sheet}!${String(task.row)}`);
      const behind = task.gap === null ? '' : `，落后 ${task.gap.toFixed(2)} 个百分点`;
      const talk = interview !== null && times >= interview;
      return {
        times,
        gap: task.gap ?? 0,
        proposal: {
          unit: task.subject,
          code: task.task,
          matter: taskName(task),
          source: '任务进度',
          why: `${times > 1 ? '连续红牌' : '红牌'} ${String(times)} 次${behind}${review !== null && times >= review ? '，作检讨' : ''}`,
          level: talk ? 'interview' : 'urge',
          leader: '',
          due: task.dueOn === null ? null : serialOfIso(task.dueOn),
          problem: row?.text('problem') ?? '',
          matterOf: (byTask.get(task.task) ?? []).find((matter) => isOf(matter.row, task.subject)) ?? null,
        },
      };
    })
    .sort((a, b) => b.times - a.times || b.gap - a.gap)
    .map(({ proposal }) => proposal);
}

function overdueProblems(consolidation: Consolidation, open: readonly Matter[]): readonly Proposal[] {
  const { asOf } = consolidation.reading;
  return problemsOf(consolidation)
    .filter(({ overdue }) => overdue)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0))
    .map(({ row, due }): Proposal => {
      const code = row.text('problemCode');
      const unit = row.text('unit');
      return {
        unit,
        code,
        matter: `${code}　${row.text('problem')}`.trim(),
        source: '问题整改',
        why: `逾期 ${String(Math.floor(asOf - (due ?? asOf)))} 天`,
        level: 'notice',
        leader: row.text('leader'),
        due,
        problem: row.text('problem'),
        matterOf: open.find((matter) => names(matter.row, code) && isOf(matter.row, unit)) ?? null,
      };
    });
}

const isOf = (row: Row, unit: string): boolean => row.text('unit') === unit || isSameUnit(row.text('unit'), unit);

/** A matter says that it is about a problem by the problem's number. */
const names = (row: Row, code: string): boolean =>
  code !== '' && ['matter', 'from', 'taskCode'].some((field) => holds(row.text(field), code));

/** W-1 stands in 「整改 W-1」 but not in 「整改 W-12」. */
function holds(text: string, code: string): boolean {
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + code.length)}`;
    if (!/[0-9A-Za-z]/.test(around)) return true;
  }
  return false;
}
