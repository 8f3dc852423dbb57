/** What is known of one cell: the column it stands in, what was found there, and which scores and colours rest on it. */
import { columnIndex } from '../../../core/model/address';
import type { Finding } from '../../../core/model/finding';
import { fieldOfColumn, type ColumnField } from '../../../core/model/column-field';
import type { IndexPart, ProgressResult } from '../../../core/model/score';
import { findingsAt, tableAt } from '../../at-place';
import type { Place, View } from '../../desk';

export interface Evidence {
  /** The ledger and the field of the column; null: the cell stands in no table. */
  readonly of: ColumnField | null;
  readonly findings: readonly Finding[];
  readonly parts: readonly { readonly subject: string; readonly part: IndexPart }[];
  readonly progress: readonly ProgressResult[];
}

export function evidenceOf(view: View, place: Place): Evidence {
  const { sheet, row, column } = place;
  const table = tableAt(view, place);
  return {
    of: table === null ? null : fieldOfColumn(table, column),
    findings: findingsAt(view, place),
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
