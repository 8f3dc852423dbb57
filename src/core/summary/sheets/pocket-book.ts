/** O29 口袋书践诺情况表: what secretaries promised and kept; overdue promises first. */
import type { Content, Page, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { shared, summed } from '../layout/contents';
import { plainPage } from '../layout/plain-page';
import { groupBy, ratio, rowsOf, sum, type Row } from '../rows';

/** The promises of one secretary. */
interface Line {
  readonly rows: readonly Row[];
  readonly kept: number;
  readonly overdue: number;
  /** Not told whether they were kept: a blank is no "no" (SPEC C15). */
  readonly untold: readonly Row[];
}

/** Past every share that there is: of what nobody tells there is none. */
const noShare = 2;

export function pocketBookPage(consolidation: Consolidation): Page {
  const { asOf } = consolidation.reading;
  const groups = [
    ...groupBy(
      rowsOf(consolidation.reading, 'T16'),
      (row) => `${row.text('org')}\u0000${row.text('secretary')}`,
    ).values(),
  ];
  const isPast = (row: Row): boolean => (row.number('dueDate') ?? Infinity) < asOf;
  const lines = groups
    .map((rows): Line => {
      const kept = rows.filter((row) => row.yes('kept') === true).length;
      const overdue = rows.filter((row) => row.yes('kept') === false && isPast(row)).length;
      return { rows, kept, overdue, untold: rows.filter((row) => row.yes('kept') === null) };
    })
    .sort((a, b) => b.overdue - a.overdue || shareOf(a) - shareOf(b));
  const untold = lines.flatMap((line) => line.untold);
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
          ...lines.map(({ rows, kept, overdue, untold: blanks }) => {
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
                shareOfTold(kept, rows.length, blanks.length),
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
    notes: [
      '“到期未兑现”指践诺时限已过而没有兑现的承诺；没有评议的写“—”。',
      ...(untold.length === 0
        ? []
        : [
            `${String(untold.length)} 条没有填是否兑现，只计入承诺数，不计入兑现率和到期未兑现；其中时限已过的 ${String(untold.filter(isPast).length)} 条。`,
          ]),
    ],
  });
}

const shareOf = ({ rows, kept, untold }: Line): number => ratio(kept, rows.length - untold.length) ?? noShare;

/** Of those promises of which it is told whether they were kept. */
function shareOfTold(kept: number, all: number, untold: number): Content {
  if (untold === 0) return shared(kept, all, 'kept', 'all');
  if (untold === all) return '—';
  return {
    value: kept / (all - untold),
    formula: (at) => `${at.cell('kept')}/(${at.cell('all')}-${String(untold)})`,
  };
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
      shareOfTold(
        kept,
        all,
        total(({ untold }) => untold.length),
      ),
      '',
      '',
    ],
  };
}
