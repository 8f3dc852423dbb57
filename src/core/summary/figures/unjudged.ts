/** What nobody can judge, said where a list of the late ones would otherwise look complete. */
import type { Block } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { rowsOf } from '../rows';
import { problemsOf } from './problems';

/** null when every task has its colour. */
export function unjudgedTasks({ progress }: Consolidation): string | null {
  const count = progress.filter(({ table, colour }) => table === 'T02' && colour === 'none').length;
  return count === 0 ? null : `有 ${String(count)} 项任务缺完成率或完成时限，无法判定牌色，没有列入，见 O07。`;
}

/** null when of every problem it is known whether it is late. */
export function unjudgedProblems(consolidation: Consolidation): string | null {
  const problems = problemsOf(consolidation);
  const count = problems.filter(({ state, open, due }) => state === '' || (open && due === null)).length;
  return count === 0 ? null : `有 ${String(count)} 个问题没有填整改状态或整改时限，无法判定是否逾期，没有列入。`;
}

/** null when every branch of the ledger on electronic identities tells both of its numbers. */
export function uncountedCertified({ reading }: Consolidation): string | null {
  const count = rowsOf(reading, 'T10').filter(
    (row) => row.number('certified') === null || row.number('memberCount') === null,
  ).length;
  return count === 0 ? null : `有 ${String(count)} 个支部没有填党员总数或已认证数，没有计入认证率。`;
}

export const noteOf = (line: string | null): readonly Block[] =>
  line === null ? [] : [{ kind: 'text', style: 'note', lines: [line] }];
