/**
 * Every record counts once. Of several files of one unit a ledger that the newer one tells again counts as the newer
 * tells it; a newer file with only some of the records takes the place of those only; and so does one of another unit
 * that tells of the same village, branch or person. Newer is the one for the later period, then the later saved.
 * Whatever does not count is named, with the file that does.
 */
import { columnOf, type RecordTable } from '../../model/record';
import { cellIn } from '../../model/upright';
import { endOf } from '../state/periods';
import type { LeftOut, Taken } from '../submission';
import { periodWords } from '../units/recognise';
import { isSameKey, isSameUnit, unitKey } from '../units/unit-names';
import { KeyIndex } from './key-index';
import { differences, keyed, withoutRecords, type Difference, type KeyedTable } from './record-keys';
import { spansUnits } from './same-record';

/** A newer ledger of the unit that tells so many of the records again is the whole ledger, not an addition. */
const sameShare = 0.5;

/** What of a table does not count, and why. */
interface Replaced {
  readonly gone: ReadonlySet<number>;
  /** All of it, with records that only it has. */
  readonly whole: boolean;
  readonly by: Taken;
  /** Records that are also in the file that counts. */
  readonly same: number;
  readonly differing: number;
  readonly example: {
    readonly difference: Difference;
    readonly other: KeyedTable;
    readonly of: Taken | undefined;
  } | null;
}

/** @returns what counts, in the order given, and what does not, each with the file that does */
export function newest(taken: readonly Taken[]): {
  readonly kept: readonly Taken[];
  readonly leftOut: readonly LeftOut[];
} {
  const latest = taken
    .map((one, place) => ({ one, place, day: dayFor(one) }))
    .sort((a, b) => descending(a.day, b.day) || descending(a.one.savedAt, b.one.savedAt) || b.place - a.place)
    .map(({ one }) => one);
  const replaced = new Map<RecordTable, Replaced>();
  for (const scope of scopesOf(latest)) {
    if (scope.size < 2) continue;
    const index = new KeyIndex();
    const owner = new Map<KeyedTable, Taken>();
    // Several tables of one workbook never take each other's place.
    for (const [one, tables] of scope) {
      const added: (readonly [KeyedTable, ReadonlySet<number>])[] = [];
      for (const table of tables) {
        const all = keyed(table, one.submission);
        const found = compare(all, index, owner);
        if (found !== null) replaced.set(table, found);
        owner.set(all, one);
        added.push([all, found?.gone ?? new Set<number>()]);
      }
      for (const [all, gone] of added) index.add(all, gone);
    }
  }
  return sorted(taken, replaced);
}

/** The last day that it tells of; of one that does not say its period the day on which it was saved. */
function dayFor({ submission, savedAt }: Taken): string {
  if (submission.period === '') return savedAt.slice(0, 10);
  const { year, month } = endOf(submission.period);
  return `${String(year)}-${String(month).padStart(2, '0')}-31`;
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Tables that may tell of the same, by workbook: of one ledger, and of one unit where keys mean nothing beyond it. */
function scopesOf(latest: readonly Taken[]): readonly ReadonlyMap<Taken, readonly RecordTable[]>[] {
  const scopes = new Map<string, Map<Taken, RecordTable[]>>();
  for (const one of latest) {
    for (const table of one.named.reading.tables) {
      const unit = spansUnits(table) ? '' : unitKey(one.submission.unit).core;
      const about = [table.def.code, unit].join('\u0000');
      const scope = scopes.get(about);
      const own = scope?.get(one);
      if (scope === undefined) scopes.set(about, new Map([[one, [table]]]));
      else if (own === undefined) scope.set(one, [table]);
      else own.push(table);
    }
  }
  return [...scopes.values()];
}

function compare(all: KeyedTable, index: KeyIndex, owner: ReadonlyMap<KeyedTable, Taken>): Replaced | null {
  const gone = new Set<number>();
  const by = new Map<Taken, number>();
  let withKey = 0;
  let ofUnit = 0;
  let differing = 0;
  let example: Replaced['example'] = null;
  for (let record = 0; record < all.keys.length; record += 1) {
    if (all.keys[record] !== '') withKey += 1;
    const found = index.find(all, record);
    const counts = found === null ? undefined : owner.get(found.other);
    if (found === null || counts === undefined) continue;
    gone.add(record);
    by.set(counts, (by.get(counts) ?? 0) + 1);
    if (isSameKey(found.other.unit, all.unit)) ofUnit += 1;
    const differ = differences(all.table, record, found.other.table, found.record);
    if (differ.length > 0) differing += 1;
    const [difference] = differ;
    if (example === null && difference !== undefined)
      example = { difference, other: found.other, of: owner.get(found.other) };
  }
  const [most] = [...by].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return null;
  const whole = ofUnit > 0 && ofUnit / withKey > sameShare;
  const dropped = whole ? new Set(all.keys.keys()) : gone;
  return { gone: dropped, whole, by: most[0], same: gone.size, differing, example };
}

function sorted(
  taken: readonly Taken[],
  replaced: ReadonlyMap<RecordTable, Replaced>,
): { readonly kept: readonly Taken[]; readonly leftOut: readonly LeftOut[] } {
  const kept: Taken[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of taken) {
    const { tables } = one.named.reading;
    const told = tables.flatMap((table) => {
      const found = replaced.get(table);
      return found === undefined ? [] : [{ table, found }];
    });
    const left = tables.flatMap((table): readonly RecordTable[] => {
      const found = replaced.get(table);
      if (found === undefined) return [table];
      return found.gone.size === table.rows.length ? [] : [withoutRecords(table, found.gone)];
    });
    for (const { table, found } of told) leftOut.push(leftOutOf(one, table, found, left.length === 0));
    if (told.length === 0) kept.push(one);
    else if (left.length > 0) kept.push(having(one, left));
  }
  return { kept, leftOut: joined(leftOut) };
}

function leftOutOf(one: Taken, table: RecordTable, found: Replaced, nothingLeft: boolean): LeftOut {
  const other = found.by;
  const only = found.whole ? found.gone.size - found.same : 0;
  const sameUnit = isSameUnit(other.submission.unit, one.submission.unit);
  const later = isEarlier(one.submission.period, other.submission.period);
  const how = found.gone.size < table.rows.length || !sameUnit ? 'records' : 'ledger';
  return {
    file: one.submission.file,
    unit: one.submission.unit,
    reason: nothingLeft ? 'superseded' : 'partly-superseded',
    detail: other.submission.file,
    facts: {
      tables: `《${table.def.title}》`,
      how: later ? `later-${how}` : how,
      n: found.same,
      ...(later ? { period: periodWords(other.submission.period) } : {}),
      why: later
        ? ''
        : one.savedAt === '' || other.savedAt === '' || one.savedAt === other.savedAt
          ? found.differing === 0 && only === 0
            ? 'same'
            : 'unknown-time'
          : 'newer',
      ...(only === 0 ? {} : { only }),
      // From one period to the next numbers differ as they should.
      ...(later ? {} : exampleFacts(one, table, found)),
    },
  };
}

/** Both known, and the first ends before the second. */
function isEarlier(period: string, other: string): boolean {
  if (period === '' || other === '' || period === other) return false;
  const [a, b] = [endOf(period), endOf(other)];
  return a.year * 12 + a.month < b.year * 12 + b.month;
}

function exampleFacts(
  one: Taken,
  table: RecordTable,
  { differing, example }: Replaced,
): Readonly<Record<string, string | number>> {
  if (example === null) return {};
  const { difference, other, of } = example;
  return {
    differing,
    column: difference.label,
    a: difference.value,
    at: placeIn(one, table, difference.record, difference.field),
    b: difference.otherValue,
    bt: cellIn(
      of?.named.reading.snapshot.sheets[other.table.found.sheet],
      other.table.rows[difference.second] ?? 0,
      columnOf(other.table, difference.field, difference.second) ?? other.table.found.firstColumn,
    ),
  };
}

function placeIn(one: Taken, table: RecordTable, record: number, field: string): string {
  const sheet = one.named.reading.snapshot.sheets[table.found.sheet];
  const cell = cellIn(sheet, table.rows[record] ?? 0, columnOf(table, field, record) ?? table.found.firstColumn);
  return `《${sheet?.name ?? ''}》${cell}`;
}

/** One line a file, unit and way for all its ledgers; the first differing cell stands for all. */
function joined(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const lines = new Map<string, LeftOut>();
  for (const one of leftOut) {
    const key = [one.file, one.unit ?? '', one.reason, one.detail, String(one.facts?.how)].join('\u0000');
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, one);
      continue;
    }
    const add = (name: string): Readonly<Record<string, number>> => {
      const total = Number(before.facts?.[name] ?? 0) + Number(one.facts?.[name] ?? 0);
      return total === 0 ? {} : { [name]: total };
    };
    const tables = new Set([before, one].flatMap(({ facts }) => String(facts?.tables ?? '').split('、')));
    const why = before.facts?.why === 'same' ? (one.facts?.why ?? 'same') : (before.facts?.why ?? 'same');
    lines.set(key, {
      ...before,
      facts: {
        ...one.facts,
        ...before.facts,
        tables: [...tables].join('、'),
        why,
        ...add('n'),
        ...add('only'),
        ...add('differing'),
      },
    });
  }
  return [...lines.values()];
}

function having(one: Taken, tables: readonly RecordTable[]): Taken {
  const { reading } = one.named;
  const here = new Set(
    tables.map(({ def, found }) => `${reading.snapshot.sheets[found.sheet]?.name ?? ''}\u0000${def.code}`),
  );
  const had = new Set(
    reading.tables.map(({ def, found }) => `${reading.snapshot.sheets[found.sheet]?.name ?? ''}\u0000${def.code}`),
  );
  return {
    ...one,
    submission: {
      ...one.submission,
      tables: [...new Set(tables.map(({ def }) => def.code))],
      findings: one.submission.findings.filter(({ sheet, table }) => {
        const key = `${sheet ?? ''}\u0000${table ?? ''}`;
        return here.has(key) || !had.has(key);
      }),
    },
    named: { ...one.named, reading: { ...reading, tables } },
  };
}
