/** O30 联系点工作情况表: who owes the most visits first. */
import type { Page } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { plainPage } from '../layout/plain-page';
import { fromRecord } from '../layout/record-link';
import { rowsOf } from '../rows';

export function contactPointsPage(consolidation: Consolidation): Page {
  const lines = rowsOf(consolidation.reading, 'T17')
    .map((row) => {
      const plan = row.number('planTimes');
      const real = row.number('realTimes');
      return { row, plan, real, owed: plan === null || real === null ? null : Math.max(0, plan - real) };
    })
    .sort((a, b) => (b.owed ?? -1) - (a.owed ?? -1));
  return plainPage(consolidation, 'O30', '联系点', {
    needs: ['T17'],
    tables: [
      {
        columns: [
          { key: 'member', header: '班子成员', width: 11, style: 'centre' },
          { key: 'post', header: '职务', width: 20, style: 'wrapped' },
          { key: 'point', header: '联系点', width: 38, style: 'wrapped' },
          { key: 'plan', header: '应到', width: 8, style: 'int' },
          { key: 'real', header: '实到', width: 8, style: 'int' },
          { key: 'owed', header: '差', width: 8, style: 'int' },
          { key: 'solved', header: '解决问题', width: 10, style: 'int' },
          { key: 'last', header: '最近日期', width: 13, style: 'date' },
        ],
        rows: lines.map(({ row, plan, real, owed }) => ({
          kind: 'plain',
          cells: [
            fromRecord(consolidation, row, 'realTimes', row.text('member')),
            row.text('post'),
            row.text('point'),
            plan ?? '—',
            real ?? '—',
            owed === null ? '—' : { value: owed, formula: (at) => `MAX(0,${at.cell('plan')}-${at.cell('real')})` },
            row.number('solved') ?? '—',
            row.number('lastDate') ?? '—',
          ],
        })),
      },
    ],
  });
}
