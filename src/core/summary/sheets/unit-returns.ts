/**
 * What goes back to a unit: every problem of its workbooks by cell, with room for what was done. All units on one sheet
 * that prints a page for each (with O02), or a workbook for each, ready to send.
 */
import { drawPage, type Block, type Page, type PageColumn, type PageRow } from '../../drawing';
import { severityTints } from '../../drawing/severity-tints';
import { noUnitWords, returnedHeaders, returnedName, returnedUnitLabel } from '../../entries';
import { severityWord } from '../../messages';
import { cellName } from '../../model/address';
import type { SheetDrawing } from '../../model/drawing';
import type { Finding } from '../../model/finding';
import { oncePer } from '../../model/once';
import type { Severity, Template } from '../../model/template';
import { openFindings } from '../across/settled';
import type { Consolidation } from '../consolidation';
import { columnTitle } from '../layout/column-title';
import { headLine } from '../layout/head-line';
import { untilDay } from '../layout/titles';
import { lastName } from '../../text/last-name';
import { groupBy } from '../rows';
import type { Submission } from '../submission';
import { problemCells } from './check-result';
import { alikeQuestions, resultLines } from '../layout/result-lines';

/** A page for each unit is a page or two: the rest stands in the unit's own workbook. */
const shownPrinted = 40;
/** One sheet holds so many rows at most. */
const shownAlone = 20_000;

const order: Readonly<Record<Severity, number>> = { error: 0, confirm: 1, hint: 2 };

interface Returned {
  readonly unit: string;
  readonly fillers: readonly string[];
  readonly files: readonly string[];
  /** The worst first, then by file and place. */
  readonly problems: readonly { readonly file: string; readonly finding: Finding }[];
}

/** One sheet, a printed page for each unit that has something to mend. */
export function unitReturnsPage(consolidation: Consolidation): Page {
  const { template } = consolidation.reading;
  const returned = returnedUnits(consolidation);
  return {
    name: 'O02 分单位退回单',
    role: 'O02-units',
    title: `${template.title}退回修改清单（分单位）`,
    line: headLine(consolidation),
    blocks:
      returned.length === 0
        ? [{ kind: 'table', columns, rows: [], empty: '没有要退回修改的单位' }]
        : returned.flatMap((one): readonly Block[] => [
            {
              kind: 'table',
              newPage: true,
              heading: headingOf(one),
              columns,
              rows: rowsOf(one, template, shownPrinted),
            },
            ...moreThan(one, shownPrinted, '全部问题见退回本单位的工作簿'),
          ]),
    signatures: false,
    frozenColumns: 1,
  };
}

/** The workbook of one unit that has something to mend. */
export interface ReturnWorkbook {
  readonly unit: string;
  readonly errors: number;
  readonly confirms: number;
  /** Drawn when they are asked for: of hundreds of units often one is wanted. */
  readonly sheets: readonly SheetDrawing[];
}

/** A workbook for each unit that has something to mend; those with most errors first. */
export function returnWorkbooks(consolidation: Consolidation): readonly ReturnWorkbook[] {
  const { template, asOf } = consolidation.reading;
  return returnedUnits(consolidation).map((one) => ({
    unit: one.unit,
    errors: count(one, 'error'),
    confirms: count(one, 'confirm'),
    get sheets() {
      return [drawPage(unitPage(one, template, asOf)).drawing];
    },
  }));
}

function unitPage(one: Returned, template: Template, asOf: number): Page {
  return {
    name: returnedName,
    role: 'O02-unit',
    title: `${template.title}退回修改清单`,
    line: { left: `${returnedUnitLabel}${one.unit}`, middle: untilDay(asOf), right: '限期：　　月　　日前报回' },
    blocks: [
      { kind: 'text', style: 'subtitle', lines: [headingOf(one)] },
      { kind: 'table', filter: true, columns, rows: rowsOf(one, template, shownAlone) },
      ...moreThan(one, shownAlone, '改好后再检查一次即可看到'),
      {
        kind: 'text',
        style: 'note',
        lines: [
          '“强制”必须改正；“核实”请对照原始材料，属实的在“处理”一栏写明原因，连同改好的工作簿一起报回；“提示”供参考。单元格按报来的工作簿写。',
        ],
      },
    ],
    signatures: true,
    frozenColumns: 1,
  };
}

const columns: readonly PageColumn[] = [
  { key: 'n', header: '序号', width: 6, style: 'int' },
  { key: 'level', header: '级别', width: 8, style: 'centre' },
  { key: 'file', header: returnedHeaders.file, width: 32, style: 'wrapped' },
  { key: 'sheet', header: returnedHeaders.sheet, width: 16, style: 'wrapped' },
  { key: 'cell', header: returnedHeaders.cell, width: 9, style: 'centre' },
  { key: 'column', header: returnedHeaders.column, width: 14, style: 'wrapped' },
  { key: 'value', header: returnedHeaders.value, width: 16, style: 'wrapped' },
  { key: 'problem', header: returnedHeaders.problem, width: 50, style: 'wrapped' },
  { key: 'expected', header: '怎么改', width: 16, style: 'wrapped' },
  { key: 'handled', header: returnedHeaders.handled, width: 18, style: 'input' },
];

/** Units with an error or something to confirm; hints alone send nothing back. */
function returnedUnits(consolidation: Consolidation): readonly Returned[] {
  const byUnit = groupBy(consolidation.submissions, (submission: Submission) => submission.unit);
  return [...byUnit]
    .map(([unit, submissions]): Returned => {
      const problems = submissions
        .flatMap((submission) =>
          openFindings(consolidation, submission).map((finding) => ({ file: lastName(submission.file), finding })),
        )
        .map((problem, at) => ({ problem, at }))
        .sort((a, b) => order[a.problem.finding.severity] - order[b.problem.finding.severity] || a.at - b.at)
        .map(({ problem }) => problem);
      const fillers = [...new Set(submissions.map(({ filler }) => filler).filter((name) => name !== ''))];
      return { unit: unit === '' ? noUnitWords : unit, fillers, files: submissions.map(({ file }) => file), problems };
    })
    .filter(({ problems }) => problems.some(({ finding }) => finding.severity !== 'hint'))
    .sort((a, b) => count(b, 'error') - count(a, 'error') || count(b, 'confirm') - count(a, 'confirm'));
}

const count = ({ problems }: Returned, severity: Severity): number =>
  problems.filter(({ finding }) => finding.severity === severity).length;

function headingOf(one: Returned): string {
  const counts = (['error', 'confirm', 'hint'] as const)
    .map((severity) => `${severityWord(severity, 'zh-CN')} ${String(count(one, severity))} 条`)
    .join('、');
  const fillers = one.fillers.length === 0 ? '' : `（填报人：${one.fillers.join('、')}）`;
  return `${one.unit}${fillers}　工作簿 ${String(one.files.length)} 个，${counts}`;
}

/** Hints of one kind in one column are one line, and so is a value that asks the same question in several cells. */
const linesOf = oncePer((one: Returned) =>
  resultLines(
    one.problems,
    ({ finding }) => finding,
    ({ file }) => file,
    ({ finding }) => alikeQuestions(finding),
  ),
);

function rowsOf(one: Returned, template: Template, most: number): readonly PageRow[] {
  return linesOf(one)
    .slice(0, most)
    .map(({ first: { file, finding }, also }, index) => ({
      kind: 'plain',
      cells: [
        index + 1,
        { value: severityWord(finding.severity, 'zh-CN'), tint: severityTints[finding.severity] },
        file,
        finding.sheet ?? '',
        finding.row === null || finding.column === null ? '' : cellName(finding.row, finding.column),
        columnTitle(finding, template),
        ...problemCells(
          finding,
          template,
          also.map((each) => each.finding),
        ),
        '',
      ],
    }));
}

function moreThan(one: Returned, most: number, where: string): readonly Block[] {
  const more = linesOf(one)
    .slice(most)
    .reduce((sum, { also }) => sum + 1 + also.length, 0);
  return more === 0
    ? []
    : [{ kind: 'text', style: 'note', lines: [`本页列出前 ${String(most)} 行，另有 ${String(more)} 条，${where}。`] }];
}

/** The file's own name: the unit need not know in which folder the office keeps it. */
