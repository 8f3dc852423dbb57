/** The built-in template as the workbook of an office, right or with two slips of the pen in it. */
import { builtInTemplate, templateToDrawings } from '../../src/core/template';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/package/codec-node';
import { readXlsInPlace } from '../../src/hosts/xlsx/xls/in-place';
import { bytesOf, withSheet } from '../core/template/workbook';
import type { OpenInExcel } from './pane-in-excel';

/** @param slips whether 《字段》D4 names a type that there is not, and 《任务》G4 a target that is no number */
export async function templateFile(title: string, slips: boolean): Promise<Uint8Array> {
  const drawings = templateToDrawings({ ...builtInTemplate(), id: 'own', title });
  if (!slips) return bytesOf(drawings);
  const written = (name: string, row: number, column: number, value: string) =>
    withSheet(drawings, name, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, value } : cell)),
    })).find((sheet) => sheet.name === name);
  const spoilt = [written('字段', 3, 3, '数值'), written('任务', 3, 6, '很多')];
  return bytesOf(drawings.map((drawing) => spoilt.find((each) => each?.name === drawing.name) ?? drawing));
}

export async function openedInExcel(name: string, file: Uint8Array): Promise<OpenInExcel> {
  const book = await openWorkbook(name, file, { codec: nodeCodec, readXls: readXlsInPlace });
  return { snapshot: await book.read(), file };
}
