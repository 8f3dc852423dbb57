/** From the name of a unit on any output sheet to the first of its ledgers in 来源: a click leads to what is behind the line. */
import { cellName } from '../model/address';
import type { DrawnCell, SheetDrawing } from '../model/drawing';
import type { Origin } from './origin';

/** Headers of the columns in which units stand. */
const unitHeaders: ReadonlySet<unknown> = new Set(['单位', '乡镇', '责任单位', '填报单位', '最高单位', '最低单位']);
/** Excel keeps 65,530 links a sheet. */
const mostLinks = 65_000;

/** @param firstRow sheet row from 0 in which the first of the origins stands */
export function unitLinks(
  origins: readonly Origin[],
  sheet: string,
  firstRow: number,
): (drawing: SheetDrawing) => SheetDrawing {
  const rows = new Map<string, number>();
  origins.forEach(({ from, about }, at) => {
    for (const unit of [from, ...about]) if (unit !== '' && !rows.has(unit)) rows.set(unit, firstRow + at);
  });
  return (drawing) => {
    const columns = new Set<number>();
    let links = drawing.cells.filter(({ link }) => link !== undefined).length;
    const linked = (cell: DrawnCell): DrawnCell => {
      if (cell.style === 'header') {
        // Under a header of two rows the lower cell is empty.
        if (unitHeaders.has(cell.value)) columns.add(cell.column);
        else if (cell.value !== null && cell.value !== '') columns.delete(cell.column);
        return cell;
      }
      const row = typeof cell.value === 'string' ? rows.get(cell.value) : undefined;
      if (row === undefined || !columns.has(cell.column) || cell.link !== undefined || links >= mostLinks) return cell;
      links += 1;
      return { ...cell, link: { sheet, cell: cellName(row, 0) } };
    };
    return { ...drawing, cells: drawing.cells.map(linked) };
  };
}
