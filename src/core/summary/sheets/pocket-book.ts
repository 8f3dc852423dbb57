/** O29 口袋书践诺情况表: what secretaries promised and kept; overdue promises first. */
import type { Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { shared, summed } from '../layout/contents';
import { plainPage } from '../layout/plain-page';
import { groupBy, ratio, rowsOf, sum, type Row } from '../rows';

/** The promises of one secretary. */
interface Line {
  readonly rows: readonly Row[];
  readonly kept: number;
  readonly overdue: number;
  readonly share: number;
}

export function pocketBookPage(consolidation: Consolidation): Page {
  const { asOf } = consolidation.reading;
  const groups = [
    ...groupBy(
      rowsOf(consolidation.reading, 'T16'),
      (row) => `${row.text('org')}\u0000${row.text('secretary')}`,
    ).values(),
  ];
  const lines = groups
    .map((rows): Line => {
      const kept = rows.filter((row) => row.yes('kept') === true).length;
      const overdue = rows.filter(
        (row) => row.yes('kept') !== true && (row.number('dueDate') ?? Infinity) < asOf,
      ).length;
      return { rows, kept, overdue, share: ratio(kept, rows.length) ?? 0 };
    })
    .sort((a, b) => b.overdue - a.overdue || a.share - b.share);
  return plainPage(consolidation, 'O29', '口袋书践诺', {
    needs: ['T16'],
    right: '单位：条',
    tables: [
      {
        columns: [
          { key: 'name', header: '书记', width: 10, style: 'centre' },
          { key: 'post', header: '职务', width: 14, style: 'wrapped' },
          { key: 'org', header: '党组织', width: 38, style: 'wrapped' },
          { key: 'all', header: '承诺数', width: 9, style: 'int' },
          { key: 'kept', header: '已兑现', width: 9, style: 'int' },
          { key: 'overdue', header: '到期未兑现', width: 11, style: 'int' },
          { key: 'share', header: '兑现率', width: 10, style: 'percent' },
          { key: 'rating', header: '群众评议', width: 20, style: 'wrapped' },
          { key: 'problems', header: '问题数', width: 9, style: 'int' },
        ],
        rows: [
          ...lines.map(({ rows, kept, overdue }) => {
            const ratings = [...groupBy(rows, (row) => row.label('rating'))].filter(([label]) => label !== '');
            return {
              kind: 'plain' as const,
              cells: [
                rows[0]?.text('secretary') ?? '',
                rows[0]?.text('post') ?? '',
                rows[0]?.text('org') ?? '',
                rows.length,
                kept,
                overdue,
                shared(kept, rows.length, 'kept', 'all'),
                ratings.length === 0
                  ? '—'
                  : ratings.map(([label, same]) => `${label} ${String(same.length)} 条`).join('、'),
                sum(rows.map((row) => row.number('problems'))) ?? '—',
              ],
            };
          }),
          ...(lines.length === 0 ? [] : [totalRow(lines)]),
        ],
      },
    ],
    notes: ['“到期未兑现”指践诺时限已过而没有兑现的承诺；没有评议的写“—”。'],
  });
}

function totalRow(lines: readonly Line[]): PageRow {
  const total = (of: (line: Line) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const [all, kept] = [total(({ rows }) => rows.length), total((line) => line.kept)];
  return {
    kind: 'total',
    cells: [
      '合计',
      '',
      '',
      summed(all, 'all'),
      summed(kept, 'kept'),
      summed(
        total((line) => line.overdue),
        'overdue',
      ),
      shared(kept, all, 'kept', 'all'),
      '',
      '',
    ],
  };
}
