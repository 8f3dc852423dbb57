/** Values of one record by field id, plainly. */
import type { RecordTable } from '../../model/record';
import { ValueState } from '../../model/record';

/** Null where nothing was read. */
export function numberOf(table: RecordTable, record: number, field: string): number | null {
  const values = table.fields.get(field);
  return values?.state[record] === ValueState.value ? (values.number[record] ?? null) : null;
}

/** '' where nothing was read. */
export function textOf(table: RecordTable, record: number, field: string): string {
  const values = table.fields.get(field);
  return values?.state[record] === ValueState.value ? (values.text[record] ?? '') : '';
}

export function hasColumn(table: RecordTable, field: string): boolean {
  return (table.fields.get(field)?.found ?? null) !== null;
}

/** Groups records by a key; '' is left out. */
export function grouped<K>(
  tables: readonly RecordTable[],
  keyOf: (table: RecordTable, record: number) => K | null,
): ReadonlyMap<K, readonly Spot[]> {
  const groups = new Map<K, Spot[]>();
  for (const table of tables) {
    for (let record = 0; record < table.rows.length; record++) {
      const key = keyOf(table, record);
      if (key === null || key === '') continue;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [{ table, record }]);
      else known.push({ table, record });
    }
  }
  return groups;
}

export interface Spot {
  readonly table: RecordTable;
  readonly record: number;
}

/** Agrees when rounding the expected value as the read one was rounded gives the read one; 2 decimals at the finest. */
export function agreesAsWritten(read: number, expected: number): boolean {
  const digits = Math.min(2, /\.(\d+)$/.exec(String(Number(read.toPrecision(12))))?.[1]?.length ?? 0);
  return Math.abs(read - expected) <= 0.5 * 10 ** -digits + 1e-9;
}
