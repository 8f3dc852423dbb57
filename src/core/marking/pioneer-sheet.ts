/** 先锋指数: one line a member. A working sheet: the points of single members are not made public. */
import { drawPage, type Content, type PageRow } from '../drawing';
import type { Examination } from '../examination';
import { unknownSentence } from '../messages';
import type { SheetDrawing } from '../model/drawing';
import { roundHalfUp } from '../model/round';
import type { IndexPart, IndexResult } from '../model/score';
import { ownSheets } from '../own/names';
import { untilDay } from '../summary/layout/titles';

export function pioneerSheet(examination: Examination, pioneer: readonly IndexResult[]): SheetDrawing {
  const { template, asOf } = examination.reading;
  const sumOf = (index: IndexResult, kind: IndexPart['kind']): Content => {
    const parts = index.parts.filter((part) => part.kind === kind && part.applies);
    return parts.every((part) => part.score.known)
      ? roundHalfUp(parts.reduce((total, part) => total + (part.score.known ? part.score.value : 0), 0))
      : '无法计算';
  };
  return drawPage({
    name: ownSheets.pioneer,
    role: 'pioneer',
    title: `${template.title}先锋指数`,
    line: { left: '工作用表，个人得分不公开', middle: untilDay(asOf), right: '单位：分' },
    blocks: [
      {
        kind: 'table',
        filter: true,
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'branch', header: '所在党支部', width: 34, style: 'wrapped' },
          { key: 'name', header: '姓名', width: 11, style: 'centre' },
          { key: 'base', header: '基本', width: 10, style: 'score' },
          { key: 'plus', header: '正向', width: 10, style: 'score' },
          { key: 'minus', header: '反向', width: 10, style: 'score' },
          { key: 'total', header: '先锋指数', width: 11, style: 'score' },
          { key: 'rank', header: '支部内名次', width: 9, style: 'int' },
          { key: 'stars', header: '建议星级', width: 12, style: 'centre' },
          { key: 'reason', header: '说明', width: 36, style: 'wrapped' },
        ],
        rows: pioneer.map((index, place): PageRow => ({
          kind: 'plain',
          cells: [
            place + 1,
            index.branch,
            index.subject,
            sumOf(index, 'base'),
            sumOf(index, 'plus'),
            sumOf(index, 'minus'),
            index.total.known ? index.total.value : '无法计算',
            index.rank ?? '—',
            index.stars === null ? '—' : '★'.repeat(index.stars),
            index.total.known
              ? index.vetoes.length > 0
                ? '有清零情形'
                : ''
              : unknownSentence(index.total.reason, 'zh-CN', template),
          ],
        })),
      },
    ],
    signatures: false,
    frozenColumns: 3,
  }).drawing;
}
