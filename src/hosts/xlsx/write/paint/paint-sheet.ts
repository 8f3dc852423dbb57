/** A drawn sheet as the parts that it becomes: the sheet itself, its notes, charts and links. */
import { lettering } from '../../../../core/drawing/looks';
import { titleRowsOf } from '../../../../core/drawing/pages';
import { rowHeights, usualHeight, usualWidth } from '../../../../core/drawing/row-heights';
import { areaName, cellName, quoteSheet } from '../../../../core/model/address';
import type { DrawnCell, DrawnChart, SheetDrawing } from '../../../../core/model/drawing';
import type { Area } from '../../../../core/model/snapshot';
import { NotesPart } from '../notes/notes-part';
import type { VmlBlocks } from '../notes/vml-drawing';
import { contentTypes, type ContentTypes } from '../parts/content-types';
import type { Dialect } from '../parts/dialect';
import type { PackageDraft } from '../parts/draft';
import { Relationships } from '../parts/relationships';
import type { StylesPart } from '../parts/styles-part';
import type { NewName } from '../parts/workbook-part';
import { around } from '../sheet/areas';
import { cellXml, formulaContent, valueContent, type CellContent } from '../sheet/cell-xml';
import { widthMargin } from '../sheet/column-widths';
import { ruleXml } from '../sheet/conditional';
import { validationXml } from '../sheet/validations';
import { plainXml, xmlAttribute } from '../xml/text';
import { chartXml } from './chart';
import { drawingXml } from './drawing-part';
import { formatOf, isDay, noVariant, type Variant } from './looks';
import { pageXml } from './page';

/** What painting needs of the workbook that the sheet goes into. */
export interface Canvas {
  readonly draft: PackageDraft;
  readonly contentTypes: ContentTypes;
  readonly dialect: Dialect;
  readonly styles: StylesPart;
  readonly blocks: VmlBlocks;
  /** What is taken off a day's number: 1462 in workbooks that count from 1904. */
  readonly dayShift: number;
}

export interface PaintedSheet {
  /** Name of the sheet's part. */
  readonly part: string;
  readonly names: readonly NewName[];
  readonly hasFormulas: boolean;
  /** Formulas without a cached result. */
  readonly needsCalculation: boolean;
}

/** @param shown true for the sheet that is in front when the workbook is opened */
export function paintSheet(drawing: SheetDrawing, canvas: Canvas, shown: boolean): PaintedSheet {
  const { draft, dialect } = canvas;
  const part = draft.freeName('xl/worksheets/sheet', 'xml');
  const relationships = new Relationships(draft, part);
  const used = usedArea(drawing);
  const links = linksXml(drawing, relationships, dialect);
  const drawingId = addCharts(drawing, relationships, canvas);
  const notes = new NotesPart(draft, relationships, canvas.contentTypes, dialect, null);
  for (const { row, column, note } of drawing.cells) if (note !== undefined) notes.add({ row, column, text: note });
  const notesId = notes.finish(canvas.blocks);
  const pieces = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    sheetProperties(drawing),
    `<dimension ref="${used === null ? 'A1' : areaName(used)}"/>`,
    viewXml(drawing, shown),
    `<sheetFormatPr defaultRowHeight="${String(usualHeight)}" customHeight="1"/>`,
    columnsXml(drawing),
    dataXml(drawing, canvas),
    drawing.protect
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : '',
    drawing.autoFilter === null ? '' : `<autoFilter ref="${areaName(drawing.autoFilter)}"/>`,
    mergesXml(drawing),
    ...drawing.rules.map((rule, index) =>
      ruleXml(rule.range, rule.formula, canvas.styles.tint(rule.tint.fill, rule.tint.font), index + 1),
    ),
    drawing.validations.length === 0
      ? ''
      : `<dataValidations count="${String(drawing.validations.length)}">${drawing.validations.map((each) => validationXml(each, false)).join('')}</dataValidations>`,
    links,
    pageXml(drawing),
    drawingId === null ? '' : `<drawing r:id="${drawingId}"/>`,
    notesId === null ? '' : `<legacyDrawing r:id="${notesId}"/>`,
    '</worksheet>',
  ];
  draft.add(part, pieces.join(''));
  canvas.contentTypes.add(part, contentTypes.worksheet);
  relationships.finish();
  const formulas = drawing.cells.filter((cell) => cell.formula !== undefined);
  return {
    part,
    names: namesOf(drawing, used),
    hasFormulas: formulas.length > 0,
    needsCalculation: formulas.some((cell) => cell.value === null),
  };
}

/** The area around all drawn cells; null for an empty sheet. */
function usedArea(drawing: SheetDrawing): Area | null {
  let area: { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } | null = null;
  for (const { row, column } of drawing.cells) {
    area ??= { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    area.firstRow = Math.min(area.firstRow, row);
    area.lastRow = Math.max(area.lastRow, row);
    area.firstColumn = Math.min(area.firstColumn, column);
    area.lastColumn = Math.max(area.lastColumn, column);
  }
  return area;
}

function sheetProperties(drawing: SheetDrawing): string {
  const colour =
    drawing.tabColour === null ? '' : `<tabColor rgb="FF${drawing.tabColour.replace('#', '').toUpperCase()}"/>`;
  const fit = drawing.print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return colour + fit === '' ? '' : `<sheetPr>${colour}${fit}</sheetPr>`;
}

function viewXml(drawing: SheetDrawing, shown: boolean): string {
  const { freeze } = drawing;
  const head = `<sheetViews><sheetView showGridLines="0"${shown ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  if (freeze === null || (freeze.rows === 0 && freeze.columns === 0))
    return `${head}<selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>`;
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const x = columns > 0 ? ` xSplit="${String(columns)}"` : '';
  const y = rows > 0 ? ` ySplit="${String(rows)}"` : '';
  const corner = cellName(rows, columns);
  return (
    `${head}<pane${x}${y} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsXml(drawing: SheetDrawing): string {
  if (drawing.widths.length === 0) return '';
  const columns = Array.from({ length: drawing.widths.length }, (_, index) => {
    const width = Math.min(255, (drawing.widths[index] ?? usualWidth) + widthMargin);
    return `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function dataXml(drawing: SheetDrawing, canvas: Canvas): string {
  const rows = new Map<number, Map<number, DrawnCell>>();
  for (const cell of drawing.cells) {
    const row = rows.get(cell.row) ?? new Map<number, DrawnCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  const heights = rowHeights(drawing, lettering);
  const alignments = unitLineAlignments(drawing);
  const numbers = new Set([...rows.keys(), ...heights.keys()]);
  const looks = new Map<string, number>();
  const pieces = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const cells = [...(rows.get(number)?.values() ?? [])].sort((a, b) => a.column - b.column);
      const height = heights.get(number);
      const size =
        height === undefined ? '' : ` ht="${String(height.points)}"${height.fixed ? ' customHeight="1"' : ''}`;
      const xml = cells.map((cell) => {
        const align = alignments.get(cell.row * 16384 + cell.column) ?? null;
        const style = styleOf(cell, align, canvas, looks);
        return cellXml(cellName(cell.row, cell.column), style, contentOf(cell, canvas), '');
      });
      return `<row r="${String(number + 1)}"${size}>${xml.join('')}</row>`;
    });
  return pieces.length === 0 ? '<sheetData/>' : `<sheetData>${pieces.join('')}</sheetData>`;
}

function contentOf(cell: DrawnCell, canvas: Canvas): CellContent {
  if (cell.formula !== undefined) return formulaContent(cell.formula, cell.value);
  if (typeof cell.value === 'number' && isDay(cell.style)) return valueContent(cell.value - canvas.dayShift);
  return valueContent(cell.value);
}

function styleOf(cell: DrawnCell, align: Variant['align'], canvas: Canvas, known: Map<string, number>): number {
  const { style: role, tint, value, formula } = cell;
  const quotePrefix = formula === undefined && typeof value === 'string' && /^[=+\-@]/.test(value);
  const key = `${role} ${tint?.fill ?? ''} ${tint?.font ?? ''} ${align ?? ''} ${String(quotePrefix)}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const style = canvas.styles.format(formatOf(role, { ...noVariant, tint: tint ?? null, align, quotePrefix }));
  known.set(key, style);
  return style;
}

/** 填报单位 stands at the left edge, 单位：万元 at the right one and the date between them. */
function unitLineAlignments(drawing: SheetDrawing): ReadonlyMap<number, 'left' | 'center' | 'right'> {
  const lines = new Map<number, DrawnCell[]>();
  for (const cell of drawing.cells) {
    if (cell.style !== 'unitLine' || cell.value === null) continue;
    const line = lines.get(cell.row) ?? [];
    line.push(cell);
    lines.set(cell.row, line);
  }
  const alignments = new Map<number, 'left' | 'center' | 'right'>();
  for (const line of lines.values()) {
    const cells = [...line].sort((a, b) => a.column - b.column);
    cells.forEach(({ row, column }, index) => {
      const align = index === 0 ? 'left' : index === cells.length - 1 ? 'right' : 'center';
      alignments.set(row * 16384 + column, align);
    });
  }
  return alignments;
}

function mergesXml(drawing: SheetDrawing): string {
  const merges = drawing.merges.filter((area) => area.lastRow > area.firstRow || area.lastColumn > area.firstColumn);
  if (merges.length === 0) return '';
  return `<mergeCells count="${String(merges.length)}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;
}

function linksXml(drawing: SheetDrawing, relationships: Relationships, dialect: Dialect): string {
  const links = drawing.cells.flatMap(({ row, column, link, value }) => {
    if (link === undefined) return [];
    const name = cellName(row, column);
    if ('url' in link)
      return [
        `<hyperlink ref="${name}" r:id="${relationships.addOutside(dialect.type('hyperlink'), link.url)}"${link.place === undefined ? '' : ` location="${xmlAttribute(link.place)}"`}/>`,
      ];
    const location = plainXml(`${quoteSheet(link.sheet)}!${link.cell}`);
    return [`<hyperlink ref="${name}" location="${location}" display="${xmlAttribute(String(value ?? ''))}"/>`];
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function addCharts(drawing: SheetDrawing, relationships: Relationships, canvas: Canvas): string | null {
  if (drawing.charts.length === 0) return null;
  const { draft, dialect } = canvas;
  const part = draft.freeName('xl/drawings/drawing', 'xml');
  const inDrawing = new Relationships(draft, part);
  const ids = drawing.charts.map((chart) => {
    const name = draft.freeName('xl/charts/chart', 'xml');
    draft.add(name, chartXml(chart, dialect));
    canvas.contentTypes.add(name, contentTypes.chart);
    return inDrawing.add(dialect.type('chart'), name);
  });
  draft.add(part, drawingXml(drawing.charts, ids, dialect));
  canvas.contentTypes.add(part, contentTypes.drawing);
  inDrawing.finish();
  return relationships.add(dialect.type('drawing'), part);
}

/** What is printed, what is repeated on each page, and the filter's range, which Excel wants as a name too. */
function namesOf(drawing: SheetDrawing, used: Area | null): readonly NewName[] {
  const sheet = quoteSheet(drawing.name);
  const absolute = (area: Area): string =>
    areaName(area)
      .split(':')
      .map((each) => each.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))
      .join(':');
  const name = (of: string, refersTo: string, hidden = false): NewName => ({
    name: of,
    refersTo: `${sheet}!${refersTo}`,
    sheet: drawing.name,
    hidden,
  });
  const names: NewName[] = [];
  if (drawing.autoFilter !== null) names.push(name('_xlnm._FilterDatabase', absolute(drawing.autoFilter), true));
  const printed = [...(used === null ? [] : [used]), ...drawing.charts.map(({ anchor }) => areaUnder(anchor))];
  if (printed.length > 0) {
    const area = printed.reduce(around);
    const shown = drawing.visibility === 'visible';
    names.push(name('_xlnm.Print_Area', absolute(shown ? { ...area, firstRow: 0, firstColumn: 0 } : beside(area))));
  }
  const titleRows = titleRowsOf(drawing, lettering);
  if (titleRows !== null)
    names.push(name('_xlnm.Print_Titles', `$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`));
  return names;
}

/** A blank cell. LibreOffice prints hidden sheets too, but no page on which nothing stands. */
function beside({ lastColumn }: Area): Area {
  return { firstRow: 0, lastRow: 0, firstColumn: lastColumn + 1, lastColumn: lastColumn + 1 };
}

function areaUnder({ row, column, rows, columns }: DrawnChart['anchor']): Area {
  return { firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn: column + columns - 1 };
}
