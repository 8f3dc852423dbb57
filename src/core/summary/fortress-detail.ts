/** O12 堡垒指数扣分明细: where each branch lost points, most first, for guidance one to one. */
import { unknownSentence } from '../messages';
import type { Page, PageRow } from '../drawing';
import { roundHalfUp } from '../model/round';
import type { Consolidation } from './consolidation';
import { fromCell } from './record-link';
import { rowsOf } from './rows';
import { headLine } from './head-line';
import { outputTitle } from './titles';

export function fortressDetailPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const entries = new Map(
    rowsOf(consolidation.reading, 'T05').map((row) => [`${row.text('branch')}\u0000${row.text('indicator')}`, row]),
  );
  const lost = consolidation.indices
    .filter((index) => index.index === 'fortressIndex')
    .flatMap((index) =>
      index.parts
        .filter((part) => part.applies && part.kind !== 'bonus' && part.kind !== 'deduction')
        .map((part) => ({
          branch: index.subject,
          part,
          loss: part.score.known ? roundHalfUp(part.score.outOf - part.score.value) : null,
        }))
        .filter(({ loss }) => loss === null || loss > 0),
    )
    .sort((a, b) => (b.loss ?? -1) - (a.loss ?? -1));
  return {
    name: 'O12 堡垒指数扣分明细',
    role: 'O12',
    title: outputTitle(template, 'O12'),
    line: headLine(consolidation, '单位：分'),
    blocks: [
      {
        kind: 'table',
        filter: true,
        empty: '没有扣分',
        columns: [
          { key: 'branch', header: '党组织', width: 30, style: 'wrapped' },
          { key: 'id', header: '指标编号', width: 9, style: 'centre' },
          { key: 'title', header: '指标', width: 30, style: 'wrapped' },
          { key: 'max', header: '分值', width: 9, style: 'score' },
          { key: 'score', header: '得分', width: 9, style: 'score' },
          { key: 'loss', header: '扣分', width: 9, style: 'score' },
          { key: 'reason', header: '原因', width: 34, style: 'wrapped' },
          { key: 'evidence', header: '佐证', width: 24, style: 'wrapped' },
        ],
        rows: lost.map(({ branch, part, loss }): PageRow => {
          const entry = entries.get(`${branch}\u0000${part.indicator}`);
          return {
            kind: 'plain',
            cells: [
              branch,
              fromCell(consolidation, part.cells[0] ?? '', part.indicator),
              part.title,
              part.score.outOf,
              part.score.known ? part.score.value : '无法计算',
              loss === null ? '—' : { value: loss, formula: (at) => `ROUND(${at.cell('max')}-${at.cell('score')},2)` },
              part.score.known ? (entry?.text('reason') ?? '') : unknownSentence(part.score.reason, 'zh-CN'),
              part.cells.slice(0, 3).join('；'),
            ],
          };
        }),
      },
    ],
    signatures: false,
    frozenColumns: 1,
  };
}
