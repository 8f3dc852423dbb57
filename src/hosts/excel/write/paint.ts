/** Paints a drawn sheet: values in blocks, formats by runs of equal look, all in the batch at hand as long as it has room. */
import { lettering, looks, type Horizontal } from '../../../core/drawing/looks';
import { fitsOnOnePage, pageBreaksOf, titleRowsOf } from '../../../core/drawing/pages';
import { areaName, cellName, columnName, quoteSheet } from '../../../core/model/address';
import type { DrawnCell, SheetDrawing, StyleRole, Tint } from '../../../core/model/drawing';
import type { Abilities } from '../abilities';
import { markOwn } from '../journal/own-sheet';
import { noteAddress } from '../read/notes';
import { callBytes, weightOf, type Room } from '../room';
import { asTyped } from '../typed';
import { addChart } from './charts';
import { addressesOf, addressLists } from './runs';
import { addValidation } from './validation';

export async function paintSheet(
  context: Excel.RequestContext,
  drawing: SheetDrawing,
  abilities: Abilities,
  room: Room,
): Promise<Excel.Worksheet> {
  await room.make(callBytes * (40 + drawing.widths.length + drawing.heights.size + drawing.merges.length));
  const sheet = context.workbook.worksheets.add(drawing.name);
  markOwn(sheet, drawing.role);
  sheet.showGridlines = false;
  await writeCells(sheet, drawing.cells, room);
  await formatCells(sheet, drawing, room);
  for (const merge of drawing.merges) sheet.getRange(areaName(merge)).merge(false);
  drawing.widths.forEach((width, column) => {
    sheet.getRange(`${columnName(column)}:${columnName(column)}`).format.columnWidth = pointsOf(width);
  });
  for (const [row, height] of drawing.heights) {
    sheet.getRange(`${String(row + 1)}:${String(row + 1)}`).format.rowHeight = Math.min(409, height);
  }
  freeze(sheet, drawing);
  for (const rule of drawing.rules) {
    await room.make(callBytes * 6 + weightOf(rule.range));
    addRule(sheet, rule.range, rule.formula, rule.tint);
  }
  for (const cell of drawing.cells) {
    if (cell.note !== undefined && abilities.notes) {
      await room.make(callBytes + weightOf(cell.note));
      context.workbook.notes.add(noteAddress(drawing.name, cell.row, cell.column), cell.note);
    }
    if (cell.link === undefined) continue;
    await room.make(callBytes * 3);
    // A number, or what a formula gives, stays as it is.
    const said = typeof cell.value === 'string' && cell.formula === undefined ? { textToDisplay: cell.value } : {};
    sheet.getRange(cellName(cell.row, cell.column)).hyperlink =
      'url' in cell.link
        ? { address: addressOf(cell.link), ...said }
        : { documentReference: `${quoteSheet(cell.link.sheet)}!${cell.link.cell}`, ...said };
  }
  for (const each of drawing.validations) {
    await room.make(callBytes * 6 + weightOf(JSON.stringify(each)));
    addValidation(sheet, each);
  }
  if (drawing.autoFilter !== null) sheet.autoFilter.apply(sheet.getRange(areaName(drawing.autoFilter)));
  for (const chart of drawing.charts) {
    await room.make(callBytes * (20 + chart.series.length * 6));
    addChart(sheet, chart);
  }
  setPage(sheet, drawing);
  if (drawing.tabColour !== null) sheet.tabColor = drawing.tabColour;
  if (drawing.visibility !== 'visible')
    sheet.visibility =
      drawing.visibility === 'hidden' ? Excel.SheetVisibility.hidden : Excel.SheetVisibility.veryHidden;
  // Last: a protected sheet takes no more writing.
  if (drawing.protect) {
    const inputs = drawing.cells.filter(({ style }) => style === 'input');
    for (const addresses of addressLists(inputs)) sheet.getRanges(addresses).format.protection.locked = false;
    sheet.protection.protect();
  }
  return sheet;
}

/** A place in another file stands behind "#". */
const addressOf = (link: { readonly url: string; readonly place?: string }): string =>
  link.place === undefined ? link.url : `${link.url}#${link.place}`;

function freeze(sheet: Excel.Worksheet, { freeze: kept }: SheetDrawing): void {
  if (kept === null) return;
  if (kept.rows > 0 && kept.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, kept.rows, kept.columns));
  else if (kept.rows > 0) sheet.freezePanes.freezeRows(kept.rows);
  else if (kept.columns > 0) sheet.freezePanes.freezeColumns(kept.columns);
}

/** Office.js counts column widths in points: 6 a character of the body font (eight dots of a screen), and a margin. */
export function pointsOf(characters: number): number {
  return characters * 6 + 4;
}

async function writeCells(sheet: Excel.Worksheet, cells: readonly DrawnCell[], room: Room): Promise<void> {
  const rows = 1 + cells.reduce((last, cell) => Math.max(last, cell.row), -1);
  const columns = 1 + cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  if (rows === 0 || columns === 0) return;
  const grid: (string | number | boolean)[][] = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ''),
  );
  for (const cell of cells) {
    const row = grid[cell.row];
    if (row !== undefined) row[cell.column] = cell.formula === undefined ? asTyped(cell.value) : `=${cell.formula}`;
  }
  const rowsAPiece = Math.max(1, Math.floor(20_000 / columns));
  for (let first = 0; first < rows; first += rowsAPiece) {
    const piece = grid.slice(first, first + rowsAPiece);
    await room.make(piece.reduce((sum, row) => row.reduce<number>((bytes, cell) => bytes + weightOf(cell), sum), 0));
    sheet.getRangeByIndexes(first, 0, piece.length, columns).formulas = piece;
  }
}

async function formatCells(sheet: Excel.Worksheet, drawing: SheetDrawing, room: Room): Promise<void> {
  const byRole = new Map<StyleRole, DrawnCell[]>();
  const byTint = new Map<string, { readonly tint: Tint; readonly cells: DrawnCell[] }>();
  for (const cell of drawing.cells) {
    push(byRole, cell.style, cell);
    if (cell.tint === undefined) continue;
    const key = `${cell.tint.fill} ${cell.tint.font}`;
    const group = byTint.get(key) ?? { tint: cell.tint, cells: [] };
    byTint.set(key, group);
    group.cells.push(cell);
  }
  for (const [role, cells] of byRole) {
    for (const addresses of addressLists(cells)) {
      await room.make(callBytes * 25 + addresses.length);
      applyLook(sheet.getRanges(addresses), role);
    }
  }
  for (const { tint, cells } of byTint.values()) {
    for (const addresses of addressLists(cells)) {
      await room.make(callBytes * 4 + addresses.length);
      const { format } = sheet.getRanges(addresses);
      format.fill.color = tint.fill;
      format.font.color = tint.font;
    }
  }
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const satisfies Record<Horizontal, string>;

export function applyLook(areas: Excel.RangeAreas | Excel.Range, role: StyleRole): void {
  const look = looks[role];
  const { format } = areas;
  format.font.name = look.font;
  format.font.size = look.size;
  format.font.bold = look.bold;
  format.horizontalAlignment = alignments[look.align];
  format.verticalAlignment = Excel.VerticalAlignment.center;
  format.wrapText = look.wrap;
  if (look.fill !== null) format.fill.color = look.fill;
  format.font.color = look.colour;
  if (look.underlined) format.font.underline = 'Single';
  if (look.lines) {
    for (const edge of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const) {
      format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
    }
  }
  if (look.numberFormat !== 'General' && 'numberFormat' in areas) {
    // A single format for every cell of the areas; Office.js widens it.
    Object.assign(areas, { numberFormat: look.numberFormat });
  }
}

/** The areas of a long range go in several rules: Office.js cuts addresses off at 8,192 characters without a word. */
export function addRule(sheet: Excel.Worksheet, range: string, formula: string, tint: Tint): void {
  for (const addresses of addressesOf(range)) {
    const target = addresses.includes(',') ? sheet.getRanges(addresses) : sheet.getRange(addresses);
    const rule = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = `=${formula}`;
    rule.custom.format.fill.color = tint.fill;
    rule.custom.format.font.color = tint.font;
  }
}

function setPage(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  const layout = sheet.pageLayout;
  layout.orientation = drawing.print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = drawing.print.paper === undefined ? Excel.PaperType.a4 : Excel.PaperType.a3;
  layout.centerHorizontally = true;
  if (drawing.print.fitToWidth) {
    const tall = fitsOnOnePage(drawing, lettering) ? { verticalFitToPages: 1 } : {};
    layout.zoom = { horizontalFitToPages: 1, ...tall };
  }
  const titleRows = titleRowsOf(drawing, lettering);
  if (titleRows !== null) layout.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  layout.headersFooters.defaultForAllPages.centerFooter = drawing.print.footer;
  for (const row of pageBreaksOf(drawing, lettering)) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
