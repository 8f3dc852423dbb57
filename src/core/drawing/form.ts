/** Printed forms, one a page: rows of label and value cells over a common grid, ruled all round. */
import { printWords } from '../messages/print';
import { columnName } from '../model/address';
import type { DrawnCell, SheetDrawing, StyleRole } from '../model/drawing';
import type { Area } from '../model/snapshot';
import { heightOfText } from './row-heights';

export interface FormCell {
  /** Columns it lies over, from the last cell's end. */
  readonly span: number;
  readonly value: string | number | null;
  readonly style: StyleRole;
  /** Live formula without "="; `value` is what it gives. */
  readonly formula?: string;
}

export interface FormRow {
  /** In points; more where the texts need it. */
  readonly height: number;
  /** To what height it may shrink, so that the form stays on its page when texts elsewhere need more. */
  readonly least?: number;
  readonly cells: readonly FormCell[];
}

export interface FormSheet {
  readonly name: string;
  /** What the sheet is, for our own mark: "O09". */
  readonly role: string;
  /** In characters, one a column of the grid. */
  readonly widths: readonly number[];
  /** Each begins a page of its own. */
  readonly forms: readonly (readonly FormRow[])[];
}

/** Portrait, as letters are; a page begins before every form but the first. */
export function drawForms(sheet: FormSheet): SheetDrawing {
  const cells: DrawnCell[] = [];
  const merges: Area[] = [];
  const heights = new Map<number, number>();
  const pageBreaks: number[] = [];
  let row = 0;
  for (const form of sheet.forms) {
    if (row > 0) pageBreaks.push(row);
    const points = heightsOf(form, sheet.widths);
    form.forEach(({ cells: across, height }, index) => {
      heights.set(row, points[index] ?? height);
      drawAcross(across, row, cells, merges);
      row += 1;
    });
  }
  return {
    name: sheet.name,
    role: sheet.role,
    visibility: 'visible',
    cells,
    merges,
    widths: sheet.widths,
    heights,
    freeze: null,
    rules: [],
    validations: [],
    charts: [],
    pageBreaks,
    print: { landscape: false, titleRows: null, fitToWidth: true, footer: printWords.footer },
    tabColour: null,
    protect: false,
    autoFilter: null,
  };
}

/** What one row needs more is taken from those that may give. */
function heightsOf(form: readonly FormRow[], widths: readonly number[]): readonly number[] {
  const needed = form.map(({ height, cells }) => Math.max(height, neededFor(cells, widths)));
  let more = needed.reduce((sum, points, index) => sum + points - (form[index]?.height ?? 0), 0);
  return form.map(({ least }, index) => {
    const points = needed[index] ?? 0;
    const given = least === undefined ? 0 : Math.max(0, Math.min(more, points - least));
    more -= given;
    return points - given;
  });
}

function neededFor(cells: readonly FormCell[], widths: readonly number[]): number {
  let column = 0;
  return cells.reduce((most, { span, value, style }) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return style === 'wrapped' && typeof value === 'string' ? Math.max(most, heightOfText(value, width)) : most;
  }, 0);
}

function drawAcross(across: readonly FormCell[], row: number, cells: DrawnCell[], merges: Area[]): void {
  let column = 0;
  for (const { span, value, style, formula } of across) {
    if (span < 1) throw new Error(`form cell in ${columnName(column)}${String(row + 1)} lies over no column`);
    cells.push({ row, column, value, style, ...(formula === undefined ? {} : { formula }) });
    for (let next = 1; next < span; next += 1) cells.push({ row, column: column + next, value: null, style });
    if (span > 1) merges.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column + span - 1 });
    column += span;
  }
}
