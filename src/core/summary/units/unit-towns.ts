/** In which town a unit lies that is no town itself. */
import { oncePer } from '../../model/once';
import type { Consolidation } from '../consolidation';
import { isTown, placed } from './town-of';
import { unitsOf } from './units';

/** By the name of a unit; "" when no workbook of it, no folder and not its name tells. */
export const townsOfUnits = oncePer((consolidation: Consolidation): ((unit: string) => string) => {
  const { nameOf } = unitsOf(consolidation);
  const towns = new Map(consolidation.submissions.map(({ unit, town }) => [nameOf(unit), town?.name ?? '']));
  return (unit) => {
    const told = towns.get(unit) ?? '';
    return told !== '' || isTown(unit) ? told : placed(unit).town;
  };
});
