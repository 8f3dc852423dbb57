/**
 * The second sheet of O10: what the ladder proposes, beside what the ledger already has of it. A sheet of its own, as every
 * printed page repeats one header only.
 */
import type { Page } from '../../drawing';
import { thresholdOf } from '../../model/threshold';
import type { Consolidation } from '../consolidation';
import { proposalsOf, stepOf } from '../figures/supervision-proposals';
import { orDash } from '../layout/contents';
import { headLine } from '../layout/head-line';
import { missingLedgers } from '../layout/plain-page';
import { labelOf } from '../rows';

export function supervisionProposalsPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const interview = thresholdOf(template, 'redTwiceInterview');
  const talk = interview === null ? '' : `连续 ${String(interview)} 次为约谈单，`;
  const label = (level: string): string => labelOf(template, 'superviseLevel', level);
  return {
    name: 'O10 建议督办事项',
    role: 'O10-proposals',
    title: `${template.title}建议督办事项`,
    line: headLine(consolidation),
    blocks: [
      {
        kind: 'table',
        empty: missingLedgers(consolidation, ['T02', 'T13']) ?? '没有红牌任务和逾期问题',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'matter', header: '事项', width: 36, style: 'wrapped' },
          { key: 'unit', header: '单位', width: 36, style: 'wrapped' },
          { key: 'level', header: '建议级别', width: 10, style: 'centre' },
          { key: 'source', header: '来源', width: 12, style: 'centre' },
          { key: 'due', header: '时限', width: 12, style: 'date' },
          { key: 'why', header: '依据', width: 34, style: 'wrapped' },
          { key: 'code', header: '已有督办', width: 12, style: 'centre' },
          { key: 'has', header: '已有级别', width: 10, style: 'centre' },
          { key: 'step', header: '处理', width: 8, style: 'centre' },
        ],
        rows: proposalsOf(consolidation).map((proposal, index) => {
          const has = proposal.matterOf?.row;
          const step =
            has === undefined
              ? '新立'
              : stepOf(consolidation, has.text('level')) < stepOf(consolidation, proposal.level)
                ? '升级'
                : '跟进';
          return {
            kind: 'plain' as const,
            cells: [
              index + 1,
              proposal.matter,
              orDash(proposal.unit),
              label(proposal.level),
              proposal.source,
              orDash(proposal.due),
              proposal.why,
              orDash(has?.text('superviseCode') ?? ''),
              orDash(has?.label('level') ?? ''),
              step,
            ],
          };
        }),
      },
      {
        kind: 'text',
        style: 'note',
        lines: [`建议级别：红牌一次为催办单，${talk}问题逾期为通报单；是否督办、用哪一级由办公室决定。`],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  };
}
