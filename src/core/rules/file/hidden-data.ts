/** F05: ledgers on hidden sheets, records in hidden or filtered rows, values in hidden columns. */
import { columnName } from '../../model/address';
import type { RecordTable } from '../../model/record';
import type { SheetSnapshot } from '../../model/snapshot';
import type { RuleDef } from '../../model/template';
import { standsAt } from '../../model/upright';
import type { Bench } from '../bench/bench';
import { LIST } from '../bench/vocabulary';

/** So many runs of rows are named. */
const runsNamed = 8;

export function hiddenData(rule: RuleDef, bench: Bench): void {
  for (const { found, def } of bench.reading.former ?? [])
    bench.onSheet(rule, found.sheet, null, () => ({ facts: { e: def.title }, message: 'F05.former' }));
  const bySheet = new Map<number, RecordTable[]>();
  for (const table of bench.tables(rule.tables)) {
    bySheet.set(table.found.sheet, [...(bySheet.get(table.found.sheet) ?? []), table]);
  }
  for (const [index, tables] of bySheet) {
    const read = bench.reading.snapshot.sheets[index];
    // What was set upright hides nothing; the sheet as it lies may.
    const sheet = read?.setUpright?.original ?? read;
    if (read === undefined || sheet === undefined) continue;
    if (sheet.visibility === 'visible' && sheet.hiddenRows.length + sheet.hiddenColumns.length === 0) continue;
    const used = placesOf(tables, read);
    const rows = sheet.hiddenRows.filter((row) => used.rows.has(row));
    const hidden = sheet.hiddenColumns.filter((column) => used.columns.has(column));
    const parts = [
      ...(sheet.visibility === 'visible' ? [] : ['sheet']),
      ...(rows.length === 0 ? [] : [`rows ${runs(rows)}`]),
      ...(hidden.length === 0 ? [] : [`columns ${hidden.map(columnName).join(LIST)}`]),
      ...(sheet.filtered && rows.length > 0 ? ['filtered'] : []),
    ];
    if (parts.length > 0) bench.onSheet(rule, index, null, () => ({ facts: { hidden: parts.join('\n') } }));
  }
}

interface Places {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Rows and columns of the workbook in which records stand. */
function placesOf(tables: readonly RecordTable[], sheet: SheetSnapshot): Places {
  const records = tables.flatMap((table) => [...table.rows]);
  const columns = tables.flatMap((table) => table.found.columns.map(({ column }) => column));
  if (sheet.setUpright === undefined) return { rows: new Set(records), columns: new Set(columns) };
  const places = records.flatMap((row) => columns.map((column) => standsAt(sheet, row, column)));
  return { rows: new Set(places.map(({ row }) => row)), columns: new Set(places.map(({ column }) => column)) };
}

/** [4, 5, 6, 9] → "5–7、10", as Excel counts. */
function runs(rows: readonly number[]): string {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = found.at(-1);
    if (run?.last === row - 1) run.last = row;
    else found.push({ first: row, last: row });
  }
  const named = found
    .slice(0, runsNamed)
    .map(({ first, last }) => (first === last ? String(first + 1) : `${String(first + 1)}–${String(last + 1)}`));
  return named.join(LIST) + (found.length > runsNamed ? '…' : '');
}
