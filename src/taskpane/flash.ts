/**
 * Shows a cell and lets the eye find it: the selection widens to its row for a moment and comes back. Nothing in the
 * workbook is touched for it, so there is nothing to undo or to save.
 */
import { cellName } from '../core/model/address';
import type { ExcelHost } from '../hosts/excel/excel-host';

const wideMs = 220;
let turn = 0;

/** @param row from 0; @param column from 0 */
export async function flash(host: ExcelHost, sheet: string, row: number, column: number): Promise<void> {
  turn += 1;
  const mine = turn;
  const cell = cellName(row, column);
  await host.select(sheet, cell);
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  await host.select(sheet, `${String(row + 1)}:${String(row + 1)}`);
  await new Promise((resolve) => {
    setTimeout(resolve, wideMs);
  });
  // The clerk went on to the next finding meanwhile: that one has the selection.
  if (mine === turn) await host.select(sheet, cell);
}
