/**
 * Which unit a branch belongs to: the town, street or department of its line in the organisation roster. For units of which
 * no roster tells, the unit of the workbook speaks for all that is in it, and the branches are those that its ledgers name.
 */
import { oncePer } from '../../model/once';
import { kindsAbove } from '../../model/standing-above';
import type { Consolidation } from '../consolidation';
import { rowsOf, type Row } from '../rows';
import { branchesOfLedgers, domainByName, type Branch } from './branches-of-ledgers';
import { ownersOf } from './owners';
import { submitters, unnamedUnits } from './submitter';
import { isTown, plainTown } from './town-of';
import { unitNames } from './unit-names';

export type { Branch };

export interface Units {
  /** False: no organisation roster is at hand. */
  readonly hasRoster: boolean;
  /** The branches of the roster, without the committees above them, whose members are theirs; and those of the ledgers. */
  readonly branches: readonly Branch[];
  /** Unit names, towns first, in the order of the list of units, those outside of it in the order of the roster. */
  readonly names: readonly string[];
  /** The unit of an organisation of the roster; of another name for a unit the unit; else the name itself. */
  readonly unitOf: (name: string) => string;
  /** Any organisation of the roster, committees too; of a unit outside of it also its one branch. */
  readonly branchOf: (name: string) => Branch | null;
  /** The unit that a name means, as 东镇党委 means 东镇; any other name as it is. */
  readonly nameOf: (name: string) => string;
}

export const unitsOf = oncePer((consolidation: Consolidation): Units => {
  const organisations = new Map<string, Branch>();
  const rows = rowsOf(consolidation.reading, 'T03');
  const above = committees(rows);
  const listedOf = listedUnits(consolidation, rows);
  // A roster without a column for towns and departments lists the organisations of whoever hands it in.
  const submitter = submitters(consolidation);
  const unnamed = unnamedUnits(consolidation);
  const keeperOf = (row: Row): string => {
    const by = submitter(row);
    return row.has('town') || unnamed.has(by) ? '' : plainTown(by);
  };
  for (const row of rows) {
    const name = row.text('orgName');
    if (name === '' || organisations.has(name)) continue;
    organisations.set(name, {
      name,
      code: row.text('orgCode'),
      unit: listedOf(name) ?? (row.text('town') || keeperOf(row)),
      domain: row.text('domain'),
      subDomain: row.text('subDomain'),
      members: row.number('memberCount'),
    });
  }
  const hasRoster = organisations.size > 0;
  const rosteredIn = [...organisations.values()].map(({ unit }) => unit);
  // Outside the rosters the list, and the workbooks themselves, are the only units there are.
  const owners = ownersOf(consolidation, hasRoster);
  // By who handed in, the only branch of which its workbooks tell.
  const onlyBranch = new Map<string, Branch | null>();
  const ofLedgers = new Set<string>();
  for (const found of branchesOfLedgers(consolidation)) {
    const unit = owners.get(found.unit) ?? found.unit;
    const branch = { ...found, unit, domain: found.domain || domainByName(unit) };
    organisations.set(branch.name, branch);
    ofLedgers.add(unit);
    onlyBranch.set(found.unit, onlyBranch.has(found.unit) ? null : branch);
  }
  const came = consolidation.roll.filter(({ status }) => consolidation.listed.length > 0 && status !== 'missing');
  const all = [...rosteredIn, ...owners.values(), ...ofLedgers, ...came.map(({ unit }) => unit)];
  const own = new Set(all.filter((unit) => unit !== ''));
  const rostered = unitNames([...own]);
  const nameOf = (name: string): string =>
    own.has(name) || organisations.has(name) ? name : (owners.get(name) ?? rostered.match(name) ?? name);
  // Tasks are reported by units; a project's place or a problem's branch has not failed to hand anything in.
  for (const { subject, table } of consolidation.progress) {
    if (table === 'T02' && !organisations.has(subject) && subject !== '') own.add(nameOf(subject));
  }
  const short = unitNames([...organisations.keys()]);
  const unitOf = (name: string): string => {
    const branch = organisations.get(name);
    if (branch !== undefined) return branch.unit;
    const named = nameOf(name);
    if (own.has(named)) return named;
    // 竹影村 hands in: its branch stands in the roster by its full name; or the name tells in which town it lies.
    return organisations.get(short.match(name) ?? '')?.unit ?? rostered.within(name) ?? named;
  };
  // An office has a fixed order of its units, and its list is in it.
  const place = new Map(consolidation.listed.map((unit, index) => [unit, index]));
  const onList = unitNames(consolidation.listed);
  const placeOf = (unit: string): number => place.get(unit) ?? place.get(onList.match(unit) ?? '') ?? place.size;
  const names = [...own].sort((a, b) => Number(isTown(b)) - Number(isTown(a)) || placeOf(a) - placeOf(b));
  return {
    hasRoster,
    branches: [...organisations.values()].filter(({ name }) => !above.has(name)),
    names,
    unitOf: rememberedOf(unitOf),
    branchOf: (name) => organisations.get(name) ?? onlyBranch.get(name) ?? null,
    nameOf: rememberedOf(nameOf),
  };
});

/**
 * The listed unit to which an organisation of the roster belongs: a list may name villages, where the roster has towns. A
 * name on it that means organisations of several towns is taken for none of them.
 */
function listedUnits({ listed }: Consolidation, rows: readonly Row[]): (organisation: string) => string | null {
  if (listed.length === 0) return () => null;
  const names = unitNames(listed);
  const byName = new Map(rows.map((row) => [row.text('orgName'), names.nearest(row.text('orgName'))]));
  const towns = new Map<string, Set<string>>();
  for (const row of rows) {
    const unit = byName.get(row.text('orgName')) ?? '';
    towns.set(unit, (towns.get(unit) ?? new Set()).add(row.text('town')));
  }
  return (organisation) => {
    const unit = byName.get(organisation) ?? null;
    return unit !== null && towns.get(unit)?.size === 1 ? unit : null;
  };
}

/** The same few names are asked for by every record. */
function rememberedOf(find: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = find(name);
    known.set(name, now);
    return now;
  };
}

/** Names of those that have others of the roster below them, by the column of the parent or, a committee, by its unit. */
function committees(rows: readonly Row[]): ReadonlySet<string> {
  const parents = new Set(rows.map((row) => row.text('parentOrg')).filter((name) => name !== ''));
  const branchesIn = new Set(rows.filter((row) => !kindsAbove.has(row.text('orgType'))).map((row) => row.text('town')));
  return new Set(
    rows
      .filter((row) => {
        const kind = row.text('orgType');
        if (!kindsAbove.has(kind)) return false;
        if (parents.has(row.text('orgName')) || parents.has(row.text('orgShort'))) return true;
        return kind !== 'generalBranch' && row.text('town') !== '' && branchesIn.has(row.text('town'));
      })
      .map((row) => row.text('orgName')),
  );
}
