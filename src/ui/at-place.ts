/** What was recognised and found where a cell is. */
import { isRest, type Finding } from '../core/model/finding';
import type { FoundTable } from '../core/model/found';
import type { Place, View } from './desk';

export function findingsAt({ findings }: Pick<View, 'findings'>, { sheet, row, column }: Place): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.sheet === sheet &&
      finding.row !== null &&
      finding.column !== null &&
      row >= finding.row &&
      row <= (finding.lastRow ?? finding.row) &&
      column >= finding.column &&
      column <= (finding.lastColumn ?? finding.column),
  );
}

/** Findings that speak of cells of this column which are not told one by one: this may be one of them. */
export function restAt({ findings }: Pick<View, 'findings'>, { sheet, row, column }: Place): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.sheet === sheet &&
      isRest(finding) &&
      (finding.column === null || finding.column === column) &&
      row < Number(finding.facts.last ?? Infinity),
  );
}

/** The recognised table in which the cell stands. */
export function tableAt({ sheets }: Pick<View, 'sheets'>, { sheet, row, column }: Place): FoundTable | null {
  return (
    sheets
      .find((each) => each.name === sheet)
      ?.found.tables.find((each) => column >= each.firstColumn && column <= each.lastColumn && isWithin(row, each)) ??
    null
  );
}

/** What goes on from the sheet before fills its sheet; its rows are counted from the names that were put over it. */
function isWithin(row: number, { layout, headerRows, dataRows }: FoundTable): boolean {
  return layout === 'continued' || (row >= headerRows.first && row <= (dataRows?.last ?? headerRows.last));
}
