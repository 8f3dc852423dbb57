/** O01 校验结果: every finding with its place, what was read and what to do; links lead to the cell. */
import type { Content, Page, PageRow } from '../../drawing';
import { severityTints } from '../../drawing/severity-tints';
import { handledHeader, reasonHeader } from '../../entries';
import { sentence, severityWord, wanted } from '../../messages';
import { cellName } from '../../model/address';
import type { Finding } from '../../model/finding';
import type { Severity, Template } from '../../model/template';
import { isSettled, type Settled } from '../across/settled';
import { columnTitle } from '../layout/column-title';
import { outputTitle, untilDay } from '../layout/titles';
import { alikeHints, alsoWords, resultLines, type ResultLine } from '../layout/result-lines';

/** One sheet holds so many rows at most; what is beyond is counted in the first line, never dropped unsaid. */
const rowsShown = 20_000;

/** A sheet that marking leaves as it is. */
export interface LeftAlone {
  readonly sheet: string;
  /** 'protected': nothing is written there; 'filtered', 'full': no columns are put beside the ledger. */
  readonly reason: 'protected' | 'filtered' | 'full';
}

/**
 * @param options.linked whether the cells lie in the same workbook as this sheet
 * @param options.said what was done or written about a finding
 * @param options.leftAlone sheets of the workbook that could not be marked: said under the counts
 */
export function checkResultPage(
  findings: readonly Finding[],
  template: Template,
  options: {
    readonly name: string;
    readonly asOf: number;
    readonly unit: string;
    readonly linked: boolean;
    readonly said: (finding: Finding) => Settled;
    readonly leftAlone?: readonly LeftAlone[];
  },
): Page {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const isSaid = (finding: Finding): boolean => {
    const { handled, reason } = options.said(finding);
    return handled !== '' || reason !== '';
  };
  const lines = resultLines(
    findings,
    (finding) => finding,
    () => '',
    (finding) => (isSaid(finding) ? null : alikeHints(finding)),
  );
  const shown = lines.slice(0, rowsShown);
  const settled = findings.filter((finding) => isSettled(finding, options.said(finding))).length;
  const explained = settled === 0 ? '' : `（已说明或忽略 ${String(settled)} 条）`;
  const left = lines.slice(rowsShown).reduce((sum, { also }) => sum + 1 + also.length, 0);
  const cut =
    (lines.some(({ also }) => also.length > 0) ? '同一列的同类提示合为一行。' : '') +
    (left > 0 ? `本表列出前 ${String(shown.length)} 行，另有 ${String(left)} 条。` : '');
  const verdict = count('error') === 0 ? '没有强制错误，可以上报。' : '强制错误改完后方可上报。';
  return {
    name: options.name,
    role: 'O01',
    title: outputTitle(template, 'O01'),
    line: { left: `填报单位（盖章）：${options.unit}`, middle: untilDay(options.asOf), right: '' },
    blocks: [
      {
        kind: 'text',
        style: 'subtitle',
        lines: [
          `强制 ${String(count('error'))} 条、核实 ${String(count('confirm'))} 条、提示 ${String(count('hint'))} 条${explained}。${verdict}${cut}`,
          ...(options.leftAlone ?? []).map(leftAloneLine),
        ],
      },
      {
        kind: 'table',
        filter: true,
        empty: '没有发现问题',
        columns: [
          { key: 'n', header: '序号', width: 6, style: 'int' },
          { key: 'level', header: '级别', width: 8, style: 'centre' },
          { key: 'sheet', header: '表名', width: 26, style: 'wrapped' },
          { key: 'cell', header: '单元格', width: 9, style: 'link' },
          { key: 'column', header: '列名', width: 14, style: 'wrapped' },
          { key: 'value', header: '读到的值', width: 18, style: 'wrapped' },
          { key: 'problem', header: '问题', width: 56, style: 'wrapped' },
          { key: 'expected', header: '怎么改', width: 22, style: 'wrapped' },
          { key: 'handled', header: handledHeader, width: 14, style: 'input' },
          { key: 'reason', header: reasonHeader, width: 20, style: 'input' },
        ],
        rows: shown.map((line, index) => resultRow(line, index, template, options)),
      },
    ],
    signatures: false,
    frozenColumns: 0,
    tabColour: count('error') > 0 ? '#C00000' : '#70AD47',
  };
}

const leftAloneWords: Readonly<Record<LeftAlone['reason'], string>> = {
  protected: '有保护，没有在表内标注，问题列在下面。撤销工作表保护后可以重新标注。',
  filtered: '正在筛选，没有在表旁写入进度和指数。清除筛选后可以重新写入。',
  full: '最右边的列（XFD）已有内容或合并单元格，没有在表旁写入进度和指数。清除那里多余的内容后可以重新标注。',
};

const leftAloneLine = ({ sheet, reason }: LeftAlone): string => `工作表“${sheet}”${leftAloneWords[reason]}`;

/** What was read, what is wrong with it, what is wanted. @param also further ones of the same line */
export const problemCells = (
  finding: Finding,
  template: Template,
  also: readonly Finding[] = [],
): readonly Content[] => [
  `${finding.value === null ? '' : String(finding.value)}${alsoWords(also)}`,
  sentence(finding, template, 'zh-CN'),
  wanted(finding),
];

function resultRow(
  { first: finding, also }: ResultLine<Finding>,
  index: number,
  template: Template,
  { linked, said }: { readonly linked: boolean; readonly said: (finding: Finding) => Settled },
): PageRow {
  const { sheet, row, column } = finding;
  const cell = row === null || column === null ? '' : cellName(row, column);
  const { handled, reason } = said(finding);
  const place: Content = cell !== '' && sheet !== null && linked ? { value: cell, link: { sheet, cell } } : cell;
  return {
    kind: 'plain',
    cells: [
      index + 1,
      { value: severityWord(finding.severity, 'zh-CN'), tint: severityTints[finding.severity] },
      sheet ?? '',
      place,
      columnTitle(finding, template),
      ...problemCells(finding, template, also),
      handled,
      reason,
    ],
  };
}
