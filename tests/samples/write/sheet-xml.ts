/** One sheet as the XML that a workbook keeps. */
import type { Area, Cell, Sheet } from './sheet';
import { areaName, cellName } from './sheet';
import type { SharedStrings } from './strings';
import type { Styles } from './styles';
import { escape } from './xml';

/** In pieces, in the order that the format demands. */
export function* sheetXml(sheet: Sheet, styles: Styles, strings: SharedStrings): Generator<string> {
  const used = sheet.used();
  const dimension = sheet.phantom ?? (used === null ? 'A1' : areaName(used));
  yield (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${dimension}"/>` +
    view(sheet) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columns(sheet, used) +
    '<sheetData>'
  );
  for (const [row, cells] of sheet.rows.entries()) {
    const written = rowXml(sheet, row, cells, styles, strings);
    if (written !== '') yield written;
  }
  yield (
    '</sheetData>' +
    (sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (sheet.filter === null ? '' : `<autoFilter ref="${areaName(sheet.filter)}"/>`) +
    merges(sheet.merges) +
    choices(sheet) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '</worksheet>'
  );
}

function view(sheet: Sheet): string {
  if (sheet.frozen === null) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { rows, columns: left } = sheet.frozen;
  const pane = left > 0 ? (rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const split = (left > 0 ? ` xSplit="${left}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane${split} topLeftCell="${cellName(rows, left)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columns(sheet: Sheet, used: Area | null): string {
  const last = Math.max(used?.lastColumn ?? -1, ...sheet.widths.keys(), ...sheet.hiddenColumns);
  let xml = '';
  for (let column = 0; column <= last; column++) {
    const width = sheet.widths.get(column);
    const hidden = sheet.hiddenColumns.has(column);
    if (width === undefined && !hidden) continue;
    xml +=
      `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9}"` +
      `${width === undefined ? '' : ' customWidth="1"'}${hidden ? ' hidden="1"' : ''}/>`;
  }
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

function rowXml(
  sheet: Sheet,
  row: number,
  cells: readonly (Cell | undefined)[] | undefined,
  styles: Styles,
  strings: SharedStrings,
): string {
  const height = sheet.heights.get(row);
  const hidden = sheet.hiddenRows.has(row);
  if (cells === undefined && height === undefined && !hidden) return '';
  let xml = `<row r="${row + 1}"`;
  if (height !== undefined) xml += ` ht="${height}" customHeight="1"`;
  if (hidden) xml += ' hidden="1"';
  xml += '>';
  cells?.forEach((cell, column) => {
    if (cell !== undefined) xml += cellXml(cell, cellName(row, column), styles, strings);
  });
  return `${xml}</row>`;
}

function cellXml(cell: Cell, name: string, styles: Styles, strings: SharedStrings): string {
  const { value } = cell;
  const start = `<c r="${name}" s="${styles.of(cell.look, cell.format)}"`;
  const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula)}</f>`;
  if (value === null) return formula === '' ? `${start}/>` : `${start}>${formula}</c>`;
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (cell.error === true) return `${start} t="e">${formula}<v>${value}</v></c>`;
  if (formula !== '') return `${start} t="str">${formula}<v>${escape(value)}</v></c>`;
  return `${start} t="s"><v>${strings.place(value, cell.runs)}</v></c>`;
}

function merges(areas: readonly Area[]): string {
  if (areas.length === 0) return '';
  return `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;
}

function choices(sheet: Sheet): string {
  if (sheet.choices.length === 0) return '';
  const each = sheet.choices.map(({ area, words }) => {
    const formula = typeof words === 'string' ? words : `"${words.join(',')}"`;
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${areaName(area)}">` +
      `<formula1>${escape(formula)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}
