/** O11 堡垒指数排名表: within each domain, from high to low; equal scores share a rank; live ranks. */
import type { Page, PageColumn, PageRow } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { IndexPart, IndexResult } from '../../model/score';
import type { Template } from '../../model/template';
import type { Consolidation } from '../consolidation';
import { headLine } from '../layout/head-line';
import { inRankOrder } from '../layout/rank-order';
import { outputTitle } from '../layout/titles';
import { previousState } from '../now';
import { groupBy, labelOf } from '../rows';
import { lookupOf, type Lookup } from '../state/period-state';
import { periodWords } from '../units/recognise';

const kinds = [
  ['common', '共性分'],
  ['personal', '个性分'],
  ['bonus', '加分'],
  ['deduction', '扣分'],
] as const;

export function fortressRankPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const branches = consolidation.indices.filter((index) => index.index === 'fortressIndex');
  const order = (template.enums.domain ?? []).map((domain) => domain.id);
  const groups = [...groupBy(branches, (index) => index.domain)].sort(([a], [b]) => place(order, a) - place(order, b));
  const last = previousState(consolidation);
  const before = lookupOf(last);
  return {
    name: 'O11 堡垒指数排名',
    role: 'O11',
    title: outputTitle(template, 'O11'),
    line: headLine(consolidation, '单位：分'),
    blocks: [
      ...groups.map(([domain, indices]) => ({
        kind: 'table' as const,
        heading: domainWords(domain, template),
        columns,
        rows: ranked(indices, template, before),
      })),
      {
        kind: 'text',
        style: 'note',
        lines: [
          '同一领域内排名，同分同名次；“无法计算”的不排名，原因见指数明细，不按 0 分计。建议星级由会议审定。',
          last === null ? '没有往期数据，上期、增减、名次变化写“—”。' : `上期为${periodWords(last.period)}。`,
        ],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'rank', header: '名次', width: 7, style: 'int' },
  { key: 'branch', header: '党组织', width: 38, style: 'wrapped' },
  { key: 'domain', header: '领域', width: 12, style: 'wrapped' },
  ...kinds.map(([key, header]) => ({ key, header, width: 10, style: 'score' as const })),
  { key: 'total', header: '总分', width: 10, style: 'score' },
  { key: 'last', header: '上期', width: 10, style: 'score' },
  { key: 'more', header: '增减', width: 9, style: 'score' },
  { key: 'moved', header: '名次变化', width: 9, style: 'centre' },
  { key: 'veto', header: '否决情形', width: 18, style: 'wrapped' },
  { key: 'stars', header: '建议星级', width: 12, style: 'centre' },
];

function ranked(indices: readonly IndexResult[], template: Template, before: Lookup): readonly PageRow[] {
  const vetoes = template.fortress.veto;
  const sorted = inRankOrder(indices, scoreOf, template);
  return sorted.map((index): PageRow => {
    const total = index.total.known ? index.total.value : null;
    const last = told(before, index.subject, 'total');
    const lastRank = told(before, index.subject, 'rank');
    return {
      kind: 'plain',
      cells: [
        index.rank === null || total === null
          ? '—'
          : { value: index.rank, formula: (at) => `RANK(${at.cell('total')},${at.range('total')})` },
        index.subject,
        domainWords(index.domain, template),
        ...kinds.map(([kind]) => partSum(index.parts, kind)),
        total ?? '无法计算',
        last ?? '—',
        last === null || total === null
          ? '—'
          : { value: roundHalfUp(total - last), formula: (at) => `ROUND(${at.cell('total')}-${at.cell('last')},2)` },
        lastRank === null || index.rank === null ? '—' : movement(lastRank - index.rank),
        index.vetoes.map((id) => vetoes.find((veto) => veto.id === id)?.title ?? id).join('；'),
        index.stars === null ? '—' : '★'.repeat(index.stars),
      ],
    };
  });
}

const domainWords = (domain: string, template: Template): string =>
  labelOf(template, 'domain', domain) === '' ? '领域未填' : labelOf(template, 'domain', domain);

/** A branch may have come to another unit: its name is what is looked for. */
const told = (before: Lookup, branch: string, item: string): number | null =>
  before.all('branch', item).find((fact) => fact.subject === branch)?.number ?? null;

const movement = (up: number): string => (up === 0 ? '不变' : up > 0 ? `升${String(up)}` : `降${String(-up)}`);

const scoreOf = (index: IndexResult): number | null => (index.total.known ? index.total.value : null);

/** The sum of the known parts of a kind; 无法计算 when a part that applies is unknown. */
function partSum(parts: readonly IndexPart[], kind: IndexPart['kind']): number | string {
  let sum = 0;
  for (const part of parts) {
    if (part.kind !== kind || !part.applies) continue;
    if (!part.score.known) return kind === 'bonus' || kind === 'deduction' ? roundHalfUp(sum) : '无法计算';
    sum += part.score.value;
  }
  return roundHalfUp(sum);
}

const place = (order: readonly string[], id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
