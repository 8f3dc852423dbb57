/** The list of units that should hand in, from whatever file it was written in. */
import { readUnitList, type ExpectedUnit } from '../core/summary/units/unit-list';
import { progressLine, warn, type Session } from './session';
import { words } from './words';
import { open, refusedOf } from './workbooks';

/** Empty without a list; null when the list cannot be read or names nobody, which is said. */
export async function expectedUnits(file: string | null, session: Session): Promise<readonly ExpectedUnit[] | null> {
  if (file === null) return [];
  try {
    const { snapshot } = await open(file, progressLine(session, file));
    const units = readUnitList(snapshot, session.template);
    if (units.length > 0) return units;
    warn(words(session.lang).noUnits(file));
  } catch (error) {
    warn(`${file}  ${refusedOf(file, error, session).message}`);
  }
  return null;
}
