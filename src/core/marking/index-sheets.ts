/**
 * The index sheets: 堡垒指数 with one line a branch, 指数明细 with one line a part, 先锋指数 with one line a member. Every
 * number is a live formula down to the ledgers wherever the ledgers hold it plainly, so that anyone can click and see why.
 */
import { drawPage, type Content, type PageRow } from '../drawing';
import type { Examination } from '../examination';
import { unknownSentence } from '../messages';
import { cellName, quoteSheet } from '../model/address';
import type { SheetDrawing } from '../model/drawing';
import type { IndexPart, IndexResult } from '../model/score';
import { ownSheets } from '../own/names';
import { untilDay } from '../summary/layout/titles';
import { labelOf } from '../summary/rows';
import { detailRows, detailSheet, firstLine, kindWords, type Detail } from './index-detail';
import { liveParts } from './live-parts';
import type { ParameterSheet } from './parameter-sheet';
import { pioneerSheet } from './pioneer-sheet';

/** Where the line of the n-th index result (among all results) stands; the fortress results come first. */
export function fortressRow(place: number): { readonly total: string } {
  return { total: cellName(firstLine + place, 7) };
}

/** @param linked whether the ledgers stand in the same workbook: only then formulas can reach them */
export function indexSheets(
  examination: Examination,
  parameters: ParameterSheet,
  linked: boolean,
): readonly SheetDrawing[] {
  const fortress = examination.indices.filter((index) => index.index === 'fortressIndex');
  const pioneer = examination.indices.filter((index) => index.index === 'pioneerIndex');
  const sheets: SheetDrawing[] = [];
  if (fortress.length > 0) {
    const live = linked ? liveParts(examination, fortress, parameters) : { source: null, formula: (): null => null };
    const details = detailRows(examination, fortress, live);
    sheets.push(fortressSheet(examination, fortress, details), detailSheet(examination, details));
    if (live.source !== null) sheets.push(live.source.drawing);
  }
  if (pioneer.length > 0) sheets.push(pioneerSheet(examination, pioneer));
  return sheets;
}

function fortressSheet(
  examination: Examination,
  fortress: readonly IndexResult[],
  details: readonly Detail[],
): SheetDrawing {
  const { template, asOf } = examination.reading;
  const sheet = quoteSheet(ownSheets.parts);
  const column = (letter: string, first: number, last: number): string =>
    `${sheet}!$${letter}$${String(first + 1)}:$${letter}$${String(last + 1)}`;
  const namesakes = new Map<string, number>();
  for (const { subject } of fortress) namesakes.set(subject, (namesakes.get(subject) ?? 0) + 1);
  /** By name, so that the lines may be sorted; by their place where two branches have one name, or none that can be sought. */
  const sum = (index: IndexResult, branch: string, word: string): string => {
    if (isSought(index.subject) && namesakes.get(index.subject) === 1) {
      const [first, last] = [firstLine, firstLine + Math.max(1, details.length) - 1];
      return `SUMIFS(${column('J', first, last)},${column('A', first, last)},${branch},${column('D', first, last)},"${word}")`;
    }
    const first = details.findIndex((detail) => detail.index === index);
    const last = details.findLastIndex((detail) => detail.index === index);
    if (first < 0) return '0';
    const lines = (letter: string): string => column(letter, firstLine + first, firstLine + last);
    return `SUMIFS(${lines('J')},${lines('D')},"${word}")`;
  };
  const { bonusCap } = template.fortress;
  return drawPage({
    name: ownSheets.fortress,
    role: 'fortress',
    title: `${template.title}堡垒指数`,
    line: { left: '', middle: untilDay(asOf), right: '单位：分' },
    blocks: [
      {
        kind: 'table',
        filter: true,
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'branch', header: '党组织', width: 36, style: 'wrapped' },
          { key: 'domain', header: '领域', width: 14, style: 'centre' },
          { key: 'common', header: '共性分', width: 10, style: 'score' },
          { key: 'personal', header: '个性分', width: 10, style: 'score' },
          { key: 'bonus', header: '加分', width: 9, style: 'score' },
          { key: 'deduction', header: '扣分', width: 9, style: 'score' },
          { key: 'total', header: '堡垒指数', width: 11, style: 'score' },
          { key: 'rank', header: '领域内名次', width: 9, style: 'int' },
          { key: 'composite', header: '综合得分', width: 11, style: 'score' },
          { key: 'stars', header: '建议星级', width: 12, style: 'centre' },
          { key: 'veto', header: '否决情形', width: 24, style: 'wrapped' },
          { key: 'reason', header: '说明', width: 40, style: 'wrapped' },
        ],
        rows: fortress.map((index, place): PageRow => {
          const parts = index.parts.filter((part) => part.applies);
          const kindSum = (kind: IndexPart['kind']): Content => {
            const known = parts.every((part) => part.kind !== kind || part.score.known);
            const value = parts.reduce(
              (total, part) => total + (part.kind === kind && part.score.known ? part.score.value : 0),
              0,
            );
            if (!known && (kind === 'common' || kind === 'personal')) return '无法计算';
            const word = kindWords[kind];
            const capped = kind === 'bonus' ? Math.min(bonusCap, value) : value;
            return {
              value: capped,
              formula: (at) =>
                kind === 'bonus'
                  ? `MIN(${String(bonusCap)},${sum(index, at.cell('branch'), word)})`
                  : sum(index, at.cell('branch'), word),
            };
          };
          return {
            kind: 'plain',
            cells: [
              place + 1,
              index.subject,
              labelOf(template, 'domain', index.domain),
              kindSum('common'),
              kindSum('personal'),
              kindSum('bonus'),
              kindSum('deduction'),
              index.total.known
                ? {
                    value: index.total.value,
                    formula: (at) =>
                      `ROUND(MAX(0,${at.cell('common')}+${at.cell('personal')}+${at.cell('bonus')}+${at.cell('deduction')}),2)`,
                  }
                : '无法计算',
              index.rank ?? '—',
              index.composite ?? '—',
              index.stars === null ? '—' : '★'.repeat(index.stars),
              index.vetoes.map((id) => template.fortress.veto.find((veto) => veto.id === id)?.title ?? id).join('；'),
              index.total.known ? '' : unknownSentence(index.total.reason, 'zh-CN', template),
            ],
          };
        }),
      },
      {
        kind: 'text',
        style: 'note',
        lines: ['缺少数据的部分写“无法计算”，不按0分计。建议星级由会议审定。点击得分单元格可以看到公式和依据。'],
      },
    ],
    signatures: true,
    frozenColumns: 2,
  }).drawing;
}

/** Criteria take wild cards and comparisons out of texts, and no more than 255 characters. */
function isSought(name: string): boolean {
  return name !== '' && name.length <= 255 && !/[*?~]|^[<>=]/.test(name);
}
