/** From the name of a unit on any output sheet to the first of its ledgers in 来源: a click leads to what is behind the line. */
import { printedWidth } from '../../drawing';
import { cellName } from '../../model/address';
import type { DrawnCell, SheetDrawing } from '../../model/drawing';
import type { Origin } from './origin';

/** Headers of the columns in which units stand. */
const unitHeaders: ReadonlySet<unknown> = new Set(['单位', '乡镇', '责任单位', '填报单位', '最高单位', '最低单位']);
/** Excel keeps 65,530 links a sheet. */
const mostLinks = 65_000;

/**
 * A name that takes more than one line leads there by the number before it: LibreOffice prints linked texts on one line.
 * @param firstRow sheet row from 0 in which the first of the origins stands
 */
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
    const cells = [...drawing.cells];
    let number = -1;
    cells.forEach((cell, at) => {
      if (cell.column === 0) number = typeof cell.value === 'number' ? at : -1;
      if (cell.style === 'header') {
        // Under a header of two rows the lower cell is empty.
        if (unitHeaders.has(cell.value)) columns.add(cell.column);
        else if (cell.value !== null && cell.value !== '') columns.delete(cell.column);
        return;
      }
      const row = typeof cell.value === 'string' ? rows.get(cell.value) : undefined;
      if (row === undefined || !columns.has(cell.column) || cell.link !== undefined || links >= mostLinks) return;
      const from = fitsOnALine(cell, drawing) ? at : number;
      const linked = cells[from];
      if (linked?.row !== cell.row || linked.link !== undefined) return;
      links += 1;
      cells[from] = { ...linked, link: { sheet, cell: cellName(row, 0) } };
    });
    return { ...drawing, cells };
  };
}

function fitsOnALine({ value, column }: DrawnCell, { widths }: SheetDrawing): boolean {
  return printedWidth(String(value)) < (widths[column] ?? 0);
}
