/** O26 季度督办通报: figures and tables in the order of a notice; its judging sentences are left for people to write. */
import type { Block, Content, Page, PageColumn } from '../../drawing';
import { attachedWords, demandsHeading, entryKey, reasonHeader } from '../../entries';
import type { Consolidation } from '../consolidation';
import { measuring } from '../figures/measures';
import { problemsOf } from '../figures/problems';
import { redsOf } from '../figures/reds';
import { noteOf, unjudgedProblems, unjudgedTasks } from '../figures/unjudged';
import { headLine } from '../layout/head-line';
import { missingLedgers } from '../layout/plain-page';
import { outputTitle } from '../layout/titles';
import { periodNow } from '../now';
import { groupBy } from '../rows';
import { endOf } from '../state/periods';
import { wholeName } from '../units/whole';
import { colourLegend, colourTint, gapNote } from './progress-board';

/** Lines under 下步要求 for people to write on, at the least. */
const blankLines = 5;

export function quarterNoticePage(consolidation: Consolidation): Page {
  const { template, asOf } = consolidation.reading;
  // The notice is written some days after the quarter: the period says which it is.
  const quarter = Math.ceil(endOf(periodNow(consolidation)).month / 3);
  const { units, of } = measuring(consolidation);
  const city = of(() => true);
  const whole = wholeName(consolidation);
  const tasks = consolidation.progress.filter((result) => result.table === 'T02');
  const reds = redsOf(consolidation);
  const lagging = [...groupBy(tasks, (task) => task.subject)]
    .map(([unit, own]) => ({
      unit,
      red: own.filter((task) => task.colour === 'red' || task.colour === 'overdue'),
      yellow: own.filter((task) => task.colour === 'yellow'),
      twice: own.filter((task) => reds(unit, task.task) >= 2).length,
    }))
    .filter(({ red, yellow }) => red.length + yellow.length > 0)
    .sort((a, b) => b.red.length - a.red.length || b.yellow.length - a.yellow.length);
  const overdue = problemsOf(consolidation)
    .filter((problem) => problem.overdue)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
  const percent = (value: number | null): Content => (value === null ? '—' : value / 100);
  const card = (id: string): string => template.colours.find((colour) => colour.id === id)?.card ?? '—';
  const codes = (list: readonly { readonly task: string }[]): string =>
    list.length === 0 ? '—' : list.map(({ task }) => task).join('、');
  const column = (key: string, header: string, width: number, style: PageColumn['style']): PageColumn => ({
    key,
    header,
    width,
    style,
  });
  const told = missingLedgers(consolidation, ['T02']);
  const blocks: readonly Block[] = [
    {
      kind: 'table',
      heading: '一、总体进度',
      empty: told ?? '没有任务进度',
      columns: [
        column('unit', '单位', 30, 'wrapped'),
        column('tasks', '任务数', 10, 'int'),
        column('finished', '已完成', 20, 'int'),
        column('done', '完成率', 20, 'percent'),
        column('expected', '序时进度', 13, 'percent'),
        column('gap', '差（百分点）', 12, 'score'),
        column('card', '牌色', 12, 'centre'),
      ],
      rows: [
        ...(tasks.length === 0 ? [] : [whole, ...units.names]).flatMap((name) => {
          const measures = name === whole ? city : of((branch, own) => own === name || branch?.unit === name);
          // Units that reported no task stand in the notice of submissions.
          if (measures.tasks === 0) return [];
          return [
            {
              kind: name === whole ? ('total' as const) : ('plain' as const),
              cells: [
                name,
                measures.tasks,
                measures.tasksDone,
                percent(measures.done),
                percent(measures.expected),
                measures.gap === null
                  ? '—'
                  : {
                      value: measures.gap,
                      formula: (at: { cell(key: string): string }) =>
                        `ROUND((${at.cell('expected')}-${at.cell('done')})*100,2)`,
                    },
                { value: card(measures.colour), tint: colourTint(template, measures.colour) },
              ],
            },
          ];
        }),
      ],
    },
    ...noteOf(tasks.length === 0 ? null : gapNote),
    {
      kind: 'table',
      heading: `二、红黄牌单位和任务（红 ${String(lagging.reduce((sum, line) => sum + line.red.length, 0))} 项、黄 ${String(lagging.reduce((sum, line) => sum + line.yellow.length, 0))} 项）`,
      empty: told ?? '没有判定为红牌、黄牌的任务',
      columns: [
        column('unit', '单位', 30, 'wrapped'),
        column('red', '红牌', 10, 'int'),
        column('redTasks', '红牌任务', 20, 'wrapped'),
        column('yellowTasks', '黄牌任务', 20, 'wrapped'),
        column('yellow', '黄牌', 13, 'int'),
        column('twice', '连续红牌任务', 12, 'int'),
        column('remark', reasonHeader, 12, 'input'),
      ],
      rows: lagging.map((line) => ({
        kind: 'plain',
        cells: [
          line.unit,
          line.red.length,
          codes(line.red),
          codes(line.yellow),
          line.yellow.length,
          line.twice,
          consolidation.entries.of('O26', entryKey([line.unit]), reasonHeader),
        ],
      })),
    },
    ...(lagging.length === 0 ? [] : noteOf('任务编号所指的任务内容见 O07、O08。')),
    ...noteOf(unjudgedTasks(consolidation)),
    {
      kind: 'table',
      heading: `三、逾期整改（${String(overdue.length)} 个）`,
      empty: missingLedgers(consolidation, ['T13']) ?? '没有逾期的问题',
      columns: [
        column('unit', '责任单位', 30, 'wrapped'),
        column('code', '问题编号', 10, 'centre'),
        column('problem', '问题', 20, 'wrapped'),
        column('measure', '整改措施', 20, 'wrapped'),
        column('due', '整改时限', 13, 'date'),
        column('late', '逾期天数', 12, 'int'),
        column('state', '状态', 12, 'centre'),
      ],
      rows: overdue.map(({ row, due }) => ({
        kind: 'plain',
        cells: [
          row.text('unit'),
          row.text('problemCode'),
          row.text('problem'),
          row.text('measure'),
          due,
          Math.floor(asOf - (due ?? asOf)),
          row.label('state'),
        ],
      })),
    },
    ...noteOf(unjudgedProblems(consolidation)),
    { kind: 'text', style: 'subtitle', lines: [demandsHeading] },
    { kind: 'text', style: 'wrapped', lines: demandLines(consolidation) },
    {
      kind: 'text',
      style: 'note',
      lines: [`${attachedWords}O07 任务进度红黄绿总表、O08 滞后任务清单、O21 问题整改销号情况表，见本工作簿同名各表。`],
    },
    colourLegend(template),
  ];
  return {
    name: 'O26 季度督办通报',
    role: 'O26',
    title: outputTitle(template, 'O26').replace(/_+季度/, `第${'一二三四'.charAt(quarter - 1)}季度`),
    line: headLine(consolidation),
    blocks,
    signatures: true,
  };
}

/** What people wrote before, and room for more. */
function demandLines({ entries }: Consolidation): readonly string[] {
  const written = String(entries.of('O26', demandsHeading, demandsHeading));
  const lines = written === '' ? [] : written.split('\n');
  return [...lines, ...Array.from({ length: Math.max(0, blankLines - lines.length) }, () => '')];
}
