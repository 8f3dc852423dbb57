/**
 * Which unit of the list those belong to of which no roster tells; one that is not on it, or without a list, is a unit of
 * its own.
 */
import type { Consolidation } from './consolidation';
import { outsideRosters } from './outside-rosters';
import { unitNames } from './unit-names';

/** By the unit that handed in. */
export function ownersOf(consolidation: Consolidation, hasRoster: boolean): ReadonlyMap<string, string> {
  const { submissions, roll } = consolidation;
  const outside = hasRoster ? outsideRosters(consolidation) : null;
  const listed = unitNames(roll.map(({ unit }) => unit));
  const owners = new Map<string, string>();
  for (const { unit, town, filledBy } of submissions) {
    if (unit === '' || owners.has(unit) || outside?.has(unit) === false) continue;
    const owner =
      listed.match(unit) ?? listed.within(unit) ?? listed.match(town?.name ?? '') ?? listed.match(filledBy) ?? unit;
    owners.set(unit, owner);
  }
  return owners;
}
