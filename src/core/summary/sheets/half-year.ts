/** O27 半年考评表: the weights stand in the header; live sums and ranks, within each level. */
import type { Page, PageColumn, PageRow } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { halfParts, halfScores, halfWeights, type HalfScore } from '../figures/half-year-score';
import { byLevel, levelsNote } from '../figures/levels';
import { plainPage } from '../layout/plain-page';
import { inRankOrder } from '../layout/rank-order';
import { trialNote } from '../layout/trial-note';
import { ranks } from '../rows';

export function halfYearPage(consolidation: Consolidation): Page {
  const weights = halfWeights(consolidation);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = inRankOrder(halfScores(consolidation), ({ total }) => total, consolidation.reading.template);
  const groups = byLevel(consolidation, scores, ({ unit }) => unit);
  const columns: readonly PageColumn[] = [
    { key: 'rank', header: '名次', width: 8, style: 'int' },
    { key: 'unit', header: '单位', width: 30, style: 'wrapped' },
    ...halfParts.map(([key, , label], i) => ({
      key,
      header: `${label}\n（${String(weights[i])}分）`,
      width: 15,
      style: 'score' as const,
    })),
    { key: 'total', header: `得分\n（${String(whole)}分）`, width: 14, style: 'score' },
  ];
  return plainPage(consolidation, 'O27', '半年考评', {
    needs: ['T02', 'T05', 'T06'],
    right: '单位：分',
    tables: groups.map(({ heading, list }) => ({
      ...(heading === undefined ? {} : { heading }),
      columns,
      rows: rowsOf(list, weights),
    })),
    notes: [
      ...trialNote(consolidation, [6, 12], '半年考评在 6 月底、12 月底进行，本表按截至日期的数据试算。'),
      '任务完成＝完成率÷序时进度（最高按100%）×分值；堡垒指数、先锋指数均值按百分比折算；整改＝销号率×分值；报送质量＝没有强制错误的工作簿占比×分值。',
      '整改台账中没有问题的单位，整改记“—”，其分值按比例分到其他各项；缺台账的写“无法计算”，不排名，不按 0 分计。',
      ...levelsNote(groups),
    ],
  });
}

/** @param scores of one level, in the order of print; @param weights points of each part at full marks */
function rowsOf(scores: readonly HalfScore[], weights: readonly number[]): readonly PageRow[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const places = ranks(scores.map((score) => score.total));
  return scores.map((score, i) => {
    const judged = weights.reduce((sum, weight, part) => sum + (score.parts[part] === 'none' ? 0 : weight), 0);
    return {
      kind: 'plain',
      cells: [
        score.total === null
          ? '—'
          : { value: places[i] ?? null, formula: (at) => `RANK(${at.cell('total')},${at.range('total')})` },
        score.unit,
        ...score.parts.map((part) => (part === null ? '无法计算' : part === 'none' ? '—' : part)),
        score.total === null
          ? '无法计算'
          : {
              value: score.total,
              formula: (at) =>
                `ROUND(SUM(${at.cell('task')}:${at.cell('quality')})/${String(judged)}*${String(whole)},2)`,
            },
      ],
    };
  });
}
