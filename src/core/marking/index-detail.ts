/** 指数明细: one line a part of each branch's fortress index, with the method's own formula over what was reached. */
import { drawPage, type Content, type PageRow } from '../drawing';
import type { Examination } from '../examination';
import { render, type Layout } from '../formula';
import { scoreConstants, scoreFormula } from '../indices/methods';
import { unknownSentence } from '../messages';
import type { SheetDrawing } from '../model/drawing';
import type { IndexPart, IndexResult } from '../model/score';
import type { Template } from '../model/template';
import { ownSheets } from '../own/names';
import { untilDay } from '../summary/layout/titles';
import { labelOf } from '../summary/rows';
import { indicatorOf, type LiveParts } from './live-parts';

export const kindWords: Readonly<Record<IndexPart['kind'], string>> = {
  common: '共性',
  personal: '个性',
  bonus: '加分',
  deduction: '扣分',
  base: '基本',
  plus: '正向',
  minus: '反向',
};
const byWords: Readonly<Record<IndexPart['by'], string>> = {
  computed: '台账计算',
  audit: '审核得分',
  self: '自评得分',
  none: '—',
};

/** Title, unit line, one header row: the first line stands in row 4 of the sheet. */
export const firstLine = 3;

export interface Detail {
  readonly index: IndexResult;
  readonly part: IndexPart;
  readonly row: PageRow;
}

export function detailRows(
  examination: Examination,
  fortress: readonly IndexResult[],
  live: LiveParts,
): readonly Detail[] {
  const { template } = examination.reading;
  const shares = sharesAmong(fortress);
  return fortress.flatMap((index) =>
    index.parts
      .filter((part) => part.applies)
      .map((part) => ({ index, part, row: detailRow(template, index, part, live, shares) })),
  );
}

/** Indicators whose values are shares: all between 0 and 1, and not all of them whole. */
function sharesAmong(indices: readonly IndexResult[]): ReadonlySet<string> {
  const shares = new Map<string, boolean>();
  for (const { parts } of indices) {
    for (const { indicator, actual, target } of parts) {
      for (const value of [actual, target]) {
        if (typeof value !== 'number') continue;
        const within = value >= 0 && value <= 1;
        if (!within) shares.set(indicator, false);
        else if (!Number.isInteger(value) && !shares.has(indicator)) shares.set(indicator, true);
      }
    }
  }
  return new Set([...shares].flatMap(([indicator, isShare]) => (isShare ? [indicator] : [])));
}

function detailRow(
  template: Template,
  index: IndexResult,
  part: IndexPart,
  live: LiveParts,
  shares: ReadonlySet<string>,
): PageRow {
  const { score } = part;
  const reached = (which: 'actual' | 'target'): Content => {
    const value = part[which];
    if (value === null) return '';
    const formula = live.formula(index, part, which);
    const style = typeof value === 'number' && shares.has(part.indicator) ? ('percent' as const) : ('centre' as const);
    return formula === null ? { value, style } : { value, style, formula: () => formula };
  };
  return {
    kind: 'plain',
    cells: [
      index.subject,
      part.indicator,
      part.title,
      kindWords[part.kind],
      labelOf(template, 'element', part.element),
      part.max,
      score.outOf,
      reached('actual'),
      reached('target'),
      score.known ? { value: score.value, ...scoreContent(template, index, part) } : '无法计算',
      byWords[part.by],
      score.known ? part.cells.slice(0, 4).join('；') : unknownSentence(score.reason, 'zh-CN', template),
    ],
  };
}

/** The method's own formula over this line: the same that the engine ran. */
function scoreContent(
  template: Template,
  index: IndexResult,
  part: IndexPart,
): { readonly formula?: (at: { cell: (key: string) => string }) => string } {
  const indicator = indicatorOf(template, index, part);
  if (indicator === null || part.by !== 'computed' || part.actual === null) return {};
  const constants = scoreConstants(indicator);
  const formula = scoreFormula(indicator.method, indicator);
  return {
    formula: (at) => {
      const layout: Layout = {
        cell: (field) => {
          if (field === 'actual') return at.cell('actual');
          if (field === 'target') return part.target === null ? '1' : at.cell('target');
          if (field === 'max') return at.cell('max');
          return field === 'unit' ? String(constants.unit) : String(constants.base);
        },
        column: () => null,
        parameter: () => null,
      };
      const rendered = render(formula, layout);
      const text = rendered.ok ? rendered.text : String(part.score.known ? part.score.value : 0);
      // A dropped neighbour's weight is spread: the method runs on the full marks, the result is brought to the weight.
      return `(${text})*${at.cell('outOf')}/${at.cell('max')}`;
    },
  };
}

export function detailSheet(examination: Examination, details: readonly Detail[]): SheetDrawing {
  const { template, asOf } = examination.reading;
  return drawPage({
    name: ownSheets.parts,
    role: 'parts',
    title: `${template.title}堡垒指数明细`,
    line: { left: '', middle: untilDay(asOf), right: '单位：分' },
    blocks: [
      {
        kind: 'table',
        filter: true,
        columns: [
          { key: 'branch', header: '党组织', width: 34, style: 'wrapped' },
          { key: 'id', header: '编号', width: 8, style: 'centre' },
          { key: 'title', header: '指标', width: 30, style: 'wrapped' },
          { key: 'kind', header: '类别', width: 8, style: 'centre' },
          { key: 'element', header: '要素', width: 11, style: 'centre' },
          { key: 'max', header: '标准分', width: 9, style: 'score' },
          { key: 'outOf', header: '分值', width: 9, style: 'score' },
          { key: 'actual', header: '实际', width: 11, style: 'centre' },
          { key: 'target', header: '目标', width: 11, style: 'centre' },
          { key: 'score', header: '得分', width: 9, style: 'score' },
          { key: 'by', header: '依据', width: 11, style: 'centre' },
          { key: 'cells', header: '单元格或原因', width: 40, style: 'wrapped' },
        ],
        rows: details.map((detail) => detail.row),
      },
    ],
    signatures: false,
    frozenColumns: 3,
  }).drawing;
}
