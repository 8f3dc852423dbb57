/** Notes by their cell. */
import { cellName, quoteSheet } from '../../../core/model/address';

export function noteAddress(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}
