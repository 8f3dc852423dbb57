/**
 * A ledger on a hidden sheet of which every record stands in one that is seen is the one of before: counted with it, all
 * would be there twice. It is left aside, and the clerk is told (F05).
 */
import type { RecordTable } from '../model/record';
import type { Snapshot } from '../model/snapshot';
import { keyAt, keysOf } from './record-key';

export interface Apart {
  readonly tables: readonly RecordTable[];
  readonly former: readonly RecordTable[];
}

export function withoutFormer(tables: readonly RecordTable[], snapshot: Snapshot): Apart {
  const isHidden = ({ found }: RecordTable): boolean => {
    const sheet = snapshot.sheets[found.sheet];
    return ((sheet?.setUpright?.original ?? sheet)?.visibility ?? 'visible') !== 'visible';
  };
  const hidden = tables.filter(isHidden);
  if (hidden.length === 0) return { tables, former: [] };
  const seen = tables.filter((table) => !hidden.includes(table));
  const former = hidden.filter((table) => standsAgain(table, seen));
  return { tables: tables.filter((table) => !former.includes(table)), former };
}

function standsAgain(table: RecordTable, seen: readonly RecordTable[]): boolean {
  const keys = keysOf(table);
  if (keys.length === 0 || table.rows.length === 0) return false;
  const known = new Set<string>();
  for (const other of seen) {
    if (other.def.code !== table.def.code) continue;
    const theirs = keys.map(({ field }) => other.fields.get(field.id));
    const all = theirs.filter((values) => values !== undefined);
    for (let record = 0; record < other.rows.length; record++) {
      const key = keyAt(all, record);
      if (key !== null) known.add(key);
    }
  }
  for (let record = 0; record < table.rows.length; record++) {
    const key = keyAt(keys, record);
    if (key === null || !known.has(key)) return false;
  }
  return true;
}
