/** What of a consolidation the next periods will ask for. */
import type { Score } from '../../model/score';
import type { Consolidation } from '../consolidation';
import { periodNow } from '../now';
import { rowsOf } from '../rows';
import { factOf } from '../state/entry-facts';
import type { Fact, FactKind, PeriodState } from '../state/period-state';
import { submitters } from '../units/submitter';
import { halfScores } from './half-year-score';
import { incomesOf, yearIn } from './income';
import { measuring } from './measures';
import { redsOf } from './reds';

const known = (score: Score): number | null => (score.known ? score.value : null);

export function takeState(consolidation: Consolidation): PeriodState {
  const facts: Fact[] = [];
  const tell = (
    kind: FactKind,
    unit: string,
    subject: string,
    item: string,
    number: number | null,
    text = '',
  ): void => {
    if (subject !== '' && (number !== null || text !== '')) facts.push({ kind, unit, subject, item, number, text });
  };
  tellUnits(consolidation, tell);
  const { units } = measuring(consolidation);
  for (const { unit, total } of halfScores(consolidation)) tell('unit', unit, unit, 'half', total);
  for (const index of consolidation.indices) {
    if (index.index !== 'fortressIndex') continue;
    const unit = units.unitOf(index.subject);
    tell('branch', unit, index.subject, 'total', known(index.total), index.domain);
    tell('branch', unit, index.subject, 'rank', index.rank);
  }
  for (const branch of units.branches) {
    tell('branch', branch.unit, branch.name, 'members', branch.members);
    // By its code a branch is found again under another name.
    tell('branch', branch.unit, branch.name, 'code', null, branch.code);
  }
  const gone = new Map<string, number>();
  for (const row of rowsOf(consolidation.reading, 'T04'))
    if (hasLeft(row.text('status'))) gone.set(row.text('branch'), (gone.get(row.text('branch')) ?? 0) + 1);
  for (const [branch, count] of gone) tell('branch', units.unitOf(branch), branch, 'gone', count);
  const reds = redsOf(consolidation);
  for (const task of consolidation.progress) {
    if (task.table !== 'T02') continue;
    tell('task', task.subject, task.task, 'done', task.done, task.colour);
    // Of what nobody could judge no colour is told: it does not end the reds in a row.
    if (task.colour !== 'none') tell('task', task.subject, task.task, 'reds', reds(task.subject, task.task));
    tell('task', task.subject, task.task, 'title', null, task.title);
    tell('task', task.subject, task.task, 'due', null, task.dueOn ?? '');
  }
  for (const row of rowsOf(consolidation.reading, 'T01')) {
    tell('listed', '', row.text('taskCode'), 'taskTitle', null, row.text('taskTitle'));
    tell('listed', '', row.text('taskCode'), 'targetValue', row.number('targetValue'));
    tell('listed', '', row.text('taskCode'), 'dueDate', row.number('dueDate'));
  }
  const handedInBy = submitters(consolidation);
  for (const row of rowsOf(consolidation.reading, 'T13')) {
    const code = row.text('problemCode');
    tell('problem', row.text('unit'), code, 'state', row.number('dueDate'), row.text('state'));
    tell('problem', row.text('unit'), code, 'problem', null, row.text('problem'));
    tell('problem', row.text('unit'), code, 'from', null, handedInBy(row));
  }
  for (const row of rowsOf(consolidation.reading, 'T12'))
    tell('project', row.text('town'), projectKey(row), 'stage', row.number('donePct'), row.text('stage'));
  for (const { town, village, total, row } of incomesOf(consolidation))
    tell('income', town, village, 'total', total, `${yearIn(row)}/${row.text('quarter')}`);
  for (const row of rowsOf(consolidation.reading, 'T07'))
    tell('star', row.text('branch'), row.text('name'), 'stars', row.number('final') ?? row.number('proposed'));
  facts.push(...consolidation.entries.all.map(factOf));
  return { period: periodNow(consolidation), asOf: consolidation.reading.asOf, facts };
}

export const hasLeft = (status: string): boolean => status === '已转出' || status === '已死亡';

export const projectKey = (row: { readonly text: (field: string) => string }): string =>
  row.text('projectCode') === '' ? row.text('place') : row.text('projectCode');

/** Rates in percent points of 100, scores out of 100; the names are the words that messages use. */
export const headlines = ['支部数', '党员数', '堡垒指数均值', '先锋指数均值'] as const;

function tellUnits(
  consolidation: Consolidation,
  tell: (kind: FactKind, unit: string, subject: string, item: string, number: number | null, text?: string) => void,
): void {
  const { units, of } = measuring(consolidation);
  for (const name of ['全市', ...units.names]) {
    const measures = of((branch, own) => name === '全市' || own === name || branch?.unit === name);
    tell('unit', name, name, 'done', measures.done, measures.colour);
    tell('unit', name, name, 'expected', measures.expected);
    tell('unit', name, name, '支部数', measures.branches === 0 ? null : measures.branches);
    tell('unit', name, name, '党员数', measures.members);
    tell('unit', name, name, '堡垒指数均值', measures.fortress);
    tell('unit', name, name, '先锋指数均值', measures.pioneer);
  }
}
