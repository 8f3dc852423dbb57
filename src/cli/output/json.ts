/**
 * The one object that `--json` prints. Rows and columns here are as Excel shows them: row 1 is the first, column "A",
 * cells "C7". Others script against these shapes: add, never rename.
 */
import type { Examination } from '../../core/examination';
import type { Explanation } from '../../core/model/explanation';
import type { Finding, NotChecked } from '../../core/model/finding';
import type { FoundColumn, FoundSheet, FoundTable, Rows } from '../../core/model/found';
import type { IndexResult, ProgressResult, RateResult, Score } from '../../core/model/score';
import type { SheetSnapshot, Snapshot } from '../../core/model/snapshot';
import type { Template } from '../../core/model/template';
import { areaName, cellName, columnName } from '../../core/model/address';
import { standsAt } from '../../core/model/upright';
import type { Language } from '../../core/messages';
import { sentence, unknownSentence } from '../../core/messages';

function columnJson(column: FoundColumn) {
  return {
    column: columnName(column.at?.column ?? column.column),
    ...(column.at === undefined ? {} : { cell: cellName(column.at.row, column.at.column) }),
    header: column.header,
    field: column.field,
    ...(column.also === undefined ? {} : { alsoFields: column.also }),
    confidence: rounded(column.confidence),
    unit: column.unit,
    matchedBy: column.matchedBy,
  };
}

/** What a list has that goes on on this sheet without names of its own; rows are counted from 1. */
const noHeader = [0, 0] as const;

function tableJson(table: FoundTable, sheet: SheetSnapshot | undefined) {
  const isContinued = table.layout === 'continued';
  const excelRow = (row: number): number => 1 + (isContinued ? standsAt(sheet, row, table.firstColumn).row : row);
  const excelRows = (list: readonly number[]): readonly number[] => list.map(excelRow);
  const rows = (found: Rows | null): readonly [number, number] | null =>
    found === null ? null : [excelRow(found.first), excelRow(found.last)];
  return {
    table: table.table,
    ...(table.layout === undefined ? {} : { layout: table.layout }),
    titleRows: isContinued ? null : rows(table.titleRows),
    headerRows: isContinued ? noHeader : rows(table.headerRows),
    dataRows: rows(table.dataRows),
    totalRows: excelRows(table.totalRows),
    subtotalRows: excelRows(table.subtotalRows),
    meanRows: excelRows(table.meanRows),
    sectionRows: excelRows(table.sectionRows),
    footerRows: rows(table.footerRows),
    records: table.records.length,
    columns: table.columns.map(columnJson),
    ...(table.also === undefined
      ? {}
      : { also: { table: table.also.table, columns: table.also.columns.map(columnJson) } }),
    confidence: rounded(table.confidence),
    tableConfidence: rounded(table.tableConfidence),
    tableBy: table.tableBy,
    reasons: table.reasons,
  };
}

/** What `read` tells of a workbook. */
export function readJson(snapshot: Snapshot, sheets: readonly FoundSheet[]) {
  return {
    format: snapshot.format,
    savedBy: snapshot.savedBy,
    sheets: sheets.map((found) => ({
      sheet: snapshot.sheets[found.sheet]?.name ?? '',
      kind: found.kind,
      confidence: rounded(found.confidence),
      tables: found.tables.map((table) => tableJson(table, snapshot.sheets[found.sheet])),
    })),
  };
}

/** What `check` tells besides. */
export function checkJson(examination: Examination, template: Template, lang: Language) {
  return {
    ...readJson(examination.reading.snapshot, examination.reading.sheets),
    findings: examination.findings.map((finding) => ({
      ...findingJson(finding, template, lang),
      ...explainedJson(examination.reasons.get(finding.id)),
    })),
    counts: counts(examination.findings),
    notChecked: examination.notChecked.map((rule: NotChecked) => ({ rule: rule.rule, needs: rule.needs })),
    indices: examination.indices.map((index) => indexJson(index, template, lang)),
    rates: examination.rates.map(rateJson),
    progress: examination.progress.map(progressJson),
    balance: examination.balance,
  };
}

/** Only where a reason was given: a finding to be confirmed passes with it. */
function explainedJson(explanation: Explanation | undefined) {
  return explanation === undefined ? {} : { explained: explanation.reason };
}

export function findingJson(finding: Finding, template: Template, lang: Language) {
  const { row, column, lastRow, lastColumn } = finding;
  const hasCell = row !== null && column !== null;
  const isRange = hasCell && (lastRow ?? row) * 16384 + (lastColumn ?? column) !== row * 16384 + column;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity === 'hint' ? 'info' : finding.severity === 'confirm' ? 'warning' : 'error',
    sheet: finding.sheet,
    cell: hasCell ? cellName(row, column) : null,
    range: isRange
      ? areaName({ firstRow: row, firstColumn: column, lastRow: lastRow ?? row, lastColumn: lastColumn ?? column })
      : null,
    row: row === null ? null : row + 1,
    table: finding.table,
    field: finding.field,
    message: sentence(finding, template, lang),
    value: finding.value,
    expected: finding.expected,
    fix: finding.fix === null ? null : { kind: finding.fix.kind, value: finding.fix.value },
  };
}

export function counts(findings: readonly Finding[]) {
  const count = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    count[finding.severity === 'hint' ? 'info' : finding.severity === 'confirm' ? 'warning' : 'error'] += 1;
  }
  return count;
}

const valueOf = (score: Score): number | null => (score.known ? score.value : null);

function indexJson(index: IndexResult, template: Template, lang: Language) {
  return {
    index: index.index,
    subject: index.subject,
    branch: index.branch,
    domain: index.domain,
    value: valueOf(index.total),
    outOf: index.total.outOf,
    stars: index.stars,
    rank: index.rank,
    composite: index.composite,
    vetoes: index.vetoes,
    unknown: index.total.known ? null : unknownSentence(index.total.reason, lang, template),
    elements: Object.fromEntries(Object.entries(index.elements).map(([id, score]) => [id, valueOf(score)])),
    parts: index.parts.map((part) => ({
      indicator: part.indicator,
      element: part.element,
      kind: part.kind,
      value: valueOf(part.score),
      outOf: part.score.outOf,
      applies: part.applies,
      by: part.by,
      unknown: part.score.known ? null : unknownSentence(part.score.reason, lang, template),
      cells: part.cells,
    })),
  };
}

function rateJson(rate: RateResult) {
  return { ...rate };
}

function progressJson(progress: ProgressResult) {
  return {
    task: progress.task,
    subject: progress.subject,
    colour: progress.colour,
    done: progress.done,
    expected: progress.expected,
    gap: progress.gap,
    dueOn: progress.dueOn,
    reason: progress.reason,
    sheet: progress.sheet,
    cell: cellName(progress.row, progress.column),
  };
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;
