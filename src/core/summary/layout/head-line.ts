/** The line under a sheet's title: whose sheet it is, the day up to which it speaks, what its numbers are counted in. */
import type { Page } from '../../drawing';
import type { Consolidation } from '../consolidation';
import { unitsOf } from '../units/units';
import { bringingTogether } from '../units/whole';
import { untilDay } from './titles';

/** @param right "单位：万元" */
export function headLine(consolidation: Consolidation, right = ''): NonNullable<Page['line']> {
  return {
    left: `填报单位（盖章）：${issuerOf(consolidation)}`,
    middle: untilDay(consolidation.reading.asOf),
    right,
  };
}

/** The unit where all that came is one unit's, else the office that brings together; "" to be filled in where no unit is told. */
function issuerOf(consolidation: Consolidation): string {
  const { names } = unitsOf(consolidation);
  const [only = ''] = names;
  return names.length > 1 ? bringingTogether(consolidation) : only;
}
