/** X05, X06: rows that add up or average others, against those others. Numbers as they stand, in the column's own unit. */
import type { FoundColumn } from '../../model/found';
import type { RecordTable } from '../../model/record';
import { CellKind } from '../../model/snapshot';
import { fold } from '../../text/normalise';
import { readNumber } from '../../text/number';
import type { Bench } from '../bench/bench';
import { kindAt, textAt } from '../bench/sheet-cells';
import { NOT_SUMMED } from '../bench/vocabulary';

/** A column whose numbers can be added up or averaged. */
export interface AmountColumn {
  readonly found: FoundColumn;
  readonly field: string | null;
  /** Scores are also averaged where others are added up. */
  readonly score: boolean;
  /** False for shares, which are averaged only. */
  readonly summable: boolean;
}

export function amountColumns(table: RecordTable, bench: Bench): readonly AmountColumn[] {
  return table.found.columns.flatMap((found) => {
    const field = table.def.fields.find((each) => each.id === found.field);
    if (field === undefined) return isAmount(found, table, bench) ? [column(found, null, false, true)] : [];
    switch (field.type) {
      case 'money':
        return [column(found, field.id, false, true)];
      case 'percent':
        return [column(found, field.id, false, false)];
      case 'int':
      case 'decimal':
        if (field.unit === undefined || /^[年岁]$/.test(field.unit)) return [];
        return [column(found, field.id, field.unit === '分', true)];
      default:
        return [];
    }
  });
}

function column(found: FoundColumn, field: string | null, score: boolean, summable: boolean): AmountColumn {
  return { found, field, score, summable };
}

/** A column that the template does not know: its cells must be plain numbers and its name no number, rate or rank. */
function isAmount(found: FoundColumn, table: RecordTable, bench: Bench): boolean {
  if (NOT_SUMMED.test(fold(found.header.join('') + found.label))) return false;
  const { snapshot } = bench.reading;
  const cells = snapshot.sheets[table.found.sheet]?.columns[found.column];
  if (cells === undefined) return false;
  let numbers = 0;
  for (const row of table.found.records) {
    if (cells.kind[row] === CellKind.empty) continue;
    const shows = snapshot.styles[cells.style[row] ?? 0]?.shows ?? 'general';
    if (cells.kind[row] !== CellKind.number || (shows !== 'general' && shows !== 'number')) return false;
    numbers++;
  }
  return numbers > 0;
}

/** The number in a cell, NaN where it holds none that can be read, null where it is empty or says 无. */
export function numberAt(table: RecordTable, row: number, { found, field }: AmountColumn, bench: Bench): number | null {
  const { snapshot } = bench.reading;
  const { sheet } = table.found;
  switch (kindAt(snapshot, sheet, row, found.column)) {
    case CellKind.number:
      return snapshot.sheets[sheet]?.columns[found.column]?.value[row] ?? NaN;
    case CellKind.text: {
      const unit = found.unit ?? table.def.fields.find((each) => each.id === field)?.unit ?? '';
      const read = readNumber(textAt(snapshot, sheet, row, found.column), { field: unit, column: unit });
      if (read.kind === 'value') return read.value;
      return read.kind === 'unreadable' ? NaN : null;
    }
    case CellKind.empty:
      return null;
    default:
      return NaN;
  }
}

export interface Summary {
  readonly sum: number;
  readonly count: number;
  /** The one value that all rows share, or null. */
  readonly same: number | null;
  /** Cells that cannot be read: `sum` is without them. */
  readonly unread: number;
  /** True when a number is below 0. */
  readonly negative: boolean;
}

/** Rows of one sheet; a list may go on over several, column under column. */
export interface Stretch {
  readonly table: RecordTable;
  readonly rows: readonly number[];
}

export function summaryOf(over: readonly Stretch[], column: AmountColumn, bench: Bench): Summary {
  let unread = 0;
  let negative = false;
  let sum = 0;
  let count = 0;
  let same: number | null = null;
  let differ = false;
  for (const { table, rows } of over) {
    const found = table.found.columns.find((each) => each.column === column.found.column);
    if (found === undefined) continue;
    const own = { ...column, found };
    for (const row of rows) {
      const number = numberAt(table, row, own, bench);
      if (number === null) continue;
      if (Number.isNaN(number)) {
        unread++;
        continue;
      }
      if (number < 0) negative = true;
      sum += number;
      if (count > 0 && number !== same) differ = true;
      same = number;
      count++;
    }
  }
  return { sum, count, same: differ ? null : same, unread, negative };
}

/** 0.01 as the rule on totals allows, or half of the last digit that was written: 85.3 for 85.27. */
export function agrees(read: number, expected: number, tolerance = 0.01): boolean {
  const digits = /\.(\d+)$/.exec(String(read))?.[1]?.length ?? 0;
  const half = digits >= 1 && digits <= 4 ? 0.5 * 10 ** -digits : 0;
  return Math.abs(read - expected) <= Math.max(tolerance, half) + 1e-9 * Math.max(1, Math.abs(expected));
}
