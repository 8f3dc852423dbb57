/**
 * The index sheets: 堡垒指数 with one line a branch, 指数明细 with one line a part, 先锋指数 with one line a member. Every
 * number is a live formula down to the ledgers wherever the ledgers hold it plainly, so that anyone can click and see why.
 */
import { drawPage, type Content, type PageRow } from '../drawing';
import type { Examination } from '../engine';
import { render, type Layout } from '../formula';
import { scoreConstants, scoreFormula } from '../indices/methods';
import { unknownSentence } from '../messages';
import { cellName, quoteSheet } from '../model/address';
import type { SheetDrawing } from '../model/drawing';
import { roundHalfUp } from '../model/round';
import type { IndexPart, IndexResult } from '../model/score';
import type { Template } from '../model/template';
import { labelOf } from '../summary/rows';
import { untilDay } from '../summary/titles';
import { indicatorOf, liveParts, type LiveParts } from './live-parts';
import { ownSheets } from './names';
import type { ParameterSheet } from './parameter-sheet';

const kindWords: Readonly<Record<IndexPart['kind'], string>> = {
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

/** Title, unit line, one header row: the first branch stands in row 4 of the sheet. */
const firstLine = 3;

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

interface Detail {
  readonly index: IndexResult;
  readonly part: IndexPart;
  readonly row: PageRow;
}

function detailRows(examination: Examination, fortress: readonly IndexResult[], live: LiveParts): readonly Detail[] {
  const { template } = examination.reading;
  return fortress.flatMap((index) =>
    index.parts
      .filter((part) => part.applies)
      .map((part) => ({ index, part, row: detailRow(template, index, part, live) })),
  );
}

function detailRow(template: Template, index: IndexResult, part: IndexPart, live: LiveParts): PageRow {
  const { score } = part;
  const reached = (which: 'actual' | 'target'): Content => {
    const value = part[which];
    if (value === null) return '';
    const formula = live.formula(index, part, which);
    return formula === null ? value : { value, formula: () => formula };
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

function detailSheet(examination: Examination, details: readonly Detail[]): SheetDrawing {
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
          { key: 'actual', header: '实际', width: 11, style: 'text' },
          { key: 'target', header: '目标', width: 11, style: 'text' },
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

function pioneerSheet(examination: Examination, pioneer: readonly IndexResult[]): SheetDrawing {
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
