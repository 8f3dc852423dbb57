/** What is known of one cell: the column it stands in, what was found there, and which scores and colours rest on it. */
import { columnIndex } from '../../../core/model/address';
import type { Finding } from '../../../core/model/finding';
import type { FoundTable } from '../../../core/model/found';
import type { IndexPart, ProgressResult } from '../../../core/model/score';
import type { Place, View } from '../../desk';

export interface Evidence {
  readonly table: FoundTable | null;
  /** Field id of the column. */
  readonly field: string | null;
  readonly findings: readonly Finding[];
  readonly parts: readonly { readonly subject: string; readonly part: IndexPart }[];
  readonly progress: readonly ProgressResult[];
}

/** What goes on from the sheet before fills its sheet; its rows are counted from the names that were put over it. */
function isWithin(row: number, { layout, headerRows, dataRows }: FoundTable): boolean {
  return layout === 'continued' || (row >= headerRows.first && row <= (dataRows?.last ?? headerRows.last));
}

export function evidenceOf(view: View, place: Place): Evidence {
  const { sheet, row, column } = place;
  const table =
    view.sheets
      .find((each) => each.name === sheet)
      ?.found.tables.find((each) => column >= each.firstColumn && column <= each.lastColumn && isWithin(row, each)) ??
    null;
  return {
    table,
    field: table?.columns.find((each) => each.column === column)?.field ?? null,
    findings: view.findings.filter(
      (finding) =>
        finding.sheet === sheet &&
        finding.row !== null &&
        finding.column !== null &&
        row >= finding.row &&
        row <= (finding.lastRow ?? finding.row) &&
        column >= finding.column &&
        column <= (finding.lastColumn ?? finding.column),
    ),
    parts: view.indices.flatMap(({ subject, parts }) =>
      parts.filter((part) => part.cells.some((cells) => holds(cells, place))).map((part) => ({ subject, part })),
    ),
    progress: view.progress.filter((result) => result.sheet === sheet && result.row === row),
  };
}

/** Whether "支部台账!F7" or "支部台账!F7:F20" holds the cell. */
function holds(cells: string, { sheet, row, column }: Place): boolean {
  if (!cells.startsWith(`${sheet}!`)) return false;
  const corners = [...cells.slice(sheet.length + 1).matchAll(/([A-Z]{1,3})(\d+)/g)].map(([, letters = '', digits]) => ({
    row: Number(digits) - 1,
    column: columnIndex(letters),
  }));
  const [first, last = first] = corners;
  return (
    first !== undefined &&
    last !== undefined &&
    row >= first.row &&
    row <= last.row &&
    column >= first.column &&
    column <= last.column
  );
}
