/**
 * Of several workbooks of one unit for one period each ledger counts once: the newest that tells the same records. A
 * workbook none of whose ledgers counts is left out; one that still has others stays with those. Both are named.
 */
import { ValueState, type RecordTable } from '../model/record';
import type { LeftOut, Submission } from './consolidation';
import type { NamedReading } from './merge';

export interface Taken {
  readonly submission: Submission;
  readonly named: NamedReading;
  /** ISO date-time of the last saving, or "". */
  readonly savedAt: string;
}

/** Two tables tell the same when so many of their keys agree. */
const sameShare = 0.5;

/** @returns what counts, in the order given, and what does not, each with the file that does */
export function newest(taken: readonly Taken[]): {
  readonly kept: readonly Taken[];
  readonly leftOut: readonly LeftOut[];
} {
  const latest = taken
    .map((one, place) => ({ one, place }))
    .sort((a, b) => (a.one.savedAt < b.one.savedAt ? 1 : a.one.savedAt > b.one.savedAt ? -1 : b.place - a.place));
  const counted = new Map<string, { readonly one: Taken; readonly table: RecordTable; readonly keys: Keys }[]>();
  const replaced = new Map<RecordTable, Taken>();
  for (const { one } of latest) {
    for (const table of one.named.reading.tables) {
      const about = [one.submission.unit, one.submission.period, table.def.code].join('\u0000');
      const rivals = counted.get(about) ?? [];
      counted.set(about, rivals);
      const keys = keysOf(table);
      const rival = rivals.find((other) => other.one !== one && agree(keys, other.keys));
      if (rival === undefined) rivals.push({ one, table, keys });
      else replaced.set(table, rival.one);
    }
  }
  const kept: Taken[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of taken) {
    const { reading } = one.named;
    const gone = reading.tables.filter((table) => replaced.has(table));
    const [first] = gone;
    const counts = first === undefined ? undefined : replaced.get(first);
    if (counts === undefined) {
      kept.push(one);
      continue;
    }
    const detail = counts.submission.file;
    const { file } = one.submission;
    if (gone.length === reading.tables.length) leftOut.push({ file, reason: 'superseded', detail });
    else {
      const titles = [...new Set(gone.map(({ def }) => `《${def.title}》`))].join('、');
      leftOut.push({ file, reason: 'partly-superseded', detail, facts: { tables: titles } });
      kept.push(without(one, gone));
    }
  }
  return { kept, leftOut };
}

function without(one: Taken, gone: readonly RecordTable[]): Taken {
  const { reading } = one.named;
  const isGone = (sheet: string | null, code: string | null): boolean =>
    gone.some(({ def, found }) => def.code === code && reading.snapshot.sheets[found.sheet]?.name === sheet);
  return {
    ...one,
    submission: {
      ...one.submission,
      findings: one.submission.findings.filter(({ sheet, table }) => !isGone(sheet, table)),
    },
    named: { ...one.named, reading: { ...reading, tables: reading.tables.filter((table) => !gone.includes(table)) } },
  };
}

type Keys = ReadonlySet<string>;

function agree(keys: Keys, others: Keys): boolean {
  if (keys.size === 0 || others.size === 0) return false;
  let same = 0;
  for (const key of keys) if (others.has(key)) same += 1;
  return same / Math.min(keys.size, others.size) > sameShare;
}

/** The records' keys, joined; records without any key value are left out. */
function keysOf(table: RecordTable): Keys {
  const fields = table.def.fields.filter((field) => field.key === true).map((field) => table.fields.get(field.id));
  const keys = new Set<string>();
  for (let record = 0; record < table.rows.length; record += 1) {
    let key = '';
    let any = false;
    for (const values of fields) {
      if (values?.state[record] === ValueState.value) {
        any = true;
        key += values.number.length > 0 ? String(values.number[record]) : (values.text[record] ?? '');
      }
      key += '\u0000';
    }
    if (any) keys.add(key);
  }
  return keys;
}
