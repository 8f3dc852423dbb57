/**
 * Which unit of the list those belong to of which no roster tells; one that is not on it, or without a list, is a unit of
 * its own.
 */
import type { Consolidation } from '../consolidation';
import { claimantOf, listedByFolder } from './claims';
import { outsideRosters } from './outside-rosters';
import { unnamedUnits } from './submitter';
import { unitNames } from './unit-names';

/** Ledgers of an office: meetings, inspections, what it supervises and hears. */
const onOthers: ReadonlySet<string> = new Set(['T01', 'T14', 'T18', 'T22', 'T23']);

/** By the unit that handed in. */
export function ownersOf(consolidation: Consolidation, hasRoster: boolean): ReadonlyMap<string, string> {
  const { submissions, roll, claims } = consolidation;
  const outside = hasRoster ? outsideRosters(consolidation) : null;
  const listed = unitNames(roll.map(({ unit }) => unit));
  const unnamed = unnamedUnits(consolidation);
  const owners = new Map<string, string>();
  for (const { file, unit, town, filledBy, tables } of submissions) {
    // Who only keeps ledgers on others has nothing of its own to be shown.
    if (listed.match(unit) === null && tables.every((code) => onOthers.has(code))) continue;
    // The name of a file that stands for nobody's records is no unit.
    if (unnamed.has(unit) && !standsFor(unit, consolidation)) continue;
    if (unit === '' || owners.has(unit) || outside?.has(unit) === false) continue;
    const owner =
      listed.match(unit) ??
      listed.within(unit) ??
      listed.match(town?.name ?? '') ??
      listed.match(filledBy) ??
      claimantOf(claims, unit, listed) ??
      listedByFolder(file, listed) ??
      unit;
    owners.set(unit, owner);
  }
  return owners;
}

/** Some records are told to be its own because they name nobody (unsaid.ts). */
function standsFor(unit: string, { reading }: Consolidation): boolean {
  return reading.tables.some(({ fields }) => [...fields.values()].some(({ stated }) => stated?.text === unit));
}
