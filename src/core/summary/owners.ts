/** Without a roster: which unit of the list those who handed in belong to; without a list each is a unit of its own. */
import type { Consolidation } from './consolidation';
import { unitNames } from './unit-names';

/** By the unit that handed in. */
export function ownersOf({ submissions, roll }: Consolidation): ReadonlyMap<string, string> {
  const listed = unitNames(roll.map(({ unit }) => unit));
  const owners = new Map<string, string>();
  for (const { unit, town, filledBy } of submissions) {
    if (unit === '' || owners.has(unit)) continue;
    const owner =
      listed.match(unit) ?? listed.within(unit) ?? listed.match(town?.name ?? '') ?? listed.match(filledBy) ?? unit;
    owners.set(unit, owner);
  }
  return owners;
}
