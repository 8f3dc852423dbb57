/** O23 besides the units: how far the four domains lie apart, village from community, and which branches stand last. */
import type { Block, Content, PageColumn } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import { thresholdOf } from '../../model/threshold';
import { balanceOf, type Weighed } from '../../progress';
import type { Consolidation } from '../consolidation';
import { measuring, type Measures } from '../figures/measures';
import { judgedBranches, standingWord } from '../figures/qualified-branches';
import type { Extreme } from '../../model/score';
import { orDash } from '../layout/contents';
import { groupBy, labelOf, mean } from '../rows';
import { unitsOf } from '../units/units';
import { extremeElement } from './domain-summary';

const column = (key: string, header: string, width: number, style: PageColumn['style']): PageColumn => ({
  key,
  header,
  width,
  style,
});

const measures: readonly (readonly [label: string, value: (measures: Measures) => number | null])[] = [
  ['堡垒指数', ({ fortress }) => fortress],
  ['先锋指数', ({ pioneer }) => pioneer],
  ['任务完成率（%）', ({ done }) => done],
  ['合格支部占比（%）', ({ qualified }) => (qualified === null ? null : roundHalfUp(qualified * 100))],
];

/** As wide as the table of units above it. */
export function domainTable(consolidation: Consolidation): Block {
  const { template } = consolidation.reading;
  const { of } = measuring(consolidation);
  const domains = (template.enums.domain ?? []).map(({ id, label }) => ({
    id,
    label,
    told: of((branch) => branch?.domain === id),
  }));
  const rows = measures.flatMap(([label, value]) => {
    const known = domains.flatMap(({ label: subject, told }): readonly Weighed[] => {
      const own = value(told);
      return own === null ? [] : [{ subject, value: own, weight: told.members ?? 0 }];
    });
    if (known.length < 2) return [];
    // Where the members of a domain are not told all count alike.
    const all = known.every(({ weight }) => weight > 0);
    const result = balanceOf(label, all ? known : known.map((one) => ({ ...one, weight: 1 })), template);
    const [village, community] = ['village', 'community'].map((id) => {
      const domain = domains.find((each) => each.id === id);
      return domain === undefined ? null : value(domain.told);
    });
    const shown = (own: number | null | undefined): string => ((own ?? null) === null ? '—' : Number(own).toFixed(2));
    const gap: Content =
      village === null || village === undefined || community === null || community === undefined
        ? '—'
        : roundHalfUp(village - community);
    return [
      {
        kind: 'plain' as const,
        cells: [
          label,
          orDash(result.mean),
          extremeWords(result.best, '个领域'),
          extremeWords(result.worst, '个领域'),
          orDash(result.range),
          orDash(result.coefficient),
          levelWord(result.level, template.balance),
          `${shown(village)}／${shown(community)}`,
          typeof gap === 'number' ? gap.toFixed(2) : gap,
        ],
      },
    ];
  });
  return {
    kind: 'table',
    heading: '领域之间',
    empty: '有数据的领域不足两个，不比较',
    columns: [
      column('measure', '指标', 22, 'wrapped'),
      column('mean', '领域均值', 11, 'score'),
      column('best', '最高领域（值）', 26, 'wrapped'),
      column('worst', '最低领域（值）', 26, 'wrapped'),
      column('range', '极差', 10, 'score'),
      column('cv', '差异系数', 11, 'ratio'),
      column('level', '判断', 12, 'centre'),
      column('both', '村／社区', 13, 'centre'),
      column('gap', '村、社区差距', 16, 'centre'),
    ],
    rows,
  };
}

/** Of several alike none is singled out. @param of what they are */
export function extremeWords(one: Extreme | null, of: string): string {
  if (one === null) return '—';
  const others = one.alike > 1 ? `等 ${String(one.alike)} ${of}` : '';
  return `${one.subject}${others}（${one.value.toFixed(2)}）`;
}

function levelWord(level: string | null, balance: Consolidation['reading']['template']['balance']): string {
  return balance.levels.find(([id]) => id === level)?.[1] ?? `不足${String(balance.minUnits)}个，不计算`;
}

/** One branch in so many of each domain stands on the list, and at least one. */
const oneIn = 10;

/** The weakest branches of each domain, all below the pass mark, all that were judged unqualified. */
export function lastTable(consolidation: Consolidation): Block {
  const { template } = consolidation.reading;
  const units = unitsOf(consolidation);
  const pass = thresholdOf(template, 'gradeAverage') ?? 0;
  const standings = new Map(judgedBranches(consolidation).map(({ name, standing }) => [name, standing]));
  const isUnqualified = (name: string): boolean => standings.get(name) === 'unqualified';
  const weakMembers = groupBy(
    consolidation.indices.filter(
      ({ index, total }) => index === 'pioneerIndex' && total.known && roundHalfUp(total.value) < pass,
    ),
    ({ branch }) => branch,
  );
  const scored = consolidation.indices.flatMap((index) =>
    index.index === 'fortressIndex' && index.total.known
      ? [{ name: index.subject, domain: index.domain, total: roundHalfUp(index.total.value), elements: index.elements }]
      : [],
  );
  const order = (template.enums.domain ?? []).map(({ id }) => id);
  const lines = [...groupBy(scored, ({ domain }) => domain)]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([domain, list]) => {
      const sorted = [...list].sort((a, b) => a.total - b.total || (a.name < b.name ? -1 : 1));
      const least = sorted[Math.ceil(list.length / oneIn) - 1]?.total ?? 0;
      const middle = roundHalfUp(mean(list.map(({ total }) => total)) ?? 0);
      return (
        sorted
          // Those level with the last of the tenth stand on it too; where all are level nobody is last.
          .filter(({ name, total }) => total < pass || isUnqualified(name) || (total <= least && total < middle))
          .map((one) => ({ ...one, domain, middle }))
      );
    });
  return {
    kind: 'table',
    heading: '末位支部',
    empty: '没有堡垒指数，或同一领域得分相同',
    columns: [
      column('domain', '领域', 22, 'wrapped'),
      column('total', '得分', 11, 'score'),
      column('branch', '党组织', 26, 'wrapped'),
      column('unit', '所属单位', 26, 'wrapped'),
      column('middle', '领域均值', 10, 'score'),
      column('less', '与均值之差', 11, 'score'),
      column('standing', '合格情况', 12, 'centre'),
      column('shortest', '最短要素', 13, 'wrapped'),
      column('members', '60分以下党员', 16, 'int'),
    ],
    rows: lines.map(({ name, domain, total, middle, elements }) => ({
      kind: 'plain',
      cells: [
        labelOf(template, 'domain', domain) === '' ? '领域未填' : labelOf(template, 'domain', domain),
        total,
        name,
        orDash(units.unitOf(name) === name ? '' : units.unitOf(name)),
        middle,
        {
          value: roundHalfUp(total - middle),
          formula: (at) => `ROUND(${at.cell('total')}-${at.cell('middle')},2)`,
        },
        orDash(standingWord(standings.get(name) ?? null)),
        extremeElement(
          consolidation,
          new Map(Object.entries(elements).map(([id, score]) => [id, score.known ? score.value : null])),
          'shortest',
        ),
        weakMembers.get(name)?.length ?? 0,
      ],
    })),
  };
}
