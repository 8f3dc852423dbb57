/** What an office does with the workbook of a template: cells changed, rows added. */
import { templateFaultSentence } from '../../../src/core/messages';
import type { DrawnCell, SheetDrawing } from '../../../src/core/model/drawing';
import type { Template } from '../../../src/core/model/template';
import { builtInTemplate, readTemplateWorkbook, templateToDrawings } from '../../../src/core/template';
import { opened, withSheet } from './workbook';

export const drawings = templateToDrawings(builtInTemplate());
export const HEADER = 2;

export function columnOf(sheet: SheetDrawing, label: string): number {
  const cell = sheet.cells.find((each) => each.row === HEADER && each.value === label);
  if (cell === undefined) throw new Error(`no column ${label}`);
  return cell.column;
}

export function rowOf(sheet: SheetDrawing, label: string, value: string): number {
  const column = columnOf(sheet, label);
  const cell = sheet.cells.find((each) => each.row > HEADER && each.column === column && each.value === value);
  if (cell === undefined) throw new Error(`no row ${value}`);
  return cell.row;
}

/** The cell in the row where `key` stands under `by`, below the header `label`, with another value. */
export function set(name: string, by: string, key: string, label: string, value: string | number | null) {
  return (all: readonly SheetDrawing[]): readonly SheetDrawing[] =>
    withSheet(all, name, (sheet) => {
      const [row, column] = [rowOf(sheet, by, key), columnOf(sheet, label)];
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, value } : cell)),
      };
    });
}

/** More rows below the last one, by column label. */
export function append(name: string, rows: readonly Readonly<Record<string, string | number>>[]) {
  return (all: readonly SheetDrawing[]): readonly SheetDrawing[] =>
    withSheet(all, name, (sheet) => {
      const last = Math.max(...sheet.cells.map((cell) => cell.row));
      const added = rows.flatMap((row, index) =>
        Object.entries(row).map(([label, value]): DrawnCell => ({
          row: last + 1 + index,
          column: columnOf(sheet, label),
          value,
          style: 'text',
        })),
      );
      return { ...sheet, cells: [...sheet.cells, ...added] };
    });
}

export type Edit = (all: readonly SheetDrawing[]) => readonly SheetDrawing[];

export async function readAfter(...edits: readonly Edit[]) {
  return readTemplateWorkbook(await opened(edits.reduce((all, edit) => edit(all), drawings)));
}

export async function templateAfter(...edits: readonly Edit[]): Promise<Template> {
  const result = await readAfter(...edits);
  if (!result.ok) throw new Error(result.faults.map((fault) => templateFaultSentence(fault, 'zh-CN')).join('\n'));
  return result.template;
}
