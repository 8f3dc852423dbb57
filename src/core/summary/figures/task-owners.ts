/** Who answers for a task: as the report's own row says, else the list of tasks (T01). "" where neither does. */
import type { ProgressResult } from '../../model/score';
import type { Consolidation } from '../consolidation';
import { rowsOf } from '../rows';

const FIELD = 'owner';

export function taskOwners({
  reading,
}: Consolidation): (task: Pick<ProgressResult, 'task' | 'sheet' | 'row'>) => string {
  const listed = new Map(rowsOf(reading, 'T01').map((row) => [row.text('taskCode'), row.text(FIELD)]));
  const told = new Map(
    rowsOf(reading, 'T02').flatMap((row) =>
      row.text(FIELD) === '' ? [] : [[`${row.sheet}!${String(row.at)}`, row.text(FIELD)] as const],
    ),
  );
  return ({ task, sheet, row }) => told.get(`${sheet}!${String(row)}`) ?? listed.get(task) ?? '';
}
