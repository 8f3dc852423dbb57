/**
 * Units of which the organisation rosters at hand do not speak: their own have not come. A roster that a town, a department
 * or the city hands in is of all that lies in its towns; one that a branch hands in is of that branch.
 */
import { oncePer } from '../../model/once';
import type { Consolidation } from '../consolidation';
import { placeOf } from '../place';
import { submitterOf } from './submitter';
import { townNamed } from './town-of';
import { isSameUnit, unitNames } from './unit-names';

/** Ledgers in which a unit tells of its own branches and tasks; others are kept on units by offices. */
const ofBranches: ReadonlySet<string> = new Set([
  'T02',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T19',
]);

/** What a town keeps of its own besides; of an office of the city they are kept on others. */
const ofTowns: ReadonlySet<string> = new Set(['T13', 'T15', 'T16', 'T17', 'T20', 'T21']);

type Told = Pick<Consolidation, 'reading' | 'submissions'>;

/** Names of those that handed in; empty where no roster came at all. */
export const outsideRosters = oncePer(({ reading, submissions }: Told): ReadonlySet<string> => {
  const organisations = new Set<string>();
  const whole = new Set<string>();
  const handedInBy = submitterOf({ submissions });
  for (const { def, fields, found } of reading.tables) {
    if (def.code !== 'T03') continue;
    for (const name of fields.get('orgName')?.text ?? []) if (name !== '') organisations.add(name);
    const { file, sheet } = placeOf(reading.snapshot.sheets[found.sheet]?.name ?? '');
    const unit = handedInBy(file, sheet);
    const town = submissions.find((each) => each.file === file && each.unit === unit)?.town?.name ?? '';
    const ofPart = town !== '' && !isSameUnit(unit, town);
    if (!ofPart) for (const name of fields.get('town')?.text ?? []) if (name !== '') whole.add(name);
  }
  if (organisations.size === 0) return new Set();
  const rostered = unitNames([...organisations]);
  const towns = unitNames([...whole]);
  const isSpokenOf = ({ unit, town, filledBy }: Told['submissions'][number]): boolean =>
    rostered.match(unit) !== null ||
    towns.match(unit) !== null ||
    towns.within(unit) !== null ||
    towns.match(town?.name ?? '') !== null ||
    towns.match(filledBy) !== null;
  const strange = strangersIn(reading, (name) => organisations.has(name) || rostered.match(name) !== null);
  return new Set(
    submissions
      .filter((one) => one.unit !== '' && one.tables.some(isOf(one.unit)) && !isSpokenOf(one))
      .filter(({ file, unit }) => townNamed(unit) !== '' || strange.has(file))
      .map(({ unit }) => unit),
  );
});

/**
 * Files whose ledgers name an organisation that no roster has, or none at all. An office of the city that keeps a list of
 * other units' branches, as of 双五星, has none of its own to tell of.
 */
function strangersIn({ tables, snapshot }: Told['reading'], isKnown: (name: string) => boolean): ReadonlySet<string> {
  const strange = new Set<string>();
  for (const { def, fields, found } of tables) {
    if (!ofBranches.has(def.code)) continue;
    const { file } = placeOf(snapshot.sheets[found.sheet]?.name ?? '');
    if (strange.has(file)) continue;
    const named = def.fields
      .filter(({ ref }) => ref === 'T03.orgName')
      .flatMap(({ id }) => fields.get(id)?.text ?? [])
      .filter((name) => name !== '');
    if (named.length === 0 || !named.every(isKnown)) strange.add(file);
  }
  return strange;
}

function isOf(unit: string): (code: string) => boolean {
  const town = townNamed(unit) !== '';
  return (code) => ofBranches.has(code) || (town && ofTowns.has(code));
}
