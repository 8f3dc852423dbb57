/** 各期走势 of the whole: one line a period, from the states of earlier periods and this one, oldest first. */
import type { Block, Content, PageChart } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { takeState } from '../figures/take-state';
import { periodNow } from '../now';
import { lookupOf, type PeriodState } from '../state/period-state';
import { leadingTo } from '../state/periods';
import { periodWords } from '../units/recognise';
import { wholeName } from '../units/whole';

const whole = '全市';

/** The columns lie under those of O04, so that both tables keep their widths. */
export function trendTable(consolidation: Consolidation): Block {
  const states = statesShown(consolidation);
  return {
    kind: 'table',
    heading: `各期走势（${wholeName(consolidation)}）`,
    columns: [
      { key: 'n', header: '序号', width: 6, style: 'int' },
      { key: 'period', header: '时期', width: 20, style: 'wrapped' },
      { key: 'branches', header: '支部数', width: 8, style: 'int' },
      { key: 'members', header: '党员数', width: 8, style: 'int' },
      { key: 'done', header: '完成率', width: 10, style: 'percent' },
      { key: 'expected', header: '序时进度', width: 10, style: 'percent' },
      { key: 'gap', header: '差（百分点）', width: 10, style: 'score' },
      { key: 'fortress', header: '堡垒指数均值', width: 11, style: 'score' },
      { key: 'pioneer', header: '先锋指数均值', width: 10, style: 'score' },
    ],
    rows: states.map((state, index) => {
      const facts = lookupOf(state);
      // An unknown number stays an empty cell: a line chart would draw a word as 0.
      const number = (item: string): number | null => facts.of('unit', whole, whole, item)?.number ?? null;
      const points = (item: string): number | null => {
        const value = number(item);
        return value === null ? null : value / 100;
      };
      const [done, expected] = [number('done'), number('expected')];
      const gap: Content =
        done === null || expected === null
          ? null
          : {
              value: Math.round((expected - done) * 100) / 100,
              formula: (at) => `ROUND((${at.cell('expected')}-${at.cell('done')})*100,2)`,
            };
      return {
        kind: 'plain' as const,
        cells: [
          index + 1,
          periodWords(state.period),
          number('支部数'),
          number('党员数'),
          points('done'),
          points('expected'),
          gap,
          number('堡垒指数均值'),
          number('先锋指数均值'),
        ],
      };
    }),
  };
}

/** Two periods make the first line. */
export const hasTrend = (consolidation: Consolidation): boolean => statesShown(consolidation).length > 1;

/** @param table which of the page's tables the trend is, from 0 */
export function trendCharts(table: number): readonly PageChart[] {
  return [
    {
      kind: 'line',
      title: '各期任务完成率和序时进度',
      width: 'half',
      table,
      of: {
        by: 'columns',
        categories: 'period',
        series: [
          { column: 'done', name: '完成率' },
          { column: 'expected', name: '序时进度', colour: '#7F7F7F' },
        ],
      },
    },
    {
      kind: 'line',
      title: '各期双指数均值',
      width: 'half',
      table,
      of: {
        by: 'columns',
        categories: 'period',
        series: [
          { column: 'fortress', name: '堡垒指数均值' },
          { column: 'pioneer', name: '先锋指数均值' },
        ],
      },
    },
  ];
}

/** The periods that led to this one, and this one; what was told of this one before is replaced. */
function statesShown(consolidation: Consolidation): readonly PeriodState[] {
  const earlier = leadingTo(consolidation.history, periodNow(consolidation));
  return earlier.length === 0 ? [] : [...earlier, takeState(consolidation)];
}
