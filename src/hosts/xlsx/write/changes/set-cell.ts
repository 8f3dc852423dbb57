/** A value or a formula into one cell of the user's: the looks stay, at most the number format is another. */
import type { Change, Scalar } from '../../../../core/model/change';
import { formulaAt, shareFormula } from '../../read/sheet/shared-formula';
import { showsDay } from '../parts/number-formats';
import { areaOf, holds } from '../sheet/areas';
import { formulaContent, valueContent } from '../sheet/cell-xml';
import { existingCell, type ExistingCell } from '../sheet/existing-cell';
import { xmlText } from '../xml/text';
import type { OpenSheet } from './open-sheet';
import type { Recorder, SkipReason } from './recorder';

type CellChange = Extract<Change, { kind: 'setValue' | 'setFormula' }>;

export function setCell(change: CellChange, sheet: OpenSheet, recorder: Recorder): void {
  const { row, column } = change;
  const { book } = sheet;
  const reason = obstacle(sheet, row, column);
  if (reason !== null) {
    recorder.skip(change, reason);
    return;
  }
  const before = sheet.before(row, column);
  if (before.cell?.formula) {
    book.formulasChanged();
    unshare(sheet, row, column, before.cell);
  }
  const format = book.styles.numberFormat(before.style);
  const formatAfter = change.kind === 'setValue' ? (change.numberFormat ?? format) : format;
  const style = formatAfter === format ? before.style : book.styles.withNumberFormat(before.style, formatAfter);
  const content =
    change.kind === 'setFormula'
      ? formulaContent(change.formula, change.cached)
      : valueContent(inCalendar(change.value, formatAfter, book.dayShift));
  if (change.kind === 'setFormula') {
    book.formulasChanged();
    if (change.cached === null) book.workbook.calculateOnLoad();
  }
  sheet.cells.write(row, column, () => ({ style, content }));
  recorder.cell(
    { sheet: sheet.entry.name, row, column, format, formatAfter },
    before,
    change.kind === 'setFormula'
      ? { value: change.cached, formula: change.formula }
      : { value: change.value, formula: null },
  );
}

/** A day's number as the workbook's own calendar counts it. */
export function inCalendar(value: Scalar, format: string, dayShift: number): Scalar {
  return dayShift !== 0 && typeof value === 'number' && showsDay(format) ? value - dayShift : value;
}

function obstacle(sheet: OpenSheet, row: number, column: number): SkipReason | null {
  const covered = sheet.cells.merges.some(
    (area) => holds(area, row, column) && (row !== area.firstRow || column !== area.firstColumn),
  );
  if (covered) return 'merged';
  for (const { area, headerRows, totalRows } of sheet.tables()) {
    if (!holds(area, row, column)) continue;
    if (row < area.firstRow + headerRows || row > area.lastRow - totalRows) return 'table-header';
  }
  return sheet.inArray(row, column) ? 'array-formula' : null;
}

/** The other cells of a shared formula whose first cell is written over get the formula each for itself. */
function unshare(sheet: OpenSheet, row: number, column: number, cell: ExistingCell): void {
  const { formula } = cell;
  if (formula?.kind !== 'shared' || formula.text === '') return;
  const master = shareFormula(formula.text, row, column);
  const area = areaOf(formula.area);
  if (area === null) return;
  for (const { row: r, column: c, xml } of sheet.cells.cellsIn(area)) {
    if ((r === row && c === column) || sheet.cells.isWritten(r, c)) continue;
    const other = existingCell(xml, sheet.entry.part);
    if (other.formula?.kind !== 'shared' || other.formula.group !== formula.group || other.formula.text !== '')
      continue;
    const text = formulaAt(master, r, c);
    const value = other.value === null ? '' : `<v>${xmlText(other.value)}</v>`;
    const type = other.type === 'n' ? '' : other.type;
    sheet.cells.write(r, c, () => ({
      style: other.style ?? 0,
      content: { type, inner: `<f>${xmlText(text)}</f>${value}` },
    }));
  }
}
