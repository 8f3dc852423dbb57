/**
 * Where one was asked about by telephone and on paper: both scores by the alternative coefficients and the two together by
 * the template's weights (P74). Another reckoning than that of the table of ballots, so it stands apart and says so.
 */
import type { Block, PageColumn, Place } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import type { Ballot } from '../figures/ballots';
import { stretch } from '../layout/contents';
import { inRankOrder } from '../layout/rank-order';
import { fromRecord } from '../layout/record-link';
import { groupBy, labelOf, ranks } from '../rows';

interface Pair {
  readonly phone: Ballot;
  readonly paper: Ballot;
  readonly score: number;
}

/** No blocks where nobody was asked both ways, or the template gives neither way a weight. */
export function twoMethods(consolidation: Consolidation, ballots: readonly Ballot[]): readonly Block[] {
  const { template } = consolidation.reading;
  const { phoneWeight, paperWeight } = template.satisfaction;
  const pairs = phoneWeight + paperWeight <= 0 ? [] : pairsOf(ballots, template);
  if (pairs.length === 0) return [];
  const places = ranks(pairs.map(({ score }) => score));
  const weights = `${String(phoneWeight)}:${String(paperWeight)}`;
  const scored = ({ row, alternative }: Ballot) => ({
    ...fromRecord(consolidation, row, 'score', ''),
    value: alternative?.score ?? null,
  });
  const rows = pairs.map(({ phone, paper, score }, index) => ({
    kind: 'plain' as const,
    cells: [
      {
        value: places[index] ?? '—',
        formula: (at: Place) => `RANK(${at.cell('score')},${stretch(at, 'score', at.row - index, pairs.length)})`,
      },
      phone.row.text('name'),
      labelOf(template, 'voteTarget', phone.row.text('target')),
      phone.alternative?.valid ?? null,
      scored(phone),
      paper.alternative?.valid ?? null,
      scored(paper),
      {
        value: score,
        formula: (at: Place) =>
          `ROUND((${at.cell('phoneScore')}*${String(phoneWeight)}+${at.cell('paperScore')}*${String(paperWeight)})/${String(phoneWeight + paperWeight)},2)`,
      },
    ],
  }));
  return [
    { kind: 'table', heading: `电话访问与问卷调查合并（${weights}，另一口径）`, columns, rows },
    { kind: 'text', style: 'note', lines: [note(template)] },
  ];
}

const columns: readonly PageColumn[] = [
  { key: 'rank', header: '名次', width: 8, style: 'int' },
  { key: 'name', header: '对象', width: 38, style: 'wrapped' },
  { key: 'target', header: '类别', width: 12, style: 'text' },
  { key: 'phoneValid', header: '电话有效票', width: 12, style: 'int' },
  { key: 'phoneScore', header: '电话得分', width: 12, style: 'score' },
  { key: 'paperValid', header: '问卷有效票', width: 12, style: 'int' },
  { key: 'paperScore', header: '问卷得分', width: 12, style: 'score' },
  { key: 'score', header: '合并得分', width: 12, style: 'score' },
];

function pairsOf(ballots: readonly Ballot[], template: Template): readonly Pair[] {
  const { phoneWeight, paperWeight } = template.satisfaction;
  const judged = ballots.filter(({ alternative }) => alternative !== null);
  const pairs = [...groupBy(judged, ({ row }) => `${row.text('target')}\u0000${row.text('name')}`).values()].flatMap(
    (list): readonly Pair[] => {
      const [phone, paper] = ['phone', 'paper'].map((method) => latest(list, method));
      if (phone === undefined || paper === undefined) return [];
      const sum = (phone.alternative?.score ?? 0) * phoneWeight + (paper.alternative?.score ?? 0) * paperWeight;
      return [{ phone, paper, score: roundHalfUp(Number((sum / (phoneWeight + paperWeight)).toPrecision(12))) }];
    },
  );
  return inRankOrder(pairs, ({ score }) => score, template);
}

/** Of several asked the same way, the last. */
function latest(ballots: readonly Ballot[], method: string): Ballot | undefined {
  return ballots
    .filter(({ row }) => row.text('method') === method)
    .reduce<Ballot | undefined>(
      (last, each) => ((last?.row.number('date') ?? -1) > (each.row.number('date') ?? -1) ? last : each),
      undefined,
    );
}

function note(template: Template): string {
  const { alternative } = template.satisfaction;
  const fields = template.tables.find(({ code }) => code === 'T15')?.fields ?? [];
  const shares = Object.entries(alternative).flatMap(([id, share]) => {
    const label = fields.find((field) => field.id === id)?.label ?? id;
    return share === null ? [] : [`${label} ${String(share)}`];
  });
  return `合并得分按备用系数（${shares.join('、')}）和上列比重计算，每种方式取最近一次；含系数以外选项的测评不参加。与上表得分口径不同，不可互换。`;
}
