/** O23 均衡度分析表: the widest spread first; fewer than the template's least number of units are not judged. */
import type { Content, Page } from '../../drawing';
import { rateWord } from '../../messages';
import type { Consolidation } from '../consolidation';
import { measuring } from '../figures/measures';
import { headLine } from '../layout/head-line';
import { outputTitle } from '../layout/titles';
import { wholeName } from '../units/whole';
import { domainTable, extremeWords, lastTable } from './balance-groups';
import { extremeElement } from './domain-summary';

export function balancePage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const { of } = measuring(consolidation);
  const shortest = extremeElement(consolidation, of(() => true).elements, 'shortest');
  const slowest = slowestDomain(consolidation);
  const results = [...consolidation.balance].sort((a, b) => (b.coefficient ?? -1) - (a.coefficient ?? -1));
  const shown = (value: number | null): Content => value ?? '—';
  return {
    name: 'O23 均衡度',
    role: 'O23',
    title: outputTitle(template, 'O23'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: '没有可以比较的指标',
        columns: [
          { key: 'measure', header: '指标', width: 22, style: 'wrapped' },
          { key: 'mean', header: `${wholeName(consolidation)}均值`, width: 11, style: 'score' },
          { key: 'best', header: '最高单位（值）', width: 26, style: 'wrapped' },
          { key: 'worst', header: '最低单位（值）', width: 26, style: 'wrapped' },
          { key: 'range', header: '极差', width: 10, style: 'score' },
          { key: 'cv', header: '差异系数', width: 11, style: 'ratio' },
          { key: 'level', header: '判断', width: 12, style: 'centre' },
          { key: 'shortest', header: '最短要素', width: 13, style: 'wrapped' },
          { key: 'slowest', header: '最慢领域', width: 16, style: 'centre' },
        ],
        rows: results.map((result) => ({
          kind: 'plain',
          cells: [
            rateWord(result.measure, 'zh-CN'),
            shown(result.mean),
            extremeWords(result.best, '个'),
            extremeWords(result.worst, '个'),
            shown(result.range),
            shown(result.coefficient),
            template.balance.levels.find(([id]) => id === result.level)?.[1] ??
              `不足${String(template.balance.minUnits)}个，不计算`,
            shortest,
            slowest,
          ],
        })),
      },
      domainTable(consolidation),
      lastTable(consolidation),
      {
        kind: 'text',
        style: 'note',
        lines: [
          '领域之间按各领域支部的平均数比较，“领域均值”按领域党员数加权；村、社区差距为村均值减社区均值。末位支部为各领域堡垒指数后十分之一（不足一个的列一个）、60 分以下和评为不合格的支部。',
          `${wholeName(consolidation)}均值、差异系数按党员数加权，与各表的简单平均可能不同。差异系数：${template.balance.levels
            .map(
              ([, label, from, upTo]) => `${label} ${upTo === null ? `大于${String(from)}` : `不超过${String(upTo)}`}`,
            )
            .join('；')}；不足 ${String(template.balance.minUnits)} 个单位不计算。`,
        ],
      },
    ],
    signatures: true,
    charts: [
      {
        kind: 'bar',
        title: '各指标差异系数（越短越均衡）',
        width: 'full',
        table: 0,
        of: {
          by: 'columns',
          categories: 'measure',
          rows: results.filter((result) => result.coefficient !== null).length,
          series: [{ column: 'cv', name: '差异系数', colour: '#2E75B6' }],
        },
      },
    ],
  };
}

function slowestDomain(consolidation: Consolidation): string {
  const { of } = measuring(consolidation);
  let slowest: { readonly label: string; readonly done: number } | null = null;
  for (const domain of consolidation.reading.template.enums.domain ?? []) {
    const { done } = of((branch) => branch?.domain === domain.id);
    if (done !== null && (slowest === null || done < slowest.done)) slowest = { label: domain.label, done };
  }
  return slowest?.label ?? '—';
}
