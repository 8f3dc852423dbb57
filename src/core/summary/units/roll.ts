/** Who should have handed in and how each of them stands: by a list, else by the towns and departments of the rosters. */
import type { RecordTable } from '../../model/record';
import type { Claims, RollLine, Unlisted } from '../consolidation';
import type { LeftOut, Submission } from '../submission';
import { claimantOf, listedByFolder } from './claims';
import type { ExpectedUnit } from './unit-list';
import { unitKey, unitNames, type UnitNames } from './unit-names';

/** Ledgers that the office keeps on its units: to stand in one of them is no handing in. */
const onUnits: ReadonlySet<string> = new Set(['T01', 'T03', 'T13', 'T14', 'T15', 'T18', 'T22', 'T23']);
const unitFields = ['unit', 'town', 'branch', 'orgName', 'place', 'village', 'org'] as const;

export interface Roll {
  readonly roll: readonly RollLine[];
  readonly unlisted: readonly Unlisted[];
}

interface Came {
  readonly own: Set<string>;
  readonly under: Set<string>;
  readonly among: Set<string>;
  readonly tables: Set<string>;
}

/** @param tables what was taken in, with the file of each */
export function rollOf(
  submissions: readonly Submission[],
  leftOut: readonly LeftOut[],
  tables: readonly (readonly [file: string, table: RecordTable])[],
  expected: readonly ExpectedUnit[],
  claims: Claims,
): Roll {
  const listed = expected.length > 0;
  const should = listed ? expected : townsOf(tables.map(([, table]) => table));
  const names = unitNames(should.map(({ name }) => name));
  const came = new Map<string, Came>(
    should.map(({ name }) => [name, { own: new Set(), under: new Set(), among: new Set(), tables: new Set() }]),
  );
  const townOf = townsByPlace(tables.map(([, table]) => table));
  const belongsTo = (name: string): string | null => names.within(name) ?? names.match(townOf(name));
  const unlisted = new Map<string, Unlisted>();
  const hand = (file: string, unit: string, others: readonly string[], codes: readonly string[]): boolean => {
    const own = names.match(unit);
    const above =
      own ??
      belongsTo(unit) ??
      others.map((other) => names.match(other)).find((name) => name !== null) ??
      names.match(claimantOf(claims, unit, names) ?? '') ??
      listedByFolder(file, names);
    const line = above === null ? undefined : came.get(above);
    if (line === undefined) return false;
    (own === null ? line.under : line.own).add(file);
    for (const code of codes) line.tables.add(code);
    return true;
  };
  for (const { file, unit, town, filledBy, tables: codes } of submissions) {
    if (hand(file, unit, [town?.name ?? '', filledBy], codes) || !listed) continue;
    const before = unlisted.get(unit);
    unlisted.set(unit, { unit, files: [...(before?.files ?? []), file], near: before?.near ?? names.near(unit) });
  }
  // What did not count came all the same.
  for (const { file, unit, reason } of leftOut) {
    if (unit !== undefined && reason.endsWith('superseded')) hand(file, unit, [], []);
  }
  for (const [file, table] of tables) among(file, table, names, belongsTo, came);
  return {
    unlisted: [...unlisted.values()],
    roll: should.map(({ name, tables: owed }): RollLine => {
      const line = came.get(name);
      const status = statusOf(line);
      const files = line === undefined ? [] : [...line.own, ...line.under, ...(status === 'among' ? line.among : [])];
      return {
        unit: name,
        status,
        files: [...new Set(files)],
        missingTables: owed.filter((code) => line?.tables.has(code) !== true),
      };
    }),
  };
}

function statusOf(came: Came | undefined): RollLine['status'] {
  if (came === undefined) return 'missing';
  if (came.own.size > 0) return 'own';
  if (came.under.size > 0) return 'under';
  return came.among.size > 0 ? 'among' : 'missing';
}

/** Rows of several units in one ledger: each unit's own rows have come. */
function among(
  file: string,
  table: RecordTable,
  names: UnitNames,
  belongsTo: (name: string) => string | null,
  came: ReadonlyMap<string, Came>,
): void {
  if (onUnits.has(table.def.code)) return;
  const seen = new Set<string>();
  for (const field of unitFields) {
    for (const text of table.fields.get(field)?.text ?? []) {
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      const line = came.get(names.match(text) ?? belongsTo(text) ?? '');
      line?.among.add(file);
      line?.tables.add(table.def.code);
    }
  }
}

function townsOf(tables: readonly RecordTable[]): readonly ExpectedUnit[] {
  const towns = new Set<string>();
  for (const table of tables) {
    if (table.def.code !== 'T03') continue;
    for (const town of table.fields.get('town')?.text ?? []) if (town !== '') towns.add(town);
  }
  return [...towns].map((name) => ({ name, tables: [] }));
}

/**
 * The town of an organisation or village as the rosters and the ledgers with a column for the town say it; "" when they
 * name none, or several.
 */
function townsByPlace(tables: readonly RecordTable[]): (name: string) => string {
  const byPart = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const table of tables) {
    const town = table.fields.get('town')?.text ?? [];
    for (const field of ['orgName', 'orgShort', 'unitName', 'village', 'place']) {
      table.fields.get(field)?.text.forEach((name, record) => {
        const own = town[record] ?? '';
        const pair = `${name}\u0000${own}`;
        if (name === '' || own === '' || seen.has(pair)) return;
        seen.add(pair);
        // 竹影村 for 中共江城市听泉镇竹影村支部委员会: by each of the shorter names as well.
        for (const part of unitKey(name).strong) byPart.set(part, (byPart.get(part) ?? new Set()).add(own));
      });
    }
  }
  return (name) => {
    const [only, ...others] = byPart.get(unitKey(name).core) ?? [];
    return only === undefined || others.length > 0 ? '' : only;
  };
}
