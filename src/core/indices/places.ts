/** The cells behind a value, as short lists of ranges: "组织生活!H4:H120". */
import type { Reads } from '../formula';
import { Kind } from '../formula/column';
import { areaName } from '../model/address';
import { sheetNameOf } from '../model/cells';
import type { RecordTable } from '../model/record';
import { columnOf } from '../model/record';
import type { Snapshot } from '../model/snapshot';
import { cellIn } from '../model/upright';

/** More ranges than this in one column are shown as one range over all of them. */
const MOST = 4;

/** @returns each range once, in the order they were looked at. */
export function placesOf(reads: readonly Reads[], snapshot: Snapshot): readonly string[] {
  return together(reads).flatMap((read) => knownRanges(read, snapshot));
}

/** Reads of one field as one, so that no range lies inside another. */
function together(reads: readonly Reads[]): readonly Reads[] {
  const fields = new Map<string, Reads>();
  for (const read of reads) {
    const key = `${read.relation.code}.${read.field}`;
    const before = fields.get(key);
    if (before === undefined) fields.set(key, read);
    else if (before.rows !== null && before.rows !== read.rows) {
      fields.set(key, { ...before, rows: read.rows === null ? null : union(before.rows, read.rows) });
    }
  }
  return [...fields.values()];
}

function union(a: Int32Array, b: Int32Array): Int32Array {
  if (b.length === 0 || (a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.length === b.length)) return a;
  if (a.length === 0) return b;
  return Int32Array.from(new Set([...a, ...b])).sort();
}

/** The rows of a group belong to an index that all formulas share, so its ranges are the same for all of them. */
const known = new WeakMap<ArrayBufferLike, Map<string, readonly string[]>>();

function knownRanges(read: Reads, snapshot: Snapshot): readonly string[] {
  const { relation, field, rows } = read;
  if (rows === null || rows.length < 2) return rangesOf(read, snapshot);
  const ofIndex = known.get(rows.buffer) ?? new Map<string, readonly string[]>();
  known.set(rows.buffer, ofIndex);
  const key = `${relation.code}.${field}.${String(rows.byteOffset)}.${String(rows.length)}`;
  let ranges = ofIndex.get(key);
  if (ranges === undefined) ofIndex.set(key, (ranges = rangesOf(read, snapshot)));
  return ranges;
}

/** The cells among those looked at that could not be read, or [] — a few of them when they are many. */
export function unreadableAmong(reads: readonly Reads[], snapshot: Snapshot): readonly string[] {
  const found: string[] = [];
  for (const { relation, field, rows } of together(reads)) {
    const column = relation.column(field);
    if (!column.hasErrors()) continue;
    const count = rows?.length ?? relation.count;
    for (let k = 0; k < count && found.length < MOST; k++) {
      const row = rows?.[k] ?? k;
      if (column.kinds[row] === Kind.error)
        found.push(...rangesOf({ relation, field, rows: Int32Array.of(row) }, snapshot));
    }
  }
  return found;
}

function rangesOf({ relation, field, rows }: Reads, snapshot: Snapshot): readonly string[] {
  const byColumn = new Map<RecordTable, Map<number, number[]>>();
  const count = rows?.length ?? relation.count;
  for (let k = 0; k < count; k++) {
    const origin = relation.origin(rows?.[k] ?? k);
    const column = origin === null ? null : columnOf(origin.table, field, origin.record);
    if (origin === null || column === null) continue;
    const columns = byColumn.get(origin.table) ?? new Map<number, number[]>();
    byColumn.set(origin.table, columns);
    const sheetRows = columns.get(column) ?? [];
    columns.set(column, sheetRows);
    sheetRows.push(origin.table.rows[origin.record] ?? 0);
  }
  return [...byColumn].flatMap(([table, columns]) =>
    [...columns].flatMap(([column, sheetRows]) => {
      const sheet = sheetNameOf(table, snapshot);
      const own = snapshot.sheets[table.found.sheet];
      if (own?.setUpright !== undefined)
        return sheetRows.slice(0, MOST).map((row) => `${sheet}!${cellIn(own, row, column)}`);
      return runs(sheetRows).map(
        ([firstRow, lastRow]) => `${sheet}!${areaName({ firstRow, lastRow, firstColumn: column, lastColumn: column })}`,
      );
    }),
  );
}

/** Rows that follow each other, ascending; one run over all when there are too many. */
function runs(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  const [first, last] = [found[0], found[found.length - 1]];
  return found.length <= MOST || first === undefined || last === undefined ? found : [[first[0], last[1]]];
}
