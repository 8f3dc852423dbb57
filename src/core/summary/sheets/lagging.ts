/** O08 滞后任务清单: red first, then the widest gap; reasons and next steps as the units wrote them. */
import type { Page } from '../../drawing';
import { taskNumber } from '../../messages';
import { cellName } from '../../model/address';
import { serialOfIso } from '../../model/calendar';
import type { ProgressResult } from '../../model/score';
import type { ColourId } from '../../model/template';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { redsOf } from '../figures/reds';
import { taskOwners } from '../figures/task-owners';
import { noteOf, unjudgedTasks } from '../figures/unjudged';
import { headLine } from '../layout/head-line';
import { missingLedgers } from '../layout/plain-page';
import { fromCell } from '../layout/record-link';
import { outputTitle } from '../layout/titles';
import { rowsOf } from '../rows';
import { colourLegend, colourTint, gapNote } from './progress-board';

const order: readonly ColourId[] = ['overdue', 'red', 'yellow'];

export function laggingPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const tasks = new Map(rowsOf(consolidation.reading, 'T02').map((row) => [`${row.sheet}!${String(row.at)}`, row]));
  const reds = redsOf(consolidation);
  const interview = thresholdOf(template, 'redTwiceInterview');
  const review = thresholdOf(template, 'threeRedsReview');
  const ownerOf = taskOwners(consolidation);
  const lagging = consolidation.progress
    .filter((result) => result.table === 'T02' && order.includes(result.colour))
    .sort((a, b) => order.indexOf(a.colour) - order.indexOf(b.colour) || (b.gap ?? 0) - (a.gap ?? 0));
  return {
    name: 'O08 滞后任务清单',
    role: 'O08',
    title: outputTitle(template, 'O08'),
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: missingLedgers(consolidation, ['T02']) ?? '没有判定为滞后的任务',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'unit', header: '单位', width: 24, style: 'wrapped' },
          { key: 'task', header: '任务编号', width: 9, style: 'centre' },
          { key: 'title', header: '任务内容', width: 28, style: 'wrapped' },
          { key: 'owner', header: '责任人', width: 10, style: 'centre' },
          { key: 'due', header: '完成时限', width: 12, style: 'date' },
          { key: 'done', header: '完成率', width: 10, style: 'percent' },
          { key: 'expected', header: '应达', width: 10, style: 'percent' },
          { key: 'gap', header: '差（百分点）', width: 10, style: 'score' },
          { key: 'card', header: '牌色', width: 11, style: 'centre' },
          { key: 'reds', header: '连续红牌次数', width: 13, style: 'centre' },
          { key: 'problem', header: '存在问题', width: 24, style: 'wrapped' },
          { key: 'next', header: '下一步措施', width: 24, style: 'wrapped' },
          { key: 'push', header: '推进方式', width: 11, style: 'centre' },
        ],
        rows: lagging.map((result: ProgressResult, index) => {
          const row = tasks.get(`${result.sheet}!${String(result.row)}`);
          return {
            kind: 'plain',
            cells: [
              index + 1,
              result.subject,
              fromCell(
                consolidation,
                `${result.sheet}!${cellName(result.row, result.column)}`,
                taskNumber(result) || '—',
              ),
              result.title,
              ownerOf(result),
              result.dueOn === null ? '' : serialOfIso(result.dueOn),
              percent(result.done),
              percent(result.expected),
              {
                value: result.gap,
                formula: (at) => `ROUND((${at.cell('expected')}-${at.cell('done')})*100,2)`,
              },
              {
                value: template.colours.find((colour) => colour.id === result.colour)?.card ?? '',
                tint: colourTint(template, result.colour),
              },
              redWords(reds(result.subject, result.task), interview, review),
              row?.text('problem') ?? '',
              row?.text('nextStep') ?? '',
              row?.label('pushMethod') ?? '',
            ],
          };
        }),
      },
      ...noteOf(unjudgedTasks(consolidation)),
      colourLegend(template),
      {
        kind: 'text',
        style: 'note',
        lines: [
          gapNote,
          '连续红牌次数按本年手头各期计，本期在内，没有报的期不计也不中断；约谈、检讨为按次数提出的建议，由人决定。',
        ],
      },
    ],
    signatures: true,
    frozenColumns: 3,
  };
}

const percent = (value: number | null): number | null => (value === null ? null : value / 100);

/** How often in a row, and what that many times calls for. */
function redWords(times: number, interview: number | null, review: number | null): string {
  if (times === 0) return '—';
  if (review !== null && times >= review) return `${String(times)}（作检讨）`;
  return interview !== null && times >= interview ? `${String(times)}（约谈）` : String(times);
}
