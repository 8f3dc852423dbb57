/**
 * Own columns right of the ledgers, behind everything on the sheet. Ledgers side by side have theirs side by side, ledgers
 * one under the other share columns of the sheet.
 */
import type { Examination } from '../examination';
import type { Change } from '../model/change';
import type { RecordTable } from '../model/record';
import type { ProgressResult } from '../model/score';
import type { SheetSnapshot } from '../model/snapshot';
import { freeColumn, rowsOf, shareRows, type Rows } from './free-column';
import { indexColumns } from './index-columns';
import { leftAlone } from './left-alone';
import type { ParameterSheet } from './parameter-sheet';
import { progressColumns } from './progress-columns';

/** Rows in which columns of ours stand already, and the first column behind them. */
interface Taken extends Rows {
  readonly next: number;
}

export function columnsBeside(
  examination: Examination,
  parameters: ParameterSheet,
  hasIndices: boolean,
): readonly Change[] {
  const { reading, progress } = examination;
  const changes: Change[] = [];
  const taken = new Map<SheetSnapshot, Taken[]>();
  const left = new Set(leftAlone(examination).map(({ sheet }) => sheet));
  for (const table of reading.tables) {
    const { found } = table;
    const sheet = reading.snapshot.sheets[found.sheet];
    // Columns beside a table whose records do not stand in rows would belong to none of them.
    if (sheet === undefined || sheet.setUpright !== undefined || left.has(sheet.name)) continue;
    const rows = rowsOf(table);
    const beside = taken.get(sheet) ?? [];
    const first = beside
      .filter((other) => shareRows(other, rows))
      .reduce((column, { next }) => Math.max(column, next), freeColumn(sheet, rows));
    const own = [
      ...progressColumns(
        progressIn(progress, sheet.name, table),
        sheet,
        found.headerRows,
        table.rows,
        first,
        reading.template,
        parameters,
        reading.asOf,
      ),
      ...(hasIndices ? indexColumns(examination, table, first) : []),
    ];
    const count = own.filter(({ kind }) => kind === 'addColumn').length;
    if (count > 0) taken.set(sheet, [...beside, { ...rows, next: first + count }]);
    changes.push(...own);
  }
  return withEqualWidths(changes);
}

function progressIn(
  progress: readonly ProgressResult[],
  sheet: string,
  { def, found: { dataRows: data } }: RecordTable,
): readonly ProgressResult[] {
  if (data === null) return [];
  return progress.filter(
    ({ table, sheet: on, row }) => table === def.code && on === sheet && row >= data.first && row <= data.last,
  );
}

/** A column that several ledgers share is as wide as the widest of theirs. */
function withEqualWidths(changes: readonly Change[]): readonly Change[] {
  const widths = new Map<string, number>();
  const keyOf = ({ sheet, column }: { readonly sheet: string; readonly column: number }): string =>
    `${String(column)}!${sheet}`;
  for (const change of changes)
    if (change.kind === 'addColumn') widths.set(keyOf(change), Math.max(change.width, widths.get(keyOf(change)) ?? 0));
  return changes.map((change) =>
    change.kind === 'addColumn' ? { ...change, width: widths.get(keyOf(change)) ?? change.width } : change,
  );
}
