/** O05 分领域情况表: four domains in fixed order, 乡镇所属机关事业单位 on a line of its own, the city last. */
import type { Content, Page, PageRow } from '../../drawing';
import { roundHalfUp } from '../../model/round';
import type { Consolidation } from '../consolidation';
import { measuring, type Measures } from '../figures/measures';
import { noteOf, uncountedCertified } from '../figures/unjudged';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { labelOf } from '../rows';
import { outsideRosters } from '../units/outside-rosters';
import { unitsOf, type Branch } from '../units/units';
import { wholeName } from '../units/whole';

export function domainSummaryPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const { of } = measuring(consolidation);
  const line = (label: string, kind: PageRow['kind'], belongs: (branch: Branch | null) => boolean): PageRow =>
    row(consolidation, label, kind, of(belongs));
  const rows: PageRow[] = [];
  for (const domain of template.enums.domain ?? []) {
    rows.push(line(domain.label, 'plain', (branch) => branch?.domain === domain.id));
    for (const sub of template.enums.subDomain ?? []) {
      if (sub.parent === domain.id && sub.id === 'townAffiliated')
        rows.push(line(`其中：${sub.label}`, 'plain', (branch) => branch?.subDomain === sub.id));
    }
  }
  const { branches, hasRoster } = unitsOf(consolidation);
  const domains = new Set((template.enums.domain ?? []).map(({ id }) => id));
  const isUntold = (branch: Branch | null): boolean => branch !== null && !domains.has(branch.domain);
  if (branches.some(isUntold)) rows.push(line('领域没有写明', 'plain', isUntold));
  rows.push(line(wholeName(consolidation), 'total', () => true));
  return {
    name: 'O05 分领域',
    role: 'O05',
    title: outputTitle(template, 'O05'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        columns: [
          { key: 'domain', header: '领域', width: 28, style: 'wrapped' },
          { key: 'branches', header: '支部数', width: 9, style: 'int' },
          { key: 'members', header: '党员数', width: 9, style: 'int' },
          { key: 'done', header: '任务完成率', width: 11, style: 'percent' },
          { key: 'fortress', header: '堡垒指数均值', width: 11, style: 'score' },
          { key: 'pioneer', header: '先锋指数均值', width: 11, style: 'score' },
          { key: 'qualified', header: '合格率', width: 11, style: 'percent' },
          { key: 'eId', header: '认证率', width: 11, style: 'percent' },
          { key: 'shortest', header: '最短要素', width: 14, style: 'wrapped' },
        ],
        rows,
      },
      ...noteOf(
        '任务完成率：领域任务按任务所属的领域计，不论由谁报送；共性任务按报送单位的领域计，乡镇（街道）报的不分领域，只计入末行。',
      ),
      ...noteOf(uncountedCertified(consolidation)),
      ...noteOf(rosterNote(consolidation, hasRoster)),
    ],
    signatures: true,
    charts: [
      {
        kind: 'column',
        title: '分领域任务完成率、合格率、认证率',
        width: 'full',
        table: 0,
        of: {
          by: 'columns',
          categories: 'domain',
          series: [
            { column: 'done', name: '任务完成率' },
            { column: 'qualified', name: '合格率' },
            { column: 'eId', name: '认证率' },
          ],
        },
      },
    ],
  };
}

/** What stands on ledgers instead of a roster, or null. */
function rosterNote(consolidation: Consolidation, hasRoster: boolean): string | null {
  const how =
    '支部数、党员数按各台账中出现的支部计；台账没有写领域的，按名称（村、社区、机关、学校、医院）和所报的领域任务认定。';
  if (!hasRoster) return `没有收到党组织花名册，${how}`;
  const outside = [...outsideRosters(consolidation)];
  return outside.length === 0 ? null : `没有收到 ${outside.join('、')} 的党组织花名册，其${how}`;
}

function row(consolidation: Consolidation, label: string, kind: PageRow['kind'], measures: Measures): PageRow {
  const shown = (value: number | null): Content => value ?? '—';
  return {
    kind,
    cells: [
      label,
      // Where nothing tells of any branch at all, none is counted.
      isKnown(consolidation) ? measures.branches : '—',
      shown(measures.members),
      measures.done === null ? '—' : measures.done / 100,
      shown(measures.fortress),
      shown(measures.pioneer),
      shown(measures.qualified),
      shown(measures.eId),
      extremeElement(consolidation, measures.elements, 'shortest'),
    ],
  };
}

function isKnown(consolidation: Consolidation): boolean {
  const { branches, hasRoster } = unitsOf(consolidation);
  return hasRoster || branches.length > 0;
}

/** The labels of the elements with the lowest (or highest) printed mean: of several alike none is singled out. */
export function extremeElement(
  consolidation: Consolidation,
  elements: ReadonlyMap<string, number | null>,
  which: 'shortest' | 'longest',
): string {
  const known = [...elements].flatMap(([id, value]) => (value === null ? [] : [{ id, value: roundHalfUp(value) }]));
  if (known.length === 0) return '—';
  const values = known.map(({ value }) => value);
  const end = which === 'shortest' ? Math.min(...values) : Math.max(...values);
  const there = known.filter(({ value }) => value === end);
  if (there.length === known.length && known.length > 1) return '各要素相同';
  return there.map(({ id }) => labelOf(consolidation.reading.template, 'element', id)).join('、');
}
