/** The 合计 rows of the files as they are printed, in the template's units, to be held against what a summary counted. */
import type { Reading } from '../../model/reading';
import type { RecordTable } from '../../model/record';
import { CellKind } from '../../model/snapshot';
import { kindAt, textAt } from '../../rules/bench/sheet-cells';
import { readNumber, readNumberInUnit } from '../../text/number';

export interface PrintedTotal {
  readonly field: string;
  /** The field's name with the unit in which the value is told. */
  readonly label: string;
  /** In the unit of the field. */
  readonly value: number;
  /** Sheet row and column from 0. */
  readonly row: number;
  readonly column: number;
}

/** By table; only where one row is the total of the whole table, and only of columns that are added up. */
export function printedTotals(reading: Reading): ReadonlyMap<RecordTable, readonly PrintedTotal[]> {
  const totals = new Map<RecordTable, readonly PrintedTotal[]>();
  for (const table of reading.tables) {
    const [row] = table.found.totalRows;
    if (row === undefined || table.found.totalRows.length > 1 || table.cells !== undefined) continue;
    // Under the last of several blocks stands the total of them all.
    if (reading.tables.some((other) => isAbove(other, table))) continue;
    const printed = table.found.columns.flatMap((column): readonly PrintedTotal[] => {
      const values = column.field === null ? undefined : table.fields.get(column.field);
      const type = values?.field.type;
      const unit = values?.field.unit;
      const amount = type === 'money' || ((type === 'int' || type === 'decimal') && unit !== undefined);
      // Years and ages are not added up; points may as well be averaged.
      if (values === undefined || !amount || /^[年岁分]$/.test(unit ?? '')) return [];
      // One printed total for each of the groups whose votes were added up.
      if (values.beside !== undefined) return [];
      const value = numberIn(reading, table, row, column.column, { field: unit ?? '', column: column.unit ?? '' });
      return value === null
        ? []
        : [
            {
              field: values.field.id,
              label: unit === undefined ? values.field.label : `${values.field.label}（${unit}）`,
              value,
              row,
              column: column.column,
            },
          ];
    });
    if (printed.length > 0) totals.set(table, printed);
  }
  return totals;
}

function isAbove({ def, found }: RecordTable, { def: own, found: { sheet, headerRows } }: RecordTable): boolean {
  return def.code === own.code && found.sheet === sheet && found.headerRows.last < headerRows.first;
}

function numberIn(
  { snapshot }: Reading,
  table: RecordTable,
  row: number,
  column: number,
  units: { readonly field: string; readonly column: string },
): number | null {
  const { sheet } = table.found;
  const kind = kindAt(snapshot, sheet, row, column);
  const number = snapshot.sheets[sheet]?.columns[column]?.value[row] ?? Number.NaN;
  if (kind !== CellKind.number && kind !== CellKind.text) return null;
  const read =
    kind === CellKind.number
      ? readNumberInUnit(number, units)
      : readNumber(textAt(snapshot, sheet, row, column), units);
  return read.kind === 'value' && Number.isFinite(read.value) ? read.value : null;
}
