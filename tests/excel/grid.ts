/** The cells of a fake sheet and what Excel makes of what is typed into them. */
import { CellKind, type Snapshot, type SheetSnapshot } from '../../src/core/model/snapshot';
import { serialOf } from '../../src/core/model/calendar';

export type CellValue = string | number | boolean;

export interface FakeCell {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  fill: string | null;
  font: string | null;
  bold: boolean;
  locked?: boolean;
}

export class CellGrid {
  readonly cells = new Map<number, FakeCell>();

  at(row: number, column: number): FakeCell | undefined {
    return this.cells.get(row * 16384 + column);
  }

  make(row: number, column: number): FakeCell {
    const key = row * 16384 + column;
    const found = this.cells.get(key);
    if (found !== undefined) return found;
    const cell: FakeCell = { value: '', formula: null, numberFormat: 'General', fill: null, font: null, bold: false };
    this.cells.set(key, cell);
    return cell;
  }

  /** What happens when a value or formula is written: formulas by "=", text by an apostrophe, the rest by US habits. */
  type(row: number, column: number, input: unknown): void {
    if (input === null || input === undefined) return;
    const cell = this.make(row, column);
    cell.formula = null;
    if (typeof input !== 'string') {
      cell.value = typeof input === 'number' || typeof input === 'boolean' ? input : '';
      return;
    }
    if (input.startsWith('=')) {
      cell.formula = input;
      cell.value = 0;
      return;
    }
    if (input.startsWith("'")) {
      cell.value = input.slice(1);
      return;
    }
    cell.value = cell.numberFormat === '@' ? input : parsed(input, cell);
  }

  /** [first row, first column, last row, last column] of the cells that hold something. */
  used(): readonly [number, number, number, number] | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      if (cell.value === '' && cell.formula === null) continue;
      const row = Math.floor(key / 16384);
      const column = key % 16384;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : [top, left, bottom, right];
  }
}

function parsed(input: string, cell: FakeCell): CellValue {
  if (/^(true|false)$/i.test(input)) return input.toLowerCase() === 'true';
  if (/^[-+]?[\d,]*\.?\d+(e[-+]?\d+)?$/i.test(input)) return Number(input.replaceAll(',', ''));
  if (/^[-+]?[\d.]+%$/.test(input)) {
    cell.numberFormat = '0.00%';
    return Number(input.slice(0, -1)) / 100;
  }
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(input);
  if (day !== null) {
    const serial = serialOf(Number(day[1]), Number(day[2]), Number(day[3]));
    if (serial !== null) {
      cell.numberFormat = 'm/d/yyyy';
      return serial;
    }
  }
  return input;
}

export function gridOf(snapshot: Snapshot, sheet: SheetSnapshot): CellGrid {
  const grid = new CellGrid();
  sheet.columns.forEach((cells, column) => {
    for (let row = 0; row < cells.kind.length; row += 1) {
      const kind = cells.kind[row];
      const value = cells.value[row] ?? 0;
      const style = snapshot.styles[cells.style[row] ?? 0];
      const formula = cells.formula?.[row] ?? 0;
      if (kind === CellKind.empty && formula === 0) continue;
      const cell = grid.make(row, column);
      cell.numberFormat = style?.numberFormat ?? 'General';
      cell.fill = style?.fill ?? null;
      cell.bold = style?.bold ?? false;
      cell.formula = formula === 0 ? null : `=${snapshot.strings[formula - 1] ?? ''}`;
      if (kind === CellKind.number) cell.value = value;
      else if (kind === CellKind.boolean) cell.value = value === 1;
      else if (kind !== CellKind.empty) cell.value = snapshot.strings[value] ?? '';
    }
  });
  return grid;
}
